public import Similarity

/// A group of near-duplicates as text, JSON or CSV.
public struct DuplicateGroupView: ResultView {
    private let number: Int
    private let group: DuplicateGroup
    private let articles: [ArticleReference]
    private let keywords: [String]
    private let details: [Int: CopyDetails]
    private let parameters: NearDuplicateParameters

    /// - Parameters:
    ///   - shown: the number that it has for readers; nil for its own.
    ///   - keywords: of the group's first article.
    ///   - details: for articles by their place among all.
    ///   - parameters: those by which copies were found, to say which of them one came in by.
    public init(
        number: Int, shownAs shown: Int? = nil, of found: NearDuplicates, keywords: [String],
        details: [Int: CopyDetails],
        parameters: NearDuplicateParameters = NearDuplicateParameters()
    ) {
        self.parameters = parameters
        self.number = shown ?? number
        group = found.groups[number]
        articles = found.articles
        (self.keywords, self.details) = (keywords, details)
    }

    public var subject: String { "group \(number)" }
    public var warnings: [String] { [] }

    private var headline: String { heading(articles[group.members[0].index]) }

    private func named(_ index: Int) -> String {
        articles[index].id + (articles[index].date.map { ", \(shownDate($0))" } ?? "")
    }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        let size = group.members.count == 1 ? "1 article" : "\(group.members.count) articles"
        let terms = keywords.isEmpty ? "" : ": " + keywords.joined(separator: ", ")
        var text = layout.paragraph(headline, first: "", indentation: "", style: .bold)
        text += layout.paragraph(size + terms, first: "  ", indentation: "  ", style: .dim)
        guard group.members.count > 1 else { return Array(text.utf8) }
        for member in group.members { text += line(of: member, layout) }
        return Array(text.utf8)
    }

    /// An article, indented below its source; what is new in it below that.
    private func line(of member: DuplicateGroup.Member, _ layout: PrintLayout) -> String {
        let indentation = String(repeating: "  ", count: 1 + min(member.depth, Self.deepest))
        guard let source = member.source else {
            return layout.paragraph(
                named(member.index), first: indentation, indentation: indentation)
                + carried(member, indentation, layout)
        }
        let inner = indentation + "      "
        let change = member.changesHeadline ? ", as “\(articles[member.index].title)”" : ""
        var text = layout.paragraph(named(member.index) + change, first: indentation, indentation: inner)
        text += layout.paragraph(
            measure(of: member, articles[group.members[source].index].id), first: inner, indentation: inner + "  ",
            style: .dim)
        guard let details = details[member.index] else { return text + carried(member, inner, layout) }
        for (mark, passages) in [("+", details.added), ("−", details.leftOut)] where passages.count > 0 {
            let count = passages.count == 1 ? "1 sentence" : "\(passages.count) sentences"
            let example = passages.first.first.map { ": \(Self.beginning(of: $0.text))" } ?? ""
            text += layout.paragraph(
                "\(mark) \(count)\(example)", first: inner, indentation: inner + "  ", style: .dim)
        }
        return text + carried(member, inner, layout)
    }

    /// By what an article came in as a copy of its source.
    private func measure(of member: DuplicateGroup.Member, _ source: String) -> String {
        if member.jaccard >= parameters.threshold {
            return "from \(source): \(decimal(member.jaccard, places: 2)) of what the two have is in both"
        }
        return member.inSource >= member.ofSource
            ? "from \(source): \(decimal(member.inSource, places: 2)) of it stands there"
            : "from \(source): has \(decimal(member.ofSource, places: 2)) of it"
    }

    private func carried(_ member: DuplicateGroup.Member, _ indentation: String, _ layout: PrintLayout) -> String {
        guard !member.alsoCarries.isEmpty else { return "" }
        let shown = member.alsoCarries.prefix(3).map { articles[$0].id }
        let others = member.alsoCarries.count - shown.count
        let rest = others > 0 ? " and \(others) more" : ""
        return layout.paragraph(
            "also carries " + shown.joined(separator: ", ") + rest, first: indentation, indentation: indentation + "  ",
            style: .dim)
    }

    /// Indentation goes no deeper than this.
    private static let deepest = 12

    private static func beginning(of text: String) -> String {
        text.count > 100 ? text.prefix(99) + "…" : text
    }

    /// `{"cluster","size","keywords":[…],"headline","articles":[{"id","title","language","score","date","dateText","source","containment":
    /// {"inSource","ofSource"},"headlineChanged","added":{"count","sentences":[{"text","range"}]},"leftOut":{…},
    /// "alsoCarries":[…]}]}`
    ///
    /// `source` is the place in `articles` of the one that it came from, and `score` the Jaccard index of the two; what
    /// compares with a source is left out where there is none, and the date where it is not known.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("cluster", number)
            json.field("size", group.members.count)
            json.field("keywords") { $0.array(keywords) { $0.string($1) } }
            json.field("headline", headline)
            json.field("articles") { json in
                json.array(group.members) { json, member in json.object { write(member, to: &$0) } }
            }
        }
        return json.bytes
    }

    private func write(_ member: DuplicateGroup.Member, to json: inout JSONWriter) {
        json.article(articles[member.index])
        json.field("score", member.jaccard)
        json.date(articles[member.index].date)
        if let source = member.source {
            json.field("source", source)
            json.field("containment") { json in
                json.object { json in
                    json.field("inSource", member.inSource)
                    json.field("ofSource", member.ofSource)
                }
            }
            json.field("headlineChanged", member.changesHeadline)
            let details = details[member.index] ?? CopyDetails()
            for (name, passages) in [("added", details.added), ("leftOut", details.leftOut)] {
                json.field(name) { Self.write(passages, to: &$0) }
            }
        }
        if !member.alsoCarries.isEmpty {
            json.field("alsoCarries") { $0.array(member.alsoCarries) { $0.string(articles[$1].id) } }
        }
    }

    private static func write(_ passages: Passages, to json: inout JSONWriter) {
        json.object { json in
            json.field("count", passages.count)
            json.field("sentences") { json in
                json.array(passages.first) { json, passage in
                    json.object { json in
                        json.field("text", passage.text)
                        json.field("range") { $0.range(passage.range) }
                    }
                }
            }
        }
    }

    /// A record an article: group, size, headline, id, date, title, source, jaccard, how much of it stands in the source
    /// and of the source in it, whether its headline changed, sentences added and left out. The source is an id.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        for member in group.members {
            let article = articles[member.index]
            let details = details[member.index] ?? CopyDetails()
            var fields = [
                "\(number)", "\(group.members.count)", headline, article.id, article.date.map(WrittenDate.shown) ?? "",
                article.title,
            ]
            if let source = member.source {
                fields += [
                    articles[group.members[source].index].id, "\(member.jaccard)", "\(member.inSource)",
                    "\(member.ofSource)", member.changesHeadline ? "yes" : "no", "\(details.added.count)",
                    "\(details.leftOut.count)",
                ]
            } else {
                fields += ["", "", "", "", "", "", ""]
            }
            csv.record(fields)
        }
        return csv.bytes
    }

    /// The first line of the records.
    public static let csvHeader = [
        "cluster", "size", "headline", "id", "date", "title", "source", "score", "in_source", "of_source",
        "headline_changed", "added", "left_out",
    ]
}

import KeywordExtraction
import Reports
import Similarity
import Summarization
import TextAnalysis

/// What the script of a report knows beside the texts: one JSON object, its names short, since there are thousands of each.
///
///     {"title","note","method","languages":[…],"sources":[…],"articles":[…],"stories":[…],"time":{…},"words":{…},"map":[x,y,…]}
///
/// An article is `{"i":id, "t":seconds since 1970, "l":language, "s":source, "k":story, "o":origin, "x":[[paragraph,from,to,lengths,
/// reason,[part,value,…]],…], "w":[[keyword,count,[paragraph,from,to,…],[reason,…]],…], "n":[[article,percent,[text,
/// whether a name,percent,…],percent of other words,percent of company],…]}`. Languages, sources, stories and articles are places in their lists; what is not known is
/// left out. A story is `{"n":number, "m":[article,…]}`.
struct ReportData {
    let json: [UInt8]

    /// - Parameter detail: how much is said of each article, which may be less than the report has.
    init(_ report: Report, scope: ArticleMarkup.Scope, detail: ReportDetail, note: String?) {
        var json = JSONWriter()
        let languages = Self.places(of: report.languages)
        let sources = Self.places(of: report.sources)
        var reasons = Numbering()
        json.object { json in
            json.field("title", report.title)
            if let note { json.field("note", note) }
            json.field("method", report.method)
            json.field("languages") { $0.array(report.languages) { $0.string($1) } }
            json.field("sources") { $0.array(report.sources) { $0.string($1) } }
            json.field("articles") { json in
                json.array(report.articles) { json, article in
                    json.object { json in
                        Self.write(article, languages, sources, to: &json)
                        if scope == .whole { Self.writePlaces(in: article, detail, &reasons, to: &json) }
                        Self.writeKeywords(of: article, detail, &reasons, hasPlaces: scope == .whole, to: &json)
                        Self.writeRelated(to: article, detail, hasWords: scope != .none, json: &json)
                    }
                }
            }
            json.field("reasons") { $0.array(reasons.names) { $0.string($1) } }
            json.field("stories") { json in
                json.array(report.stories) { json, story in
                    json.object { json in
                        json.field("n", story.number)
                        json.field("m") { $0.array(story.members) { $0.integer($1.article) } }
                    }
                }
            }
            if let timeline = report.timeline { json.field("time") { Self.write(timeline, to: &$0) } }
            if let words = report.words { json.field("words") { Self.write(words, to: &$0) } }
            if let map = report.map {
                json.field("map") { json in
                    // On a page y goes down.
                    json.array(map.flatMap { [$0.x, -$0.y] }) { $0.short($1) }
                }
            }
        }
        self.json = Self.fenced(json.bytes)
    }

    /// JSON that no HTML parser takes for the end of its element: every `<` stands in a string, where it can be written otherwise.
    private static func fenced(_ json: [UInt8]) -> [UInt8] {
        guard json.contains(UInt8(ascii: "<")) else { return json }
        return json.flatMap { $0 == UInt8(ascii: "<") ? Array("\\u003c".utf8) : [$0] }
    }

    private static func places(of names: [String]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
    }

    private static func write(
        _ article: ReportArticle, _ languages: [String: Int], _ sources: [String: Int], to json: inout JSONWriter
    ) {
        json.field("i", article.address)
        if let date = article.date { json.field("t", Int(date.secondsSince1970)) }
        json.field("l", languages[article.language.code] ?? 0)
        if let source = article.source.flatMap({ sources[$0] }) { json.field("s", source) }
        if let story = article.story { json.field("k", story) }
        if let origin = article.origin { json.field("o", origin) }
    }

    /// The sentences of summaries, where they stand and why.
    private static func writePlaces(
        in article: ReportArticle, _ detail: ReportDetail, _ reasons: inout Numbering, to json: inout JSONWriter
    ) {
        guard !article.sentences.isEmpty else { return }
        json.field("x") { json in
            json.array(article.sentences) { json, sentence in
                json.list { json in
                    json.integer(sentence.place.paragraph)
                    json.integer(sentence.place.range.lowerBound)
                    json.integer(sentence.place.range.upperBound)
                    json.integer(Int(sentence.lengths))
                    guard detail.explains else { return }
                    json.integer(reasons.number(of: SummaryReasons.reason(of: sentence.choice)))
                    json.list { json in
                        for part in sentence.choice.parts where abs(part.value) >= 0.0005 {
                            json.integer(reasons.number(of: part.name))
                            json.short(part.value)
                        }
                    }
                }
            }
        }
    }

    private static func writeKeywords(
        of article: ReportArticle, _ detail: ReportDetail, _ reasons: inout Numbering, hasPlaces: Bool,
        to json: inout JSONWriter
    ) {
        guard !article.keywords.isEmpty else { return }
        json.field("w") { json in
            json.array(article.keywords.prefix(detail.keywords)) { json, placed in
                json.list { json in
                    json.element { $0.string(placed.keyword.text) }
                    json.integer(placed.keyword.count)
                    // Three numbers a place, one after the other.
                    json.list { json in
                        for place in hasPlaces ? placed.places : [] {
                            json.integer(place.paragraph)
                            json.integer(place.range.lowerBound)
                            json.integer(place.range.upperBound)
                        }
                    }
                    guard detail.explains else { return }
                    json.list { json in
                        for reason in KeywordReasons.reasons(for: placed.keyword) {
                            json.integer(reasons.number(of: reason))
                        }
                    }
                }
            }
        }
    }

    private static func writeRelated(
        to article: ReportArticle, _ detail: ReportDetail, hasWords: Bool, json: inout JSONWriter
    ) {
        guard !article.related.isEmpty else { return }
        json.field("n") { json in
            json.array(article.related.prefix(detail.neighbors)) { json, related in
                json.list { json in
                    json.integer(related.article)
                    json.integer(percent(related.likelihood))
                    guard hasWords else { return }
                    let items = SharedItems(related.why, most: detail.sharedItems)
                    // A text, whether it is a name, and a percentage, one after the other.
                    json.list { json in
                        for item in items.named {
                            json.element { $0.string(item.text) }
                            json.integer(item.kind == .name ? 1 : 0)
                            json.integer(percent(item.share))
                        }
                    }
                    json.integer(percent(items.otherShare))
                    json.integer(percent(related.why.company))
                }
            }
        }
    }

    private static func write(_ timeline: Timeline, to json: inout JSONWriter) {
        json.object { json in
            json.field("unit", timeline.unit.rawValue)
            json.field("step", timeline.step)
            json.field("edges") { $0.array(timeline.edges) { $0.integer(Int($1)) } }
        }
    }

    private static func write(_ words: WordsOverTime, to json: inout JSONWriter) {
        json.object { json in
            json.field("unit", words.timeline.unit.rawValue)
            json.field("edges") { $0.array(words.timeline.edges) { $0.integer(Int($1)) } }
            if !words.sample.isEmpty { json.field("sample") { Self.writeSteps(words.sample, to: &$0) } }
            json.field("turn", words.turn)
            json.field("words") { json in
                json.array(words.words) { json, word in
                    json.list { json in
                        json.element { $0.string(word.text) }
                        json.integer(word.change == .rose ? 1 : 0)
                        json.element { Self.writeSteps(word.places, to: &$0) }
                    }
                }
            }
        }
    }

    /// Rising numbers, each as its distance to the one before.
    private static func writeSteps(_ places: [Int], to json: inout JSONWriter) {
        var last = 0
        json.array(places) { json, place in
            json.integer(place - last)
            last = place
        }
    }

    private static func percent(_ share: Float) -> Int { share.isFinite ? Int((share * 100).rounded()) : 0 }
}

/// The items of an explanation that are named, and what the others have together.
struct SharedItems {
    let named: [LikenessExplanation.Item]
    let otherShare: Float

    init(_ why: LikenessExplanation, most: Int) {
        named = Array(why.items.prefix(most))
        otherShare = why.items.dropFirst(most).reduce(0) { $0 + $1.share }
    }
}

/// Gives texts numbers in the order in which they come.
private struct Numbering {
    private(set) var names: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }
}

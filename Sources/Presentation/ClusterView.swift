public import Clustering
public import Similarity
public import Stories
import TextAnalysis

/// A cluster as text, JSON or CSV, with what its articles tell together.
public struct ClusterView: PageView {
    let number: Int
    let isStory: Bool
    let cluster: Cluster
    let collection: ArticleCollection
    private let keywords: [String]
    let story: StoryDescription
    let sentence: @Sendable (DisagreeingFact.Source) -> SourceSentence?

    /// A sentence that gives a figure.
    public struct SourceSentence: Sendable {
        public let text: String
        public let range: Range<Int>

        public init(text: String, range: Range<Int>) {
            self.text = text
            self.range = range
        }
    }

    /// - Parameters:
    ///   - shownNumber: the number to name it by, where that is another.
    ///   - storyNumber: the number under which an archive keeps it, which stands in place of its own.
    ///   - keywords: the cluster's keywords as its articles write them.
    ///   - sentence: the sentence of a source of a fact; nil for a headline.
    public init(
        number: Int, shownAs shownNumber: Int? = nil, storyNumber: Int? = nil, of clustering: Clustering,
        in collection: ArticleCollection,
        keywords: [String], story: StoryDescription,
        sentence: @escaping @Sendable (DisagreeingFact.Source) -> SourceSentence?
    ) {
        self.number = storyNumber ?? shownNumber ?? number
        isStory = storyNumber != nil
        self.cluster = clustering.clusters[number]
        self.collection = collection
        self.keywords = keywords
        self.story = story
        self.sentence = sentence
    }

    public var subject: String { "\(isStory ? "story" : "cluster") \(number)" }
    public var warnings: [String] { [] }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        let name = isStory ? "story \(number), " : ""
        let size = name + (cluster.members.count == 1 ? "1 article" : "\(cluster.members.count) articles")
        var text = layout.paragraph(story.headline, first: "", indentation: "", style: .bold)
        let span = [story.first, story.last].compactMap { $0.map(shownDate) }
        let time = span.isEmpty ? "" : span[0] == span[span.count - 1] ? ", \(span[0])" : ", \(span[0]) to \(span[1])"
        let terms = story.labels.isEmpty ? "" : ": " + story.labels.joined(separator: ", ")
        text += layout.paragraph(size + time + terms, first: "  ", indentation: "  ", style: .dim)
        guard cluster.members.count > 1 else { return Array(text.utf8) }
        for line in story.summary { text += layout.paragraph(line.text, first: "  • ", indentation: "    ") }
        for fact in story.facts {
            let values = fact.values.map { value in
                value.text + " in " + listedIDs(value.sources.map { named($0) })
            }
            let verb = fact.develops ? "develops" : "differs"
            text += layout.paragraph(
                "\(fact.kind.rawValue)\(fact.subject.isEmpty ? "" : " (\(fact.subject))") \(verb): "
                    + values.joined(separator: "; "), first: "  ≠ ", indentation: "    ")
        }
        for member in cluster.members {
            text += layout.paragraph(
                heading(collection.articles[member.index]), first: "  \(decimal(member.score, places: 2))  ",
                indentation: "        ")
        }
        return Array(text.utf8)
    }

    /// The id of a source, with its date where it has one.
    private func named(_ source: DisagreeingFact.Source) -> String {
        let article = collection.articles[story.members[source.article]]
        return article.id + (article.date.map { " (\(shownDate($0)))" } ?? "")
    }

    private func listedIDs(_ ids: [String]) -> String {
        ids.prefix(3).joined(separator: ", ") + (ids.count > 3 ? " and \(ids.count - 3) more" : "")
    }

    /// `{"cluster","size","keywords":[…],"labels":[…],"headline","from","to","summary":[{"text","id","range"}],
    /// "facts":[{"kind","of","develops","values":[{"value","text","articles":[{"id","title","date","dateText","sentence","range"}]}]}],
    /// "articles":[{"id","title","language","score"}]}`; `of` says whom it counts, or whose age it is, where that is known; a fact of a headline has no sentence, and no range; an article without a headline or a date none of these.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("cluster", number)
            json.field("size", cluster.members.count)
            json.field("keywords") { $0.array(keywords) { $0.string($1) } }
            json.field("labels") { $0.array(story.labels) { $0.string($1) } }
            json.field("headline", story.headline)
            if let first = story.first { json.field("from", WrittenDate.shown(first)) }
            if let last = story.last { json.field("to", WrittenDate.shown(last)) }
            json.field("summary") { json in
                json.array(story.summary) { json, line in
                    json.object { json in
                        json.field("text", line.text)
                        json.field("id", collection.articles[line.article].id)
                        json.field("range") { $0.range(line.range) }
                    }
                }
            }
            json.field("facts") { json in json.array(story.facts) { fact($1, into: &$0) } }
            json.field("articles") { json in
                json.array(cluster.members) { json, member in
                    json.object { json in
                        json.article(collection.articles[member.index])
                        json.field("score", member.score)
                    }
                }
            }
        }
        return json.bytes
    }

    private func fact(_ fact: DisagreeingFact, into json: inout JSONWriter) {
        json.object { json in
            json.field("kind", fact.kind.rawValue)
            if !fact.subject.isEmpty { json.field("of", fact.subject) }
            json.field("develops", fact.develops)
            json.field("values") { json in
                json.array(fact.values) { json, value in
                    json.object { json in
                        json.field("value") { $0.number(value.value) }
                        json.field("text", value.text)
                        json.field("articles") { json in
                            json.array(value.sources) { json, source in
                                json.object { json in
                                    let article = collection.articles[story.members[source.article]]
                                    json.field("id", article.id)
                                    if !article.title.isEmpty { json.field("title", article.title) }
                                    json.date(article.date)
                                    guard let sentence = sentence(source) else { return }
                                    json.field("sentence", sentence.text)
                                    json.field("range") { $0.range(sentence.range) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A record an article: cluster, size, keywords, headline, id, title, score.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        for member in cluster.members {
            let article = collection.articles[member.index]
            csv.record([
                "\(number)", "\(cluster.members.count)", keywords.joined(separator: " "), story.headline, article.id,
                article.title, "\(member.score)",
            ])
        }
        return csv.bytes
    }
}

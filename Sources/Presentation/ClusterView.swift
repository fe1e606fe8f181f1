public import Clustering
public import Similarity

/// A cluster as text, JSON or CSV.
public struct ClusterView: ResultView {
    private let number: Int
    private let cluster: Cluster
    private let collection: ArticleCollection

    public init(number: Int, of clustering: Clustering, in collection: ArticleCollection) {
        self.number = number
        self.cluster = clustering.clusters[number]
        self.collection = collection
    }

    public var subject: String { "cluster \(number)" }
    public var warnings: [String] { [] }

    private var headline: String { heading(collection.articles[cluster.headlineIndex]) }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        let size = cluster.members.count == 1 ? "1 article" : "\(cluster.members.count) articles"
        var text = layout.paragraph(headline, first: "", indentation: "", style: .bold)
        let terms = cluster.keywords.isEmpty ? "" : ": " + cluster.keywords.joined(separator: ", ")
        text += layout.paragraph(size + terms, first: "  ", indentation: "  ", style: .dim)
        guard cluster.members.count > 1 else { return Array(text.utf8) }
        for member in cluster.members {
            text += layout.paragraph(
                heading(collection.articles[member.index]), first: "  \(decimal(member.score, places: 2))  ",
                indentation: "        ")
        }
        return Array(text.utf8)
    }

    /// `{"cluster","size","keywords":[…],"headline","articles":[{"id","title","score"}]}`
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("cluster", number)
            json.field("size", cluster.members.count)
            json.field("keywords") { $0.array(cluster.keywords) { $0.string($1) } }
            json.field("headline", headline)
            json.field("articles") { json in
                json.array(cluster.members) { json, member in
                    json.object { json in
                        json.field("id", collection.articles[member.index].id)
                        json.field("title", collection.articles[member.index].title)
                        json.field("score", member.score)
                    }
                }
            }
        }
        return json.bytes
    }

    /// A record an article: cluster, size, keywords, headline, id, title, score.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        for member in cluster.members {
            let article = collection.articles[member.index]
            csv.record([
                "\(number)", "\(cluster.members.count)", cluster.keywords.joined(separator: " "), headline, article.id,
                article.title, "\(member.score)",
            ])
        }
        return csv.bytes
    }
}

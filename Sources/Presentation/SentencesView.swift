public import TextAnalysis

/// An article's segmentation as text, JSON or CSV.
public struct SentencesView: ResultView {
    private let article: Article
    private let sentences: [Sentence]
    private let language: Language

    /// - Parameter language: what the article was taken to be in; by default it is found out again.
    public init(article: Article, sentences: [Sentence], language: Language? = nil) {
        self.language = language ?? ArticleAnalyzer().language(of: article)
        self.article = article
        self.sentences = sentences
    }

    public var subject: String { article.id }
    public var warnings: [String] { sentences.isEmpty ? ["the article has no sentences"] : [] }

    /// A sentence a line; an article without any is named.
    public func text(_ layout: PrintLayout) -> [UInt8] {
        guard !sentences.isEmpty else {
            let name = layout.paragraph(heading(article), first: "", indentation: "", style: .bold)
            return Array((name + warnings.map(layout.remark).joined()).utf8)
        }
        var text = ""
        for sentence in sentences {
            text += layout.paragraph(article.folded(sentence.range), first: "", indentation: "  ")
        }
        return Array(text.utf8)
    }

    /// `{"id","language","sentences":[{"text","index","range"}],"warnings":[…]}`; in a transcript also `"speaker"`, and `"time"` where it is given.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("id", article.id)
            json.field("language", language.code)
            json.field("sentences") { json in
                json.array(sentences) { json, sentence in
                    json.object { json in
                        json.field("text", article.folded(sentence.range))
                        json.speaker(of: sentence)
                        json.field("index", sentence.index)
                        json.field("range") { $0.range(sentence.range) }
                    }
                }
            }
            json.warnings(warnings)
        }
        return json.bytes
    }

    /// A record a sentence: id, index, from, to, text.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        for sentence in sentences {
            csv.record([
                article.id, "\(sentence.index)", "\(sentence.range.lowerBound)", "\(sentence.range.upperBound)",
                article.folded(sentence.range),
            ])
        }
        return csv.bytes
    }
}

public import TextAnalysis

/// The language of an article and of its paragraphs, as text, JSON or CSV.
public struct LanguagesView: ResultView {
    public static let csvHeader = ["id", "paragraph", "language", "confidence"]
    private let article: Article
    private let languages: ArticleLanguages

    public init(_ article: Article, _ languages: ArticleLanguages) {
        self.article = article
        self.languages = languages
    }

    public var subject: String { article.id }
    public var warnings: [String] {
        languages.article.language == .undetermined ? ["the language was not found out"] : []
    }

    /// A line an article: the code, how sure it is, the headline; below it a line for each run of paragraphs in one language,
    /// where there is more than one.
    public func text(_ layout: PrintLayout) -> [UInt8] {
        var text = line(languages.article) + "  " + layout.paragraph(heading(article), first: "", indentation: "", style: .bold)
        if languages.runs.count > 1 {
            for run in languages.runs {
                let numbers =
                    run.paragraphs.count == 1
                    ? "paragraph \(run.paragraphs.lowerBound + 1)"
                    : "paragraphs \(run.paragraphs.lowerBound + 1) to \(run.paragraphs.upperBound)"
                text += "    " + line(run.guess) + "  " + numbers + "\n"
            }
        }
        return Array(text.utf8)
    }

    private func line(_ guess: LanguageDetector.Guess) -> String {
        guess.language.code.padded(to: 3) + "  " + decimal(Float(guess.confidence), places: 2)
    }

    /// `{"id","title","language","confidence","runs":[{"paragraphs":[from,to],"language","confidence"}],"warnings"}`
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("id", article.id)
            json.field("title", article.title)
            json.field("language", languages.article.language.code)
            json.field("confidence", languages.article.confidence)
            json.field("runs") { json in
                json.array(languages.runs) { json, run in
                    json.object { json in
                        json.field("paragraphs") { $0.range(run.paragraphs) }
                        json.field("language", run.guess.language.code)
                        json.field("confidence", run.guess.confidence)
                    }
                }
            }
            json.warnings(warnings)
        }
        return json.bytes
    }

    /// A record for the article, whose paragraph is empty, and where there are several runs one for each of them.
    public func csv() -> [UInt8] {
        func record(_ paragraphs: String, _ guess: LanguageDetector.Guess) -> [UInt8] {
            csvRecord([article.id, paragraphs, guess.language.code, decimal(Float(guess.confidence), places: 2)])
        }
        var records = record("", languages.article)
        if languages.runs.count > 1 {
            for run in languages.runs {
                records += record("\(run.paragraphs.lowerBound + 1)-\(run.paragraphs.upperBound)", run.guess)
            }
        }
        return records
    }
}

import Foundation
import Nutgraf

/// What a server calls: from the bytes of a request to those of a response. It holds nothing, so any number of requests can be
/// answered side by side.
struct Handler: Sendable {
    /// The summary and the keywords of an article.
    struct Answer: Encodable {
        let summary: ArticleSummary
        let keywords: [String]
    }

    /// What was wrong, for the client.
    struct Refusal: Encodable {
        let problem: String
    }

    /// Answers with a JSON object for each article of the body, whatever its format is.
    ///
    /// - Parameter name: what the body is, such as `body.json` or `body.html`, by its content type.
    func response(to body: [UInt8], named name: String) -> (status: Int, body: [UInt8]) {
        guard body.count <= 4 << 20 else { return (413, encoded(Refusal(problem: "the body has more than 4 MiB"))) }
        var options = InputOptions()
        options.web.isOffline = true
        do throws(InputProblem) {
            // One thread: others work on other requests.
            let articles = try ReadArticles(body, named: name, options: options, threads: 1).get()
            return (
                200,
                encoded(
                    articles.map { article in
                        Answer(
                            summary: article.summary(.sentences(2)), keywords: article.keywords(count: 3).map(\.text))
                    })
            )
        } catch {
            // One line, without a word of the article.
            return (422, encoded(Refusal(problem: "\(error)")))
        }
    }

    private func encoded(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        // Scores are finite and keys are strings, so nothing can fail to be encoded.
        return (try? encoder.encode(value)).map(Array.init) ?? []
    }
}

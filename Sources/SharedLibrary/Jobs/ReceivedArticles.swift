import ArticleFormats
import Parallelism
import Presentation
import TextAnalysis

/// The articles that a caller gives a job, each a JSON object; those that cannot be read are problems.
struct ReceivedArticles {
    enum Item: Sendable {
        case article(Article)
        case problem(InputProblem)
    }

    let items: [Item]

    init(_ texts: ReceivedTexts, layout: TextLayout, threads: Int) {
        var options = InputOptions(format: .json, layout: .news, recordLayout: layout)
        options.isStrict = true
        items = concurrentMap(count: texts.count, threads: threads) { [options] index in
            Self.read(texts.bytes(index), name: "article \(index)", options)
        }
    }

    var articles: [Article] { Self.articles(of: items[...]) }

    static func articles(of items: ArraySlice<Item>) -> [Article] {
        items.compactMap { if case .article(let article) = $0 { article } else { nil } }
    }

    private static func read(_ bytes: [UInt8], name: String, _ options: InputOptions) -> Item {
        // Packed bytes could become any size, and are no JSON.
        guard !bytes.starts(with: [0x1F, 0x8B]) else {
            return .problem(
                InputProblem(.brokenJSON, "this is packed", file: name, remedy: "Give the JSON object as it is"))
        }
        do throws(InputProblem) {
            let document = try InputDocument(bytes, name: name, options: options)
            var (articles, problems): ([Article], [InputProblem]) = ([], [])
            for chunk in 0..<document.chunkCount {
                let parsed = document.parse(chunk: chunk)
                articles += parsed.articles
                problems += parsed.problems + parsed.warnings.filter { $0.code == .heldBack }
            }
            if var problem = problems.first {
                // Each article is by itself: its line says nothing.
                problem.line = nil
                return .problem(problem)
            }
            if articles.count == 1 { return .article(articles[0]) }
            return .problem(
                InputProblem(
                    .notAnArticle, "there are \(articles.count) articles in it", file: name,
                    remedy: "Give one article at each place"))
        } catch {
            return .problem(error)
        }
    }
}

extension InputProblem {
    /// `"code":…,"what":…,"remedy":…`
    func write(to json: inout JSONWriter) {
        json.field("code", code.description)
        json.field("what", what)
        json.field("remedy", remedy)
    }
}

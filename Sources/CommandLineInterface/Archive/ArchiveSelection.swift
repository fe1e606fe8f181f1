import ArticleArchive
import ArticleFormats
import Synchronization
import TextAnalysis

/// Articles of an archive as the input of a command.
struct ArchiveSelection: Sendable {
    let path: String
    /// The ids of the articles in the order in which they are wanted, or `nil` for all.
    var ids: [String]?

    /// The ending of archives' names.
    static let ending = ".nutgraf"

    /// Whether a name is an archive's, by its ending.
    static func isArchive(_ name: String) -> Bool {
        name.utf8.count > ending.utf8.count && name.lowercased().hasSuffix(ending) && !InputSource.isAddress(name)
    }

    /// So many articles are unpacked at once.
    private static let unitSize = 64

    /// The articles in parts, as they were at one moment; a part that is no article where there is none to read.
    func units(_ options: InputOptions) -> [InputUnit] {
        do throws(ArchiveError) {
            let reader = try ArchiveReader(path)
            var articles: [ArchivedArticle] = []
            var problems: [InputUnit] = []
            if let ids {
                for id in ids {
                    do throws(ArchiveError) {
                        articles.append(try reader.article(withID: id))
                    } catch {
                        problems.append(.failed(InputProblem(error)))
                    }
                }
            } else {
                try reader.forEachArticle { articles.append($0) }
            }
            if articles.isEmpty, problems.isEmpty {
                throw ArchiveError(
                    .missing, "the archive holds no article", file: path,
                    remedy: "Add articles with nutgraf archive add")
            }
            let archived = ArchivedArticles(reader, articles, layout: options.recordLayout)
            return problems
                + stride(from: 0, to: articles.count, by: Self.unitSize).map { start in
                    .archived(archived, start..<min(articles.count, start + Self.unitSize))
                }
        } catch {
            return [.failed(InputProblem(error))]
        }
    }
}

/// Articles of an archive that several threads unpack. One at a time reads them from the file.
final class ArchivedArticles: Sendable {
    private let reader: Mutex<ArchiveReader>
    private let path: String
    private let articles: [ArchivedArticle]
    private let layout: TextLayout

    init(_ reader: sending ArchiveReader, _ articles: [ArchivedArticle], layout: TextLayout) {
        path = reader.path
        self.reader = Mutex(reader)
        self.articles = articles
        self.layout = layout
    }

    /// The articles at these places; one that is damaged becomes a problem.
    func parse(_ range: Range<Int>) -> ParsedChunk {
        var parsed = ParsedChunk()
        for place in range {
            do throws(ArchiveError) {
                let packed = try reader.withLock { reader throws(ArchiveError) in try reader.packed(articles[place]) }
                parsed.articles.append(laidOut(try packed.unpacked(path: path)))
            } catch {
                parsed.problems.append(InputProblem(error))
            }
        }
        return parsed
    }

    /// An article as the readers of files lay it out where they are asked to.
    private func laidOut(_ article: Article) -> Article {
        guard layout != .news else { return article }
        var article = article
        article.sentenceRanges = nil
        article.paragraphs = StoryReader.paragraphs(of: article.text, layout: layout)
        article.documents = article.documents.map(laidOut)
        return article
    }
}

extension InputProblem {
    /// The problem of an archive as one of an input.
    init(_ error: ArchiveError) {
        let isMissing = error.code == .missing || error.code == .unknownID
        self.init(isMissing ? .missingFile : .unreadable, error.what, file: error.file, remedy: error.remedy)
    }
}

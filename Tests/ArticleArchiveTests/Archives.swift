import Foundation
import TextAnalysis

@testable import ArticleArchive

/// A folder with the archives of one test.
final class ArchiveFolder: Sendable {
    let path: String
    var archive: String { path + "/a.nutgraf" }

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("nutgraf-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Adds articles in batches, and finishes.
    @discardableResult
    func add(
        _ articles: [Article], batch: Int = 64, finishing: Bool = true
    ) throws(ArchiveError) -> [ArchiveWriter.Outcome] {
        let writer = try ArchiveWriter(archive, creating: true)
        var outcomes: [ArchiveWriter.Outcome] = []
        for start in stride(from: 0, to: articles.count, by: batch) {
            let part = Array(articles[start..<min(articles.count, start + batch)])
            outcomes += try writer.add(PreparedArticle.prepare(part))
        }
        if finishing { try writer.finish() }
        return outcomes
    }
}

/// Numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

/// Articles of made-up words, a few of which are frequent, so that they share some.
func randomArticles(_ count: Int, seed: UInt64, words: Int = 120) -> [Article] {
    var numbers = SeededNumbers(seed)
    return (0..<count).map { index in
        let sentences = (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
            let text = (0..<Int.random(in: 3...12, using: &numbers)).map { _ in
                // The square makes low numbers frequent.
                let share = Double.random(in: 0..<1, using: &numbers)
                return "w" + String(Int(share * share * Double(words)), radix: 36) + "x"
            }
            return "The " + text.joined(separator: " ") + "."
        }
        let text = sentences.joined(separator: " ")
        return Article(
            id: "a\(index)", title: "Story w\(index % 7)x", text: text,
            paragraphs: [Paragraph(range: 0..<text.utf8.count)], language: .english)
    }
}

/// All rows of a table, as text, to compare two archives by.
func rows(_ sql: String, of path: String) throws -> [String] {
    let connection = try Connection(path, .reading)
    var rows: [String] = []
    try connection.rows(sql) { row in rows.append((0..<8).map { row.text($0) ?? "" }.joined(separator: "|")) }
    return rows
}

extension ArchiveMethod {
    /// Those whose scores depend on nothing but the articles that are there.
    static let exact: [ArchiveMethod] = [.tfidf, .bm25]
}

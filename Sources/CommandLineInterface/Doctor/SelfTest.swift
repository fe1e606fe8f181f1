import ArticleArchive
import KeywordExtraction
import LinearAlgebra
import Similarity
import Summarization
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Something that must work on every machine.
struct SelfTest: Sendable {
    let subject: String
    /// Why it does not work; nil where it does.
    let fault: @Sendable () -> String?

    static let all: [SelfTest] = [
        SelfTest(subject: "a story is cut, summarized and given keywords", fault: reading),
        SelfTest(subject: "products of matrices are the same by all kernels", fault: products),
        SelfTest(subject: "an archive is written, checked and asked", fault: archive),
    ]

    private static let text = """
        Norwick bridge closes for a year

        The old bridge at Norwick will be closed for a year from Monday, the county said. Engineers found cracks in two of \
        its pillars. Mayor Ines Calder asked the county for a ferry. The Norwick bridge carries 9,000 cars a day.
        """

    private static func article() -> Article {
        StoryReader.stories(in: text).first.map { Article(id: "bridge", text: text, story: $0) } ?? Article(id: "bridge", text: text)
    }

    private static func reading() -> String? {
        let analyzed = ArticleAnalyzer().analyze(article())
        guard analyzed.sentences.count == 4 else { return "\(analyzed.sentences.count) sentences in place of 4" }
        let summary = NewsSummarizer().summarize(analyzed, budget: .sentences(1)).sentences.map { analyzed.text(of: $0.sentence) }
        guard summary.first?.hasPrefix("The old bridge at Norwick") == true else { return "the summary is \(summary)" }
        let keywords = KeywordMethod.all[0].ranker(nil).rank(analyzed, count: 3).keywords.map(\.text)
        return keywords.contains { $0.contains("Norwick") } ? nil : "the keywords are \(keywords)"
    }

    private static func products() -> String? {
        let size = 64
        let rows: [[Float]] = (0..<size).map { row in
            (0..<size).map { column -> Float in Float((row * 7 + column * 3) % 11) - 5 }
        }
        let matrix = DenseMatrix(rows: rows)
        let results = DenseKernel.available.map { matrix.multiplied(by: matrix, transposed: false, threads: 1, kernel: $0) }
        // Sums of 64 small whole numbers are exact in any order.
        var exact = DenseMatrix(rows: size, columns: size)
        for row in 0..<size {
            for column in 0..<size {
                var sum: Float = 0
                for inner in 0..<size { sum += rows[row][inner] * rows[inner][column] }
                exact[row, column] = sum
            }
        }
        for (kernel, result) in zip(DenseKernel.available, results) where result != exact { return "\(kernel) multiplies wrongly" }
        return nil
    }

    private static func archive() -> String? {
        let folder = environmentValue("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        let path = "\(folder)/nutgraf-doctor.\(getpid()).nutgraf"
        defer { for ending in ["", "-wal", "-shm", "-journal"] { unsafe unlink(path + ending) } }
        let story = article()
        do throws(ArchiveError) {
            let writer = try ArchiveWriter(path, creating: true)
            _ = try writer.add(PreparedArticle.prepare([story]))
            try writer.finish()
            let reader = try ArchiveReader(path)
            if let finding = reader.check().first(where: { !$0.faults.isEmpty }) { return finding.faults[0] }
            let kept = try reader.content(of: reader.article(withID: story.id))
            return kept.text == story.text ? nil : "the kept text is another"
        } catch {
            return "\(error)"
        }
    }
}

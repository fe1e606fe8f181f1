import Foundation
import KeywordExtraction
import Presentation
import Testing
import TextAnalysis

@testable import CommandLineInterface

@Suite struct TagModelReadingTests {
    @Test func `A model is read as it was written`() throws {
        let articles = (0..<12).map { number in
            let text =
                number % 2 == 0
                ? "The earthquake \(number) shook the valley, \"again\"." : "The bank \(number % 5) cut its rate."
            let article = Article(
                id: "s\(number)", title: "Über \(number)", text: text,
                paragraphs: [Paragraph(range: 0..<text.utf8.count)],
                language: .english)
            return (
                article: ArticleAnalyzer().analyze(article), tags: number % 2 == 0 ? ["quakes", "tag, b"] : ["rates"]
            )
        }
        let (model, report) = TagModel.learned(from: articles, threads: 2)
        #expect(model.calibration != .standard)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("tags-\(UUID().uuidString).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        let bytes = TagModelFile.bytes(of: model, report)
        try Data(bytes).write(to: file)
        let read = try TagModel(readingFrom: file.path)
        #expect(read.calibration == model.calibration)
        #expect(read.stories == model.stories)
        #expect(read.documentFrequencies == model.documentFrequencies)
        #expect(TagModelFile.bytes(of: read, report) == bytes)
        for (article, _) in articles {
            #expect(
                read.suggestions(for: article, count: 5, least: 0)
                    == model.suggestions(for: article, count: 5, least: 0))
        }
    }
}

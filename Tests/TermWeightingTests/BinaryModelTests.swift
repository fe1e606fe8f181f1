import Foundation
import Testing

import LinearAlgebra
import TextAnalysis

@testable import TermWeighting

/// Models in binary files, and what merging those of parts comes to.
@Suite struct BinaryModelTests {
    private static let documents = (0..<60).map { number in
        ["harbor", "storm", "mayor", "bank", "rate", "goal", "court", "flood", "é", "漢字"].enumerated().filter { place, _ in
            (number * 7 + place * 5) % (place + 2) == 0
        }.map { "\($1) \($1) w\(number % 13) t\(number)" }.joined(separator: " ")
    }

    /// Options that change what is counted, kept and weighed.
    private static let options: [(name: String, change: @Sendable (inout TFIDFParameters) -> Void)] = [
        ("plain", { _ in }), ("min-df", { $0.counting.minimumDocumentFrequency = .count(3) }),
        (
            "shares", {
                $0.counting.minimumDocumentFrequency = .fraction(0.05)
                $0.counting.maximumDocumentFrequency = .fraction(0.4)
            }
        ),
        ("cap", { $0.counting.maximumVocabularySize = 9 }), ("one", { $0.counting.maximumVocabularySize = 1 }),
        (
            "grams", {
                $0.counting.ngramRange = 1...3
                $0.counting.maximumVocabularySize = 40
                $0.counting.minimumDocumentFrequency = .count(2)
            }
        ), ("binary", { $0.counting.isBinary = true; $0.norm = .l1 }),
        ("sublinear", { $0.usesSublinearTF = true; $0.smoothsIDF = false }),
        ("no idf", { $0.usesIDF = false; $0.norm = .none }), ("scikit-learn", { $0.counting.style = .scikitLearn }),
        ("nothing kept", { $0.counting.minimumDocumentFrequency = .count(1000) }),
        ("stems", { $0.counting.stems = true; $0.counting.stopWords = .words(StopWords(["storm", "bank"])) }),
    ]

    private static func parameters(_ change: (inout TFIDFParameters) -> Void) -> TFIDFParameters {
        var parameters = TFIDFParameters()
        change(&parameters)
        parameters.counting.keepsStatistics = true
        parameters.fields = "text"
        return parameters
    }

    /// Documents dealt to parts, in a round or in stretches; some parts are empty.
    private static func parts(_ count: Int, inRounds: Bool) -> [[String]] {
        let indices = documents.indices
        return (0..<count).map { part in
            indices.filter { inRounds ? $0 % count == part : $0 * count / indices.count == part }.map { documents[$0] }
        } + [[]]
    }

    @Test(arguments: options.indices) func `models of parts merge to the model of all, byte by byte`(option: Int) throws {
        let parameters = Self.parameters(Self.options[option].change)
        let vectorizer = TFIDFVectorizer(parameters)
        let (whole, matrix) = vectorizer.fitTransform(Self.documents)
        let expected = try written(whole)
        for (count, inRounds) in [(1, true), (3, true), (3, false), (17, false), (60, true)] {
            let models = Self.parts(count, inRounds: inRounds).map { SavedModel.inMemory(vectorizer.fit($0)) }
            #expect(try merged(models) == expected, "\(Self.options[option].name), \(count) parts")
            // Merged models are merged again, mapped and in memory together.
            let (first, rest) = (models[...(count / 2)], models[(count / 2 + 1)...])
            let files = try [first, rest].map { try file(try merged(Array($0))) }
            let again = try files.map { SavedModel.mapped(try MappedModel(path: $0.path)) }
            #expect(try merged(again) == expected)
        }
        for isFinal in [false, true] {
            let file = try file(try merged([.inMemory(whole)], isFinal: isFinal))
            let mapped = try MappedModel(path: file.path)
            #expect(mapped.count == whole.vocabulary.count && mapped.isUpdatable == !isFinal)
            let model = mapped.inMemory()
            #expect(model.vocabulary.allTerms == whole.vocabulary.allTerms)
            #expect(model.documentFrequencies == whole.documentFrequencies)
            #expect(model.inverseDocumentFrequencies == whole.inverseDocumentFrequencies)
            #expect(model.parameters.fields == "text")
            let rows = [SavedModel.mapped(mapped), .inMemory(model)].map { model in
                RowWeigher(model).rows(chunks: Self.documents.count, threads: 3) { index, counter in
                    counter.append(Self.documents[index])
                    counter.endDocument()
                }
            }
            for row in rows {
                #expect(row.columns == matrix.columns && row.columnIndices == matrix.columnIndices)
                #expect(row.rowOffsets == matrix.rowOffsets && row.values.map { Float($0) } == matrix.values)
            }
            #expect(rows[0].values == rows[1].values)
        }
    }

    @Test func `a file that is cut or changed is a problem or another model, and never a crash`() throws {
        let model = TFIDFVectorizer(Self.parameters { $0.counting.minimumDocumentFrequency = .count(2) })
            .fit(Self.documents)
        let bytes = try written(model)
        for size in [0, 1, 15, 16, 100, 127, 128, 300, bytes.count / 2, bytes.count - 1] {
            let cut = try file(Array(bytes[..<size]))
            let problem = #expect(throws: TFIDFModelFile.Problem.self) { try MappedModel(path: cut.path) }
            if size >= 128 { #expect(problem?.description == "is cut: \(size) bytes of \(bytes.count)") }
        }
        #expect(throws: TFIDFModelFile.Problem.self) { try MappedModel(path: "/nowhere/model.bin") }
        #expect(throws: TFIDFModelFile.Problem.self) { try MappedModel(path: file(bytes + [0]).path) }
        for place in 0..<128 {
            var changed = bytes
            changed[place] ^= 0x81
            #expect(throws: TFIDFModelFile.Problem.self) { try MappedModel(path: file(changed).path) }
        }
        var opened = 0
        for seed in 0..<400 {
            var changed = bytes
            for turn in 0...seed % 5 { changed[128 + (seed &* 7919 &+ turn &* 104_729) % (bytes.count - 128)] ^= UInt8(1 + seed % 255) }
            guard let mapped = try? MappedModel(path: file(changed).path) else { continue }
            opened += 1
            _ = mapped.inMemory()
            _ = try? merged([.mapped(mapped), .inMemory(model)])
            let rows = RowWeigher(.mapped(mapped)).rows(chunks: 1, threads: 1) { _, counter in
                for document in Self.documents { counter.append(document) }
                counter.endDocument()
            }
            #expect(rows.rows == 1 && rows.columnIndices.allSatisfy { 0 <= $0 && Int($0) < mapped.count })
        }
        #expect(opened > 0)
    }

    @Test func `models that do not fit together are named`() throws {
        let one = SavedModel.inMemory(TFIDFVectorizer(Self.parameters { _ in }).fit(Self.documents))
        let other = SavedModel.inMemory(TFIDFVectorizer(Self.parameters { $0.norm = .l1 }).fit(Self.documents))
        #expect(throws: UnmergeableModel(part: 1, reason: .differs("norm l1", from: "norm l2"))) { try merged([one, other]) }
        let final = try MappedModel(path: file(merged([one], isFinal: true)).path)
        #expect(throws: UnmergeableModel(part: 1, reason: .lacksCounts)) { try merged([one, .mapped(final)]) }
    }

    @Test func `no more documents are counted than a file has room for`() throws {
        var sink = ByteCollector()
        TFIDFModelFile.write(TFIDFVectorizer(Self.parameters { _ in }).fit(["storm coast", "storm"]), to: &sink)
        let most = try TFIDFModelFile.read(
            String(decoding: sink.bytes, as: UTF8.self).replacing("documents 2", with: "documents \(UInt32.max)")
                .replacing("2\t2\tstorm", with: "\(UInt32.max)\t\(1 << 48)\tstorm"))
        #expect(throws: UnmergeableModel(part: 1, reason: .tooManyDocuments)) { try merged([.inMemory(most), .inMemory(most)]) }
        let more = most.updated(with: ["storm"])
        let again = try MappedModel(path: file(written(more)).path)
        #expect(again.documentCount == Int(UInt32.max) && again.count == 2)
        #expect(again.inMemory().statistics?.occurrences.last == 1 << 48)
    }

    private func written(_ model: TFIDFModel) throws -> [UInt8] {
        var sink = ByteCollector()
        try BinaryModelFile.write(model, to: &sink)
        return sink.bytes
    }

    private func merged(_ models: [SavedModel], isFinal: Bool = false) throws -> [UInt8] {
        var sink = ByteCollector()
        try BinaryModelFile.write(merging: models, isFinal: isFinal, to: &sink)
        return sink.bytes
    }

    private func file(_ bytes: [UInt8]) throws -> TemporaryFile {
        let file = try TemporaryFile(bytes)
        files.keep(file)
        return file
    }

    private let files = Files()
}

/// Keeps files until the test is over.
private final class Files {
    private var all: [TemporaryFile] = []

    func keep(_ file: TemporaryFile) { all.append(file) }
}

/// A file that is there as long as this is.
private final class TemporaryFile {
    let path: String

    init(_ bytes: [UInt8]) throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("nutgraf-\(UUID().uuidString).bin")
        path = url.path
        try Data(bytes).write(to: url)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

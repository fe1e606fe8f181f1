import TestSupport
import LinearAlgebra
import Testing
import TextAnalysis

@testable import TermWeighting

struct `Vectorizer laws` {
    /// Documents of drawn words, some without any, in several chunks' worth.
    private static func documents(_ count: Int, seed: UInt64 = 1) -> [String] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { index in
            guard index % 29 != 3 else { return index % 2 == 0 ? "" : "… !" }
            return (0..<Int.random(in: 1..<40, using: &generator)).map { _ in
                let rank = Int.random(in: 0..<30, using: &generator) * Int.random(in: 0..<30, using: &generator)
                return ["wort", "Wort", "éte", "東京", "don’t"][rank % 5] + (rank % 7 == 0 ? "" : String(rank))
            }.joined(separator: " ")
        }
    }

    private static func parameters(_ change: (inout TFIDFParameters) -> Void) -> TFIDFParameters {
        var parameters = TFIDFParameters()
        change(&parameters)
        return parameters
    }

    static let variants: [TFIDFParameters] = [
        TFIDFParameters(),
        parameters {
            $0.counting.ngramRange = 1...3
            $0.counting.minimumDocumentFrequency = .count(2)
        },
        parameters {
            $0.counting.ngramRange = 2...2
            $0.norm = .l1
            $0.usesSublinearTF = true
        },
        parameters {
            $0.counting.style = .scikitLearn
            $0.norm = .none
            $0.counting.maximumVocabularySize = 20
        },
        parameters {
            $0.counting.maximumDocumentFrequency = .fraction(0.3)
            $0.usesIDF = false
        },
    ]

    @Test(arguments: variants.indices)
    func `permuting documents permutes rows`(variant: Int) {
        let documents = Self.documents(300)
        var generator = SeededGenerator(seed: 9)
        let order = documents.indices.shuffled(using: &generator)
        let vectorizer = TFIDFVectorizer(Self.variants[variant])
        let (model, matrix) = vectorizer.fitTransform(documents)
        let (permutedModel, permuted) = vectorizer.fitTransform(order.map { documents[$0] })
        #expect(model.vocabulary.allTerms == permutedModel.vocabulary.allTerms)
        #expect(model.documentFrequencies == permutedModel.documentFrequencies)
        for (row, source) in order.enumerated() { #expect(entries(permuted, row) == entries(matrix, source)) }
    }

    @Test(arguments: variants.indices)
    func `neither chunks nor threads change a bit`(variant: Int) {
        let documents = Self.documents(700)
        let vectorizer = TFIDFVectorizer(Self.variants[variant])
        let (model, matrix) = vectorizer.fitTransform(documents)
        for size in [1, 7, 100, 1000] {
            for threads in [1, 2, 4] {
                let chunks = (documents.count + size - 1) / size
                let (other, otherMatrix) = vectorizer.fitTransform(chunks: chunks, threads: threads) { chunk, counter in
                    for document in documents[chunk * size..<min(documents.count, (chunk + 1) * size)] {
                        counter.append(document)
                        counter.endDocument()
                    }
                }
                #expect(otherMatrix == matrix)
                #expect(other.vocabulary.allTerms == model.vocabulary.allTerms)
                #expect(other.documentFrequencies == model.documentFrequencies)
            }
        }
    }

    @Test(arguments: variants.indices)
    func `transforming the fitted documents gives the fitted matrix`(variant: Int) {
        let documents = Self.documents(300)
        let (model, matrix) = TFIDFVectorizer(Self.variants[variant]).fitTransform(documents)
        #expect(model.transform(documents) == matrix)
        #expect(model.transform(documents, threads: 3) == matrix)
    }

    @Test(arguments: variants.indices)
    func `rows have the norm that was asked for, and ascending columns`(variant: Int) {
        let (_, matrix) = TFIDFVectorizer(Self.variants[variant]).fitTransform(Self.documents(300))
        let columns = (0..<matrix.rows).map { row in entries(matrix, row).map(\.column) }
        #expect(columns.allSatisfy { zip($0, $0.dropFirst()).allSatisfy { $0 < $1 } })
        let norm = Self.variants[variant].norm
        guard norm != .none else { return }
        for length in matrix.rowNorms(norm == .l1 ? .l1 : .l2) { #expect(length == 0 || abs(length - 1) < 1e-5) }
    }

    @Test func `counts are those of a plain dictionary`() {
        let documents = Self.documents(200)
        var parameters = TFIDFParameters()
        parameters.usesIDF = false
        parameters.norm = .none
        parameters.counting.ngramRange = 1...2
        let (model, matrix) = TFIDFVectorizer(parameters).fitTransform(documents)
        for (row, document) in documents.enumerated() {
            let words = Tokenizer().terms(of: document)
            var counts: [String: Float] = [:]
            for word in words { counts[word, default: 0] += 1 }
            for (first, second) in zip(words, words.dropFirst()) { counts["\(first) \(second)", default: 0] += 1 }
            let found = entries(matrix, row)
            #expect(found.count == counts.count)
            for entry in found { #expect(counts[model.vocabulary[Int(entry.column)]] == entry.value) }
        }
    }

    @Test func `unseen words are left out, and documents without a known one are empty rows`() {
        let model = TFIDFVectorizer().fit(["a storm hit the coast", "", "the coast is clear"])
        let matrix = model.transform(["an unseen storm", "nothing", "", "storm"])
        #expect(matrix.rows == 4 && matrix.columns == 7)
        #expect(entries(matrix, 0) == entries(matrix, 3) && entries(matrix, 0).map(\.value) == [1])
        #expect(entries(matrix, 1).isEmpty && entries(matrix, 2).isEmpty)
        #expect(model.vocabulary.column(of: "unseen") == nil)
        #expect(model.vocabulary.column(of: "storm") == Int(entries(matrix, 3)[0].column))
    }

    @Test func `no documents give an empty matrix`() {
        for documents in [[], [""], ["…", ""]] as [[String]] {
            let (model, matrix) = TFIDFVectorizer().fitTransform(documents, threads: 2)
            #expect(matrix.rows == documents.count && matrix.columns == 0 && matrix.values.isEmpty)
            #expect(model.transform(["storm"]).rows == 1)
        }
    }

    @Test func `terms that tie at the cap are kept in the order of their bytes`() {
        var parameters = TFIDFParameters()
        parameters.counting.maximumVocabularySize = 3
        let model = TFIDFVectorizer(parameters).fit(["b a d", "c a b", "d c e"])
        #expect(model.vocabulary.allTerms == ["a", "b", "c"])
    }

    @Test func `stop words are left out and stems joined before n-grams are built`() {
        var parameters = TFIDFParameters()
        parameters.counting.stopWords = .ofLanguage
        parameters.counting.stems = true
        parameters.counting.ngramRange = 1...2
        let model = TFIDFVectorizer(parameters).fitTransform(chunks: 1, threads: 1) { _, counter in
            counter.append("The elections of the council", language: .english)
            counter.endDocument()
            counter.append("Der Rat und die Häuser", language: .german)
            counter.endDocument()
        }.model
        #expect(model.vocabulary.allTerms == ["council", "elect", "elect council", "haus", "rat", "rat haus"])
    }

    @Test func `n-grams do not reach from one text of a document into the next`() {
        var parameters = TFIDFParameters()
        parameters.counting.ngramRange = 2...2
        let model = TFIDFVectorizer(parameters).fitTransform(chunks: 1, threads: 1) { _, counter in
            counter.append("storm warning")
            counter.append("coast road", times: 3)
            counter.endDocument()
        }.model
        #expect(model.vocabulary.allTerms == ["coast road", "storm warning"])
    }
}

/// The columns and values of a row.
func entries(_ matrix: SparseMatrix, _ row: Int) -> [Entry] {
    (matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1]).map {
        Entry(column: matrix.columnIndices[$0], value: matrix.values[$0])
    }
}

struct Entry: Equatable {
    let column: Int32
    let value: Float
}

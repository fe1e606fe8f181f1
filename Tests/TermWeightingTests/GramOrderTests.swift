import Testing
import TextAnalysis

@testable import TermWeighting

struct `Order of n-grams` {
    @Test(arguments: [1...1, 1...2, 2...3, 1...4])
    func `is that of their bytes`(lengths: ClosedRange<Int>) {
        var parameters = TFIDFParameters()
        parameters.counting.ngramRange = lengths
        let texts = [
            "a ab abc a'b b a b ab a 1 12 1 2 é éa z zz zé a a a", "ab a abc abc a'b c é é a", "zz z zz é 12 1", "",
        ]
        let terms = TFIDFVectorizer(parameters).fit(texts).vocabulary.allTerms
        let sorted = terms.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        #expect(terms == sorted)
        #expect(Set(terms).count == terms.count)
        #expect(terms.count > 10)
    }
}

struct `Updating a model` {
    private static let texts = (0..<60).map { index in
        "the coast \(index % 7) storm \(index % 3 == 0 ? "flood" : "calm") word\(index) ab cd \(index % 11) ef"
    }

    private static func written(_ model: TFIDFModel) -> String {
        var sink = ByteCollector()
        TFIDFModelFile.write(model, to: &sink)
        return String(decoding: sink.bytes, as: UTF8.self)
    }

    @Test(arguments: [0, 1, 30, 59, 60], 0..<4)
    func `gives what fitting on all would have given`(first: Int, variant: Int) throws {
        var parameters = TFIDFParameters()
        parameters.counting.keepsStatistics = true
        switch variant {
        case 1: parameters.counting.minimumDocumentFrequency = .count(8)
        case 2:
            parameters.counting.maximumDocumentFrequency = .fraction(0.4)
            parameters.counting.maximumVocabularySize = 9
        case 3: parameters.counting.ngramRange = 1...2
        default: break
        }
        let vectorizer = TFIDFVectorizer(parameters)
        let all = vectorizer.fit(Self.texts)
        let before = vectorizer.fit(Array(Self.texts[..<first]))
        // Through a file, as between two runs of the tool.
        let read = try TFIDFModelFile.read(Self.written(before))
        let updated = read.updated(with: Array(Self.texts[first...]), threads: 2)
        #expect(Self.written(updated) == Self.written(all))
        #expect(updated.vocabulary.allTerms == all.vocabulary.allTerms)
        #expect(updated.transform(Self.texts) == all.transform(Self.texts))
    }
}

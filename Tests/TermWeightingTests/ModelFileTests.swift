import TestSupport
import Testing
import TextAnalysis

@testable import TermWeighting

struct `Model file` {
    private static func written(_ model: TFIDFModel) -> String {
        var sink = ByteCollector()
        TFIDFModelFile.write(model, to: &sink)
        return String(decoding: sink.bytes, as: UTF8.self)
    }

    private static let documents = ["The storm hit the Coast", "café cafés \u{212B}x \u{C5}x", "don’t the", ""]

    @Test(arguments: `Vectorizer laws`.variants.indices)
    func `what was written is read again`(variant: Int) throws {
        let parameters = `Vectorizer laws`.variants[variant]
        let model = TFIDFVectorizer(parameters).fit(Self.documents)
        let text = Self.written(model)
        let read = try TFIDFModelFile.read(text)
        #expect(Self.written(read) == text)
        #expect(read.inverseDocumentFrequencies == model.inverseDocumentFrequencies)
        #expect(read.transform(Self.documents) == model.transform(Self.documents))
    }

    @Test(arguments: [
        CountingParameters.StopWordPolicy.none, .ofLanguage, .words(StopWords(["the", "new york"])),
        .words(StopWords(["none"])), .words(StopWords(["language"])), .words(StopWords([String]())),
    ])
    func `stop words are kept`(policy: CountingParameters.StopWordPolicy) throws {
        var parameters = TFIDFParameters()
        parameters.counting.stopWords = policy
        let read = try TFIDFModelFile.read(Self.written(TFIDFVectorizer(parameters).fit(Self.documents)))
        switch (policy, read.parameters.counting.stopWords) {
        case (.none, .none), (.ofLanguage, .ofLanguage): break
        case (.words(let before), .words(let after)):
            #expect(after.words == before.words.filter { !$0.contains(" ") })
        default: Issue.record("The policy has changed.")
        }
    }

    @Test(arguments: [
        ("nutgraf-tfidf 2", "nutgraf-tfidf 1", "line 1"),
        ("documents 4", "documents four", "line 2"),
        ("documents 4", "documents -4", "line 2"),
        ("documents 4", "documents 4294967296", "line 2"),
        ("documents 4\n", "", "line 16"),
        ("tokenizer words", "tokenizer sentences", "line 3"),
        ("ngrams 1-1", "ngrams 2-1", "line 6"),
        ("ngrams 1-1", "ngrams 0-1", "line 6"),
        ("ngrams 1-1", "ngrams 1-33", "line 6"),
        ("norm l2", "norm l3", "line 11"),
        ("norm l2", "idf true", "line 11"),
        ("min-df 1", "min-df few", "line 12"),
        ("max-df 1.0", "max-df 1.5", "line 13"),
        ("max-terms all", "max-terms 0", "line 14"),
        ("updatable false", "updatable maybe", "line 15"),
        ("updatable false", "updatable true", "line 18"),
        ("stop-words none", "stop-words some", "line 16"),
        ("1\tcoast", "0\tcoast", "line 20"),
        ("1\tcoast", "5\tcoast", "line 20"),
        ("1\tcoast", "1 coast", "line 20"),
        ("1\tcoast", "", "line 20"),
        ("1\tcoast", "1\t", "line 20"),
        ("1\tcoast", "1\tzoo", "line 21"),
        ("1\tcoast", "1\tcafés", "line 20"),
        ("1\tcoast", "99999999999999999999\tcoast", "line 20"),
        ("none\n\n", "none\n", "line 23"),
    ])
    func `a broken file is told with its line`(_ old: String, _ new: String, _ line: String) throws {
        let text = Self.written(TFIDFVectorizer().fit(["the storm hit the coast", "cafés", "the café", ""]))
        let broken = text.replacing(old, with: new)
        #expect(broken != text)
        let problem = #expect(throws: TFIDFModelFile.Problem.self) { try TFIDFModelFile.read(broken) }
        #expect(problem?.description.hasPrefix("\(line) ") == true, "\(String(describing: problem))")
    }

    @Test func `counts that no collection has are told`() throws {
        var parameters = TFIDFParameters()
        parameters.counting.keepsStatistics = true
        let text = Self.written(TFIDFVectorizer(parameters).fit(["the storm hit the coast"]))
        for count in ["0", "\(1 << 48 + 1)", "\(Int.max)"] {
            let broken = text.replacing("1\t1\tcoast", with: "1\t\(count)\tcoast")
            let problem = #expect(throws: TFIDFModelFile.Problem.self) { try TFIDFModelFile.read(broken) }
            #expect(problem?.description.hasPrefix("line 18 ") == true, "\(String(describing: problem))")
        }
    }

    @Test func `any text is taken`() {
        let text = Self.written(TFIDFVectorizer().fit(Self.documents))
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<500 {
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 1..<4, using: &generator) {
                let place = Int.random(in: bytes.indices, using: &generator)
                if Bool.random(using: &generator) {
                    bytes[place] = .random(in: .min ... .max, using: &generator)
                } else {
                    bytes.removeSubrange(place...)
                    bytes.append(0x0A)
                }
            }
            _ = try? TFIDFModelFile.read(String(decoding: bytes, as: UTF8.self)).transform(Self.documents)
        }
        #expect(throws: TFIDFModelFile.Problem.self) { try TFIDFModelFile.read("") }
    }
}

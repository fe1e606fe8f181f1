import Testing
import TextAnalysis

@testable import Evaluation

@Suite struct ROUGETests {
    @Test(arguments: RecordedScores.vectors.indices, [false, true])
    func `Scores are those of rouge-score, without stemming and with it`(index: Int, stems: Bool) {
        let recorded = RecordedScores.vectors[index]
        let scores = ROUGE(language: .english, stems: stems).scores(
            of: [recorded.summary], against: [recorded.reference])
        let computed = [scores.rouge1, scores.rouge2, scores.rougeL, scores.rougeLsum].flatMap {
            [$0.precision, $0.recall]
        }
        for (number, expected) in zip(computed, stems ? recorded.stemmed : recorded.plain) {
            #expect(abs(number - expected) < 0.000_051)
        }
    }

    @Test func `F1 is the harmonic mean, and 0 where nothing is in common`() {
        let scores = ROUGE(stems: false).scores(of: ["a b c d"], against: ["a b"])
        #expect(abs(scores.rouge1.f1 - 2 / 3) < 1e-12)
        #expect(ROUGE().scores(of: ["a"], against: ["b"]).rouge1.f1 == 0)
    }

    @Test func `A list of sentences and a text with a sentence a line score alike`() {
        let rouge = ROUGE()
        let summary = ["A ferry sank on Monday.", "Its crew was saved."]
        let reference = ["The crew of a ferry was saved.", "It sank."]
        let joined = rouge.scores(of: [summary.joined(separator: "\n")], against: [reference.joined(separator: "\n")])
        #expect(rouge.scores(of: summary, against: reference) == joined)
        #expect(joined.rougeLsum.f1 > joined.rougeL.f1)
        #expect(rouge.scores(of: [summary.joined(separator: "\r\n")], against: reference) == joined)
    }

    @Test func `Of several references the one best in ROUGE-1 counts, the first of equals, and none gives zeros`() {
        let rouge = ROUGE(stems: false)
        let best = ["storm in the valley"]
        let scores = rouge.scores(of: ["the valley storm"], references: [["a bridge"], best, ["storm the valley in"]])
        #expect(scores == rouge.scores(of: ["the valley storm"], against: best))
        #expect(rouge.scores(of: ["the valley storm"], references: []) == .zero)
    }

    @Test func `English keeps a to z and digits, other languages keep every letter and no stems`() {
        let text = "L\u{2019}\u{E9}l\u{E8}ve d'Orl\u{E9}ans: 3 fois \u{2013} \u{130}z\u{212A}m"
        func words(_ language: Language, _ text: String) -> [String] {
            ROUGETokenizer(language: language, stems: true).words(of: text).map { word in
                String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
            }
        }
        #expect(words(.english, text) == ["l", "l", "ve", "d", "orl", "ans", "3", "foi", "i", "zkm"])
        #expect(words(.french, "L\u{2019}\u{E9}l\u{E8}ve d'Orl\u{E9}ans_1") == ["l", "élève", "d", "orléans", "1"])
        #expect(words(.french, "e\u{301}le\u{300}ves") == ["élèves"])
        #expect(words(Language(code: "vi"), "Thủ đô HÀ NỘI, 2024") == ["thủ", "đô", "hà", "nội", "2024"])
    }

    @Test func `The length of a common subsequence is that of a search through all subsequences`() {
        var seed: UInt64 = 5
        func next(_ bound: UInt64) -> Int32 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int32((seed >> 33) % bound)
        }
        for _ in 0..<60 {
            let first = (0..<Int(next(9))).map { _ in next(4) }
            let second = (0..<Int(next(12))).map { _ in next(4) }
            var longest = 0
            for mask in 0..<(1 << first.count) {
                let chosen = first.indices.filter { mask >> $0 & 1 == 1 }.map { first[$0] }
                var rest = chosen[...]
                for word in second where word == rest.first { rest.removeFirst() }
                if rest.isEmpty { longest = max(longest, chosen.count) }
            }
            let common = CommonSubsequence(first, second)
            let places = common.placesInSecond
            #expect(common.length == longest)
            #expect(places.count == longest && zip(places, places.dropFirst()).allSatisfy { $0 > $1 })
        }
    }

    @Test func `Picked sentences count once each, and one that is none of the article's is wrong`() {
        let picks = SentencePicks(sentences: ["One. ", "Two.", "Three.", "Two."], gold: [0, 1])
        #expect(picks.score(["One.", "Two.", "Two."]) == PrecisionRecall(precision: 1, recall: 1))
        #expect(picks.score([" One.", "Four."]) == PrecisionRecall(precision: 0.5, recall: 0.5))
        #expect(picks.score([]) == .zero)
    }
}

import LinearAlgebra
import Testing
import TextAnalysis

@testable import Summarization

struct `Postings of sentences` {
    @Test(arguments: 1..<6)
    func `count each term of each candidate, stop words left out`(seed: UInt64) {
        let analyzed = article(generatedSentences(30, seed: seed))
        let candidates = SentenceCandidates(of: analyzed)
        let postings = SentencePostings(of: candidates)
        var counts: [Int: [Int: Int32]] = [:]
        for row in 0..<candidates.count {
            for token in candidates.tokens(row) where !analyzed.isStopWord[Int(token.term)] {
                counts[row, default: [:]][Int(token.term), default: 0] += 1
            }
        }
        for term in analyzed.isStopWord.indices {
            #expect(postings.frequency(of: Int32(term)) == counts.values.count { $0[term] != nil })
        }
        let matrix = postings.matrix { Float($0 + 1) * Float($1) }
        #expect(matrix.rows == candidates.count && matrix.columns == analyzed.isStopWord.count)
        for row in 0..<matrix.rows {
            let places = matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1]
            let columns = places.map { Int(matrix.columnIndices[$0]) }
            let expected = counts[row, default: [:]]
            #expect(columns == expected.keys.sorted())
            for place in places {
                let term = Int(matrix.columnIndices[place])
                #expect(matrix.values[place] == Float(term + 1) * Float(expected[term] ?? 0))
            }
        }
        #expect(matrix.values.count > 60)
    }

    @Test func `of nothing are empty`() {
        let candidates = SentenceCandidates(of: article([]))
        let matrix = SentencePostings(of: candidates).matrix { _, count in Float(count) }
        #expect(matrix.rows == 0 && matrix.values.isEmpty)
    }
}

import LinearAlgebra
import Testing
import TextAnalysis

@testable import Summarization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Each method against its formula, worked out by hand or by the plain way.
@Suite struct MethodTests {
    private let story = article(generatedSentences(14, seed: 21), title: "Report about bart and demart")

    private func part(_ name: String, _ summarizer: some Summarizer, _ article: AnalyzedArticle) -> [Float] {
        let summary = summarizer.summarize(article, budget: .fraction(1))
        return summary.sentences.map { sentence in
            sentence.parts.filter { $0.name == name }.reduce(0) { $0 + $1.value }
        }
    }

    @Test func `Random gives the same lots to the same id, and others to another seed`() {
        let first = Random().summarize(story, budget: .sentences(5))
        #expect(Random().summarize(story, budget: .sentences(5)) == first)
        #expect(Random(seed: 2).summarize(story, budget: .sentences(5)) != first)
        let lots = part("lot", Random(), story)
        #expect(lots.allSatisfy { 0 <= $0 && $0 < 1 } && Set(lots).count == lots.count)
    }

    @Test func `Luhn measures the densest run of frequent words`() {
        let article = article([
            "Miners strike while the company and all of its lawyers in town wait for miners.",
            "The strike of miners hurts.", "Nothing else happened there yesterday.",
        ])
        // Miners, strike: 2² / 2. The last miners is too far away. Strike of miners: 2² / 3.
        #expect(part("cluster", Luhn(), article) == [2, 4 / 3, 0])
        #expect(part("cluster", Luhn(gap: 20), article)[0] == 2)
    }

    @Test func `Edmundson adds cue, key, title and place`() {
        let article = article(
            [
                "The council announced a record budget.", "Perhaps the mayor objects to the budget.",
                "People walked home in the rain.", "The council votes on Monday about money.",
            ], title: "Council votes on budget")
        let summary = Edmundson().summarize(article, budget: .fraction(1))
        #expect(part("cue", Edmundson(), article) == [1, -0.5, 0, 0])
        #expect(part("key", Edmundson(), article) == [1, 0.5, 0, 0.5])
        #expect(part("title", Edmundson(), article) == [1, 0.5, 0, 1])
        #expect(part("location", Edmundson(), article) == [1, 1 / 3, 1 / 3, 1])
        #expect(summary.sentences.map(\.score)[0] == 4)
    }

    @Test func `Reduction adds up TextRank's links, by the plain way over all pairs`() {
        let article = story
        let stems = article.terms.stemmed(language: .english).stemOfTerm
        let bags = article.sentences.map { sentence in
            article.tokens(ofSentence: sentence.index).filter { !article.isStopWord[Int($0.term)] }.map {
                stems[Int($0.term)]
            }
        }
        let expected = bags.indices.map { first in
            bags.indices.filter { $0 != first }.reduce(Float(0)) { sum, second in
                let common = bags[first].reduce(0) { count, stem in count + bags[second].count { $0 == stem } }
                let norm = log(Float(bags[first].count)) + log(Float(bags[second].count))
                return sum + (norm > 0 && common > 0 ? Float(common) / norm : 0)
            }
        }
        for (value, expected) in zip(part("links", Reduction(), article), expected) {
            #expect(abs(value - expected) < 1e-3)
        }
    }

    @Test func `LSA finds the topic that most sentences share, and ranks by it`() {
        let article = article([
            "Rain floods towns along rivers.", "Rain floods towns along muddy rivers.", "Chess players meet quietly.",
            "Rain floods small towns.",
        ])
        let chosen = LSA().summarize(article, budget: .sentences(1)).sentences
        #expect(chosen.map(\.sentence.index) == [1])
        // With every topic the parts together are the squared length of the row.
        let all = LSA(topicCount: 1).summarize(article, budget: .fraction(1)).sentences
        #expect(abs(all[2].score) < 1e-6)
    }

    @Test func `SumBasic squares what it has told`() throws {
        let article = article([
            "Storm hits the coast.", "Storm hits the coast brutally.", "Mayor praises the crews.",
            "Storm warning lifted overnight.",
        ])
        let summary = SumBasic().summarize(article, budget: .sentences(2))
        let first = summary.sentences.first { $0.rank == 0 }
        // Storm stands three times, hits and coast twice; the second sentence has a rarer word beside them.
        #expect(first?.sentence.index == 0)
        #expect(first?.parts.last?.value == 1)
        // Then its words have (3/14)², (2/14)² and (2/14)², and a word not told yet 1/14: “brutally” is the first.
        let second = summary.sentences.first { $0.rank == 1 }
        #expect(second?.sentence.index == 1)
        let probability = try #require(second?.parts.first?.value)
        #expect(abs(probability - (9 + 4 + 4 + 14) / 196 / 4) < 1e-6)
    }

    @Test func `KL is the divergence of the article from the summary, by the plain way`() throws {
        let article = story
        let smoothing: Float = 0.5
        let summary = KLSum(smoothing: smoothing).summarize(article, budget: .sentences(4))
        let bags = article.sentences.map { sentence in
            article.tokens(ofSentence: sentence.index).map(\.term).filter { !article.isStopWord[Int($0)] }
        }
        let all = bags.flatMap(\.self)
        var told: [Int32] = []
        for chosen in summary.sentences.sorted(by: { $0.rank < $1.rank }) {
            func divergence(_ words: [Int32]) -> Double {
                let terms = Set(all)
                return terms.reduce(0.0) { sum, term in
                    let p = Double(all.count { $0 == term }) / Double(all.count)
                    let q =
                        (Double(words.count { $0 == term }) + Double(smoothing))
                        / (Double(words.count) + Double(smoothing) * Double(terms.count))
                    return sum + p * log(p / q)
                }
            }
            let index = chosen.sentence.index
            #expect(abs(Double(-chosen.score) - divergence(told + bags[index])) < 1e-4)
            let open = bags.indices.filter { other in
                !summary.sentences.contains { $0.sentence.index == other && $0.rank < chosen.rank }
            }
            let least = try #require(open.map { divergence(told + bags[$0]) }.min())
            #expect(divergence(told + bags[index]) < least + 1e-6)
            told += bags[index]
        }
    }

    @Test func `MMR gives up relevance for what is new`() {
        let article = article([
            "Port strike halts ships.", "Strike at port halts all ships.", "Union leaders demand higher pay.",
        ])
        let chosen = MMR(relevance: 0.5).summarize(article, budget: .sentences(2)).sentences
        #expect(chosen.contains { $0.sentence.index == 2 })
        #expect(MMR(relevance: 1).summarize(article, budget: .sentences(2)).sentences.map(\.sentence.index) == [0, 1])
    }

    @Test func `PacSum adds edges to later sentences and takes off those to earlier ones`() {
        let candidates = SentenceCandidates(of: story)
        let gram = SentenceVectors(of: candidates).matrix.gramMatrix()
        let summarizer = PacSum(earlierWeight: -0.4, laterWeight: 0.6, threshold: 0.2)
        var pairs: [Float] = []
        for first in 0..<candidates.count { for second in 0..<first { pairs.append(gram[first, second]) } }
        let (least, greatest) = (pairs.min() ?? 0, pairs.max() ?? 0)
        let floor = least + 0.2 * (greatest - least)
        for (row, sentence) in summarizer.summarize(story, budget: .fraction(1)).sentences.enumerated() {
            var expected: Float = 0
            for other in 0..<candidates.count where other != row {
                expected += (other > row ? 0.6 : -0.4) * max(0, gram[row, other] - floor)
            }
            #expect(abs(sentence.score - expected) < 1e-4)
        }
    }

    @Test func `The diversity of a DPP adds up to the logarithm of the determinant`() {
        let candidates = SentenceCandidates(of: story)
        let gram = SentenceVectors(of: candidates).matrix.gramMatrix()
        let chosen = DPP().summarize(story, budget: .sentences(4)).sentences.sorted { $0.rank < $1.rank }
        let rows = chosen.map(\.sentence.index)
        var matrix = rows.map { row in rows.map { Double(gram[row, $0]) } }
        var determinant = 1.0
        for pivot in matrix.indices {
            determinant *= matrix[pivot][pivot]
            for row in pivot + 1..<matrix.count {
                let factor = matrix[row][pivot] / matrix[pivot][pivot]
                for column in matrix.indices { matrix[row][column] -= factor * matrix[pivot][column] }
            }
        }
        let diversity = chosen.reduce(Float(0)) { $0 + ($1.parts.last?.value ?? 0) }
        #expect(abs(Double(diversity) - log(determinant)) < 1e-3)
    }

    @Test(arguments: [SummaryBudget.sentences(6), .words(90)])
    func `Lazy and plain greedy choice agree`(budget: SummaryBudget) {
        for seed in UInt64(1)...4 {
            let article = article(generatedSentences(40, seed: seed))
            for method in SummarizationMethod.all {
                let lazy = method.summarizer.summarize(article, budget: budget)
                let plain = method.summarizer.summarize(
                    article, for: SummaryRequest(budget: budget, explains: true))
                #expect(lazy.sentences.map(\.sentence.index) == plain.sentences.map(\.sentence.index))
                #expect(zip(lazy.sentences, plain.sentences).allSatisfy { abs($0.score - $1.score) < 1e-4 })
            }
        }
    }

    @Test func `A submodular worth falls with every choice`() {
        let chosen = Submodular().summarize(story, budget: .sentences(10)).sentences.sorted { $0.rank < $1.rank }
        for (first, second) in zip(chosen, chosen.dropFirst()) { #expect(first.score >= second.score) }
    }

    @Test(.enabled(if: Concepts.hasSolver, "needs the CBC library"))
    func `Concepts by the solver are the best set of all, by trying every one`() {
        for seed in UInt64(1)...6 {
            let article = article(generatedSentences(11, seed: seed))
            func worth(_ summary: Summary) -> Float { summary.sentences.reduce(0) { $0 + $1.score } }
            let exact = Concepts().summarize(article, budget: .sentences(3))
            #expect(exact.warnings.isEmpty)
            var best: Float = 0
            // Every set of three: the first of each is enforced by asking for the worth that parts add up to.
            let sets = ConceptWorths(article)
            for first in 0..<11 {
                for second in 0..<first {
                    for third in 0..<second { best = max(best, sets.worth([first, second, third])) }
                }
            }
            #expect(abs(worth(exact) - best) < 1e-3)
            let greedy = Concepts(isExact: false).summarize(article, budget: .sentences(3))
            #expect(worth(greedy) <= best + 1e-3)
            for case .notProvenBest(let share) in greedy.warnings {
                #expect(Double(worth(greedy)) >= share * Double(best) - 1e-3)
                #expect(share < 1)
            }
        }
    }

    @Test func `Concepts without a solver say what they are sure of`() {
        let article = article(generatedSentences(60, seed: 3))
        let greedy = Concepts(isExact: false).summarize(article, budget: .words(100))
        #expect(!greedy.sentences.isEmpty)
        for warning in greedy.warnings {
            #expect(warning.description.contains("not proven to be the best set"))
        }
    }

    @Test func `An explanation says where a sentence would stand without each part, and what comes next`() throws {
        let summary = Edmundson().summarize(story, for: SummaryRequest(budget: .sentences(3), explains: true))
        let values = Edmundson().summarize(story, budget: .fraction(1)).sentences
        for chosen in summary.sentences {
            let earlier = Set(summary.sentences.filter { $0.rank < chosen.rank }.map(\.sentence.index))
            #expect(chosen.place == 1)
            for (index, part) in chosen.parts.enumerated() {
                let rest = chosen.score - part.value
                let place =
                    1
                    + values.count { other in
                        let theirs = other.score - other.parts[index].value
                        let (mine, its) = (chosen.sentence.index, other.sentence.index)
                        return !earlier.contains(its) && (theirs > rest || (theirs == rest && its < mine))
                    }
                #expect(part.placeWithout == place)
            }
        }
        let next = try #require(summary.next)
        let four = Edmundson().summarize(story, budget: .sentences(4)).sentences
        #expect(four.contains { $0.sentence == next.sentence && $0.rank == 3 })
    }
}

/// What sets of sentences are worth, counted the plain way.
private struct ConceptWorths {
    private var sets: [Set<[Int32]>] = []
    private var weights: [[Int32]: Float] = [:]

    init(_ article: AnalyzedArticle) {
        let stems = article.terms.stemmed(language: article.language).stemOfTerm
        for sentence in article.sentences {
            let terms = article.tokens(ofSentence: sentence.index).map(\.term)
            var set: Set<[Int32]> = []
            for (first, second) in zip(terms, terms.dropFirst())
            where !article.isStopWord[Int(first)] || !article.isStopWord[Int(second)] {
                set.insert([stems[Int(first)], stems[Int(second)]])
            }
            for pair in set { weights[pair, default: 0] += 1 }
            sets.append(set)
        }
        if weights.values.contains(where: { $0 > 1 }) { weights = weights.filter { $0.value > 1 } }
    }

    func worth(_ chosen: [Int]) -> Float {
        chosen.reduce(into: Set()) { $0.formUnion(sets[$1]) }.reduce(0) { $0 + (weights[$1] ?? 0) }
    }
}

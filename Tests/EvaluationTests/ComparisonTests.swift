import Testing
import TextAnalysis

@testable import Evaluation

/// Systems beside each other, and the oracle that they are measured by.
@Suite struct ComparisonTests {
    @Test func `With few articles p is the share of sign patterns that reach the difference`() {
        // Of the 16 patterns of four equal differences two reach the sum.
        let test = PairedTest(rounds: 20_000)
        #expect(abs(test.probability(of: [0.1, 0.1, 0.1, 0.1]) - 2.0 / 16) < 0.01)
        // 0.1 + 0.2 − 0.3 is 0, which every pattern reaches.
        #expect(test.probability(of: [0.1, 0.2, -0.3]) == 1)
        #expect(test.probability(of: []) == 1)
        #expect(test.probability(of: [0, 0, 0]) == 1)
        #expect(test.probability(of: [0.1, 0.3, -0.2]) == test.probability(of: [-0.1, -0.3, 0.2]))
    }

    @Test func `A clear difference has a small p, noise a large one, and both are the same in every run`() {
        let clear = (0..<100).map { 0.02 + 0.01 * Double($0 % 7) }
        let noise = (0..<100).map { $0 % 2 == 0 ? 0.3 : -0.29 }
        let test = PairedTest()
        #expect(test.probability(of: clear) == 1.0 / 10_001)
        #expect(test.probability(of: noise) > 0.5)
        #expect(test.probability(of: noise) == test.probability(of: noise))
        #expect(PairedTest(seed: 2).probability(of: noise) != test.probability(of: noise))
    }

    @Test func `Systems are compared with the first by the first measure`() throws {
        let systems = ComparedSystem.comparing(
            [
                ("ours", [[1, 1, 1, 1, 1, 1], [0.5, 0.5, 0, 0, 0, 0]]),
                ("theirs", [[0, 0, 0, 0, 0, 0], [1, 1, 1, 1, 1, 1]]),
            ],
            measures: [("A", "F1"), ("B", "")])
        #expect(systems.map(\.name) == ["ours", "theirs"])
        #expect(systems[0].difference == nil && systems[0].figures.map(\.name) == ["A F1", "B"])
        #expect(abs(systems[0].figures[1].value - 1.0 / 6) < 1e-12)
        let difference = try #require(systems[1].difference)
        #expect(difference.value == 1 && difference.isSignificant)
        #expect(!ComparedSystem.Difference(value: 1, probability: 0.05).isSignificant)
    }

    private let sentences = [
        "The weather was fine.", "The council approved the budget.", "Voters cheered loudly.",
        "The council approved the budget on Monday after long talks.",
    ]

    @Test func `The oracle takes what raises the score, and ends when nothing does`() {
        let oracle = GreedyOracle()
        let prices = [1, 1, 1, 1]
        let reference = ["The council approved the budget. Voters cheered."]
        #expect(oracle.choice(among: sentences, prices: prices, room: 4, reference: reference) == [1, 2])
        #expect(oracle.choice(among: sentences, prices: prices, room: 1, reference: reference) == [1])
        #expect(oracle.choice(among: sentences, prices: [4, 5, 5, 9], room: 5, reference: reference) == [1])
        #expect(oracle.choice(among: sentences, prices: prices, room: 4, reference: ["Zebras!"]).isEmpty)
        #expect(oracle.choice(among: [], prices: [], room: 4, reference: reference).isEmpty)
        #expect(oracle.choice(among: sentences, prices: prices, room: 0, reference: reference).isEmpty)
    }

    @Test func `The oracle's first choice is the best single sentence`() throws {
        let reference = ["Loudly cheered voters praised the council and the budget on Monday."]
        let rouge = ROUGE()
        func value(_ sentence: String) -> Double {
            let scores = rouge.scores(of: [sentence], against: reference)
            return scores.rouge1.f1 + scores.rouge2.f1
        }
        let best = try #require(sentences.indices.max { value(sentences[$0]) < value(sentences[$1]) })
        let choice = GreedyOracle().choice(among: sentences, prices: [1, 1, 1, 1], room: 1, reference: reference)
        #expect(choice == [best])
    }
}

import Testing

@testable import KeywordExtraction

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite struct LogisticRegressionTests {
    /// With hardly any prior.
    private func weights(
        _ rows: [[Double]], _ answers: [Bool], strength: Double = 1e-9, isNonnegative: [Bool]? = nil
    ) -> [Double] {
        let width = rows[0].count
        return LogisticRegression(
            prior: [Double](repeating: 0, count: width), strength: strength,
            isNonnegative: isNonnegative ?? [Bool](repeating: false, count: width)
        ).weights(rows: rows.flatMap(\.self), answers: answers)
    }

    @Test func `Without a prior the probabilities are the shares`() {
        // 1 of 4 without the evidence, 3 of 4 with it: odds of 1/3 and of 3.
        let rows = (0..<8).map { [1, $0 < 4 ? 0.0 : 1] }
        let found = weights(rows, [true, false, false, false, true, true, true, false])
        #expect(abs(found[0] + log(3)) < 1e-6)
        #expect(abs(found[1] - 2 * log(3)) < 1e-6)
        #expect(abs(LogisticRegression.probability(found[0] + found[1]) - 0.75) < 1e-7)
    }

    @Test func `The weights of a curve are found again`() {
        // 1,000 answers at each of 11 places, as many of them right as the curve has it.
        var (rows, answers) = ([[Double]](), [Bool]())
        for place in -5...5 {
            let right = Int((1000 * LogisticRegression.probability(-1 + 0.8 * Double(place))).rounded())
            for number in 0..<1000 {
                rows.append([1, Double(place)])
                answers.append(number < right)
            }
        }
        let found = weights(rows, answers, strength: 1)
        #expect(abs(found[0] + 1) < 0.01)
        #expect(abs(found[1] - 0.8) < 0.01)
    }

    @Test func `A prior is what remains without rows, and gives way to them`() {
        let regression = LogisticRegression(prior: [0.5], strength: 2, isNonnegative: [false])
        #expect(regression.weights(rows: [], answers: []) == [0.5])
        // The derivative is 0 there: 3 rows of probability p are all right, so 3 (p − 1) + 2 (w − 0.5) = 0.
        let found = regression.weights(rows: [1, 1, 1], answers: [true, true, true])[0]
        #expect(abs(3 * (LogisticRegression.probability(found) - 1) + 2 * (found - 0.5)) < 1e-6)
        #expect(found > 0.5)
    }

    @Test func `A weight that may not be negative is 0 where it would be, and the others are those without it`() {
        let rows = (0..<8).map { [1, $0 < 4 ? 0.0 : 1] }
        let answers = [true, true, true, false, true, false, false, false]
        #expect(weights(rows, answers)[1] < -2)
        let held = weights(rows, answers, isNonnegative: [false, true])
        #expect(held[1] == 0)
        #expect(abs(held[0]) < 1e-6)
    }

    @Test func `Rows that can be told apart without a mistake, and huge values, have finite weights`() {
        for scale in [1, 1e3, 1e6] {
            let found = weights((0..<20).map { [1, scale * Double($0 - 10)] }, (0..<20).map { $0 >= 10 }, strength: 1)
            #expect(found.allSatisfy { $0.isFinite })
            #expect(found[1] > 0)
        }
    }
}

import Testing

@testable import Evaluation

@Suite struct BootstrapTests {
    static let values = (0..<200).map { Double(($0 * 37) % 101) / 100 }

    @Test func `The interval of a mean is about two standard errors wide on each side`() throws {
        let figure = Bootstrap().mean("x", of: Self.values)
        let variance = Self.values.map { ($0 - figure.value) * ($0 - figure.value) }.reduce(0, +) / 200
        let error = (variance / 200).squareRoot()
        let interval = try #require(figure.interval)
        #expect(interval.contains(figure.value))
        #expect(abs(interval.lowerBound - (figure.value - 1.96 * error)) < 0.25 * error)
        #expect(abs(interval.upperBound - (figure.value + 1.96 * error)) < 0.25 * error)
    }

    @Test func `The same seed gives the same interval, another seed another`() {
        let interval = Bootstrap(seed: 1).mean("x", of: Self.values).interval
        #expect(interval == Bootstrap(seed: 1).mean("x", of: Self.values).interval)
        #expect(interval != Bootstrap(seed: 2).mean("x", of: Self.values).interval)
    }

    @Test func `Equal values have an interval of no width, and one value has none`() {
        #expect(Bootstrap().mean("x", of: [0.5, 0.5, 0.5]).interval == 0.5...0.5)
        #expect(Bootstrap().mean("x", of: [0.5]).interval == nil)
        #expect(Bootstrap().mean("x", of: []) == Figure("x", value: 0))
    }

    @Test func `An article without a result pulls the mean down`() {
        let full = ROUGE().scores(of: ["a ferry sank"], against: ["a ferry sank"])
        let figures = Bootstrap().figures(of: [full, .zero])
        #expect(figures.count == 12)
        #expect(figures.first { $0.name == "ROUGE-1 F1" }?.value == 0.5)
    }
}

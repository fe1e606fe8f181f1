import Testing

@testable import CommandLineInterface

/// What a long run is said to take, and what is left of it.
@Suite struct EstimateTests {
    private let measured = MeasuredCosts(
        isParallel: true,
        costs: [
            CommandCost(bytes: 1e6, seconds: 2, memory: 50e6), CommandCost(bytes: 1e7, seconds: 20, memory: 100e6),
            CommandCost(bytes: 1e8, seconds: 400, memory: 1e9),
        ])

    @Test func `a measured size costs what was measured`() {
        for cost in measured.costs {
            let found = measured.cost(ofBytes: cost.bytes)
            #expect(abs(found.seconds / cost.seconds - 1) < 1e-9)
            #expect(abs(found.memory / cost.memory - 1) < 1e-9)
        }
    }

    @Test func `between two sizes costs lie on a line, beyond them on the steeper of two`() {
        let between = measured.cost(ofBytes: 4e6)
        #expect(abs(between.seconds - 8) < 1e-9 && abs(between.memory - 66_666_667) < 1)
        let steep = measured.cost(ofBytes: 1e9)
        #expect(abs(steep.seconds - 8_000) < 1e-6 && abs(steep.memory - 1e10) < 10)
        let flat = MeasuredCosts(isParallel: true, costs: Array(measured.costs.prefix(2))).cost(ofBytes: 1e8)
        #expect(abs(flat.seconds - 200) < 1e-9 && abs(flat.memory - 600e6) < 1)
        let less = measured.cost(ofBytes: 1e5)
        #expect(abs(less.seconds - 0.2) < 1e-9 && less.memory == 50e6)
        #expect(measured.cost(ofBytes: 0).seconds == 0)
    }

    @Test func `an estimate is told in round figures`() {
        let estimate = RunEstimate(measured, bytes: 100_000_000, articles: 38_471, threads: 2)
        #expect(estimate.text == "about 3 minutes and 1 GB for 38,000 articles")
        let one = RunEstimate(
            MeasuredCosts(isParallel: false, costs: measured.costs), bytes: 10_000_000, articles: 1, threads: 8)
        #expect(one.text == "about 20 seconds and 100 MB for 1 articles")
    }

    @Test(
        arguments: [
            (0.2, "1 second"), (1.4, "1 second"), (41.4, "41 seconds"), (89, "89 seconds"), (91, "2 minutes"),
            (3_600, "60 minutes"), (5_400, "2 hours"), (442_800, "120 hours"),
        ] as [(Double, String)])
    func `durations`(seconds: Double, text: String) { #expect(RunEstimate.duration(seconds) == text) }

    @Test(
        arguments: [
            (5e5, "1 MB"), (123e6, "120 MB"), (996e6, "1 GB"), (1.24e9, "1.2 GB"), (3e9, "3 GB"), (12.6e9, "13 GB"),
        ] as [(Double, String)])
    func `sizes`(bytes: Double, text: String) { #expect(RunEstimate.size(bytes) == text) }

    @Test func `progress says what is left once it can be told`() {
        #expect(Progress.text(1, share: 0.5, seconds: 2) == "1 article")
        #expect(Progress.text(12_300, share: 0.25, seconds: 60) == "12,300 articles, 25 %, about 3 minutes left")
        #expect(Progress.text(12_300, share: 0.005, seconds: 60) == "12,300 articles")
        #expect(Progress.text(12_300, share: 1, seconds: 60) == "12,300 articles")
    }

    @Test func `every measured command is one, with sizes that rise`() throws {
        #expect(MeasuredCosts.all.count >= 6)
        for (name, measured) in MeasuredCosts.all {
            _ = try CommandLineTool.command(named: String(name.split(separator: " ")[0]))
            #expect(measured.costs.count > 1)
            for (one, other) in zip(measured.costs, measured.costs.dropFirst()) {
                #expect(one.bytes < other.bytes && one.seconds > 0 && one.memory > 0)
            }
        }
    }
}

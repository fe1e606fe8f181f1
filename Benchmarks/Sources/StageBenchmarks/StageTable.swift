import Measuring

/// What a stage must do at the least, however it does it: the bytes of its input read once and of its result written
/// once, and the floating-point operations of its formula, where it is one.
struct Work {
    var bytes: Int
    var operations = 0
}

/// Times stages and prints a line for each.
struct StageTable {
    struct Row {
        let name: String
        let seconds: [(threads: Int, median: Double)]
        let result: String
        let work: Work
    }

    let runs: Int
    let threads: Int
    let articles: Int
    let bytes: Int
    private(set) var rows: [Row] = []

    init(runs: Int, threads: Int, articles: Int, bytes: Int) {
        (self.runs, self.threads, self.articles, self.bytes) = (runs, threads, articles, bytes)
        print("stage      threads   seconds       MB/s   articles/s   peak MB   result")
    }

    /// Times `stage` on one thread and on several. Every run must come to the same result.
    ///
    /// - Returns: what the last run came to.
    mutating func time<Result>(
        _ name: String, _ stage: (_ threads: Int) -> Result,
        check: (Result) -> (checksum: Checksum, shown: String, work: Work)
    ) -> Result {
        var last = stage(1)
        let expected = check(last)
        var seconds: [(threads: Int, median: Double)] = []
        for count in threads > 1 ? [1, threads] : [1] {
            var times: [Double] = []
            for _ in 0..<runs {
                times.append(Measuring.seconds { last = stage(count) })
                Measuring.check(
                    self.checksum(of: last, check) == expected.checksum,
                    "\(name) comes to the same result in every run and on \(count) threads")
            }
            let median = times.sorted()[times.count / 2]
            seconds.append((count, median))
            print(
                name + String(repeating: " ", count: max(0, 11 - name.count)) + fixed(Double(count), 0, width: 7)
                    + fixed(median, 4, width: 10) + fixed(Double(bytes) / median / 1e6, 1, width: 11)
                    + fixed(Double(articles) / median, 0, width: 13)
                    + fixed(Double(peakMegabytes()), 0, width: 10) + "   " + expected.shown)
        }
        rows.append(Row(name: name, seconds: seconds, result: expected.shown, work: expected.work))
        return last
    }

    private func checksum<Result>(
        of result: Result, _ check: (Result) -> (checksum: Checksum, shown: String, work: Work)
    ) -> Checksum { check(result).checksum }

    /// The figures as JSON.
    var json: String {
        let stages = rows.map { row in
            let times = row.seconds.map { time in
                #"{"threads":\#(time.threads),"seconds":\#(time.median),"#
                    + #""megabytesPerSecond":\#(rounded(Double(bytes) / time.median / 1e6)),"#
                    + #""articlesPerSecond":\#(rounded(Double(articles) / time.median))}"#
            }
            return #"{"stage":"\#(row.name)","result":"\#(row.result)","bytes":\#(row.work.bytes),"#
                + #""operations":\#(row.work.operations),"times":[\#(times.joined(separator: ","))]}"#
        }
        return
            #"{"articles":\#(articles),"bytes":\#(bytes),"runs":\#(runs),"stages":[\#(stages.joined(separator: ","))]}"#
            + "\n"
    }

    private func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

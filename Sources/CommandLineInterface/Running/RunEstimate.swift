import ArticleFormats
import Presentation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How long a run will take and how large it becomes, told before it begins where it is long.
///
/// It goes by what commands took by their defaults on one machine (`MeasuredCosts`); so it is rounded, and says "about".
struct RunEstimate: Equatable {
    var seconds: Double
    var memory: Double
    var articles: Int

    /// A shorter run is not spoken of.
    static let leastSeconds = 10.0

    /// - Parameters:
    ///   - bytes: of all articles, in the file.
    ///   - articles: how many these are, about.
    init(_ measured: MeasuredCosts, bytes: Int, articles: Int, threads: Int) {
        let cost = measured.cost(ofBytes: Double(bytes))
        seconds = cost.seconds / Double(measured.isParallel ? max(1, threads) : 1)
        memory = cost.memory
        self.articles = articles
    }

    /// `about 4 minutes and 3 GB for 310,000 articles`.
    var text: String {
        "about \(Self.duration(seconds)) and \(Self.size(memory)) for \(grouped(Int(Self.rounded(Double(articles))))) articles"
    }

    /// Seconds up to a minute and a half, minutes up to as many, then hours; of two digits.
    static func duration(_ seconds: Double) -> String {
        let (value, unit) =
            seconds < 90 ? (seconds, "second") : seconds < 5400 ? (seconds / 60, "minute") : (seconds / 3600, "hour")
        let count = max(1, Int(rounded(value).rounded()))
        return "\(grouped(count)) \(unit)\(count == 1 ? "" : "s")"
    }

    /// MB or GB of two digits.
    static func size(_ bytes: Double) -> String {
        let megabytes = rounded(bytes / 1e6)
        if megabytes < 1000 { return "\(max(1, Int(megabytes.rounded()))) MB" }
        let tenths = Int((megabytes / 100).rounded())
        return tenths < 100 && tenths % 10 != 0 ? "\(tenths / 10).\(tenths % 10) GB" : "\(grouped(tenths / 10)) GB"
    }

    /// To two digits; what is below 10 to a whole number.
    static func rounded(_ value: Double) -> Double {
        guard value >= 10, value.isFinite else { return value.isFinite ? value.rounded() : 0 }
        let unit = pow(10, floor(log10(value)) - 1)
        return (value / unit).rounded() * unit
    }
}

extension RunEstimate {
    /// Says on standard error what is ahead, where that is a terminal and the run is a long one.
    ///
    /// - Parameters:
    ///   - command: it is told of one that was measured.
    ///   - units: of the articles that are read now.
    ///   - share: their share of all inputs, in (0, 1].
    static func report(
        _ command: String?, of units: [InputUnit], share: Double = 1, threads: Int, isQuiet: Bool
    ) {
        guard let command, !isQuiet, isatty(STDERR_FILENO) == 1, let measured = MeasuredCosts.all[command],
            let largest = units.max(by: { $0.byteCount < $1.byteCount })
        else { return }
        let bytes = Double(units.reduce(0) { $0 + $1.byteCount }) / share
        guard RunEstimate(measured, bytes: Int(bytes), articles: 0, threads: threads).seconds >= leastSeconds else {
            return
        }
        // The largest part tells how long articles are.
        let articles = Double(largest.parse().articles.count) * bytes / Double(max(1, largest.byteCount))
        reportLine(
            "nutgraf: \(RunEstimate(measured, bytes: Int(bytes), articles: Int(articles), threads: threads).text)")
    }
}

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What a command takes to read so many bytes of articles.
struct CommandCost: Equatable, Sendable {
    /// Of JSON Lines.
    var bytes: Double
    /// Of one processor.
    var seconds: Double
    /// The most memory at a time, in bytes.
    var memory: Double
}

/// What a command took on articles of several sizes: see `MeasuredCosts.all`.
struct MeasuredCosts: Sendable {
    /// Whether all its work is shared among threads.
    var isParallel: Bool
    /// Two at least, the sizes rising.
    var costs: [CommandCost]

    /// What it takes for so many bytes x, by the two measured sizes about x, or the two that are nearest to it: between them on the
    /// line y = y₁ + (y₂ − y₁) · (x − x₁) / (x₂ − x₁); beyond the greatest by the greater of that and
    /// y = y₁ · (x / x₁)^s, s = ln(y₂ / y₁) / ln(x₂ / x₁), as what grows faster than the articles goes on to do so; below the
    /// least, time in proportion and memory as there.
    func cost(ofBytes bytes: Double) -> CommandCost {
        let first = costs[0]
        guard bytes > first.bytes else {
            return CommandCost(bytes: bytes, seconds: first.seconds * bytes / first.bytes, memory: first.memory)
        }
        let upper = max(1, costs.firstIndex { $0.bytes >= bytes } ?? costs.count - 1)
        let (one, other) = (costs[upper - 1], costs[upper])
        func along(_ path: KeyPath<CommandCost, Double>) -> Double {
            let (low, high) = (one[keyPath: path], other[keyPath: path])
            let line = low + (high - low) * (bytes - one.bytes) / (other.bytes - one.bytes)
            guard bytes > other.bytes else { return line }
            return max(line, low * pow(bytes / one.bytes, log(high / low) / log(other.bytes / one.bytes)))
        }
        return CommandCost(bytes: bytes, seconds: along(\.seconds), memory: along(\.memory))
    }
}

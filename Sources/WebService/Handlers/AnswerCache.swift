import Synchronization

/// Answers to what was asked lately, as long as the archive is what it was.
///
/// Two generations: when the young one is full it becomes the old one, and what is asked for again moves to the young one. So what
/// was not asked for is forgotten, at no cost for each answer.
final class AnswerCache: Sendable {
    struct Key: Hashable, Sendable {
        let target: String
        /// Of which state of which archive it is.
        let version: String
    }

    /// Of one generation.
    private static let mostBytes = 16 << 20
    /// What a key takes beside the answer.
    private static let bytesOfKey = 256

    private struct Generations: Sendable {
        var young: [Key: [UInt8]] = [:]
        var old: [Key: [UInt8]] = [:]
        var bytes = 0

        mutating func keep(_ answer: [UInt8], to key: Key) {
            let size = answer.count + key.target.utf8.count + bytesOfKey
            guard size <= mostBytes / 16 else { return }
            if bytes + size > mostBytes { (old, young, bytes) = (young, [:], 0) }
            if young.updateValue(answer, forKey: key) == nil { bytes += size }
        }
    }

    private let generations = Mutex(Generations())

    func answer(to key: Key) -> [UInt8]? {
        generations.withLock { generations in
            if let answer = generations.young[key] { return answer }
            guard let answer = generations.old[key] else { return nil }
            generations.keep(answer, to: key)
            return answer
        }
    }

    func keep(_ answer: [UInt8], to key: Key) { generations.withLock { $0.keep(answer, to: key) } }
}

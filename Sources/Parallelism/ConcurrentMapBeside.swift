import Dispatch
import Synchronization

/// The results of `transform` for each index below `count`, in index order, computed on the other threads while `work` runs on the
/// caller's, which helps them afterwards.
///
/// For a step that has to go in order and what comes before it, which has not: while one batch goes through the step, the next is made
/// ready. With one thread `work` runs first.
public func concurrentMap<Result: Sendable, Failure: Error>(
    count: Int, threads: Int, beside work: () throws(Failure) -> Void, _ transform: @escaping @Sendable (Int) -> Result
) throws(Failure) -> [Result] {
    guard threads > 1, count > 0 else {
        try work()
        return (0..<count).map(transform)
    }
    let results = ChunkStore<Result>(count: count)
    let indices = IndexCounter(below: count)
    @Sendable func makeResults() { while let index = indices.next() { results.set(index, transform(index)) } }
    let others = DispatchGroup()
    for _ in 0..<min(count, threads - 1) { DispatchQueue.global().async(group: others, execute: makeResults) }
    // The others are waited for in any case.
    do throws(Failure) {
        try work()
    } catch {
        indices.stop()
        others.wait()
        throw error
    }
    makeResults()
    others.wait()
    return results.all.compactMap { $0 }
}

/// Gives out indices, each once, to several threads.
private final class IndexCounter: Sendable {
    private let count: Int
    private let given = Atomic<Int>(0)

    init(below count: Int) { self.count = count }

    func next() -> Int? {
        let index = given.add(1, ordering: .relaxed).oldValue
        return index < count ? index : nil
    }

    func stop() { given.store(count, ordering: .relaxed) }
}

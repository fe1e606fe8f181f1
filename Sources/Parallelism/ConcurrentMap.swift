import Dispatch
import Synchronization

/// Runs `body` once for each index below `count` on at most `threads` threads, and waits for all.
///
/// Indices are taken in increasing order. The result of a computation must not depend on which thread takes
/// which index: give each index its own output. With one thread, or one index, everything runs on the caller's.
public func concurrentForEach(count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
    let workers = min(count, threads)
    guard workers > 1 else {
        for index in 0..<count { body(index) }
        return
    }
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < count else { return }
            body(index)
        }
    }
}

/// The results of `transform` for each index below `count`, in index order, computed on at most `threads` threads.
public func concurrentMap<Result: Sendable>(
    count: Int, threads: Int, _ transform: @Sendable (Int) -> Result
) -> [Result] {
    guard threads > 1, count > 1 else { return (0..<count).map(transform) }
    return unsafe [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
        // Safe: each index is written exactly once, by one thread, and the buffer outlives the wait.
        nonisolated(unsafe) let results = unsafe buffer
        concurrentForEach(count: count, threads: threads) { index in
            unsafe results.initializeElement(at: index, to: transform(index))
        }
        initialized = count
    }
}

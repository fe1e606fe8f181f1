#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Threads that do one kind of work, and what waits for them.
// Safe: what varies is used with the lock held.
@safe
final class WorkQueue: @unchecked Sendable {
    private let most: Int
    private var jobs: [@Sendable () -> Void] = []
    private var next = 0
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let arrived = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    /// - Parameter most: so many jobs may wait.
    init(threads: Int, most: Int) {
        self.most = most
        unsafe pthread_mutex_init(lock, nil)
        unsafe pthread_cond_init(arrived, nil)
        for _ in 0..<threads { start() }
    }

    /// Adds a job; false where too many wait.
    func add(_ job: @escaping @Sendable () -> Void) -> Bool {
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        guard jobs.count - next < most else { return false }
        jobs.append(job)
        unsafe pthread_cond_signal(arrived)
        return true
    }

    /// The queue is there as long as the process, and so are its threads.
    private func start() {
        let context = unsafe Unmanaged.passRetained(self).toOpaque()
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let status = unsafe pthread_create(
            &thread, nil,
            { context in
                #if canImport(Darwin)
                    let given: UnsafeMutableRawPointer = unsafe context
                #else
                    let given = unsafe context!
                #endif
                unsafe Unmanaged<WorkQueue>.fromOpaque(given).takeRetainedValue().work()
                return nil
            }, context)
        precondition(status == 0, "A thread could not be made: the process has as many as it may.")
    }

    private func work() {
        while true { take()() }
    }

    private func take() -> @Sendable () -> Void {
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        while next == jobs.count { unsafe pthread_cond_wait(arrived, lock) }
        let job = jobs[next]
        next += 1
        if next == jobs.count {
            jobs.removeAll(keepingCapacity: true)
            next = 0
        } else if next >= 1_024 {
            jobs.removeFirst(next)
            next = 0
        }
        return job
    }
}

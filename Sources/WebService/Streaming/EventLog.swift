import Synchronization

/// What was told to clients of the stream, in its order: the last of it, for those who come back.
///
/// An event's id is `RUN.NUMBER`. Numbers rise by one, and RUN tells one start of the service from another.
final class EventLog: Sendable {
    /// So many bytes of events are kept.
    private static let mostBytes = 4 << 20
    /// So many clients may listen at a time.
    let mostListeners: Int

    private let run: String
    private let kept = Mutex(Kept())

    private struct Kept: Sendable {
        /// Events as they are sent; the first has the number `first`.
        var events: [[UInt8]] = []
        var first = 1
        var bytes = 0
        var listeners = 0
        /// Whether anybody has ever listened.
        var isFollowed = false
        var wake: (@Sendable () -> Void)?
    }

    init(mostListeners: Int = 64) {
        self.mostListeners = mostListeners
        run = String(UInt32.random(in: 1 << 24...UInt32.max), radix: 36)
    }

    /// What is called, on any thread, when there is something new.
    func onEvent(_ wake: @escaping @Sendable () -> Void) { kept.withLock { $0.wake = wake } }

    /// Whether anybody listens or has listened: then articles that come are told.
    var isFollowed: Bool { kept.withLock { $0.isFollowed } }

    /// Adds an event.
    ///
    /// - Parameter data: one line.
    func tell(_ name: String, _ data: [UInt8]) {
        let wake = kept.withLock { kept in
            let head = "id: \(run).\(kept.first + kept.events.count)\nevent: \(name)\ndata: "
            let event = Array(head.utf8) + data + [0x0A, 0x0A]
            kept.events.append(event)
            kept.bytes += event.count
            var gone = 0
            while kept.bytes > Self.mostBytes, gone < kept.events.count - 1 {
                kept.bytes -= kept.events[gone].count
                gone += 1
            }
            if gone > 0 {
                kept.events.removeFirst(gone)
                kept.first += gone
            }
            return kept.wake
        }
        wake?()
    }

    /// Begins to listen, behind the event that was seen last, or with what comes from now on; nil where too many listen.
    func listen(after lastID: String?) -> EventReader? {
        let next = kept.withLock { kept -> (number: Int, isWhole: Bool)? in
            guard kept.listeners < mostListeners else { return nil }
            kept.listeners += 1
            kept.isFollowed = true
            let end = kept.first + kept.events.count
            guard let lastID else { return (end, true) }
            guard let seen = number(ofID: lastID), (kept.first - 1..<end).contains(seen) else {
                return (kept.first, false)
            }
            return (seen + 1, true)
        }
        return next.map { EventReader(self, next: $0.number, isWhole: $0.isWhole) }
    }

    fileprivate func leave() { kept.withLock { $0.listeners -= 1 } }

    /// An event and its number, the first from a number on that is still there.
    fileprivate func event(from number: Int) -> (number: Int, bytes: [UInt8])? {
        kept.withLock { kept in
            let number = max(number, kept.first)
            let place = number - kept.first
            return place < kept.events.count ? (number, kept.events[place]) : nil
        }
    }

    private func number(ofID id: String) -> Int? {
        let parts = id.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0] == run ? Int(parts[1]) : nil
    }
}

/// One client's way through the events. It ends with the last reference to it.
// Safe: the thread that writes answers is the only one that reads.
final class EventReader: @unchecked Sendable {
    private let log: EventLog
    private var next: Int
    /// What is being sent, and how much of it is.
    private var current: [UInt8]
    private var sent = 0

    /// How long a client should wait before it comes back, in milliseconds.
    private static let opening = "retry: 2000\n\n"
    /// Told to a client that has missed events which are no longer there.
    private static let gap = "event: gap\ndata: {\"detail\":\"events were missed. Ask for what is there now.\"}\n\n"

    fileprivate init(_ log: EventLog, next: Int, isWhole: Bool) {
        self.log = log
        self.next = next
        current = Array((Self.opening + (isWhole ? "" : Self.gap)).utf8)
    }

    deinit { log.leave() }

    /// Writes what comes next, as much as there is room for; how many bytes, 0 where there is nothing yet.
    func read(into bytes: inout MutableSpan<UInt8>) -> Int {
        var count = 0
        while count < bytes.count {
            if sent == current.count {
                guard let (number, event) = log.event(from: next) else { break }
                current = number > next ? Array(Self.gap.utf8) : event
                next = number > next ? number : number + 1
                sent = 0
            }
            let taken = min(bytes.count - count, current.count - sent)
            for place in 0..<taken { bytes[count + place] = current[sent + place] }
            count += taken
            sent += taken
        }
        return count
    }
}

import ArticleArchive
import CMicroHTTPD

/// Serves a service at a socket.
///
/// One thread of libmicrohttpd reads and writes for all clients and waits for none; whole requests are answered by threads of
/// three kinds: those for what is short, those for what takes long, and the one that writes.
// Safe: what varies is set before the first request comes.
@safe
public final class Server: @unchecked Sendable {
    /// Bounds on what clients may take. Sizes in bytes, times in seconds.
    public struct Limits: Sendable {
        public var body = 16 << 20
        /// All bodies under way.
        public var bodies = 256 << 20
        /// All answers that clients have not taken yet.
        public var answers = 256 << 20
        public var head = 32 << 10
        public var connections = 512
        /// From one address.
        public var connectionsOfClient = 256
        public var headTime = 15
        public var bodyTime = 60
        public var answerTime = 60
        /// Between two signs of life of a stream that has nothing to tell.
        public var beatTime = 15
        /// Requests that may wait for a thread of each kind.
        public var waiting = 512

        public init() {}
    }

    private let service: Service
    private let log: RequestLog?
    private let looking: WorkQueue
    private let computing: WorkQueue
    private let writing: WorkQueue
    private var handle: OpaquePointer?

    /// Whether libmicrohttpd is on this machine. Opens it.
    package static var canServe: Bool { nutgraf_http_load() }

    /// Begins to serve.
    ///
    /// - Parameters:
    ///   - threads: for short requests; half as many, but one at least, compute.
    ///   - log: called with a line about each request that was answered, on any thread.
    public init(
        _ service: Service, at listener: Listener, limits: Limits = Limits(), threads: Int,
        log: (@Sendable (String) -> Void)? = nil
    ) throws(ServingError) {
        guard Self.canServe else {
            throw ServingError(
                "a library is missing", "libmicrohttpd", remedy: "Install it: apt-get install libmicrohttpd12")
        }
        self.service = service
        self.log = log.map { RequestLog(write: $0) }
        looking = WorkQueue(threads: threads, most: limits.waiting)
        computing = WorkQueue(threads: max(1, threads / 2), most: limits.waiting)
        writing = WorkQueue(threads: 1, most: limits.waiting)
        var settings = unsafe nutgraf_http_settings()
        unsafe settings.most_head = limits.head
        unsafe settings.most_body = limits.body
        unsafe settings.most_bodies = limits.bodies
        unsafe settings.most_answers = limits.answers
        unsafe settings.most_connections = UInt32(clamping: limits.connections)
        unsafe settings.most_of_client = UInt32(clamping: limits.connectionsOfClient)
        unsafe settings.head_time = UInt32(clamping: limits.headTime)
        unsafe settings.body_time = UInt32(clamping: limits.bodyTime)
        unsafe settings.answer_time = UInt32(clamping: limits.answerTime)
        unsafe settings.beat_time = UInt32(clamping: limits.beatTime)
        unsafe settings.late_answer = UnsafePointer(Self.lateAnswer)
        unsafe settings.long_head_answer = UnsafePointer(Self.longHeadAnswer)
        unsafe settings.long_query_answer = UnsafePointer(Self.longQueryAnswer)
        // Safe: the server is kept until the process ends, since its threads are.
        unsafe settings.context = Unmanaged.passRetained(self).toOpaque()
        unsafe settings.receive = { context, exchange in
            guard let context = unsafe context, let exchange = unsafe exchange else { return }
            unsafe Unmanaged<Server>.fromOpaque(context).takeUnretainedValue().receive(Exchange(exchange))
        }
        unsafe handle = nutgraf_http_start(listener.descriptor, &settings)
        guard let started = unsafe Started(handle) else {
            throw ServingError("the server cannot be started", listener.name, remedy: "Free memory and files")
        }
        // What fails is told by the request that needs it.
        _ = computing.add { try? service.archive.prepare() }
        // Safe: nobody tells of anything when the server has been stopped.
        service.events.onEvent { unsafe nutgraf_http_wake(started.handle) }
    }

    /// Takes no more requests, and ends those under way; false where they took longer than so many seconds.
    public func stop(within seconds: Int) -> Bool {
        guard let running = unsafe handle else { return true }
        unsafe handle = nil
        guard unsafe nutgraf_http_stop(running, UInt32(clamping: seconds)) else { return false }
        service.writing.finish()
        return true
    }

    /// A server that runs, as any thread may name it.
    // Safe: what is done with it is.
    @safe
    private struct Started: @unchecked Sendable {
        let handle: OpaquePointer

        @unsafe init?(_ handle: OpaquePointer?) {
            guard let handle = unsafe handle else { return nil }
            unsafe self.handle = handle
        }
    }

    /// Takes a whole request on the thread that reads.
    private func receive(_ exchange: Exchange) {
        if let problem = exchange.refusal { return answer(exchange, since: MonotonicTime.now, with: problem.response) }
        let start = MonotonicTime.now
        let queue =
            switch service.work(of: exchange.request) {
            case .looking: looking
            case .computing: computing
            case .writing: writing
            }
        let isTaken = queue.add { [self] in
            answer(exchange, since: start, with: service.answer(exchange.request))
            if queue === writing { service.writing.tidy() }
        }
        if !isTaken {
            let problem = Problem(503, "too many requests wait. Ask again later.", askingAgainIn: 1)
            answer(exchange, since: start, with: problem.response)
        }
    }

    private func answer(_ exchange: Exchange, since start: MonotonicTime, with response: Response) {
        var response = response
        if !exchange.hold(response.body.count) {
            response = Problem(503, "too many answers wait to be taken. Ask again later.", askingAgainIn: 1).response
        }
        // First, since nothing of the request is there when it is answered.
        log?.note(exchange.request, response, milliseconds: start.milliseconds)
        exchange.answer(response)
    }

    /// What a client is told whose request does not come in time.
    // Safe: nothing writes to it when it is made.
    nonisolated(unsafe) private static let lateAnswer = unsafe wholeAnswer(
        Problem(408, "the request did not come in time. Send it again."))

    /// What one is told that sends a head longer than is taken.
    // Safe: nothing writes to it when it is made.
    nonisolated(unsafe) private static let longHeadAnswer = unsafe wholeAnswer(
        Problem(431, "the head of the request is longer than is taken. Send fewer and shorter headers."))

    /// What one is told that sends very many fields.
    // Safe: nothing writes to it when it is made.
    nonisolated(unsafe) private static let longQueryAnswer = unsafe wholeAnswer(
        Problem(400, "the query has more fields than any address takes. Send fewer."))

    /// A problem as it is sent, with its head. It is kept for good, as the server is.
    @unsafe private static func wholeAnswer(_ problem: Problem) -> UnsafeMutablePointer<CChar> {
        let body = problem.response.body
        let head =
            "HTTP/1.1 \(problem.status) \(Problem.title(of: problem.status))\r\nContent-Type: application/problem+json\r\n"
            + "Connection: close\r\nContent-Length: \(body.count)\r\n\r\n"
        let bytes = Array(head.utf8) + body
        let text = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
        // Safe: there is room for as many bytes as are written.
        for (place, byte) in (bytes + [0]).enumerated() { unsafe text[place] = CChar(bitPattern: byte) }
        return unsafe text
    }
}

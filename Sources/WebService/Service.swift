import ArticleArchive

/// What the service may do, and for whom.
public struct ServiceSettings: Sendable {
    /// The path of the archive.
    public var archive: String
    /// The names and addresses that requests may be for, without a port, in small letters. Nil for any: of a Unix socket.
    public var hosts: Set<String>?
    /// Whether any address written in numbers will do as well: where the service listens at all of the machine.
    public var allowsAnyAddress = false
    /// Whether only this machine can ask.
    public var isLocal = true
    /// What a writer has to know; nil where nothing is asked of those of this machine, and others may not write.
    public var token: [UInt8]?
    /// The origins of pages elsewhere that may ask (RFC 6454), or `*`.
    public var allowedOrigins: [String] = []
    /// For work on many articles.
    public var threads = 1

    public init(archive: String) { self.archive = archive }
}

/// The service without its sockets: a request in, an answer out. Any number of threads may ask at once.
public final class Service: Sendable {
    let settings: ServiceSettings
    let archive: ArchivePool
    let stories = StoryCache()
    let reports = ReportCache()
    let answers = AnswerCache()
    let events = EventLog()
    let writing: ArchiveWriting
    private let table = RouteTable.all

    public init(_ settings: ServiceSettings) {
        self.settings = settings
        archive = ArchivePool(settings.archive)
        writing = ArchiveWriting(settings.archive, telling: events)
    }

    /// Answers a request. Whatever it asks for, there is an answer.
    public func answer(_ request: Request) -> Response {
        var response: Response
        do {
            let request = try Self.inOriginForm(request)
            try AccessRules(settings).checkHost(request)
            response = try routed(request)
        } catch let problem as Problem {
            response = problem.response
        } catch let error as ArchiveError {
            response = Problem(error).response
        } catch {
            response = Problem(500, "\(error)").response
        }
        finish(&response, for: request)
        return response
    }

    /// A request whose target has all of an address (RFC 9112, 3.2.2) as one with the path alone and this host.
    private static func inOriginForm(_ request: Request) throws(Problem) -> Request {
        guard let (host, target) = RequestTarget.parts(ofAddress: request.target) else { return request }
        guard request.values("host").count <= 1 else { return request }
        var request = request
        request.target = target
        request.headers.removeAll { $0.name.lowercased() == "host" }
        request.headers.append(("Host", host))
        return request
    }

    /// Which threads are to answer a request.
    func work(of request: Request) -> Route.Work {
        let address = RequestTarget.parts(ofAddress: request.target)?.target ?? request.target
        guard let target = RequestTarget(address) else { return .looking }
        let method = Self.routedMethod(of: request)
        return table.routes(of: target.path).first { $0.route.method.rawValue == method }?.route.work ?? .looking
    }

    /// HEAD is GET without the body, which the server leaves out.
    private static func routedMethod(of request: Request) -> String {
        request.method == "HEAD" ? "GET" : request.method
    }

    private func routed(_ request: Request) throws -> Response {
        guard RequestTarget.isToken(request.method) else {
            throw Problem(400, "the method is none. A method has letters and hyphens.")
        }
        // Asks for what all addresses take.
        if request.target == "*", request.method == "OPTIONS" {
            return AccessRules(settings).preflight(request, methods: [.get, .post, .delete])
        }
        guard let target = RequestTarget(request.target) else {
            throw Problem(400, "the address is none: it begins with / and has its bytes as %XX of UTF-8.")
        }
        let found = table.routes(of: target.path)
        guard !found.isEmpty else {
            throw Problem(404, "there is nothing at this address. /api/openapi.json lists what there is.")
        }
        let method = Self.routedMethod(of: request)
        let rules = AccessRules(settings)
        if method == "OPTIONS" { return rules.preflight(request, methods: found.map(\.route.method)) }
        guard let (route, path) = found.first(where: { $0.route.method.rawValue == method }) else {
            var problem = Problem(405, "\(request.method) is nothing that this address takes.")
            problem.headers = [("Allow", RouteTable.methods(found.map(\.route.method)))]
            throw problem
        }
        if route.method != .get { try rules.checkOrigin(request) }
        if route.work == .writing { try rules.checkWriter(request) }
        let arguments = try Arguments(path: path, query: target.query, route.parameters)
        return try route.handler(Call(service: self, request: request, arguments: arguments))
    }

    /// Headers that every answer has, and gzip.
    private func finish(_ response: inout Response, for request: Request) {
        if response.events == nil, response.body.count >= ContentCoding.fewestBytes,
            ContentCoding.acceptsGzip(request.value("accept-encoding")),
            let packed = ContentCoding.gzipped(response.body)
        {
            response.body = packed
            response.headers.append(("Content-Encoding", "gzip"))
        }
        response.headers.append(("Vary", "Accept-Encoding, Origin"))
        if response.value("cache-control") == nil { response.headers.append(("Cache-Control", "no-store")) }
        let ownPolicy = response.value("content-security-policy")
        response.headers += AccessRules.securityHeaders.filter {
            ownPolicy == nil || $0.name != "Content-Security-Policy"
        }
        AccessRules(settings).addCrossOrigin(to: &response, for: request)
    }
}

import CMicroHTTPD

/// Who may ask for what.
///
/// A page of any site can send requests to a service on the reader's own machine. So a request must be for a name that the
/// service has (else a site could give its own name this machine's address: DNS rebinding), what changes something must not
/// come from another site's page, and a writer has to know a secret where one was set.
struct AccessRules {
    private let settings: ServiceSettings

    init(_ settings: ServiceSettings) { self.settings = settings }

    static let securityHeaders = [
        (
            name: "Content-Security-Policy",
            value: "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        (name: "X-Content-Type-Options", value: "nosniff"),
        (name: "X-Frame-Options", value: "DENY"),
        (name: "Referrer-Policy", value: "no-referrer"),
        (name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    ]

    func checkHost(_ request: Request) throws(Problem) {
        let hosts = request.values("host")
        guard hosts.count <= 1 else { throw Problem(400, "there are several Host headers. Send one.") }
        guard let allowed = settings.hosts else { return }
        guard let host = hosts.first.map(Self.name(ofHost:)) else { throw Problem(400, "there is no Host header. Send one.") }
        guard allowed.contains(host) || settings.allowsAnyAddress && Self.isAddress(host) else {
            throw Problem(421, "this service is not for that host. Name it with --host where it is served.")
        }
    }

    /// A host without its port, in small letters: `[::1]` of `[::1]:8080`.
    static func name(ofHost host: String) -> String {
        let host = host.lowercased()
        if host.hasPrefix("[") {
            return host.firstIndex(of: "]").map { String(host[...$0]) } ?? host
        }
        return String(host.prefix { $0 != ":" })
    }

    /// Whether a host is written in numbers, which no name server is asked for.
    private static func isAddress(_ host: String) -> Bool {
        host.hasPrefix("[") || !host.isEmpty && host.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    }

    /// Refuses what a page of another site sends.
    func checkOrigin(_ request: Request) throws(Problem) {
        guard let origin = request.value("origin") else { return }
        let isOwn = request.value("host").map { origin.lowercased() == "http://" + $0.lowercased() } ?? false
        guard isOwn || allows(origin) else {
            throw Problem(403, "pages of other sites may not ask for this. Name the site with --allow-origin.")
        }
    }

    func checkWriter(_ request: Request) throws(Problem) {
        guard let token = settings.token else {
            if settings.isLocal { return }
            throw Problem(403, "the archive is only read from here. To write, give a secret with --token-file.")
        }
        let given = request.value("authorization") ?? ""
        let scheme = given.prefix { $0 != " " }
        let secret = Array(given.dropFirst(scheme.count).drop { $0 == " " }.utf8)
        // Safe: both are read within the call, as many bytes as they have.
        let isSame = unsafe token.withUnsafeBufferPointer { token in
            unsafe secret.withUnsafeBufferPointer { secret in
                unsafe nutgraf_http_is_same_secret(token.baseAddress, token.count, secret.baseAddress, secret.count)
            }
        }
        guard scheme.lowercased() == "bearer", isSame else {
            var problem = Problem(401, "whoever writes has to know the secret. Send Authorization: Bearer SECRET.")
            problem.headers = [("WWW-Authenticate", "Bearer realm=\"nutgraf\"")]
            throw problem
        }
    }

    private func allows(_ origin: String) -> Bool {
        settings.allowedOrigins.contains("*") || settings.allowedOrigins.contains(origin.lowercased())
    }

    /// What a browser asks before it sends something for a page of another site (Fetch, CORS preflight).
    func preflight(_ request: Request, methods: [Route.Method]) -> Response {
        let methods = RouteTable.methods(methods)
        var response = Response(204, headers: [("Allow", methods)])
        if let origin = request.value("origin"), allows(origin) {
            response.headers += [
                ("Access-Control-Allow-Methods", methods),
                ("Access-Control-Allow-Headers", "Authorization, Content-Type"), ("Access-Control-Max-Age", "600"),
            ]
        }
        return response
    }

    /// Lets pages of allowed sites read an answer.
    func addCrossOrigin(to response: inout Response, for request: Request) {
        guard let origin = request.value("origin"), allows(origin) else { return }
        response.headers.removeAll { $0.name == "Cross-Origin-Resource-Policy" }
        response.headers += [
            ("Cross-Origin-Resource-Policy", "cross-origin"), ("Access-Control-Allow-Origin", origin),
            ("Access-Control-Expose-Headers", "ETag, Location, Nutgraf-Notice"),
        ]
    }
}

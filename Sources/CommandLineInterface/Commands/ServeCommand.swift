import ArticleArchive
import ArticleFormats
import WebService

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// `nutgraf serve`: what an archive has, over HTTP.
enum ServeCommand {
    private static let archive = Option("--archive", "FILE", help: "the archive that is served")
    private static let listen = Option("--listen", "HOST:PORT", help: "where to listen (127.0.0.1:8080); port 0 takes a free one")
    private static let socket = Option("--socket", "PATH", help: "listen at a Unix socket instead, for this user alone")
    private static let host = Option(
        "--host", "NAME", help: "a further name that requests may be for; can be repeated")
    private static let tokenFile = Option(
        "--token-file", "FILE", help: "a secret that whoever changes the archive has to know; needed beyond this machine")
    private static let allowOrigin = Option(
        "--allow-origin", "ORIGIN", help: "a site whose pages may ask, such as https://desk.example, or *; can be repeated")
    private static let timeout = Option("--timeout", "SECONDS", help: "until a request must have come (15)")
    private static let log = Option("--log", help: "a line about each request on standard error")

    static let command = Command(
        "serve", summary: "answers over HTTP what an archive has, and what it says",
        operands: "--archive FILE", options: [archive, listen, socket, host, tokenFile, allowOrigin, timeout, log],
        notes: [
            "It is for this machine alone unless --listen says otherwise. /api/openapi.json describes all addresses, and / shows",
            "what there is. SIGTERM or SIGINT ends it when the requests under way are answered.",
        ]
    ) { try serve($0) }

    private static func serve(_ invocation: Invocation) throws -> ExitStatus {
        let arguments = invocation.arguments
        guard arguments.operands.isEmpty else {
            throw UsageError("serve takes no operand: “\(arguments.operands[0])”. Name the archive with --archive.")
        }
        guard let path = arguments.value(archive) else { throw UsageError("serve needs an archive: --archive FILE.") }
        var settings = ServiceSettings(archive: path)
        settings.token = try arguments.value(tokenFile).map(token)
        settings.allowedOrigins = arguments.allValues(allowOrigin).map { $0.lowercased() }
        settings.threads = invocation.threads
        var limits = Server.Limits()
        if let seconds = try arguments.integer(timeout, in: 1...3_600) { limits.headTime = seconds }
        let place = try place(arguments)
        // An archive that cannot be read is told of now, not by every answer.
        _ = try ArchiveReader(path)
        // Before any thread is made, so that all of them leave the signals to this one.
        let signals = EndingSignals()
        do throws(ServingError) {
            let listener = try place.listener()
            return try serve(settings, limits, at: listener, until: signals, place, invocation)
        } catch {
            reportLine("nutgraf: \(error)")
            return .inputOutput
        }
    }

    private static func serve(
        _ settings: ServiceSettings, _ limits: Server.Limits, at listener: Listener, until signals: EndingSignals,
        _ place: Place, _ invocation: Invocation
    ) throws(ServingError) -> ExitStatus {
        var settings = settings
        settings.isLocal = listener.isLocal
        settings.allowsAnyAddress = !listener.isLocal
        let further = invocation.arguments.allValues(host).map { $0.lowercased() }
        if let host = listener.host {
            settings.hosts = Set(further + ["localhost", "127.0.0.1", "[::1]", host.lowercased()])
        }
        let note: @Sendable (String) -> Void = { reportLine($0) }
        let server = try Server(
            Service(settings), at: listener, limits: limits, threads: invocation.threads,
            log: invocation.arguments.has(log) ? note : nil)
        if !invocation.isQuiet {
            reportLine("nutgraf: serving \(settings.archive), \(listener.name). End it with Ctrl-C.")
            if !listener.isLocal, settings.token == nil {
                reportLine("nutgraf: nobody can write, \(listener.name). Give a secret with --token-file to allow it.")
            }
        }
        signals.wait()
        place.remove()
        guard server.stop(within: 30) else {
            reportLine(
                "nutgraf: some requests took too long and were cut off, \(listener.name). Nothing that was answered is lost.")
            return .someInputsFailed
        }
        return .done
    }

    /// The secret of a file, without the white space around it.
    private static func token(_ path: String) throws -> [UInt8] {
        let bytes = Array(try WholeFile.text(path: path).utf8)
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let token = Array(bytes.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
        let fewestBytes = 16
        guard token.count >= fewestBytes, token.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw UsageError(
                "the secret in \(path) is none. Put \(fewestBytes) or more letters and digits there, such as those of openssl rand -hex 32.")
        }
        return token
    }

    private static func place(_ arguments: ParsedArguments) throws(UsageError) -> Place {
        if let path = arguments.value(socket) {
            guard !arguments.has(listen) else { throw UsageError("--listen and --socket cannot both hold. Give one of them.") }
            return .socket(path)
        }
        let text = arguments.value(listen) ?? "127.0.0.1:8080"
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port), colon > text.startIndex
        else { throw UsageError("“\(text)” is no value of --listen. It takes a host and a port, as in 127.0.0.1:8080.") }
        return .address(String(text[..<colon]), port)
    }

    /// Where it listens.
    private enum Place {
        case address(String, Int)
        case socket(String)

        func listener() throws(ServingError) -> Listener {
            switch self {
            case .address(let host, let port): try Listener(host: host, port: port)
            case .socket(let path): try Listener(path: path)
            }
        }

        /// Removes the file of a socket, so that nobody waits there.
        func remove() { if case .socket(let path) = self { _ = unsafe unlink(path) } }
    }
}

/// SIGTERM and SIGINT, held back from every thread that is made afterwards.
private struct EndingSignals {
    private static let numbers = [SIGTERM, SIGINT]

    init() { mask(SIG_BLOCK) }

    /// Waits for one of them. Another one after that ends the process at once.
    func wait() {
        var signals = Self.set
        var number: Int32 = 0
        _ = unsafe sigwait(&signals, &number)
        for number in Self.numbers { signal(number, SIG_DFL) }
        mask(SIG_UNBLOCK)
    }

    private func mask(_ how: Int32) {
        var signals = Self.set
        unsafe pthread_sigmask(how, &signals, nil)
    }

    private static var set: sigset_t {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        for number in numbers { unsafe sigaddset(&signals, number) }
        return signals
    }
}

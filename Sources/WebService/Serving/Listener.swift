import CMicroHTTPD

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A server that cannot be started: what happened, where, and what to do about it.
public struct ServingError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ what: String, _ place: String, remedy: String) { description = "\(what), \(place). \(remedy)." }
}

/// A socket that listens.
public struct Listener: Sendable {
    let descriptor: Int32
    /// The address as a person writes it: `http://127.0.0.1:8080/`, or the path of a socket.
    public let name: String
    /// The host that it listens at; nil for a Unix socket.
    public let host: String?
    /// Whether only this machine can reach it.
    public let isLocal: Bool

    /// Listens at a port of a host: a name, or an address, IPv6 with or without brackets. Port 0 takes any that is free.
    public init(host: String, port: Int) throws(ServingError) {
        let bare = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        let shown = bare.contains(":") ? "[\(bare)]" : bare
        descriptor = unsafe nutgraf_http_listen(bare, "\(port)")
        guard descriptor >= 0 else { throw Self.failure(-descriptor, "\(shown):\(port)", "with --listen") }
        name = "http://\(shown):\(nutgraf_http_port(descriptor))/"
        self.host = shown
        isLocal = nutgraf_http_is_local(descriptor)
    }

    /// Listens at the path of a Unix socket, which only this user may use.
    public init(path: String) throws(ServingError) {
        descriptor = unsafe nutgraf_http_listen_at(path)
        guard descriptor >= 0 else { throw Self.failure(-descriptor, path, Self.socket) }
        name = path
        host = nil
        isLocal = true
    }

    private static let socket = "with --socket"

    private static func failure(_ code: Int32, _ place: String, _ option: String) -> ServingError {
        switch code {
        case EADDRINUSE:
            ServingError("another process listens there", place, remedy: "End it, or choose another place \(option)")
        case EEXIST:
            ServingError("something else than a socket is there", place, remedy: "Choose another place \(option)")
        case EACCES where option == socket, EPERM where option == socket, EROFS:
            ServingError(
                "this user may make no socket there", place,
                remedy: "Choose a folder that the user may write to, with the whole path, \(option)")
        case EACCES, EPERM:
            ServingError(
                "listening is not allowed there", place, remedy: "Choose a port from 1024, or another place \(option)")
        case EADDRNOTAVAIL:
            ServingError("this machine has no such address", place, remedy: "Choose one that it has \(option)")
        case ENXIO: ServingError("nobody knows this host", place, remedy: "Check its name")
        case ENAMETOOLONG:
            ServingError("the path is too long for a socket", place, remedy: "Choose a shorter one \(option)")
        case ENOENT, ENOTDIR:
            ServingError("there is no such folder", place, remedy: "Make it, or choose another place \(option)")
        default:
            ServingError(
                "listening failed (\(unsafe String(cString: strerror(code))))", place,
                remedy: "Choose another place \(option)")
        }
    }
}

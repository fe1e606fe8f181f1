import Foundation

/// A server of HTTP on 127.0.0.1, until the process ends. It answers each connection once and closes it.
public final class LoopbackServer: Sendable {
    /// A connection whose request was read.
    public struct Exchange: Sendable {
        /// The path with its query, and the request's headers as they came.
        public let path: String
        public let head: String
        let descriptor: Int32

        /// Sends bytes; false where the other side has gone.
        @discardableResult public func send(_ bytes: [UInt8]) -> Bool {
            var offset = 0
            while offset < bytes.count {
                // Safe: the bytes from `offset` on lie in the array.
                let count = unsafe bytes.withUnsafeBytes { buffer in
                    unsafe systemSend(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
                }
                guard count > 0 else { return false }
                offset += count
            }
            return true
        }

        @discardableResult public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

        /// Sends a whole answer; its length is declared unless the headers do.
        public func answer(status: String = "200 OK", _ headers: [String] = [], _ body: [UInt8]) {
            let length = "Content-Length: \(body.count)"
            let isDeclared = headers.contains { $0.hasPrefix("Content-Length") || $0.hasPrefix("Transfer-Encoding") }
            let lines = ["HTTP/1.1 \(status)"] + headers + (isDeclared ? [] : [length]) + ["Connection: close", "", ""]
            if send(lines.joined(separator: "\r\n")) { send(body) }
        }

        public func answer(status: String = "200 OK", _ headers: [String] = [], _ body: String = "") {
            answer(status: status, headers, Array(body.utf8))
        }

        /// Waits; a server that drips.
        public func wait(milliseconds: Int) { usleep(UInt32(milliseconds) * 1000) }
    }

    public let port: Int

    /// - Parameter respond: is called for each connection, on a thread of its own.
    public init(_ respond: @escaping @Sendable (Exchange) -> Void) {
        let (descriptor, port) = listeningSocket()
        self.port = port
        listen(descriptor, 64)
        Thread.detachNewThread {
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { return }
                Thread.detachNewThread {
                    if let exchange = Self.exchange(on: connection) { respond(exchange) }
                    shutdown(connection, Int32(SHUT_WR))
                    // What the other side still sends is taken, so that closing does not reset the connection.
                    var rest = [UInt8](repeating: 0, count: 4096)
                    while unsafe recv(connection, &rest, rest.count, 0) > 0 {}
                    close(connection)
                }
            }
        }
    }

    public func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// A port on which nobody listens.
    public static func closedPort() -> Int {
        let (descriptor, port) = listeningSocket()
        close(descriptor)
        return port
    }

    private static func exchange(on connection: Int32) -> Exchange? {
        var head: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            let count = unsafe recv(connection, &buffer, buffer.count, 0)
            guard count > 0, head.count < 1 << 16 else { return nil }
            head += buffer[..<count]
        }
        let text = String(decoding: head, as: UTF8.self)
        let words = text.prefix { $0 != "\r\n" }.split(separator: " ")
        guard words.count == 3 else { return nil }
        return Exchange(path: String(words[1]), head: text, descriptor: connection)
    }
}

/// A socket bound to a free port of 127.0.0.1.
private func listeningSocket() -> (descriptor: Int32, port: Int) {
    #if canImport(Darwin)
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    // Safe: the address is a sockaddr_in of that length.
    unsafe withUnsafeMutablePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
            precondition(unsafe bind(descriptor, pointer, length) == 0, "There is no free port.")
            unsafe getsockname(descriptor, pointer, &length)
        }
    }
    return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
}

private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Darwin)
        unsafe send(descriptor, bytes, count, 0)
    #else
        unsafe send(descriptor, bytes, count, Int32(MSG_NOSIGNAL))
    #endif
}

import CMicroHTTPD

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A request of libmicrohttpd as a value, and where its answer goes.
// Safe: one thread at a time has it.
@safe
struct Exchange: @unchecked Sendable {
    private let handle: OpaquePointer
    let request: Request

    @unsafe init(_ handle: OpaquePointer) {
        unsafe self.handle = handle
        var request = unsafe Request(
            Self.text(nutgraf_http_method(handle)), Self.text(nutgraf_http_target(handle)))
        for index in 0..<(unsafe nutgraf_http_header_count(handle)) {
            let header = unsafe nutgraf_http_header_at(handle, index)
            request.headers.append((unsafe String(cString: header.name), unsafe String(cString: header.value)))
        }
        var count = 0
        let body = unsafe nutgraf_http_body(handle, &count)
        // Safe: the body has so many bytes, which are copied here.
        request.body = unsafe Array(UnsafeBufferPointer(start: body, count: count))
        self.request = request
    }

    /// A text of a request's first line. One that is no UTF-8 comes with all other bytes than ASCII as `%XX`, which tells what was sent
    /// and is no address either.
    @unsafe private static func text(_ bytes: UnsafePointer<CChar>) -> String {
        if let text = unsafe String(validatingCString: bytes) { return text }
        // Safe: the bytes end with a NUL.
        let bytes = unsafe UnsafeBufferPointer(start: bytes, count: strlen(bytes)).map { UInt8(bitPattern: $0) }
        return bytes.map { byte in
            byte < 0x80 ? String(Unicode.Scalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    /// Why it was refused before anybody looked at it; nil where it was not.
    var refusal: Problem? {
        switch unsafe nutgraf_http_refusal_of(handle) {
        case NUTGRAF_HTTP_BODY_TOO_LARGE:
            return Problem(413, "the body is larger than is taken. Divide it.")
        case NUTGRAF_HTTP_BAD_HEADER:
            return Problem(
                400, "a header is none. Its name has letters, digits and hyphens, and a colon behind it at once.")
        case NUTGRAF_HTTP_UNCLEAR_LENGTH:
            return Problem(
                400, "it is not clear where the body ends. Send one Content-Length, or else Transfer-Encoding: chunked."
            )
        case NUTGRAF_HTTP_NO_ROOM: return later(503, "too much is being sent. Ask again later.")
        case NUTGRAF_HTTP_TOO_MANY_CONNECTIONS: return later(503, "too many connections are open. Ask again later.")
        case NUTGRAF_HTTP_TOO_MANY_OF_CLIENT:
            return later(429, "too many connections are open from this address. Use fewer, and keep them.")
        default: return nil
        }
    }

    private func later(_ status: Int, _ detail: String) -> Problem { Problem(status, detail, askingAgainIn: 1) }

    /// Whether there is room for an answer of so many bytes beside those that clients have not taken yet.
    func hold(_ count: Int) -> Bool { unsafe nutgraf_http_hold(handle, count) }

    /// Answers it with events as they come.
    @unsafe private func stream(_ events: EventReader, _ status: Int, _ headers: [nutgraf_http_header]) {
        // Safe: the reader is held until `end` is called, and `room` is how many bytes there are.
        let source = unsafe nutgraf_http_source(
            read: { context, bytes, room in
                guard let context = unsafe context, let bytes = unsafe bytes else { return -1 }
                let reader = unsafe Unmanaged<EventReader>.fromOpaque(context).takeUnretainedValue()
                var span = unsafe MutableSpan(_unsafeStart: bytes, count: room)
                return reader.read(into: &span)
            },
            end: { context in
                if let context = unsafe context { unsafe Unmanaged<EventReader>.fromOpaque(context).release() }
            },
            context: Unmanaged.passRetained(events).toOpaque())
        unsafe headers.withUnsafeBufferPointer { headers in
            unsafe nutgraf_http_answer_stream(handle, UInt32(status), headers.baseAddress, headers.count, source)
        }
    }

    /// Answers it, once.
    func answer(_ response: Response) {
        // Safe: all are copied within the call.
        let texts = unsafe response.headers.map { (unsafe strdup($0.name), unsafe strdup($0.value)) }
        defer {
            for unsafe(name, value) in unsafe texts {
                unsafe free(name)
                unsafe free(value)
            }
        }
        let headers = unsafe texts.map { unsafe nutgraf_http_header(name: $0, value: $1) }
        if let events = response.events { return unsafe stream(events, response.status, headers) }
        unsafe headers.withUnsafeBufferPointer { headers in
            unsafe response.body.withUnsafeBufferPointer { body in
                unsafe nutgraf_http_answer(
                    handle, UInt32(response.status), headers.baseAddress, headers.count, body.baseAddress, body.count)
            }
        }
    }
}

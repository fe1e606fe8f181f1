#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Paths as text. A file's name need not be UTF-8: bytes that are none are kept as private characters, U+10FF80 and on, so that
/// the file can be opened by its text.
package enum FilePath {
    /// The text of a path. O(bytes).
    package static func text(of bytes: [UInt8]) -> String {
        let span = bytes.span
        var text = ""
        var offset = 0
        while offset < bytes.count {
            let invalid = span.firstInvalidUTF8(in: offset..<bytes.count) ?? bytes.count
            let valid = span.string(offset..<invalid)
            // A name may have those characters themselves.
            for scalar in valid.unicodeScalars where holdsBytes(valid) {
                if byte(of: scalar) == nil {
                    text.unicodeScalars.append(scalar)
                } else {
                    String(scalar).utf8.forEach { keep($0, in: &text) }
                }
            }
            if !holdsBytes(valid) { text += valid }
            if invalid < bytes.count { keep(bytes[invalid], in: &text) }
            offset = invalid + 1
        }
        return text
    }

    /// The arguments of this process, whatever their bytes; without its own name.
    package static var arguments: [String] {
        // Safe: the system's arguments are terminated and live as long as the process.
        (1..<max(1, Int(CommandLine.argc))).compactMap { place in
            unsafe CommandLine.unsafeArgv[place].map { argument in
                unsafe text(ofTerminated: argument)
            }
        }
    }

    /// The text of a path as the system gives it.
    static func text(ofTerminated path: UnsafePointer<CChar>) -> String {
        // Safe: the caller has the bytes, which are terminated.
        unsafe text(of: UnsafeBufferPointer(start: path, count: strlen(path)).map { UInt8(bitPattern: $0) })
    }

    /// The path as messages and ids have it, with U+FFFD for what is no UTF-8.
    static func printed(_ path: String) -> String {
        guard holdsBytes(path) else { return path }
        return String(String.UnicodeScalarView(path.unicodeScalars.map { byte(of: $0) == nil ? $0 : "\u{FFFD}" }))
    }

    /// Lends a path to a call of the system.
    static func withCString<Value>(_ path: String, _ body: (UnsafePointer<CChar>) -> Value) -> Value {
        guard holdsBytes(path) else { return unsafe path.withCString(body) }
        var bytes: [CChar] = []
        for scalar in path.unicodeScalars {
            if let byte = byte(of: scalar) {
                bytes.append(CChar(bitPattern: byte))
            } else {
                bytes += String(scalar).utf8.map { CChar(bitPattern: $0) }
            }
        }
        bytes.append(0)
        // Safe: the bytes are terminated and live during the call.
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("A terminated path has bytes.") }
            return unsafe body(start)
        }
    }

    private static func keep(_ byte: UInt8, in text: inout String) {
        if let kept = Unicode.Scalar(firstKept + UInt32(byte)) { text.unicodeScalars.append(kept) }
    }

    private static let firstKept: UInt32 = 0x10FF00

    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        scalar.value >= firstKept + 0x80 ? UInt8(scalar.value - firstKept) : nil
    }

    /// Whether a path has such characters, which are the last of Unicode and begin with these bytes in UTF-8.
    private static func holdsBytes(_ path: String) -> Bool {
        path.utf8.contains(0xF4) && path.unicodeScalars.contains { byte(of: $0) != nil }
    }
}

import CCharset

/// A character set by the name that iconv knows it under.
public struct TextEncoding: Hashable, Sendable {
    /// The name of the character set, as iconv knows it.
    public let name: String
    /// Bytes of its smallest unit, which are skipped where they are no character.
    let unit: Int

    /// Nil for a name that the C library does not know.
    public init?(_ name: String) {
        guard let converter = unsafe charset_open(name) else { return nil }
        unsafe charset_close(converter)
        self.init(known: name, unit: name.hasPrefix("UTF-16") ? 2 : name.hasPrefix("UTF-32") ? 4 : 1)
    }

    private init(known name: String, unit: Int) {
        self.name = name
        self.unit = unit
    }

    /// Whether it is UTF-8 by another writing of the name.
    var isUTF8: Bool { name.lowercased().filter { $0 != "-" && $0 != "_" } == "utf8" }

    static let utf16LittleEndian = TextEncoding(known: "UTF-16LE", unit: 2)
    static let utf16BigEndian = TextEncoding(known: "UTF-16BE", unit: 2)
    static let utf32LittleEndian = TextEncoding(known: "UTF-32LE", unit: 4)
    static let utf32BigEndian = TextEncoding(known: "UTF-32BE", unit: 4)
    static let windows1252 = TextEncoding(known: "WINDOWS-1252", unit: 1)

    /// The bytes in UTF-8, and where in them the first stands that is no character of this set; those become U+FFFD.
    /// Nil where memory is short. O(bytes).
    func decoded(_ bytes: Span<UInt8>) -> (file: FileBytes, firstInvalid: Int?)? {
        guard let converter = unsafe charset_open(name) else { return nil }
        defer { unsafe charset_close(converter) }
        var output = GrowingBytes()
        var firstInvalid: Int?
        var offset = 0
        while offset < bytes.count {
            var (read, written) = (0, 0)
            var end = CHARSET_DONE
            let rest = bytes.extracting(offset..<bytes.count)
            // By shares of what is there: more room for each byte that is no character would move all text before it.
            let room =
                output.room >= Self.leastRoom ? 0 : max(rest.count + rest.count / 2, output.count / 2) + Self.leastRoom
            let grown = unsafe output.append(room: room) { room in
                unsafe rest.withUnsafeBufferPointer { input in
                    // Safe: both buffers live through the call, and their sizes are told.
                    end = unsafe charset_convert(
                        converter, input.baseAddress, input.count, &read,
                        room.baseAddress?.assumingMemoryBound(to: UInt8.self), room.count, &written)
                }
                return written
            }
            guard grown != nil else { return nil }
            offset += read
            guard end == CHARSET_INVALID else { continue }
            if firstInvalid == nil { firstInvalid = output.count }
            guard output.append([0xEF, 0xBF, 0xBD]) else { return nil }
            offset += unit
        }
        return FileBytes(output).map { ($0, firstInvalid) }
    }

    /// Bytes that any character finds room in.
    private static let leastRoom = 64
}

extension GrowingBytes {
    /// Appends some bytes; false where memory is short.
    fileprivate mutating func append(_ bytes: [UInt8]) -> Bool {
        let written = unsafe append(room: bytes.count) { room in
            // Safe: the room holds at least `bytes.count` bytes.
            unsafe room.copyBytes(from: bytes)
            return bytes.count
        }
        return written != nil
    }
}

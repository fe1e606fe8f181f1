import CBrotli

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How a body is packed (RFC 9110, 8.4.1).
enum ContentCoding {
    /// The codings that a field's value lists, in the order in which they were done.
    static func list(_ value: String) -> [String] {
        value.lowercased().split { ", \t\r\n".contains($0) || $0.isNewline }.map(String.init)
    }

    private static let mostCodings = 4

    /// The body unpacked of all its codings, the last first, and whether it is whole.
    static func decoded(
        _ bytes: [UInt8], _ codings: [String], most: Int
    ) throws(RecordFault) -> (bytes: [UInt8], isWhole: Bool) {
        guard codings.count <= mostCodings else { throw unknown(codings[0]) }
        var (bytes, isWhole) = (bytes, true)
        for coding in codings.reversed() {
            let decoded = try decoded(bytes, coding, most: most)
            (bytes, isWhole) = (decoded.bytes, isWhole && decoded.isWhole)
        }
        return (bytes, isWhole)
    }

    /// The body unpacked, and whether it is whole. One that is not packed as it is said to be is left as it is.
    ///
    /// - Throws: for a coding that is not known, and a body of more than `most` bytes. O(output).
    static func decoded(
        _ bytes: [UInt8], _ coding: String, most: Int
    ) throws(RecordFault) -> (bytes: [UInt8], isWhole: Bool) {
        switch coding {
        case "gzip", "x-gzip":
            return Gzip.isGzip(bytes.span) ? try inflated(bytes, .header, most: most) : (bytes, true)
        case "deflate":
            // Meant with the frame of zlib, and often sent without.
            return try inflated(bytes, isZlib(bytes) ? .header : .none, most: most)
        case "br":
            return try brotli(bytes, most: most)
        default:
            throw unknown(coding)
        }
    }

    static func unknown(_ coding: String) -> RecordFault {
        RecordFault(
            code: .foreignFormat, what: "a body packed as “\(coding.prefix(20))”, which is not known",
            remedy: "Fetch the page again with gzip or Brotli")
    }

    static func tooLarge(_ most: Int) -> RecordFault {
        RecordFault(
            code: .tooLarge, what: "a page of more than \(most >> 20) MiB", remedy: "Take the page out of the archive")
    }

    /// The header of zlib (RFC 1950, 2.2).
    private static func isZlib(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 2 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
    }

    private static func inflated(
        _ bytes: [UInt8], _ frame: Inflater.Frame, most: Int
    ) throws(RecordFault) -> (bytes: [UInt8], isWhole: Bool) {
        guard let inflater = Inflater(frame) else { throw .outOfMemory }
        var output: [UInt8] = []
        var offset = 0
        while true {
            let status = inflater.inflate(bytes.span, from: &offset, into: &output)
            if output.count > most { throw tooLarge(most) }
            switch status {
            case .going: continue
            case .ended: return (output, true)
            case .starved: return (output, false)
            case .corrupt: return output.isEmpty ? (bytes, false) : (output, false)
            }
        }
    }

    private static func brotli(_ bytes: [UInt8], most: Int) throws(RecordFault) -> (bytes: [UInt8], isWhole: Bool) {
        guard nutgraf_brotli_load() else {
            throw RecordFault(
                code: .missingLibrary, what: "libbrotlidec, which unpacks Brotli, is not there",
                remedy: "Install it, for example with apt-get install libbrotli1")
        }
        var memory: UnsafeMutablePointer<UInt8>?
        var count = 0
        let end = unsafe bytes.withUnsafeBufferPointer {
            unsafe nutgraf_brotli_decode($0.baseAddress, $0.count, most, &memory, &count)
        }
        // Safe: the memory has `count` bytes, is this function's to free, and is copied before.
        defer { unsafe free(memory) }
        let output = unsafe Array(UnsafeBufferPointer(start: memory, count: count))
        switch end {
        case NUTGRAF_BROTLI_DONE: return (output, true)
        case NUTGRAF_BROTLI_TOO_LARGE: throw tooLarge(most)
        case NUTGRAF_BROTLI_NO_MEMORY: throw .outOfMemory
        case NUTGRAF_BROTLI_BROKEN where count == 0: return (bytes, false)
        default: return (output, false)
        }
    }
}

extension RecordFault {
    static let outOfMemory = RecordFault(
        code: .outOfMemory, what: "not enough memory to read it", remedy: "Split the file or free memory")
}

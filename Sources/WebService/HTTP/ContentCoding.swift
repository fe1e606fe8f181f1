import CZlib

/// gzip for answers (RFC 9110, 8.4.1.3), to clients that ask for it.
enum ContentCoding {
    /// Shorter answers gain nothing.
    static let fewestBytes = 1_024
    /// Level 1 takes a third of the time of level 6, and JSON gets 15 % longer with it.
    private static let level: Int32 = 1

    /// Whether a client takes gzip, by its `Accept-Encoding` (RFC 9110, 12.5.3).
    static func acceptsGzip(_ header: String?) -> Bool {
        guard let header else { return false }
        var accepted: Bool?
        for element in header.lowercased().split(separator: ",") {
            let parts = element.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            guard let name = parts.first else { continue }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if name == "gzip" || name == "x-gzip" { return quality > 0 }
            if name == "*" { accepted = quality > 0 }
        }
        return accepted ?? false
    }

    /// The bytes as gzip; nil where there is no memory, or nothing is gained.
    static func gzipped(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = unsafe z_stream()
        guard unsafe nutgraf_deflate_gzip_init(&stream, level) == Z_OK else { return nil }
        defer { unsafe deflateEnd(&stream) }
        var input = bytes
        var isWhole = false
        let output = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
            // Safe: zlib reads `input` and writes `output` within the call, no more than either has.
            unsafe input.withUnsafeMutableBufferPointer { input in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = UInt32(clamping: input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(clamping: output.count)
                isWhole = unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            count = isWhole ? unsafe output.count - Int(stream.avail_out) : 0
        }
        return isWhole ? output : nil
    }
}

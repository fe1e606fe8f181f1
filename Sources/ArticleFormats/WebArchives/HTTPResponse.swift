/// What stands before the body of a server's answer (RFC 9112).
struct HTTPResponse {
    let status: Int
    private(set) var type = ContentType("")
    private(set) var isChunked = false
    /// How the body is packed, in the order in which it was done.
    private(set) var codings: [String] = []
    /// Where the body begins.
    let bodyStart: Int

    /// Nil where the bytes do not begin with a whole header.
    init?(_ bytes: Span<UInt8>) {
        guard bytes.count > 5, bytes.string(0..<5) == "HTTP/" else { return nil }
        var start = bytes.lineStart(after: 0)
        let words = bytes.string(0..<bytes.lineEnd(from: 0)).split(separator: " ")
        guard words.count >= 2, let status = Int(words[1]) else { return nil }
        self.status = status
        while true {
            guard start < bytes.count else { return nil }
            let end = bytes.lineEnd(from: start)
            let line = bytes.string(start..<end)
            start = bytes.lineStart(after: start)
            if line.isEmpty { break }
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].lowercased()
            switch line[..<colon].lowercased() {
            case "content-type": type = ContentType(value)
            case "transfer-encoding":
                for coding in ContentCoding.list(value) where coding != "identity" {
                    if coding == "chunked" { isChunked = true } else { codings.append(coding) }
                }
            case "content-encoding": codings = ContentCoding.list(value).filter { $0 != "identity" } + codings
            default: break
            }
        }
        bodyStart = start
    }

    /// The body as a reader sees it, and whether it is whole. What is not as the header declares is taken as it is.
    ///
    /// - Throws: for a coding that is not known, and a body of more than `most` bytes.
    func decoded(_ body: [UInt8], most: Int) throws(RecordFault) -> (bytes: [UInt8], isWhole: Bool) {
        var (bytes, isWhole) = (body, true)
        if isChunked, let joined = ChunkedBody.joined(body.span) { (bytes, isWhole) = joined }
        let decoded = try ContentCoding.decoded(bytes, codings, most: most)
        return (decoded.bytes, isWhole && decoded.isWhole)
    }
}

/// The chunked transfer coding (RFC 9112, 7.1).
enum ChunkedBody {
    /// The chunks joined, and whether the last one is there; nil where the bytes are not in chunks at all. O(bytes).
    static func joined(_ bytes: Span<UInt8>) -> (bytes: [UInt8], isWhole: Bool)? {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var offset = 0
        while offset < bytes.count {
            guard let size = size(bytes, at: offset) else { return offset == 0 ? nil : (output, false) }
            if size == 0 { return (output, true) }
            let start = bytes.lineStart(after: offset)
            let end = start + min(size, bytes.count - start)
            unsafe bytes.extracting(start..<end).withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
            if end - start < size { return (output, false) }
            // Behind a chunk stands a line break.
            offset = end < bytes.count ? bytes.lineStart(after: end) : end
        }
        return (output, false)
    }

    /// The size on a line: hexadecimal digits, and extensions that mean nothing here. One that is larger than anything
    /// is the largest.
    private static func size(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
        var (size, place) = (0, offset)
        while place < bytes.count, let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue {
            size = size >= Int.max >> 5 ? Int.max >> 1 : size << 4 | digit
            place += 1
        }
        guard place > offset, place < bytes.count else { return nil }
        return [0x0D, 0x0A, 0x20, 0x09, 0x3B].contains(bytes[place]) ? size : nil
    }
}

import CZlib

/// Gzip (RFC 1952), several members in a row included.
enum Gzip {
    enum Outcome: Equatable {
        case whole
        /// The data ends inside a member.
        case truncated
        case corrupt
        case outOfMemory
        /// There is more than was allowed.
        case tooLarge
        /// There is far more than text can be packed to.
        case bomb
    }

    /// Whether the bytes begin as gzip data does.
    static func isGzip(_ bytes: Span<UInt8>) -> Bool {
        bytes.count >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
    }

    /// News unpack to some 3 times their size, one sentence again and again to 300 times, zeros to 1,027 times.
    static let mostGrowth = 500

    /// Inflates all members into `output`; what was inflated before a fault stays there. O(output).
    ///
    /// - Parameters:
    ///   - most: the most bytes in all.
    ///   - trusted: more bytes than these have to be at most `mostGrowth` times those that they are unpacked from.
    static func inflate(
        _ bytes: Span<UInt8>, into output: inout GrowingBytes, most: Int = .max, trusted: Int = .max
    ) -> Outcome {
        unsafe bytes.withUnsafeBufferPointer { input in
            guard let base = input.baseAddress else { return .truncated }
            var stream = unsafe z_stream()
            guard unsafe nutgraf_inflate_init(&stream) == Z_OK else { return .outOfMemory }
            defer { unsafe inflateEnd(&stream) }
            var consumed = 0
            while true {
                // zlib counts in 32 bits, so both sides go in pieces.
                let piece = min(input.count - consumed, 1 << 30)
                // Safe: the piece lies inside the input; zlib does not write to it.
                unsafe stream.next_in = UnsafeMutablePointer(mutating: base + consumed)
                unsafe stream.avail_in = UInt32(piece)
                var status = Z_OK
                let room = max(256 << 10, min(output.count, 1 << 28))
                let written = unsafe output.append(room: room) { buffer in
                    let size = min(buffer.count, 1 << 30)
                    // Safe: zlib writes at most `avail_out` bytes into the buffer.
                    unsafe stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
                    unsafe stream.avail_out = UInt32(size)
                    status = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
                    return unsafe size - Int(stream.avail_out)
                }
                guard let written else { return .outOfMemory }
                if output.count > most { return .tooLarge }
                let used = unsafe piece - Int(stream.avail_in)
                consumed += used
                if output.count > trusted && output.count / mostGrowth > consumed { return .bomb }
                switch status {
                case Z_OK, Z_BUF_ERROR:
                    if written == 0 && used == 0 { return .truncated }
                case Z_STREAM_END:
                    let rest = consumed..<input.count
                    if rest.allSatisfy({ unsafe input[$0] == 0 }) { return .whole }
                    guard rest.count >= 2, unsafe input[consumed] == 0x1F, unsafe input[consumed + 1] == 0x8B else {
                        return .corrupt
                    }
                    guard unsafe inflateReset(&stream) == Z_OK else { return .corrupt }
                case Z_MEM_ERROR:
                    return .outOfMemory
                default:
                    return .corrupt
                }
            }
        }
    }
}

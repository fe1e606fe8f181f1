import CZlib

/// Inflates deflate data piece by piece, with or without the frame of gzip or zlib.
@safe
final class Inflater {
    enum Frame {
        /// Gzip (RFC 1952) or zlib (RFC 1950), by the first bytes.
        case header
        /// Deflate alone (RFC 1951).
        case none
    }

    enum Status {
        /// There is more, or there may be.
        case going
        /// The data, or the member of gzip data, is whole.
        case ended
        /// The input ends too early.
        case starved
        case corrupt
    }

    /// The most bytes of one call.
    static let pieceSize = 64 << 10

    private let stream: UnsafeMutablePointer<z_stream>
    private let buffer: UnsafeMutablePointer<UInt8>

    /// Nil where memory is short.
    init?(_ frame: Frame) {
        unsafe stream = .allocate(capacity: 1)
        unsafe buffer = .allocate(capacity: Self.pieceSize)
        unsafe stream.initialize(to: z_stream())
        let status = unsafe frame == .header ? nutgraf_inflate_init(stream) : nutgraf_inflate_raw_init(stream)
        guard status == Z_OK else { return nil }
    }

    deinit {
        // Safe: both were allocated by the initializer; zlib frees what it holds, also where it never began.
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
        unsafe buffer.deallocate()
    }

    /// Begins anew, with the next member.
    func reset() { _ = unsafe inflateReset(stream) }

    /// Appends some bytes, at most `pieceSize` and `most`, and moves `offset` behind what was read for them.
    func inflate(
        _ bytes: Span<UInt8>, from offset: inout Int, into output: inout [UInt8], most: Int = pieceSize
    ) -> Status {
        let count = min(bytes.count - offset, 1 << 30)
        let room = min(most, Self.pieceSize)
        var status = Z_OK
        unsafe bytes.extracting(offset..<offset + count).withUnsafeBufferPointer { input in
            // Safe: zlib reads `avail_in` bytes of the input and writes at most `avail_out` into the buffer.
            unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            unsafe stream.pointee.avail_in = UInt32(count)
            unsafe stream.pointee.next_out = buffer
            unsafe stream.pointee.avail_out = UInt32(room)
            status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
            unsafe stream.pointee.next_in = nil
        }
        let used = unsafe count - Int(stream.pointee.avail_in)
        let written = unsafe room - Int(stream.pointee.avail_out)
        offset += used
        unsafe output.append(contentsOf: UnsafeBufferPointer(start: buffer, count: written))
        switch status {
        case Z_STREAM_END: return .ended
        case Z_OK, Z_BUF_ERROR: return used == 0 && written == 0 && room > 0 ? .starved : .going
        default: return .corrupt
        }
    }
}

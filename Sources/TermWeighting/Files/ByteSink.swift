/// Where a matrix file goes: something that takes bytes in order.
///
/// A writer hands its output over in pieces, so no file is ever whole in memory.
public protocol ByteSink {
    /// What writing may throw.
    associatedtype Failure: Error
    /// Writes bytes behind those before.
    mutating func write(_ bytes: RawSpan) throws(Failure)
}

/// A sink that takes bytes at any place.
public protocol PositionedByteSink: ByteSink {
    /// Writes bytes at an offset.
    mutating func write(_ bytes: RawSpan, at offset: Int) throws(Failure)
}

extension ByteSink {
    mutating func write(_ bytes: [UInt8]) throws(Failure) { try unsafe write(bytes.span.bytes) }
}

/// A sink that keeps what it is given.
public struct ByteCollector: ByteSink, Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// Nothing yet.
    public init() {}

    /// Adds bytes.
    public mutating func write(_ bytes: RawSpan) throws(Never) {
        // Safe: the bytes are copied within the call.
        unsafe bytes.withUnsafeBytes { unsafe self.bytes.append(contentsOf: $0) }
    }
}

extension ByteCollector: PositionedByteSink {
    /// Writes over bytes that are there.
    public mutating func write(_ bytes: RawSpan, at offset: Int) {
        let end = offset + bytes.byteCount
        if self.bytes.count < end { self.bytes += repeatElement(0, count: end - self.bytes.count) }
        // Safe: the bytes are copied within the call.
        unsafe bytes.withUnsafeBytes { unsafe self.bytes.replaceSubrange(offset..<end, with: $0) }
    }
}

/// The size of the pieces that writers hand over.
let writerPieceSize = 1 << 16

extension [UInt8] {
    mutating func append(text: String) { append(contentsOf: text.utf8) }

    /// Appends an integer's low bytes, the lowest first.
    mutating func append(littleEndian value: some FixedWidthInteger, bytes: Int) {
        for index in 0..<bytes { append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
    }
}

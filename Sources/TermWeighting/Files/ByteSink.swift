/// Where a matrix file goes: something that takes bytes in order.
///
/// A writer hands its output over in pieces, so no file is ever whole in memory.
public protocol ByteSink {
    associatedtype Failure: Error
    mutating func write(_ bytes: RawSpan) throws(Failure)
}

extension ByteSink {
    mutating func write(_ bytes: [UInt8]) throws(Failure) { try unsafe write(bytes.span.bytes) }
}

/// A sink that keeps what it is given.
public struct ByteCollector: ByteSink, Sendable {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    public mutating func write(_ bytes: RawSpan) throws(Never) {
        // Safe: the bytes are copied within the call.
        unsafe bytes.withUnsafeBytes { unsafe self.bytes.append(contentsOf: $0) }
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

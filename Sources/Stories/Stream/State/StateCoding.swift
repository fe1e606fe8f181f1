/// What keeps the state of a stream from being read.
public enum StreamStateError: Error, Hashable, Sendable {
    /// The bytes are not those that were written.
    case damaged
    /// A newer version has written them.
    case newerVersion
}

/// Writes numbers and texts one after another.
struct StateWriter {
    private(set) var bytes: [UInt8] = []

    /// The hash FNV-1a of 64 bits (G. Fowler, L. C. Noll, K.-P. Vo, 1991): the same in every run.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// All bytes with their hash behind them.
    var sealed: [UInt8] {
        var end = StateWriter()
        end.put(bits: Self.hash(bytes))
        return bytes + end.bytes
    }

    /// Seven bits a byte, the lowest first (LEB128), the sign as the lowest of all.
    mutating func put(_ value: Int) {
        var rest = UInt64(bitPattern: Int64(value << 1 ^ value >> 63))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func put(byte: UInt8) { bytes.append(byte) }

    /// What another writer has written.
    mutating func put(bytes more: [UInt8]) { bytes += more }

    /// Eight bytes, the lowest first.
    mutating func put(bits: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    }

    mutating func put(_ value: Double) { put(bits: value.bitPattern) }

    mutating func put(_ value: Float) {
        for shift in stride(from: 0, to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt32(shift)))
        }
    }

    mutating func put(_ text: String) {
        put(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// The count, then the values.
    mutating func put<Value>(_ values: some Collection<Value>, _ each: (inout StateWriter, Value) -> Void) {
        put(values.count)
        for value in values { each(&self, value) }
    }

    mutating func put<Value>(_ value: Value?, _ write: (inout StateWriter, Value) -> Void) {
        put(value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }
}

/// Reads what `StateWriter` has written. Bytes that end too soon, and numbers that cannot be, are an error.
struct StateReader {
    private let bytes: [UInt8]
    private var place = 0
    /// Numbers are smaller than this, so that sums of many have room.
    private static let limit = 1 << 48

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads bytes with their hash behind them, which must be theirs.
    init(sealed bytes: [UInt8]) throws(StreamStateError) {
        guard bytes.count > 8 else { throw .damaged }
        var end = StateReader(Array(bytes.suffix(8)))
        guard try end.bits() == StateWriter.hash(bytes.dropLast(8)) else { throw .damaged }
        self.init(Array(bytes.dropLast(8)))
    }

    /// Goes on behind a mark; false where it is not there.
    mutating func skip(_ mark: [UInt8]) -> Bool {
        guard bytes[place...].starts(with: mark) else { return false }
        place += mark.count
        return true
    }

    var isAtEnd: Bool { place == bytes.count }

    private mutating func byte() throws(StreamStateError) -> UInt8 {
        guard place < bytes.count else { throw .damaged }
        place += 1
        return bytes[place - 1]
    }

    mutating func int() throws(StreamStateError) -> Int {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 63, by: 7) {
            let next = try byte()
            value |= UInt64(next & 0x7F) << shift
            guard next < 0x80 else { continue }
            let number = Int(value >> 1) ^ -Int(value & 1)
            guard abs(number) < Self.limit else { throw .damaged }
            return number
        }
        throw .damaged
    }

    /// A number in a range.
    mutating func int(in range: Range<Int>) throws(StreamStateError) -> Int {
        let number = try int()
        guard range.contains(number) else { throw .damaged }
        return number
    }

    mutating func bits() throws(StreamStateError) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 8) { value |= UInt64(try byte()) << shift }
        return value
    }

    mutating func double() throws(StreamStateError) -> Double {
        let value = Double(bitPattern: try bits())
        guard value.isFinite else { throw .damaged }
        return value
    }

    mutating func float() throws(StreamStateError) -> Float {
        var value: UInt32 = 0
        for shift in stride(from: UInt32(0), to: 32, by: 8) { value |= UInt32(try byte()) << shift }
        guard Float(bitPattern: value).isFinite else { throw .damaged }
        return Float(bitPattern: value)
    }

    mutating func text() throws(StreamStateError) -> String {
        let length = try count()
        defer { place += length }
        return String(decoding: bytes[place..<place + length], as: UTF8.self)
    }

    /// A count of what follows, of which each has a byte at least.
    mutating func count() throws(StreamStateError) -> Int {
        let number = try int()
        // Of the bytes behind the count itself.
        guard (0...bytes.count - place).contains(number) else { throw .damaged }
        return number
    }

    /// How many values to make room for before any is read: a count that is not true takes no more memory than there are bytes.
    func room<Value>(for length: Int, of _: Value.Type) -> Int {
        min(length, (bytes.count - place) / max(1, MemoryLayout<Value>.stride) + 1)
    }

    mutating func array<Value>(
        _ each: (inout StateReader) throws(StreamStateError) -> Value
    ) throws(StreamStateError) -> [Value] {
        let length = try count()
        var values: [Value] = []
        values.reserveCapacity(room(for: length, of: Value.self))
        for _ in 0..<length { values.append(try each(&self)) }
        return values
    }

    mutating func optional<Value>(
        _ read: (inout StateReader) throws(StreamStateError) -> Value
    ) throws(StreamStateError) -> Value? {
        try int(in: 0..<2) == 1 ? try read(&self) : nil
    }
}

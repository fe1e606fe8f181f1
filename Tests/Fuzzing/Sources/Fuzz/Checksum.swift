/// Checksums that files of our own end or begin with, put right on other bytes.
enum Checksum {
    /// FNV-1a of 64 bits.
    private static func bytes(of bytes: some Sequence<UInt8>) -> [UInt8] {
        let sum = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64(8 * $0)) }
    }

    /// The state of a stream: it ends in the checksum of all before.
    static func ofState(_ bytes: [UInt8]) -> [UInt8] {
        let content = bytes.dropLast(8)
        return content + Self.bytes(of: content)
    }

    /// A binary model: bytes 88 to 95 are the checksum of those before and of the parameters, which begin at 128. Their count is in bytes
    /// 32 to 39.
    static func ofBinaryModel(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count > 128 else { return bytes }
        let count = (32..<40).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[$1]) }
        let parameters = bytes[128...].prefix(Int(min(count, UInt64(bytes.count))))
        return bytes[..<88] + Self.bytes(of: bytes[..<88] + parameters) + bytes[96...]
    }
}

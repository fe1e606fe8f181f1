/// A number that tells whether two results are the same, bit for bit.
///
/// Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake: The FNV non-cryptographic hash algorithm, 64 bits; here over
/// whole integers.
struct Checksum: Hashable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ number: Int) { value = (value ^ UInt64(bitPattern: Int64(number))) &* 0x100_0000_01B3 }

    mutating func add(_ number: Float) { add(Int(number.bitPattern)) }

    mutating func add(_ range: Range<Int>) {
        add(range.lowerBound)
        add(range.upperBound)
    }

    mutating func add(_ text: String) { for byte in text.utf8 { add(Int(byte)) } }
}

/// A small generator with a 64-bit state, for repeatable starts: the same numbers for the same seed.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood: Fast splittable pseudorandom number generators, OOPSLA 2014,
/// doi:10.1145/2714064.2660195.
package struct SplitMix64 {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number in [0, 1).
    package mutating func nextUnit() -> Double { Double(next() >> 11) / Double(1 << 53 as UInt64) }

    /// A number with mean 0 and a bell-shaped density: the sum of four even ones, without a call into the C library,
    /// so that it has the same bits everywhere.
    mutating func nextBell() -> Float {
        let bits = next()
        let sum = Int(bits & 0xFFFF) + Int(bits >> 16 & 0xFFFF) + Int(bits >> 32 & 0xFFFF) + Int(bits >> 48)
        return (Float(sum) - 131_070) / 65_536
    }
}

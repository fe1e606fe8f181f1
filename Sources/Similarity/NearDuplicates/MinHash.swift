/// Signatures of sets whose equal places tell how much the sets share.
///
/// The shingles are hashes already, so one permutation serves for all places: a shingle's highest seven bits choose one of
/// 128 bins, and a bin holds the least of what is left of its shingles. In a sorted set that is the first of each bin, so a
/// signature costs no hash at all. An empty bin takes over the value of another, chosen by hashes of the bin's number until
/// one is met that is not empty; then the share of equal places is an estimate of the Jaccard index without bias.
///
/// Sources: A. Z. Broder, SEQUENCES 1997, doi:10.1109/SEQUEN.1997.666900, for MinHash; P. Li, A. Owen, C.-H. Zhang: One
/// permutation hashing, NIPS 2012; A. Shrivastava: Optimal densification for fast and accurate minwise hashing, ICML 2017,
/// arXiv:1703.04664, for empty bins.
enum MinHash {
    /// Places of a signature.
    static let bins = 128
    private static let binBits = 7

    /// Appends the signature of a sorted set, which is not empty. Complexity: O(size + bins).
    static func append(_ set: Span<UInt64>, to signatures: inout [UInt32]) {
        precondition(set.count > 0, "An empty set has no signature.")
        let first = signatures.count
        var isFilled = InlineArray<128, Bool>(repeating: false)
        signatures.append(contentsOf: repeatElement(0, count: bins))
        for place in set.indices {
            let bin = Int(truncatingIfNeeded: set[place] >> UInt64(64 - binBits))
            guard !isFilled[bin] else { continue }
            isFilled[bin] = true
            signatures[first + bin] = UInt32(truncatingIfNeeded: set[place] >> UInt64(32 - binBits))
        }
        for bin in 0..<bins where !isFilled[bin] {
            var state = UInt64(bin + 1)
            var other = bin
            while !isFilled[other] {
                state &+= 0x9E37_79B9_7F4A_7C15
                other = Int(truncatingIfNeeded: Shingler.mixed(state) >> UInt64(64 - binBits))
            }
            signatures[first + bin] = signatures[first + other]
        }
    }
}

/// A number that hash tables of terms mix into their hashes, another one in each process: who knows the function alone cannot make a
/// text whose terms all want the same place, which would take time with the square of their number.
///
/// It is the standard library's, so that `SWIFT_DETERMINISTIC_HASHING` makes it the same in every process.
package enum HashSeed {
    /// Odd, and so never 0.
    package static let ofProcess = UInt64(bitPattern: Int64(Hasher().finalize())) | 1
}

/// Upper bounds of the scores of 256 rows at a time, in vectors of sixteen.
///
/// A block's bounds are reduced to sixteen maxima, lane by lane: the maximum of lane l is that of the rows l, l + 16,
/// l + 32, … So a pass over all rows leaves a sixteenth of them to look at, without any work across lanes.
enum BoundBlock {
    static let rows = 256
    static let lanes = 16

    /// Sets `maxima` (count / 16) to the lane maxima of sums + factor · remainders (count, a multiple of 256).
    /// A sum that is -∞ stands for a row that has been dealt with.
    @unsafe static func setMaxima(
        _ maxima: UnsafeMutablePointer<Float>, sums: UnsafePointer<Float>, factor: Float,
        remainders: UnsafePointer<Float>, count: Int
    ) {
        let (sums, remainders) = unsafe (UnsafeRawPointer(sums), UnsafeRawPointer(remainders))
        let greatestBounds = UnsafeMutableRawPointer(maxima)
        let factors = SIMD16<Float>(repeating: factor)
        for first in stride(from: 0, to: count, by: rows) {
            var greatest = SIMD16<Float>(repeating: -.infinity)
            for place in stride(from: first, to: first + rows, by: lanes) {
                // Safe: the count is a whole number of blocks, and an unaligned load asks for no more.
                let sum = unsafe sums.loadUnaligned(fromByteOffset: place * 4, as: SIMD16<Float>.self)
                let remainder = unsafe remainders.loadUnaligned(fromByteOffset: place * 4, as: SIMD16<Float>.self)
                let bound = sum + factors * remainder
                greatest.replace(with: bound, where: bound .> greatest)
            }
            unsafe greatestBounds.storeBytes(of: greatest, toByteOffset: first / lanes * 4, as: SIMD16<Float>.self)
        }
    }

    /// Calls `body` with the numbers of the maxima that are at least what `minimum` gives, which may change, in order,
    /// as long as it says so.
    @inline(__always)
    @unsafe static func forEach(
        of maxima: UnsafePointer<Float>, count: Int, atLeast minimum: () -> Float, _ body: (Int, Float) -> Bool
    ) {
        let raw = unsafe UnsafeRawPointer(maxima)
        for first in stride(from: 0, to: count, by: lanes) {
            // Safe: there are sixteen maxima a block.
            let vector = unsafe raw.loadUnaligned(fromByteOffset: first * 4, as: SIMD16<Float>.self)
            guard any(vector .>= minimum()) else { continue }
            for lane in 0..<lanes where vector[lane] >= minimum() {
                guard body(first + lane, vector[lane]) else { return }
            }
        }
    }

    /// The first of the sixteen rows that a maximum stands for; the others follow in steps of sixteen.
    @inline(__always)
    static func firstRow(ofMaximum number: Int) -> Int { number / lanes * rows + number % lanes }
}

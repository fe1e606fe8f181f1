/// A longest common subsequence of two lists of words.
///
/// Wagner and Fischer's table of lengths is filled row by row, of which two rows are kept; for the way back each cell
/// leaves one bit, which says whether a step back in the first list alone keeps the length where one in the second
/// does not.
///
/// R. A. Wagner, M. J. Fischer. The string-to-string correction problem. Journal of the ACM 21(1), 1974.
/// doi:10.1145/321796.321811
struct CommonSubsequence {
    private let first: [Int32]
    private let second: [Int32]
    private var stepsBackInFirst: [UInt64]
    let length: Int

    init(_ first: [Int32], _ second: [Int32]) {
        self.first = first
        self.second = second
        let columns = first.count
        stepsBackInFirst = [UInt64](repeating: 0, count: (columns * second.count + 63) / 64)
        var above = [Int32](repeating: 0, count: columns + 1)
        var row = above
        for (i, word) in second.enumerated() {
            for j in 0..<columns {
                if first[j] == word {
                    row[j + 1] = above[j] + 1
                } else if row[j] > above[j + 1] {
                    row[j + 1] = row[j]
                    let cell = i * columns + j
                    stepsBackInFirst[cell >> 6] |= 1 << UInt64(cell & 63)
                } else {
                    row[j + 1] = above[j + 1]
                }
            }
            swap(&above, &row)
        }
        length = Int(above[columns])
    }

    /// Where the words of the subsequence stand in the second list, the last first.
    var placesInSecond: [Int] {
        var places: [Int] = []
        var (i, j) = (second.count - 1, first.count - 1)
        while i >= 0 && j >= 0 {
            let cell = i * first.count + j
            if first[j] == second[i] {
                places.append(i)
                i -= 1
                j -= 1
            } else if stepsBackInFirst[cell >> 6] >> UInt64(cell & 63) & 1 == 1 {
                j -= 1
            } else {
                i -= 1
            }
        }
        return places
    }
}

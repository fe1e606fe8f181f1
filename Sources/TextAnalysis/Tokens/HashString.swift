/// Strings of digits and letters that a program has made, and that mean nothing to a reader: commit hashes, UUIDs, keys,
/// Base64.
///
/// Names and models have digits, too (`H5N1`, `A320neo`, `BNT162b2`, `iPhone15Pro`). What sets a made string apart is how
/// often it steps from letters to digits and back, or turns between small letters, capitals and digits.
enum HashString {
    /// A run of fewer letters and digits is a word in any case, and so is one without a digit.
    static let shortest = 7
    /// A number of so many digits is the key of something.
    private static let shortestNumber = 16

    /// The end of a made string that begins with `run`, a whole run of ASCII letters and digits; nil where `run` is a
    /// word. O(run and what belongs to it).
    static func end(_ text: Span<UInt8>, _ run: Range<Int>, end: Int) -> Int? {
        guard run.count >= shortest else { return nil }
        if run.count == 8, let last = uuidEnd(text, run, end: end) { return last }
        guard isMade(text, run) else { return nil }
        guard run.count >= shortestNumber else { return run.upperBound }
        // What is long may go on with Base64's other characters.
        var last = run.upperBound
        while last < end, text[last].isASCIIAlphanumeric || base64Marks.contains(text[last]) { last += 1 }
        return last
    }

    private static let base64Marks: [UInt8] = Array("+/=_-".utf8)

    private static func isMade(_ text: Span<UInt8>, _ run: Range<Int>) -> Bool {
        var (steps, turns, digits) = (0, 0, 0)
        let hasPrefix = text[run.lowerBound] == UInt8(ascii: "0") && text[run.lowerBound + 1] == UInt8(ascii: "x")
        var isHexadecimal = true
        for offset in run {
            let byte = text[offset]
            if byte.isASCIIDigit { digits += 1 }
            if !byte.isASCIIDigit, byte | 0x20 > UInt8(ascii: "f"), !(hasPrefix && offset == run.lowerBound + 1) {
                isHexadecimal = false
            }
            guard offset > run.lowerBound else { continue }
            let before = text[offset - 1]
            if before.isASCIIDigit != byte.isASCIIDigit {
                steps += 1
                turns += 1
            } else if before.isASCIIUppercase != byte.isASCIIUppercase {
                turns += 1
            }
        }
        let count = run.count
        if digits == 0 { return false }
        if digits == count { return count >= shortestNumber }
        if isHexadecimal && steps >= 3 { return true }
        if count >= 16 && steps >= 4 && steps * 5 >= count { return true }
        return count >= 10 && steps >= 2 && turns * 2 > count
    }

    /// The end of a UUID (8-4-4-4-12 hexadecimal digits) whose first group is `first`.
    private static func uuidEnd(_ text: Span<UInt8>, _ first: Range<Int>, end: Int) -> Int? {
        let last = first.lowerBound + 36
        guard last <= end, last == end || !text[last].isASCIIAlphanumeric && text[last] < 0x80 else { return nil }
        for place in 0..<36 {
            let byte = text[first.lowerBound + place]
            if place == 8 || place == 13 || place == 18 || place == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte.isASCIIDigit || (byte | 0x20) &- 0x61 < 6 else { return nil }
            }
        }
        return last
    }
}

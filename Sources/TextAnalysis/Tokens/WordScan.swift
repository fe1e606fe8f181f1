/// What a scan has seen of a word.
struct WordScan {
    var hasLowercase = false
    private var hasUppercase = false
    private var hasSeveralUppercase = false
    var hasMarks = false
    var isAcronym = false
    var hasDigit = false
    /// Nothing but ASCII letters and digits.
    var isPlain = true
    /// The term's bytes differ from the source's.
    var isRewritten = false

    var hasLetter: Bool { hasLowercase || hasUppercase }

    @inline(__always)
    mutating func add(_ run: ASCIIRun) {
        if run.hasLowercase { hasLowercase = true }
        if run.hasDigit { hasDigit = true }
        if run.hasUppercase {
            hasSeveralUppercase = hasUppercase || run.hasSeveralUppercase
            hasUppercase = true
            isRewritten = true
        }
    }

    mutating func addUppercase() {
        hasSeveralUppercase = hasUppercase
        hasUppercase = true
        isRewritten = true
    }

    func shape(firstByte: UInt8) -> Token.Shape {
        if firstByte.isASCIIDigit { return .number }
        if !hasUppercase { return hasLowercase ? .lower : .other }
        if !hasLowercase { return hasSeveralUppercase ? .allCapitals : .other }
        return .capitalized
    }
}

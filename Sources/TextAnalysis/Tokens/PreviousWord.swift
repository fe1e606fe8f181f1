/// The word before a run, of which is asked whether it is in capitals.
struct PreviousWord {
    /// A word of ASCII letters and digits, which is looked at when it is asked about; empty where the answer is known.
    var range = 0..<0
    var isCapitals = false

    func isCapitals(in text: Span<UInt8>) -> Bool {
        guard let first = range.first else { return isCapitals }
        if text[first].isASCIIDigit { return false }
        var capitals = 0
        for offset in range {
            if text[offset].isASCIILowercase { return false }
            if text[offset].isASCIIUppercase { capitals += 1 }
        }
        return capitals >= 2
    }
}

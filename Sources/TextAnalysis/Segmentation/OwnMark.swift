/// A mark that ends sentences in one language, and is another mark elsewhere.
enum OwnMark: Sendable {
    /// Greek asks with `;`, or with U+037E, which looks the same.
    case greekQuestionMark
    /// Armenian has its full stop `։` typed as `:` in much of what is printed.
    case armenianColon
    /// Thai parts sentences by spaces, which part phrases as well (`ThaiBoundary`).
    case thaiSpace

    var firstBytes: [UInt8] {
        switch self {
        case .greekQuestionMark: [0x3B, 0xCD]
        case .armenianColon: [0x3A]
        case .thaiSpace: [0x20]
        }
    }
}

extension Span where Element == UInt8 {
    /// The own mark of a language at `offset` as a terminator, with the marks of any language behind it (`;;`, `;!`), or
    /// `nil` where it does something else there.
    func ownTerminator(at offset: Int, in limits: Range<Int>) -> Terminator? {
        guard let mark = scalar(at: offset, in: limits) else { return nil }
        switch mark.value {
        case 0x3B, 0x037E: break
        // *է:* ends a sentence, *10:45* and *https:* do not.
        case 0x3A:
            guard let before = scalar(before: offset, in: limits),
                isArmenian(before.value) || isCloser(before.value) || before.value == 0xBB
            else { return nil }
        default: return nil
        }
        var end = mark.range.upperBound
        while let next = scalar(at: end, in: limits), next.value == mark.value || terminatorKind(of: next.value) != nil {
            end = next.range.upperBound
        }
        return Terminator(kind: .strong, range: offset..<end)
    }

    /// Whether sentences of the paragraph end in `։`, or in `:` behind a letter and before white space. The full stop is
    /// a colon there: *Թռիչքի երրորդ օրը․ ամեն ինչ նորմալ է:*
    func endsSentencesInArmenianWay(in limits: Range<Int>) -> Bool {
        for offset in limits {
            if self[offset] == 0xD6, offset + 1 < limits.upperBound, self[offset + 1] == 0x89 { return true }
            guard self[offset] == 0x3A, offset + 1 == limits.upperBound || self[offset + 1] <= 0x20,
                let before = scalar(before: offset, in: limits)
            else { continue }
            if isArmenian(before.value) { return true }
        }
        return false
    }
}

private func isArmenian(_ value: UInt32) -> Bool { (0x0531...0x0587).contains(value) }

/// A run of marks that may end a sentence: `.`, `?!`, `...`, `. . .`, `。`.
struct Terminator {
    enum Kind {
        /// One full stop: it ends a sentence, or an abbreviation, or both.
        case period
        /// Two or more full stops, or `…`.
        case ellipsis
        /// A run that holds a question or exclamation mark, or a full stop that is used for nothing else.
        case strong
        /// A full-width mark of Chinese or Japanese, after which no space stands.
        case ideographic
    }

    var kind: Kind
    var range: Range<Int>
}

/// The kind of terminator that a scalar is by itself, or `nil`.
func terminatorKind(of value: UInt32) -> Terminator.Kind? {
    switch value {
    case 0x2E, 0x2024, 0xFE52: .period
    case 0x2025, 0x2026: .ellipsis
    // ! ? ‼ ⁇ ⁈ ⁉ ‽, the Arabic question mark and full stop, the dandas, and the Armenian, Ethiopic, Burmese and
    // Khmer full stops.
    case 0x21, 0x3F, 0x203C, 0x203D, 0x2047...0x2049, 0x061F, 0x06D4, 0x0964, 0x0965, 0x0589: .strong
    case 0x1362, 0x1367, 0x104A, 0x104B, 0x17D4, 0x17D5, 0xFE56, 0xFE57: .strong
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: .ideographic
    default: nil
    }
}

extension Span where Element == UInt8 {
    /// The run of terminators that begins at `offset`, or `nil` if none begins there.
    ///
    /// Full stops set apart by single spaces (`. . .`) are one ellipsis.
    func terminator(at offset: Int, in limits: Range<Int>) -> Terminator? {
        guard let first = scalar(at: offset, in: limits) else { return nil }
        if first.value == 0x1361 { return ethiopicStop(first, in: limits) }
        guard var kind = terminatorKind(of: first.value) else { return nil }
        var end = first.range.upperBound
        while end < limits.upperBound {
            var next = end
            // A spaced full stop belongs to the run unless it begins something, as in `. .NET` and `. ...`.
            if self[next] == 0x20, kind == .period || kind == .ellipsis, next + 1 < limits.upperBound,
                self[next + 1] == 0x2E,
                next + 2 == limits.upperBound || !self[next + 2].isASCIIAlphanumeric && self[next + 2] != 0x2E
            {
                next += 1
            } else if kind == .ideographic, let space = scalar(at: next, in: limits), isWhiteSpace(space.value),
                let mark = scalar(at: space.range.upperBound, in: limits),
                terminatorKind(of: mark.value) == .ideographic
            {
                // *！ ！*
                next = space.range.upperBound
            }
            guard let reading = scalar(at: next, in: limits), let nextKind = terminatorKind(of: reading.value) else {
                break
            }
            kind = joined(kind, nextKind)
            end = reading.range.upperBound
        }
        return Terminator(kind: kind, range: offset..<end)
    }
}

extension Span where Element == UInt8 {
    /// The Ethiopic full stop typed as two of the marks that part words: `፡፡`.
    fileprivate func ethiopicStop(_ first: ScalarReading, in limits: Range<Int>) -> Terminator? {
        guard let second = scalar(at: first.range.upperBound, in: limits), second.value == 0x1361 else { return nil }
        return Terminator(kind: .strong, range: first.range.lowerBound..<second.range.upperBound)
    }
}

/// The kind of a run that goes on from `kind` with a mark of `next`.
private func joined(_ kind: Terminator.Kind, _ next: Terminator.Kind) -> Terminator.Kind {
    if kind == .ideographic || next == .ideographic { return .ideographic }
    if kind == .strong || next == .strong { return .strong }
    return .ellipsis
}

/// The characters of a Markdown paragraph as they are printed: emphasis, links, code and escapes read (CommonMark 0.31).
struct MarkdownInline {
    private let source: [UInt8]
    /// The labels that the document defines.
    private let labels: Set<String>
    /// For each `[` the place of its `]`, for each `(` that of its `)`; -1 for all else.
    private let partners: [Int]

    private static let deepest = 16
    private static let longestAddress = 4000

    /// A run of `*`, `_` or `~` in the output.
    private struct Run {
        let mark: UInt8
        let place: Int
        let length: Int
        var left: Int
        let opens: Bool
        let closes: Bool
    }

    /// The printed text of a paragraph. O(bytes), for code spans O(bytes · their different marks).
    static func printed(_ source: [UInt8], labels: Set<String>) -> [UInt8] {
        let isPlain = !source.contains { "\\`![<&*_~".utf8.contains($0) }
        if isPlain { return source }
        let reader = MarkdownInline(source, labels)
        return reader.printed(0..<source.count, depth: 0)
    }

    private init(_ source: [UInt8], _ labels: Set<String>) {
        self.source = source
        self.labels = labels
        var partners = [Int](repeating: -1, count: source.count)
        var open: [Int] = []
        var openRound: [Int] = []
        var offset = 0
        while offset < source.count {
            switch source[offset] {
            case 0x28: openRound.append(offset)
            case 0x29: if let last = openRound.popLast() { partners[last] = offset }
            case 0x5C: offset += 1
            case 0x5B: open.append(offset)
            case 0x5D: if let last = open.popLast() { partners[last] = offset }
            default: break
            }
            offset += 1
        }
        self.partners = partners
    }

    private func printed(_ range: Range<Int>, depth: Int) -> [UInt8] {
        var output: [UInt8] = []
        var runs: [Run] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = source[offset]
            switch byte {
            case 0x5C where offset + 1 < range.upperBound && Self.isPunctuation(source[offset + 1]):
                output.append(source[offset + 1])
                offset += 2
            case 0x60:
                offset = code(at: offset, end: range.upperBound, &output)
            case 0x21 where offset + 1 < range.upperBound && source[offset + 1] == 0x5B && partners[offset + 1] >= 0:
                if let end = targetEnd(behind: partners[offset + 1], end: range.upperBound) {
                    offset = end
                } else {
                    output.append(byte)
                    offset += 1
                }
            case 0x5B where partners[offset] >= 0 && partners[offset] < range.upperBound && depth < Self.deepest:
                let close = partners[offset]
                if source[offset + 1] == 0x5E {
                    offset = close + 1
                } else if let end = targetEnd(behind: close, end: range.upperBound) ?? labelEnd(offset..<close) {
                    output += printed(offset + 1..<close, depth: depth + 1)
                    offset = end
                } else {
                    output.append(byte)
                    offset += 1
                }
            case 0x3C:
                offset = angle(at: offset, end: range.upperBound, &output)
            case 0x26:
                if let (scalar, end) = CharacterReference.read(source.span, at: offset) {
                    output += Array(String(Character(scalar)).utf8)
                    offset = end
                } else {
                    output.append(byte)
                    offset += 1
                }
            case 0x2A, 0x5F, 0x7E:
                var end = offset
                while end < range.upperBound && source[end] == byte { end += 1 }
                if byte != 0x7E || end - offset == 2 {
                    runs.append(
                        run(
                            byte, end - offset, at: output.count, output.last ?? 0x20,
                            end < range.upperBound ? source[end] : 0x20))
                }
                output += source[offset..<end]
                offset = end
            default:
                output.append(byte)
                offset += 1
            }
        }
        return Self.withoutEmphasis(output, &runs)
    }

    /// A code span's content; a lone mark stands for itself.
    private func code(at start: Int, end: Int, _ output: inout [UInt8]) -> Int {
        var open = start
        while open < end && source[open] == 0x60 { open += 1 }
        var offset = open
        while offset < end {
            guard source[offset] == 0x60 else {
                offset += 1
                continue
            }
            let close = offset
            while offset < end && source[offset] == 0x60 { offset += 1 }
            if offset - close == open - start {
                output += source[open..<close]
                return offset
            }
        }
        output += source[start..<open]
        return open
    }

    /// The end of `(address "title")` or `[label]` behind a bracket.
    private func targetEnd(behind close: Int, end: Int) -> Int? {
        let open = close + 1
        guard open < end else { return nil }
        if source[open] == 0x5B, partners[open] >= 0, partners[open] < end { return partners[open] + 1 }
        guard source[open] == 0x28 else { return nil }
        let partner = partners[open]
        return partner >= 0 && partner < min(end, open + Self.longestAddress) ? partner + 1 : nil
    }

    private func labelEnd(_ brackets: Range<Int>) -> Int? {
        // CommonMark 0.31, 6.3.
        guard brackets.count <= 1000, !labels.isEmpty else { return nil }
        let label = String(decoding: source[brackets.lowerBound + 1..<brackets.upperBound], as: UTF8.self).lowercased()
        return labels.contains(label) ? brackets.upperBound + 1 : nil
    }

    /// `<https://…>` is its address; a tag is nothing.
    private func angle(at start: Int, end: Int, _ output: inout [UInt8]) -> Int {
        let next = start + 1 < end ? source[start + 1] : 0
        let isTag = (0x61...0x7A).contains(next | 0x20) || next == 0x2F || next == 0x21
        // Up to the next bracket of either kind, so that all searches are O(bytes).
        let close = source[(start + 1)..<max(start + 1, min(end, start + Self.longestAddress))].firstIndex {
            $0 == 0x3E || $0 == 0x3C
        }
        guard isTag, let close, source[close] == 0x3E else {
            output.append(0x3C)
            return start + 1
        }
        let content = source[start + 1..<close]
        let isAddress = !content.contains(0x20) && (content.contains(0x3A) || content.contains(0x40))
        if isAddress { output += content }
        if content.first.map({ $0 | 0x20 }) == 0x62, content.dropFirst().first.map({ $0 | 0x20 }) == 0x72 {
            output.append(0x0A)
        }
        return close + 1
    }

    private func run(_ mark: UInt8, _ length: Int, at place: Int, _ before: UInt8, _ after: UInt8) -> Run {
        func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
        let (before, after) = (before, after)
        let left = !isSpace(after) && (!Self.isPunctuation(after) || isSpace(before) || Self.isPunctuation(before))
        let right = !isSpace(before) && (!Self.isPunctuation(before) || isSpace(after) || Self.isPunctuation(after))
        let isInside = mark == 0x5F && left && right
        return Run(
            mark: mark, place: place, length: length, left: length,
            opens: left && (!isInside || Self.isPunctuation(before)),
            closes: right && (!isInside || Self.isPunctuation(after)))
    }

    /// Takes off marks that pair. Each search ends at a partner, and takes off what stands between for good.
    private static func withoutEmphasis(_ output: [UInt8], _ runs: inout [Run]) -> [UInt8] {
        if runs.isEmpty { return output }
        var open: [Int] = []
        for index in runs.indices {
            while runs[index].closes, runs[index].left > 0,
                let partner = open.lastIndex(where: { runs[$0].mark == runs[index].mark })
            {
                let opener = open[partner]
                open.removeSubrange((partner + 1)...)
                let paired = min(runs[opener].left, runs[index].left)
                runs[opener].left -= paired
                runs[index].left -= paired
                if runs[opener].left == 0 { open.removeLast() }
            }
            if runs[index].opens && runs[index].left > 0 && open.count < 256 { open.append(index) }
        }
        var result: [UInt8] = []
        var copied = 0
        for run in runs {
            result += output[copied..<run.place + run.left]
            copied = run.place + run.length
        }
        return result + output[copied...]
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}

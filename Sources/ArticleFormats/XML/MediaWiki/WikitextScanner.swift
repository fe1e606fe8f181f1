import TextAnalysis

/// Takes markup within lines off wikitext in one pass: what is open stands on a stack, and what closes without text is cut
/// off the output again.
struct WikitextScanner {
    private enum Kind: Int { case template, link, table }

    private struct Opening {
        var kind: Kind
        /// Where its content begins in the output.
        var start: Int
        /// Braces that opened it.
        var width = 2
        /// Where the first and the last part of it begin in the output; nil for one without parts.
        var firstPart: Int?
        var lastPart: Int?
    }

    private(set) var output: [UInt8] = []
    private(set) var categories: [String] = []
    private(set) var date: String?
    private let namespaces: WikiNamespaces
    private var stack: [Opening] = []
    private var depths = [0, 0, 0]
    private var externalLinks = 0
    private var marks = ClosingMarks()

    init(_ namespaces: WikiNamespaces) { self.namespaces = namespaces }

    mutating func scan(_ bytes: Span<UInt8>) {
        output.reserveCapacity(bytes.count)
        var offset = 0
        while offset < bytes.count { offset = step(bytes, at: offset) }
    }

    /// Reads what stands at an offset; where to go on.
    private mutating func step(_ bytes: Span<UInt8>, at offset: Int) -> Int {
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        switch bytes[offset] {
        case 0x7B where next == 0x7B:  // {{
            let isParameter = bytes.begins(with: "{{{", at: offset) && !bytes.begins(with: "{{{{", at: offset)
            push(.template, width: isParameter ? 3 : 2)
            return offset + (isParameter ? 3 : 2)
        case 0x7B where next == 0x7C && isLineStart:  // {|
            push(.table)
            return offset + 2
        case 0x7D where next == 0x7D && depths[Kind.template.rawValue] > 0:  // }}
            let width = closeTemplate()
            return offset + (width == 3 && offset + 2 < bytes.count && bytes[offset + 2] == 0x7D ? 3 : 2)
        case 0x7C where next == 0x7D && stack.last?.kind == .table && isLineStart:  // |}
            pop()
            return offset + 2
        case 0x5B where next == 0x5B:  // [[
            if depths[Kind.link.rawValue] < Self.deepestLink { push(.link) }
            return offset + 2
        case 0x5D where next == 0x5D && stack.last?.kind == .link:  // ]]
            closeLink()
            return offset + 2
        case 0x5B:
            if let end = addressEnd(bytes, from: offset + 1) {
                externalLinks += 1
                return end
            }
        case 0x5D where externalLinks > 0:
            externalLinks -= 1
            return offset + 1
        case 0x7C:
            markPart()
        case 0x0A:
            externalLinks = 0
            abandonLinks()
        case 0x27 where next == 0x27: return skipQuotes(bytes, at: offset)
        case 0x5F where next == 0x5F:
            if let end = magicWordEnd(bytes, at: offset) { return end }
        case 0x26:
            if let (scalar, end) = CharacterReference.read(bytes, at: offset) {
                output += Array(String(scalar).utf8)
                return end
            }
        case 0x3C: return skipTag(bytes, at: offset)
        default: break
        }
        output.append(bytes[offset])
        return offset + 1
    }
    /// Links stand in the captions of files, but not in one another.
    private static let deepestLink = 3

    private var isLineStart: Bool {
        var place = output.count - 1
        let first = max(0, output.count - Self.deepestIndent)
        while place >= first, output[place] == 0x20 || output[place] == 0x3A { place -= 1 }
        return place < 0 || output[place] == 0x0A
    }

    private static let deepestIndent = 64

    private mutating func push(_ kind: Kind, width: Int = 2) {
        stack.append(Opening(kind: kind, start: output.count, width: width))
        depths[kind.rawValue] += 1
    }

    private mutating func pop() {
        guard let last = stack.popLast() else { return }
        depths[last.kind.rawValue] -= 1
        output.removeSubrange(last.start...)
    }

    private mutating func markPart() {
        guard let last = stack.indices.last, stack[last].kind != .table else { return }
        if stack[last].firstPart == nil { stack[last].firstPart = output.count + 1 }
        stack[last].lastPart = output.count + 1
    }

    /// Ends the innermost template, with what is open in it; returns the number of its braces.
    private mutating func closeTemplate() -> Int {
        while let last = stack.last, last.kind != .template { stack.removeLast(); depths[last.kind.rawValue] -= 1 }
        guard let opening = stack.last else { return 2 }
        if stack.count == 1, takeDate(opening) {
            pop()
            return 2
        }
        let text =
            opening.width == 2 && output.count - opening.start <= WikitextTemplate.longest
            ? WikitextTemplate.text(of: output[opening.start...], first: opening.firstPart, last: opening.lastPart) : []
        pop()
        output += text
        return opening.width
    }

    /// Takes the day that stands before all text.
    private mutating func takeDate(_ opening: Opening) -> Bool {
        guard date == nil, let part = opening.firstPart, output.count - opening.start < 60, opening.start < 1000,
            !output[..<opening.start].contains(where: { $0 > 0x20 })
        else { return false }
        let name = String(decoding: output[opening.start..<part - 1], as: UTF8.self)[...].trimmingSpaces.lowercased()
        let day = String(decoding: output[part...], as: UTF8.self)
        guard WikitextTemplate.days.contains(name), ArticleDate(day) != nil else { return false }
        date = day
        return true
    }

    /// A link ends with its line; one in the caption of a file may go on.
    private mutating func abandonLinks() {
        guard stack.count == 1, let last = stack.last, last.kind == .link, last.firstPart == nil else { return }
        stack.removeLast()
        depths[Kind.link.rawValue] -= 1
    }

    private mutating func closeLink() {
        guard let opening = stack.popLast() else { return }
        depths[Kind.link.rawValue] -= 1
        let targetEnd = opening.firstPart.map { $0 - 1 } ?? output.count
        let target = String(decoding: output[opening.start..<targetEnd].prefix(300), as: UTF8.self)
        if let colon = target.firstIndex(of: ":"), colon != target.startIndex {
            let space = target[..<colon].trimmingSpaces.lowercased()
            let isLanguage =
                opening.firstPart == nil && (2...3).contains(space.utf8.count)
                && space.utf8.allSatisfy { $0 &- 0x61 < 26 }
            if namespaces.categories.contains(space), depths[Kind.template.rawValue] == 0 {
                categories.append(String(target[target.index(after: colon)...].trimmingSpaces))
            }
            if namespaces.files.contains(space) || namespaces.categories.contains(space) || isLanguage {
                output.removeSubrange(opening.start...)
                return
            }
        }
        if let part = opening.firstPart, part < output.count {
            output.removeSubrange(opening.start..<part)
        } else if opening.firstPart != nil {
            output.removeLast()
        } else if output.count > opening.start, output[opening.start] == 0x3A {
            output.remove(at: opening.start)
        }
    }

    /// Where the address of a link to another site ends, with the space behind it; nil where none begins.
    private func addressEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        guard ["http://", "https://", "//", "ftp://", "mailto:"].contains(where: { bytes.begins(with: $0, at: start) })
        else {
            return nil
        }
        var end = start
        while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0x5D { end += 1 }
        return end < bytes.count && bytes[end] == 0x20 ? end + 1 : end
    }

    /// Two apostrophes slant, three are bold, five are both; others are printed.
    private mutating func skipQuotes(_ bytes: Span<UInt8>, at offset: Int) -> Int {
        var end = offset
        while end < bytes.count, bytes[end] == 0x27 { end += 1 }
        let count = end - offset
        let printed = count == 4 ? 1 : max(0, count - 5)
        output += [UInt8](repeating: 0x27, count: printed)
        return end
    }

    /// `__TOC__` and the like, in capitals.
    private func magicWordEnd(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
        var end = offset + 2
        while end < bytes.count, end < offset + 60, bytes[end] &- 0x41 < 26 || bytes[end] >= 0x80 { end += 1 }
        return end > offset + 2 && bytes.begins(with: "__", at: end) ? end + 2 : nil
    }
}

extension WikitextScanner {
    /// Elements whose content is no text.
    private static let dropped: Set<String> = [
        "ref", "math", "gallery", "timeline", "syntaxhighlight", "source", "score", "imagemap", "templatedata", "graph",
        "mapframe", "maplink", "hiero", "chem", "ce", "pre", "style", "inputbox", "categorytree", "includeonly",
        "references",
        "indicator", "table", "dynamicpagelist", "script",
    ]
    private static let blocks: Set<String> = [
        "div", "p", "center", "blockquote", "li", "ul", "ol", "dl", "dd", "dt", "br", "hr", "poem", "section",
    ]

    /// Reads a comment, or an element of HTML or of an extension; where to go on.
    fileprivate mutating func skipTag(_ bytes: Span<UInt8>, at offset: Int) -> Int {
        if bytes.begins(with: "<!--", at: offset) {
            return marks.end(of: "-->", in: bytes, from: offset + 4) ?? offset + 4
        }
        var place = offset + 1
        let isClosing = place < bytes.count && bytes[place] == 0x2F
        if isClosing { place += 1 }
        let start = place
        while place < bytes.count, place < start + 20, (bytes[place] | 0x20) &- 0x61 < 26 { place += 1 }
        guard place > start, let end = tagEnd(bytes, from: place) else {
            output.append(bytes[offset])
            return offset + 1
        }
        let name = bytes.string(start..<place).lowercased()
        let isEmpty = bytes[end - 2] == 0x2F
        if !isClosing, !isEmpty, name == "nowiki" {
            guard let after = marks.end(of: "</nowiki>", in: bytes, from: end) else { return end }
            for place in end..<after - 9 { output.append(bytes[place]) }
            return after
        }
        if !isClosing, !isEmpty, Self.dropped.contains(name),
            let after = marks.end(of: "</\(name)", in: bytes, from: end)
        {
            return tagEnd(bytes, from: after) ?? after
        }
        if Self.blocks.contains(name) { output.append(0x0A) }
        return end
    }

    /// Behind the `>` of a tag; nil where what follows is no tag.
    private func tagEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var place = start
        while place < bytes.count, place < start + 2000 {
            if bytes[place] == 0x3E { return place + 1 }
            if bytes[place] == 0x3C { return nil }
            place += 1
        }
        return nil
    }
}

/// Text of a field that is HTML: tags taken off, character references resolved, paragraphs kept.
enum MarkupText {
    /// The text as it would be read, or nil where the field holds no markup. O(bytes).
    static func plain(_ text: String) -> String? {
        let bytes = text.utf8Span.span
        let hasTags = bytes.contains(byte: 0x3C) && Tag.occurs(in: bytes)
        guard hasTags || (bytes.contains(byte: 0x26) && hasReference(bytes)) else { return nil }
        let once = String(decoding: stripped(bytes, tags: hasTags), as: UTF8.self)
        // Markup that was escaped as a whole: `&lt;p&gt;`.
        if !hasTags, Tag.occurs(in: once.utf8Span.span) {
            return String(decoding: stripped(once.utf8Span.span, tags: true), as: UTF8.self)
        }
        return once
    }

    private static func hasReference(_ bytes: Span<UInt8>) -> Bool {
        var offset = 0
        while let next = bytes.firstIndex(of: 0x26, from: offset) {
            if CharacterReference.read(bytes, at: next) != nil { return true }
            offset = next + 1
        }
        return false
    }

    private static func stripped(_ bytes: Span<UInt8>, tags: Bool) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        // Between tags of blocks a line break is a space; without any it is one.
        let foldsLines = tags && Tag.occurs(in: bytes, blocksOnly: true)
        var marks = ClosingMarks()
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == 0x26, let (scalar, end) = CharacterReference.read(bytes, at: offset) {
                output += Array(String(Character(scalar)).utf8)
                offset = end
            } else if byte == 0x3C, tags, let tag = Tag(bytes, at: offset, &marks) {
                tag.layOut(&output)
                offset = tag.end
            } else if foldsLines && (byte == 0x0A || byte == 0x0D || byte == 0x09) {
                if let last = output.last, last > 0x20 { output.append(0x20) }
                offset += 1
            } else {
                output.append(byte)
                offset += 1
            }
        }
        return output
    }
}

/// A tag, a comment or an element whose content is no text.
private struct Tag {
    private enum Layout { case inline, line, paragraph, item, cell }

    let end: Int
    private let layout: Layout
    private var isBlock: Bool { layout != .inline }

    private static let layouts: [String: Layout] = {
        var layouts: [String: Layout] = [
            "br": .line, "li": .item, "td": .cell, "th": .cell, "tr": .line, "hr": .paragraph,
        ]
        for name in """
        p div h1 h2 h3 h4 h5 h6 ul ol dl dd dt table blockquote section article header footer figure figcaption main \
        aside pre html body head title
        """.split(separator: " ") { layouts[String(name)] = .paragraph }
        for name in """
        a abbr b big cite code del em font i img ins mark q s small span strike strong sub sup time u tbody thead \
        iframe video audio source picture svg script style noscript template button label input form nav center
        """.split(separator: " ") { layouts[String(name)] = .inline }
        return layouts
    }()

    private static let withoutText: Set<String> = ["script", "style", "noscript", "template", "head", "svg", "iframe"]

    /// The tag at `offset`, which is a `<`; nil for a sign in a text, or an unknown name.
    init?(_ bytes: Span<UInt8>, at offset: Int, _ marks: inout ClosingMarks) {
        guard offset + 2 < bytes.count else { return nil }
        if bytes[offset + 1] == 0x21 || bytes[offset + 1] == 0x3F {
            let isComment = offset + 3 < bytes.count && bytes[offset + 2] == 0x2D && bytes[offset + 3] == 0x2D
            guard let found = marks.end(of: isComment ? "-->" : ">", in: bytes, from: offset + 2) else { return nil }
            end = found
            layout = .inline
            return
        }
        let isClosing = bytes[offset + 1] == 0x2F
        var place = offset + (isClosing ? 2 : 1)
        var name: [UInt8] = []
        while place < bytes.count, name.count <= 10,
            (0x61...0x7A).contains(bytes[place] | 0x20) || (!name.isEmpty && (0x30...0x39).contains(bytes[place]))
        {
            name.append(bytes[place] | 0x20)
            place += 1
        }
        let key = String(decoding: name.map { $0 < 0x40 ? $0 & 0x3F : $0 }, as: UTF8.self)
        guard place < bytes.count, let layout = Self.layouts[key],
            bytes[place] == 0x3E || bytes[place] == 0x2F || bytes[place] <= 0x20
        else { return nil }
        var quote: UInt8 = 0
        while place < bytes.count, quote != 0 || bytes[place] != 0x3E {
            let byte = bytes[place]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3C {
                return nil
            }
            place += 1
        }
        guard place < bytes.count else { return nil }
        self.layout = layout
        if !isClosing, Self.withoutText.contains(key), bytes[place - 1] != 0x2F {
            let content = marks.end(of: "</\(key)", in: bytes, from: place)
            end = content.flatMap { bytes.firstIndex(of: 0x3E, from: $0) }.map { $0 + 1 } ?? place + 1
        } else {
            end = place + 1
        }
    }

    /// Whether a known tag is in the text.
    static func occurs(in bytes: Span<UInt8>, blocksOnly: Bool = false) -> Bool {
        var marks = ClosingMarks()
        var offset = 0
        while let next = bytes.firstIndex(of: 0x3C, from: offset) {
            if let tag = Tag(bytes, at: next, &marks), !blocksOnly || tag.isBlock { return true }
            offset = next + 1
        }
        return false
    }

    /// Sets what the tag does to the layout: line breaks, a bullet, a gap.
    func layOut(_ output: inout [UInt8]) {
        func breakLines(_ count: Int) {
            while let last = output.last, last == 0x20 || last == 0x09 { output.removeLast() }
            if output.isEmpty { return }
            let standing = output.reversed().prefix { $0 == 0x0A }.count
            for _ in 0..<max(0, count - standing) { output.append(0x0A) }
        }
        switch layout {
        case .inline: break
        case .line: breakLines(1)
        case .paragraph: breakLines(2)
        case .item:
            breakLines(1)
        case .cell: if let last = output.last, last > 0x20 { output.append(0x09) }
        }
    }
}

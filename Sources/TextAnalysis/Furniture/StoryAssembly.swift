/// Sorts the blocks of one story into fields and body.
///
/// A story reads: headline; head (caption, `Updated …`, the headline again, byline, highlights); body, which may hold
/// further furniture. The head ends at the first block that no rule explains.
struct StoryAssembly {
    private(set) var story: Story
    private var blocks: [TextBlock]
    private var next = 0
    /// Where the turns of a transcript begin; none in an ordinary story.
    private let turns: [Int]
    /// Where the items of numbered lists begin, and how long their numbers are.
    private let numbers: [Int: Int]

    /// - Parameter lines: at least one.
    init(lines: ArraySlice<TextLine>, in bytes: Span<UInt8>, title: String) {
        let start = lines.first?.range.lowerBound ?? 0
        story = Story(range: start..<(lines.last?.range.upperBound ?? start))
        blocks = bytes.textBlocks(of: lines)
        turns = Transcript.labels(of: blocks.map { Paragraph(range: $0.range) }[...], in: bytes).map(\.range.lowerBound)
        numbers = Self.listNumbers(of: blocks, in: bytes)
        story.title = title
        var headline = Headline(title)
        if title.isEmpty, let found = takeHeadline(in: bytes) { headline = found }
        readHead(headline, in: bytes)
        readBody(headline, in: bytes)
        if story.paragraphs.isEmpty {
            // Every line looked like furniture: better all of them than none.
            story = Story(range: story.range)
            story.title = title
            story.paragraphs = lines.map { Paragraph(range: $0.range) }
        } else {
            settleHeadings()
        }
    }

    private static func listNumbers(of blocks: [TextBlock], in bytes: Span<UInt8>) -> [Int: Int] {
        guard blocks.contains(where: { bytes.listNumber(in: $0.range) != nil }) else { return [:] }
        let ranges = blocks.map(\.range)
        var numbers: [Int: Int] = [:]
        for index in ranges.indices where bytes.isListItem(index, among: ranges) {
            numbers[ranges[index].lowerBound] = bytes.listNumber(in: ranges[index])?.length
        }
        return numbers
    }

    /// Takes the headline off the blocks, if they open with one.
    private mutating func takeHeadline(in bytes: Span<UInt8>) -> Headline? {
        var index = 0
        while index < blocks.count {
            switch FurnitureLine(blocks[index].range, in: bytes, zone: .head) {
            case .separator, .service, .stamp:
                index += 1
                continue
            default: break
            }
            break
        }
        guard index + 1 < blocks.count else { return nil }
        let block = blocks[index].range
        let hashes = bytes.hashLength(in: block)
        let candidate = block.lowerBound + hashes..<block.upperBound
        let headline = Headline(candidate, in: bytes)
        let below = blocks[(index + 1)..<min(blocks.count, index + 12)]
        let isRepeated =
            candidate.count <= 300 && headline.key.count >= 8
            && (!bytes.endsSentence(candidate) || Headline.isPlausible(candidate, in: bytes))
            && below.contains { headline.isRepeated(by: $0.range, in: bytes) }
        guard isRepeated || hashes > 0 || standsAsHeadline(candidate, at: index, in: bytes) else { return nil }
        story.title = bytes.folded(candidate)
        readStamps(before: index, in: bytes)
        next = index + 1
        return headline
    }

    private func standsAsHeadline(_ range: Range<Int>, at index: Int, in bytes: Span<UInt8>) -> Bool {
        guard !turns.contains(range.lowerBound), Headline.isPlausible(range, in: bytes),
            FurnitureLine(range, in: bytes, zone: .head) == nil,
            Dateline(in: range, of: bytes) == nil
        else { return false }
        let below = blocks[index + 1]
        if below.blanksBefore > 0 || FurnitureLine(below.range, in: bytes, zone: .head) != nil { return true }
        // Straight above the text a headline is short, asks nothing, and what follows is longer or ends a sentence.
        return range.count <= 120 && !bytes.endsSentence(range)
            && bytes.firstLetterCase(of: below.range) != .lower
            && (bytes.endsSentence(below.range) || below.range.count > range.count * 2)
    }

    private mutating func readStamps(before index: Int, in bytes: Span<UInt8>) {
        for block in blocks[..<index] {
            if case .stamp(let date) = FurnitureLine(block.range, in: bytes, zone: .head), story.date == nil {
                story.date = bytes.folded(date)
            }
        }
    }

    private mutating func readHead(_ headline: Headline, in bytes: Span<UInt8>) {
        // Between a headline and its repetition stands nothing but head, a caption without credit too.
        let horizon = blocks[next..<min(blocks.count, next + 10)]
        let repetition = horizon.indices.last { headline.isRepeated(by: blocks[$0].range, in: bytes) } ?? next
        let unexplained = (next..<repetition).count { index in
            !headline.isRepeated(by: blocks[index].range, in: bytes)
                && FurnitureLine(blocks[index].range, in: bytes, zone: .head) == nil
                && bytes.bulletLength(in: blocks[index].range) == 0
        }
        let captionEnd = unexplained <= 2 ? repetition : next
        while next < blocks.count {
            let range = blocks[next].range
            if headline.isRepeated(by: range, in: bytes) {
                next += 1
            } else if let furniture = FurnitureLine(range, in: bytes, zone: .head) {
                // A caption by its credit is none where it opens like a story.
                if furniture.isCaption && Dateline(in: range, of: bytes) != nil { return }
                keep(furniture, in: bytes)
                next += 1
            } else if bytes.bulletLength(in: range) > 0 {
                guard takeHighlights(in: bytes) else { return }
            } else if next < captionEnd {
                keep(.caption(range), in: bytes)
                next += 1
            } else {
                return
            }
        }
    }

    /// Takes a run of bullets as highlights; false, and nothing taken, where no text follows or no headline leads.
    private mutating func takeHighlights(in bytes: Span<UInt8>) -> Bool {
        let run = blocks[next...].prefix { bytes.bulletLength(in: $0.range) > 0 }
        guard !story.title.isEmpty, story.highlights.isEmpty, run.count <= 12,
            blocks[run.endIndex...].contains(where: { FurnitureLine($0.range, in: bytes, zone: .body) == nil })
        else { return false }
        story.highlights = run.map { block in
            bytes.folded(block.range.lowerBound + bytes.bulletLength(in: block.range)..<block.range.upperBound)
        }
        next = run.endIndex
        return true
    }

    private mutating func keep(_ furniture: FurnitureLine, in bytes: Span<UInt8>) {
        switch furniture {
        case .separator, .service: break
        case .stamp(let date): story.date = story.date ?? bytes.folded(date)
        case .byline(let name): story.byline = story.byline ?? bytes.folded(name)
        case .caption(let range): story.caption = story.caption ?? bytes.folded(range)
        case .correction(let range): story.correction = story.correction ?? bytes.folded(range)
        }
    }

    private mutating func readBody(_ headline: Headline, in bytes: Span<UInt8>) {
        let bodyStart = next
        var mayOpen = true
        while next < blocks.count {
            let range = blocks[next].range
            // A byline or a date may stand under a subtitle or a lead.
            let zone: FurnitureLine.Zone = next < bodyStart + 3 && !bytes.endsSentence(range) ? .head : .body
            next += 1
            if let furniture = FurnitureLine(range, in: bytes, zone: zone) {
                if !(furniture.isCaption && mayOpen && Dateline(in: range, of: bytes) != nil) {
                    keep(furniture, in: bytes)
                    continue
                }
            }
            if mayOpen {
                mayOpen = !bytes.endsSentence(range) && next <= bodyStart + 2
                if appendOpening(range, in: bytes) { mayOpen = false }
            } else {
                append(range, in: bytes)
            }
        }
    }

    /// Appends the paragraph that opens the body, its dateline and other prefixes cut off; false without any.
    private mutating func appendOpening(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        // `MAYOR: ` is no place.
        if turns.contains(range.lowerBound) {
            append(range, in: bytes)
            return true
        }
        let cut = RunOnPrefix.cut(from: range, in: bytes)
        if let name = cut.byline { story.byline = story.byline ?? bytes.folded(name) }
        if let date = cut.date { story.date = story.date ?? bytes.folded(date) }
        var rest = cut.end..<range.upperBound
        // An agency may stand before the dateline: `Canadian Press - OTTAWA (CP) - …`.
        for _ in 0..<2 {
            guard story.dateline == nil, let dateline = Dateline(in: rest, of: bytes) else { break }
            story.dateline = dateline.place.map { bytes.folded($0) }
            rest = dateline.end..<range.upperBound
        }
        append(rest, in: bytes)
        return rest.lowerBound > range.lowerBound
    }

    private mutating func append(_ range: Range<Int>, in bytes: Span<UInt8>) {
        var range = range
        var kind = Paragraph.Kind.prose
        let bullet = max(bytes.bulletLength(in: range), numbers[range.lowerBound] ?? 0)
        let hashes = bytes.hashLength(in: range)
        if bullet > 0 {
            range = range.lowerBound + bullet..<range.upperBound
            kind = .listItem
        } else if hashes > 0 {
            range = range.lowerBound + hashes..<range.upperBound
            kind = .heading
        } else if turns.isEmpty || range.lowerBound < turns[0], range.count <= 100,
            bytes.firstLetterCase(of: range) != .lower, !bytes.endsSentence(range),
            ![0x2C, 0x3A, 0x3B].contains(bytes.lastByte(of: range))
        {
            kind = .heading
        }
        story.paragraphs.append(Paragraph(range: range, kind: kind))
    }

    /// A heading heads something: one that nothing follows, and three in a row (a table), are prose.
    private mutating func settleHeadings() {
        var index = 0
        while index < story.paragraphs.count {
            var end = index
            while end < story.paragraphs.count && story.paragraphs[end].kind == .heading { end += 1 }
            if end - index >= 3 || end == story.paragraphs.count {
                for heading in index..<end { story.paragraphs[heading].kind = .prose }
            }
            index = max(end, index + 1)
        }
    }
}

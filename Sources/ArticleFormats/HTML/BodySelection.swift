import TextAnalysis

/// Chooses the blocks that an editor would keep of those in the body's container.
struct BodySelection {
    let page: HTMLPage
    let blocks: [PageBlock]
    let title: String
    /// What the page says of itself in a sentence or two, which is often printed under the headline.
    let description: String
    let authors: [String]
    /// The letters and digits of the title.
    private let headline: [UInt8]

    init(page: HTMLPage, blocks: [PageBlock], title: String, description: String, authors: [String]) {
        self.page = page
        self.blocks = blocks
        self.title = title
        self.description = description
        self.authors = authors
        headline = Self.key(Array(title.utf8))
    }

    /// The kept blocks, in order.
    func kept(in container: BodyContainer) -> [PageBlock] {
        let inside = blocks.indices.filter { place in
            !container.isFurniture[place] && container.ranges.contains { $0.contains(blocks[place].element) }
        }
        var kept = AppealLines.withoutOffers(inside, blocks).filter { isBody(blocks[$0]) }
        kept = leads(before: inside.first ?? blocks.count, container) + kept
        kept = withoutAuthorNotes(trimmed(kept))
        kept = withoutEmptyHeadings(kept)
        return withCaptions(withoutRepeats(kept), in: container).map { blocks[$0] }
    }

    /// With the captions of a series of pictures, which are its text where they say more than what stands beside them.
    private func withCaptions(_ places: [Int], in container: BodyContainer) -> [Int] {
        let captions = blocks.indices.filter { place in
            let block = blocks[place]
            return page.tag(block.element) == .figcaption && block.weight >= 40 && block.linkDensity < 0.5
                && container.ranges.contains { $0.contains(block.element) }
        }
        func weight(_ places: [Int]) -> Int { places.reduce(0) { $0 + blocks[$1].weight } }
        guard captions.count > 2, weight(captions) * 2 > weight(places) * 3 else { return places }
        return (places + captions).sorted()
    }

    private func isBody(_ block: PageBlock) -> Bool {
        if block.kind == .caption || block.headingLevel == 1 { return false }
        // A row of stars or dashes has no letters.
        if Self.isKey([], of: block.text) || Self.isKey(headline, of: block.text) { return false }
        if BoilerplateLines.contains(block) || AppealLines.contains(block) || isByline(block) || isDateLine(block) {
            return false
        }
        if block.headingLevel > 0 { return block.linkDensity < 0.5 && block.weight <= 250 }
        let isSentence = block.endsSentence && block.weight - block.linkWeight >= 40
        switch block.kind {
        case .paragraph: return block.linkDensity < (isSentence ? 0.8 : 0.5)
        case .listItem: return block.linkDensity < 0.5
        case .cell: return block.linkDensity < 0.4
        case .loose: return block.linkDensity < 0.5 && (block.weight >= 60 || block.endsSentence)
        case .caption: return false
        }
    }

    /// Whether a short line is hardly more than the names of the authors.
    private func isByline(_ block: PageBlock) -> Bool {
        guard block.weight <= 100, !block.endsSentence, !authors.isEmpty else { return false }
        let key = Self.key(block.text)
        var rest = key.count
        for author in authors {
            let name = Self.key(Array(author.utf8))
            if name.count >= 4, key.containsRun(name) { rest -= name.count }
        }
        return rest < key.count && rest <= 12
    }

    /// Whether a short line is hardly more than a date.
    private func isDateLine(_ block: PageBlock) -> Bool {
        guard block.weight <= 60, block.headingLevel == 0 else { return false }
        let digits = block.text.count { $0 &- 0x30 < 10 }
        let text = String(decoding: block.text, as: UTF8.self)
        if digits >= 3, BoilerplateLines.isStamp(text) { return true }
        return digits >= 5 && !block.endsSentence && ArticleDate(text) != nil
    }

    /// Without what is said of the authors behind the story: lines at its end with a full name.
    private func withoutAuthorNotes(_ places: [Int]) -> [Int] {
        var places = places
        let names = authors.filter { $0.contains(" ") }.map { Self.key(Array($0.utf8)) }
        for _ in 0..<3 where places.count > 5 {
            guard let last = places.last, blocks[last].weight <= Self.longestNote, !blocks[last].isQuote else { break }
            let key = Self.key(blocks[last].text)
            guard names.contains(where: { key.containsRun($0) }) else { break }
            places.removeLast()
        }
        return places
    }
    private static let longestNote = 500

    /// What stands between the headline and the body and belongs to the text: the page's description of itself, and
    /// what is named a lead.
    private func leads(before first: Int, _ container: BodyContainer) -> [Int] {
        let wanted = Self.key(Array(description.utf8))
        let start = max(0, first - 40)
        guard start < first else { return [] }
        let top = (start..<first).last { place in
            blocks[place].headingLevel == 1 || Self.isKey(headline, of: blocks[place].text)
        }
        return (start..<first).filter { place in
            let block = blocks[place]
            guard block.kind != .caption, block.linkDensity < 0.5, block.weight >= 30 else { return false }
            let key = Self.key(block.text)
            if key == headline { return false }
            if wanted.count >= 30, key.count >= 30, wanted.starts(with: key) || key.starts(with: wanted.dropLast(4)) {
                return true
            }
            guard let top, place > top, isBody(block) else { return false }
            return container.isLead[place]
                || (!container.isFurniture[place] && isStandfirst(block, places: place - top))
        }
    }

    /// Whether a block that comes so many places behind the headline, before the body, reads as its standfirst: a sentence
    /// of some length, without links.
    private func isStandfirst(_ block: PageBlock, places: Int) -> Bool {
        places <= 5 && block.linkCount == 0 && (60...500).contains(block.weight) && block.kind != .listItem
            && block.kind != .cell
            && block.endsSentence
    }

    /// Without short lines behind the last prose.
    private func trimmed(_ places: [Int]) -> [Int] {
        var places = places
        while let last = places.last {
            let block = blocks[last]
            if block.proseWeight > 0 || block.isQuote { break }
            if block.headingLevel == 0, block.endsSentence, block.weight >= 15 { break }
            if block.kind == .listItem || block.kind == .cell { break }
            places.removeLast()
        }
        return places
    }

    /// Without headings that nothing follows.
    private func withoutEmptyHeadings(_ places: [Int]) -> [Int] {
        places.indices.filter { index in
            let level = blocks[places[index]].headingLevel
            guard level > 0 else { return true }
            guard index + 1 < places.count else { return false }
            let next = blocks[places[index + 1]].headingLevel
            // Where each is a sentence they are a list of what a story tells.
            let block = blocks[places[index]]
            return next == 0 || next > level || (block.endsSentence && block.weight >= 60 && block.linkWeight == 0)
        }.map { places[$0] }
    }

    /// Without sentences that stood before. What lists repeat is no sentence.
    private func withoutRepeats(_ places: [Int]) -> [Int] {
        var seen: Set<[UInt8]> = []
        return places.filter { place in
            let isFirst = blocks[place].weight < 60 || seen.insert(Self.key(blocks[place].text)).inserted
            return isFirst || (!blocks[place].endsSentence && blocks[place].linkCount == 0)
        }
    }

    /// Whether a text has these letters and digits and no others.
    static func isKey(_ key: [UInt8], of text: [UInt8]) -> Bool {
        guard text.count >= key.count else { return false }
        var found = 0
        let isPart = forEachLetter(of: text) { byte in
            guard found < key.count, key[found] == byte else { return false }
            found += 1
            return true
        }
        return isPart && found == key.count
    }

    /// A text's letters and digits, ASCII case ignored.
    static func key(_ text: [UInt8]) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(text.count)
        _ = forEachLetter(of: text) { byte in
            key.append(byte)
            return true
        }
        return key
    }

    /// Calls with the bytes of letters and digits until one is refused; false then.
    private static func forEachLetter(of text: [UInt8], _ take: (UInt8) -> Bool) -> Bool {
        var index = 0
        while index < text.count {
            let byte = text[index]
            // Dashes, quotes and the ellipsis.
            if byte == 0xE2, index + 1 < text.count, text[index + 1] == 0x80 {
                index += 3
                continue
            }
            if byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 {
                guard take(byte &- 0x41 < 26 ? byte | 0x20 : byte) else { return false }
            }
            index += 1
        }
        return true
    }
}

extension [UInt8] {
    /// Whether the bytes occur in a row.
    func containsRun(_ run: [UInt8]) -> Bool {
        span.firstOccurrence(of: run.span, from: 0) != nil
    }
}

/// The clues around a space in Thai, added up.
struct ThaiClues {
    /// What the weights have to pass, and the weight of any space.
    static let threshold = -8
    private static let base = -33

    private(set) var weight = Self.base

    /// - Parameters:
    ///   - before: The sentence so far, or its last 200 characters.
    ///   - behind: What follows the space.
    init(before: [UInt32], behind: [UInt32]) {
        let pieceStart = (before.lastIndex(of: 0x20) ?? -1) + 1
        var pieceEnd = behind.firstIndex(of: 0x20) ?? behind.count
        // *อย่างไรก็ตาม* by itself opens the sentence that goes on behind its space.
        if Self.isOpener(before[pieceStart...]) { add(-40, if: true) }
        if Self.isOpener(behind[..<pieceEnd]), pieceEnd < behind.count {
            pieceEnd = behind[(pieceEnd + 1)...].firstIndex(of: 0x20) ?? behind.count
        }
        addWords(before: before, behind: behind)
        addMarks(before: before, behind: behind)
        addLengths(sentence: before.count, piece: before.count - pieceStart, next: pieceEnd)
        addClauses(
            sentence: before[...], piece: before[pieceStart...], next: behind[..<pieceEnd], rest: behind[pieceEnd...])
    }

    private static func isOpener(_ piece: ArraySlice<UInt32>) -> Bool {
        ThaiWords.wholeOpeners.contains { piece.elementsEqual($0) }
    }

    private mutating func add(_ value: Int, if holds: Bool) {
        if holds { weight += value }
    }

    private mutating func addWords(before: [UInt32], behind: [UInt32]) {
        let left = before[..<((before.lastIndex { !ThaiWords.closingQuotes.contains($0) } ?? -1) + 1)]
        let right = behind.drop { ThaiWords.openingQuotes.contains($0) }
        for (words, value) in ThaiWords.closing { add(value, if: words.contains { left.ends(in: $0) }) }
        for (words, value) in ThaiWords.opening { add(value, if: words.contains { right.starts(with: $0) }) }
    }

    private mutating func addMarks(before: [UInt32], behind: [UInt32]) {
        guard let last = before.last, let first = behind.first else { return }
        add(-2, if: ScalarKind(last) == .digit)
        add(-20, if: ScalarKind(first) == .digit)
        add(-7, if: ThaiWords.closingQuotes.contains(last))
        add(-3, if: ThaiWords.openingQuotes.contains(first))
        add(-13, if: first == 0x28)
        let opened = before.count { $0 == 0x201C } - before.count { $0 == 0x201D }
        add(-17, if: opened > 0)
    }

    private mutating func addLengths(sentence: Int, piece: Int, next: Int) {
        add(-8, if: piece < 8)
        add(-2, if: piece < 24)
        add(-9, if: next < 8)
        add(-6, if: next < 14)
        add(-4, if: next < 24)
        add(8, if: next > 60)
        for (length, value) in [(20, 5), (35, 7), (50, 7), (80, 5), (120, 8), (180, 4)] {
            add(value, if: sentence > length)
        }
    }

    /// A sentence has a verb; an adverbial clause at its start has none of its own, and a list goes on with *and*.
    private mutating func addClauses(
        sentence: ArraySlice<UInt32>, piece: ArraySlice<UInt32>, next: ArraySlice<UInt32>, rest: ArraySlice<UInt32>
    ) {
        let pieceHasVerb = hasVerb(piece)
        let nextHasVerb = hasVerb(next)
        add(2, if: nextHasVerb)
        add(14, if: pieceHasVerb)
        add(-10, if: pieceHasVerb && nextHasVerb)
        add(7, if: pieceHasVerb || hasVerb(sentence))
        let isFirst = piece.startIndex == 0
        add(-4, if: isFirst)
        let opening = sentence.drop { ThaiWords.openingQuotes.contains($0) }
        add(-12, if: isFirst && ThaiWords.adverbial.contains { opening.starts(with: $0) })
        let listed = rest.drop { $0 == 0x20 }
        add(-14, if: next.count < 25 && ThaiWords.joining.contains { listed.starts(with: $0) })
    }

    private func hasVerb(_ codes: ArraySlice<UInt32>) -> Bool {
        codes.indices.contains { index in
            ThaiWords.verbs.contains { codes[index...].starts(with: $0) }
        }
    }
}

extension ArraySlice<UInt32> {
    fileprivate func ends(in word: [UInt32]) -> Bool {
        count >= word.count && suffix(word.count).elementsEqual(word)
    }
}

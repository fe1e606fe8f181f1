extension WordList {
    /// The cost of a syllable or character that no word has, and of a run of Katakana, in eighths of a bit.
    private static let unknown = 200
    private static let unknownName = 150

    /// The ends of the words of a piece: of all ways to cut it into words of the list and single characters the one with
    /// the greatest product of shares.
    ///
    /// Source: the word unigram model, as in R. Sproat, C. Shih, W. Gale, N. Chang, A stochastic finite-state
    /// word-segmentation algorithm for Chinese, Computational Linguistics 22(3), 1996. O(characters · longest word).
    func ends(of piece: UnspacedPiece, _ breaks: UInt64) -> UInt64 {
        let count = piece.count
        var read: [UInt8] = []
        var starts = InlineArray<65, Int>(repeating: 0)
        for index in 0..<count {
            appendUTF8(reading(piece.scalars[index]), to: &read)
            starts[index + 1] = read.count
        }
        func canEnd(before index: Int) -> Bool { index == 0 || breaks & (1 << UInt64(index - 1)) != 0 }
        // The least cost of the characters before each, and where the last word of that way begins.
        var costs = InlineArray<65, Int>(repeating: Int.max)
        var origins = InlineArray<65, Int>(repeating: 0)
        var isKnown = InlineArray<65, Bool>(repeating: false)
        costs[0] = 0
        for first in 0..<count where costs[first] < Int.max && canEnd(before: first) {
            func reach(_ last: Int, _ cost: Int, known: Bool) {
                guard costs[first] + cost < costs[last] else { return }
                costs[last] = costs[first] + cost
                origins[last] = first
                isKnown[last] = known
            }
            var last = first + 1
            while last < count, !canEnd(before: last) { last += 1 }
            reach(last, Self.unknown, known: false)
            while last <= count, starts[last] - starts[first] <= longest {
                if canEnd(before: last), let id = terms.find(read.span, starts[first]..<starts[last]) {
                    reach(last, Int(levels[Int(id)]), known: true)
                }
                last += 1
            }
            var name = first
            while name < count, UnspacedScript.isKatakana(piece.scalars[name]) { name += 1 }
            if name > first + 1, canEnd(before: name), first == 0 || !UnspacedScript.isKatakana(piece.scalars[first - 1]) {
                reach(name, Self.unknownName, known: true)
            }
        }
        var ends: UInt64 = 0
        var last = count
        var wasKnown = true
        while last > 0 {
            // Syllables of Thai that no word has are one word together; a character of Han is one by itself.
            if wasKnown || isKnown[last] || piece.script == .han { ends |= 1 << UInt64(last - 1) }
            wasKnown = isKnown[last]
            last = origins[last]
        }
        return ends
    }
}

import TextAnalysis

/// The sentences of an article that can stand in its summary, in reading order.
///
/// Headings and entries of lists cannot, nor fragments of a few words (see `SentenceKind`), unless the article has
/// nothing better. Of sentences with the same words only the first is kept.
struct SentenceCandidates {
    let article: AnalyzedArticle
    /// The candidates, as indices into the article's sentences, increasing.
    let indices: [Int]
    /// The length of each candidate.
    let lengths: [SentenceLength]
    /// What kind of sentence the candidates are: the best that the article has.
    let kind: SentenceKind

    /// Complexity: O(bytes of the article).
    init(of article: AnalyzedArticle) {
        self.article = article
        let kinds = SentenceKind.kinds(in: article)
        let best = kinds.min() ?? .furniture
        let ofBestKind = article.sentences.indices.filter { kinds[$0] == best }
        let indices = Self.withoutRepeats(ofBestKind, of: article)
        kind = best
        lengths = SentenceLength.lengths(of: indices, in: article)
        self.indices = indices
    }

    var count: Int { indices.count }
    var isEmpty: Bool { indices.isEmpty }

    func sentence(_ candidate: Int) -> Sentence { article.sentences[indices[candidate]] }

    func tokens(_ candidate: Int) -> ArraySlice<Token> { article.tokens(ofSentence: indices[candidate]) }

    /// The sentences without those whose words, in order, an earlier one has; sentences without words are compared
    /// by their bytes.
    private static func withoutRepeats(_ indices: [Int], of article: AnalyzedArticle) -> [Int] {
        // Parts of the article by themselves, so that closures do not hold all of it.
        let (sentences, tokens, tokenRanges) = (article.sentences, article.tokens, article.tokenRanges)
        let text = article.article.text.utf8Span.span
        func bytes(of index: Int) -> Range<Int> { sentences[index].range.clamped(to: 0..<text.count) }
        func isRepeat(_ index: Int, of earlier: Int) -> Bool {
            let (words, others) = (tokenRanges[index], tokenRanges[earlier])
            guard words.count == others.count else { return false }
            if words.isEmpty {
                let (bytes, others) = (bytes(of: index), bytes(of: earlier))
                return bytes.count == others.count && zip(bytes, others).allSatisfy { text[$0] == text[$1] }
            }
            return zip(words, others).allSatisfy { tokens[$0].term == tokens[$1].term }
        }

        var kept = HashedSentences(capacity: indices.count)
        var distinct: [Int] = []
        distinct.reserveCapacity(indices.count)
        for index in indices {
            var hash = SequenceHash()
            for word in tokenRanges[index] { hash.add(tokens[word].term) }
            if tokenRanges[index].isEmpty {
                for offset in bytes(of: index) { hash.add(Int32(text[offset])) }
            }
            if kept.insert(index, hash: hash.value, isSame: { isRepeat(index, of: $0) }) { distinct.append(index) }
        }
        return distinct
    }
}

/// A hash of a sequence of numbers, the same in every run: FNV-1a over numbers in place of bytes, its high half folded
/// in (G. Fowler, L. C. Noll, K.-P. Vo).
private struct SequenceHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    var value: Int { Int(truncatingIfNeeded: state ^ state >> 32) }

    mutating func add(_ number: Int32) {
        state = (state ^ UInt64(truncatingIfNeeded: number)) &* 0x0000_0100_0000_01B3
    }
}

/// Sentences by a hash of what they say: open addressing, at most half full.
private struct HashedSentences {
    /// A sentence's index plus one; 0 in a free slot.
    private var slots: [Int]

    init(capacity: Int) {
        var size = 8
        while size < capacity * 2 { size *= 2 }
        slots = [Int](repeating: 0, count: size)
    }

    /// Adds a sentence; false where one is there that `isSame` takes for the same.
    mutating func insert(_ index: Int, hash: Int, isSame: (Int) -> Bool) -> Bool {
        var slot = hash & (slots.count - 1)
        while slots[slot] != 0 {
            if isSame(slots[slot] - 1) { return false }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = index + 1
        return true
    }
}

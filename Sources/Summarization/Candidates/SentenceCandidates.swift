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
    /// For each candidate the article that it comes from, among those that tell the story; 0 where there is one.
    let documents: [Int]
    /// For each candidate its place among the candidates of its own article, from 0.
    let places: [Int]

    /// For each candidate what is cut from it; empty where nothing is to be.
    private let cuts: [[SentenceCut]]

    /// How far the reader knows each candidate, in 0...1; empty where it is not known what the reader knows.
    let knownShares: [Float]
    /// Whether sentences were left out because the reader knows them.
    let hasLeftOut: Bool

    /// - Parameters:
    ///   - known: what the reader knows; sentences that say it again are no candidates.
    ///   - compresses: whether parts that can go are cut; lengths are then those of what is left.
    ///
    /// Complexity: O(bytes of the article).
    init(of article: AnalyzedArticle, leavingOut known: KnownSentences? = nil, compresses: Bool = false) {
        self.article = article
        let kinds = SentenceKind.kinds(in: article)
        let best = kinds.min() ?? .furniture
        let ofBestKind = article.sentences.indices.filter { kinds[$0] == best }
        var indices = Self.withoutRepeats(ofBestKind, of: article)
        var shares: [Float] = []
        hasLeftOut = known != nil && !indices.isEmpty
        if let known {
            let all = indices.map { known.share(of: article.tokens(ofSentence: $0), in: article) }
            let isNew = all.map { $0 < KnownSentences.leastShare }
            shares = zip(all, isNew).filter(\.1).map(\.0)
            indices = zip(indices, isNew).filter(\.1).map(\.0)
        }
        knownShares = shares
        kind = best
        cuts = compresses ? SentenceCompressor(of: article).cuts(ofSentences: indices) : []
        lengths = SentenceLength.lengths(of: indices, in: article, cuts: cuts)
        self.indices = indices
        (documents, places) = Self.places(of: indices, in: article)
    }

    /// Whether several articles tell the story.
    var isOfSeveralArticles: Bool { documents.last != documents.first }

    var count: Int { indices.count }
    var isEmpty: Bool { indices.isEmpty }

    func sentence(_ candidate: Int) -> Sentence { article.sentences[indices[candidate]] }

    func cuts(_ candidate: Int) -> [SentenceCut] { cuts.isEmpty ? [] : cuts[candidate] }

    func tokens(_ candidate: Int) -> ArraySlice<Token> { article.tokens(ofSentence: indices[candidate]) }

    private static func places(of indices: [Int], in article: AnalyzedArticle) -> (documents: [Int], places: [Int]) {
        let sources = article.article.sources
        guard sources.count > 1 else {
            return ([Int](repeating: 0, count: indices.count), Array(indices.indices))
        }
        var (documents, places) = ([Int](), [Int]())
        var (document, place) = (0, 0)
        for index in indices {
            let start = article.sentences[index].range.lowerBound
            while document + 1 < sources.count, start >= sources[document].range.upperBound {
                document += 1
                place = 0
            }
            documents.append(document)
            places.append(place)
            place += 1
        }
        return (documents, places)
    }

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

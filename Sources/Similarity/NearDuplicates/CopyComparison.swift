public import TextAnalysis

/// Sentences of an article that do not stand in another: how many, and the first of them.
public struct Passages: Hashable, Sendable, Codable {
    /// A sentence, with its white space folded.
    public struct Passage: Hashable, Sendable, Codable {
        /// The sentence, its white space folded.
        public let text: String
        /// UTF-8 bytes of the article's text.
        public let range: Range<Int>
    }

    /// How many sentences there are.
    public private(set) var count = 0
    /// The first of them.
    public private(set) var first: [Passage] = []

    /// Nothing.
    public init() {}

    mutating func add(_ sentence: Sentence, of article: Article, keeping most: Int) {
        count += 1
        guard first.count < most else { return }
        first.append(Passage(text: article.folded(sentence.range), range: sentence.range))
    }
}

/// What the articles of groups added to their sources, and what they left out.
///
/// The texts are not kept, so the articles of groups are read a second time, each alone and in any order: an article is
/// compared with the shingles of its source, and with those of each article that came from it.
///
/// A word stands in another text if one of the shingles that it belongs to does; a sentence that has fewer than half of its
/// words there is new. So a changed word makes no sentence new, and a short sentence is judged with its neighbors.
/// Words of frequent shingles, which are an agency's boilerplate, are nowhere new.
public struct CopyComparison: Sendable {
    private let found: NearDuplicates
    /// For each article its place in a group of two or more: the article that it came from, and those that came from it.
    private let sources: [Int: Int]
    private let copies: [Int: [Int]]
    /// Sentences that are kept of each comparison.
    private let most: Int

    /// - Parameter most: how many of the sentences are kept; all are counted.
    public init(_ found: NearDuplicates, keeping most: Int = 3) {
        var (sources, copies): ([Int: Int], [Int: [Int]]) = ([:], [:])
        for group in found.groups {
            for member in group.members {
                guard let source = member.source, member.jaccard < 1 else { continue }
                sources[member.index] = group.members[source].index
                copies[group.members[source].index, default: []].append(member.index)
            }
        }
        (self.found, self.sources, self.copies, self.most) = (found, sources, copies, most)
    }

    /// Whether an article is to be read again.
    public func needs(_ index: Int) -> Bool { sources[index] != nil || copies[index] != nil }

    /// What an article added to its source, and for each article that came from it what that left out.
    ///
    /// - Parameter index: its place among all articles.
    ///
    /// Complexity: O(words · (1 + copies) · log shingles).
    public func compare(
        _ story: Article, at index: Int, analyzer: ArticleAnalyzer = ArticleAnalyzer()
    ) -> (added: Passages, leftOut: [(copy: Int, passages: Passages)]) {
        let article = story.joiningDocuments()
        var (tokens, shingles): ([Token], [UInt64]) = ([], [])
        var shingler = Shingler()
        let length = shingler.read(article, tokens: &tokens, into: &shingles)
        let sentences = analyzer.sentences(of: article)
        let isFrequent = shingles.map { shingle in
            found.frequent.span.lowerBound(of: shingle, in: 0..<found.frequent.count).isFound
        }
        func passages(notIn other: Int) -> Passages {
            guard let text = found.texts[other] else { return Passages() }
            var isThere = [Bool](repeating: false, count: tokens.count)
            for (start, shingle) in shingles.enumerated()
            where isFrequent[start] || found.sets.contains(shingle, in: Int(text)) {
                for place in start..<min(tokens.count, start + length) { isThere[place] = true }
            }
            return Self.newSentences(sentences, of: article, tokens, isThere, keeping: most)
        }
        let added = sources[index].map { passages(notIn: $0) } ?? Passages()
        return (added, (copies[index] ?? []).map { ($0, passages(notIn: $0)) })
    }

    private static func newSentences(
        _ sentences: [Sentence], of article: Article, _ tokens: [Token], _ isThere: [Bool], keeping most: Int
    ) -> Passages {
        var passages = Passages()
        var place = 0
        for sentence in sentences {
            while place < tokens.count, tokens[place].range.lowerBound < sentence.range.lowerBound { place += 1 }
            var (words, there) = (0, 0)
            while place < tokens.count, tokens[place].range.lowerBound < sentence.range.upperBound {
                words += 1
                there += isThere[place] ? 1 : 0
                place += 1
            }
            if words > 0, there * 2 < words { passages.add(sentence, of: article, keeping: most) }
        }
        return passages
    }
}

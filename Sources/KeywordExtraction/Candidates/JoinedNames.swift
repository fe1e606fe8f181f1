import TextAnalysis

/// Where an `and` or a preposition stands inside a name: `Food and Drug Administration`, `Trinidad and Tobago`, `Partners in Health`.
///
/// An `and` between words with capitals is inside a name if the words beside it are a known pair; or if
/// - two or more words behind it, or before it, make an organization by the last one behind it, and the word before it is none
///   of an organization, no office and no body that is known without a name (`Government and City Council`),
/// - the word before it has a capital nowhere but before the same words, and
/// - that word is mostly a common noun (`Food`), or the organization is of a place (`Police`, `Council`).
///
/// A preposition is inside a name if the two words beside it stand so twice or more, and the one before, mostly a common noun, has a
/// capital nowhere else.
struct JoinedNames {
    /// The places of such words among the tokens of the body and of the headline.
    private(set) var body: Set<Int> = []
    private(set) var title: Set<Int> = []

    private let article: AnalyzedArticle
    private let tagger: PartOfSpeechTagger
    private let and: Int32?
    private let prepositions: [Int32]

    /// Complexity: O(tokens).
    init(_ article: AnalyzedArticle, _ tagger: PartOfSpeechTagger) {
        (self.article, self.tagger) = (article, tagger)
        and = article.terms.find("and")
        prepositions = ["in", "to", "on", "with", "at", "from"].compactMap { article.terms.find($0) }
        let inBody = article.tokenRanges.flatMap { sentence in
            places(in: article.tokens[sentence], article.article.text).map { (place: $0, sentence: sentence) }
        }
        let inTitle = places(in: article.titleTokens[...], article.article.title)
        guard !inBody.isEmpty || !inTitle.isEmpty else { return }
        var pairs: [Pair: Int] = [:]
        for (place, _) in inBody { pairs[Pair(article.tokens, place), default: 0] += 1 }
        var capitals: [Int32: Int] = [:]
        for (place, _) in inBody { capitals[article.tokens[place - 1].term] = 0 }
        for place in inTitle { capitals[article.titleTokens[place - 1].term] = 0 }
        for token in article.tokens where token.shape != .lower { capitals[token.term]? += 1 }
        for (place, sentence) in inBody {
            let pair = Pair(article.tokens, place)
            let count = pairs[pair] ?? 0
            let isAlone = capitals[pair.first] == count
            if isKnown(pair) || isAlone && isName(article.tokens, place, sentence, count) { body.insert(place) }
        }
        let headline = article.titleTokens
        for place in inTitle {
            let pair = Pair(headline, place)
            let count = pairs[pair] ?? 0
            let isAlone = (capitals[pair.first] ?? 0) == count
            if isKnown(pair) || isAlone && isName(headline, place, headline.indices, count) { title.insert(place) }
        }
    }

    private func isKnown(_ pair: Pair) -> Bool {
        pair.joint == and && Self.pairs.contains(article.terms[pair.first] + " " + article.terms[pair.second])
    }

    private struct Pair: Hashable {
        let first: Int32
        let joint: Int32
        let second: Int32

        init(_ tokens: [Token], _ place: Int) {
            (first, joint, second) = (tokens[place - 1].term, tokens[place].term, tokens[place + 1].term)
        }
    }

    /// Where an `and` or a preposition has a word with a capital at each side, and nothing but spaces.
    private func places(in tokens: ArraySlice<Token>, _ string: String) -> [Int] {
        let text = string.utf8Span.span
        return tokens.indices.dropFirst().dropLast().filter { place in
            isJoint(tokens[place].term) && tokens[place - 1].shape == .capitalized
                && tokens[place + 1].shape == .capitalized
                && isSpace(tokens, place - 1, text) && isSpace(tokens, place, text)
        }
    }

    private func isJoint(_ term: Int32) -> Bool { term == and || prepositions.contains(term) }

    private func isSpace(_ tokens: ArraySlice<Token>, _ place: Int, _ text: Span<UInt8>) -> Bool {
        WordGap(between: tokens[place].range.upperBound, and: tokens[place + 1].range.lowerBound, in: text) == .space
    }

    /// Whether what stands about a place, `count` times in the body, is one name.
    private func isName(_ tokens: [Token], _ place: Int, _ sentence: Range<Int>, _ count: Int) -> Bool {
        let isPreposition = tokens[place].term != and
        if isPreposition && count < 2 { return false }
        var (start, end) = (place - 1, place + 1)
        while start > sentence.lowerBound, tokens[start - 1].shape == .capitalized { start -= 1 }
        while end + 1 < sentence.upperBound, tokens[end + 1].shape == .capitalized { end += 1 }
        // The first word of a sentence has a capital anyway.
        guard isPreposition || end > place + 1 || start < place - 1, start > sentence.lowerBound || start < place - 1
        else {
            return false
        }
        let (first, last) = (tokens[place - 1].term, tokens[end].term)
        return article.terms.withBytes(of: first) { text, range in
            guard PersonWords.organizationTable.find(text, range) == nil,
                PersonWords.officeTable.find(text, range) == nil,
                Self.bodies.find(text, range) == nil
            else { return false }
            let isCommon = tagger.isCommonNoun(text, range)
            if isPreposition { return isCommon }
            return article.terms.withBytes(of: last) { text, range in
                (isCommon ? Self.organizations : Self.local).find(text, range) != nil
            }
        }
    }

    private static let organizations = table(
        """
        administration agency association authority board bureau centre center college commission committee company control corporation
        council court department economics federation foundation fund group hospital institute ministry museum office police prevention
        school secretary service services society trust union university
        """)
    private static let local = table("police council constabulary county borough district hospital hospitals nhs")
    private static let bodies = table("government governments cabinet opposition ministers parliament police")

    private static func table(_ words: String) -> TermTable {
        var table = TermTable()
        for word in words.split(whereSeparator: \.isWhitespace) { _ = table.intern(String(word)) }
        return table
    }

    /// The words beside the `and` of names that everybody knows.
    private static let pairs: Set<String> = [
        "trinidad tobago", "bosnia herzegovina", "antigua barbuda", "kitts nevis", "tomé príncipe", "turks caicos",
        "tyne wear",
        "brighton hove", "hammersmith fulham", "kensington chelsea", "windsor maidenhead", "redcar cleveland",
        "telford wrekin",
        "avon somerset", "devon cornwall", "dumfries galloway", "perth kinross", "argyll bute", "dyfed powys",
        "newfoundland labrador", "jammu kashmir", "andaman nicobar", "marks spencer", "johnson johnson",
        "procter gamble",
        "ernst young", "smith wesson", "standard poor", "simon garfunkel", "romeo juliet", "control prevention",
        "barnes noble", "abercrombie fitch",
    ]
}

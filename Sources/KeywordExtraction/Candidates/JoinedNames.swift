import TextAnalysis

/// Which small words between words with capitals are inside a name, and which part two names, of a tagged language.
///
/// An `and` is inside a name
/// - if the words beside it are a known pair (`Trinidad and Tobago`), or are firms' partners: single words that stand together twice or
///   more, and nowhere else (`Slaughter and May`), or three times and hardly elsewhere, or the second says so (`Brandt and Sons`);
/// - if both words beside it are adjectives, and a noun ends the name (`Social and Political Union`);
/// - if it stands behind `Ministry of` and the like, and the word behind it is no name by itself (`Ministry of Health and Welfare`);
/// - if two or more words behind it, or before it, make an organization by the last one behind it (`Food and Drug Administration`), the
///   word before it has a capital nowhere else, is none of an organization, no office and no body that is known without a name
///   (`Government and City Council`), and is mostly a common noun, or stands so twice or more, or the organization is of a place (`Police`,
///   `Council`).
///
/// A preposition is inside a name if the two words beside it stand so twice or more, and the one before, mostly a common noun, has
/// a capital hardly elsewhere (`Partners in Health`). An `of` between capitals is in running text (`Sons of Anarchy`), but behind a person
/// it parts (`Ada Quill of Harbor City`): behind two names, or one that stands alone as well, unless the same is said twice. So does a
/// `the` that is not said twice, or stands behind a name (`In Syria the White Helmets`); another one is inside (`Save the Children`). Behind
/// an office `of` parts where the name behind it owns something (`Premier of Ardenia's largest state`).
struct JoinedNames {
    enum Joint: UInt8 { case none, inside, parting }

    /// What each token of the body and of the headline is; empty where none is one of these words.
    private(set) var body: [Joint] = []
    private(set) var title: [Joint] = []

    private let article: AnalyzedArticle
    private let tagger: PartOfSpeechTagger
    private let and, of, the: Int32?
    private let prepositions: [Int32]
    private let isNationality: [Bool]
    /// How often two words stand about a joint in the body, how often a word stands before `of`, and how often it has a capital.
    private var pairs: [Pair: Int] = [:]
    private var possessors: [Int32: Int] = [:]
    private var capitals: [Int32: Int] = [:]

    /// - Parameter isNationality: whether each term is an adjective of a country or a people.
    ///
    /// Complexity: O(tokens).
    init(_ article: AnalyzedArticle, _ tagger: PartOfSpeechTagger, isNationality: [Bool]) {
        (self.article, self.tagger, self.isNationality) = (article, tagger, isNationality)
        (and, of, the) = (article.terms.find("and"), article.terms.find("of"), article.terms.find("the"))
        prepositions = ["in", "to", "on", "with", "at", "from"].compactMap { article.terms.find($0) }
        let inBody = article.tokenRanges.flatMap { sentence in
            places(in: article.tokens[sentence], article.article.text).map { (place: $0, sentence: sentence) }
        }
        let headline = article.titleTokens
        let inTitle = places(in: headline[...], article.article.title)
        guard !inBody.isEmpty || !inTitle.isEmpty else { return }
        let all = inBody.map { Pair(article.tokens, $0.place) } + inTitle.map { Pair(headline, $0) }
        for pair in all { (capitals[pair.first], capitals[pair.second]) = (0, 0) }
        for token in article.tokens where token.shape != .lower { capitals[token.term]? += 1 }
        for pair in all.prefix(inBody.count) {
            pairs[pair, default: 0] += 1
            if pair.joint == of { possessors[pair.first, default: 0] += 1 }
        }
        if !inBody.isEmpty { body = article.tokens.map { _ in .none } }
        if !inTitle.isEmpty { title = headline.map { _ in .none } }
        for (place, sentence) in inBody { body[place] = joint(article.tokens, place, sentence, isBody: true) }
        for place in inTitle { title[place] = joint(headline, place, headline.indices, isBody: false) }
    }

    private struct Pair: Hashable {
        let first: Int32
        let joint: Int32
        let second: Int32

        init(_ tokens: [Token], _ place: Int) {
            (first, joint, second) = (tokens[place - 1].term, tokens[place].term, tokens[place + 1].term)
        }
    }

    /// Where a joint in small letters has a word with a capital before it, and one, or `the` behind `of`, behind it, and nothing but spaces
    /// between.
    private func places(in tokens: ArraySlice<Token>, _ string: String) -> [Int] {
        let text = string.utf8Span.span
        return tokens.indices.dropFirst().dropLast().filter { place in
            let joint = tokens[place]
            guard joint.shape == .lower, tokens[place - 1].shape == .capitalized, isJoint(joint.term) else {
                return false
            }
            let next = tokens[place + 1]
            return (next.shape != .lower || joint.term == of && next.term == the)
                && isSpace(tokens, place - 1, text) && isSpace(tokens, place, text)
        }
    }

    private func isJoint(_ term: Int32) -> Bool {
        term == and || term == of || term == the || prepositions.contains(term)
    }

    private func isSpace(_ tokens: ArraySlice<Token>, _ place: Int, _ text: Span<UInt8>) -> Bool {
        WordGap(between: tokens[place].range.upperBound, and: tokens[place + 1].range.lowerBound, in: text) == .space
    }

    /// Whether nothing parts a word from the next: `General Workers' Union`.
    private func isInside(_ tokens: [Token], _ place: Int, _ text: Span<UInt8>) -> Bool {
        let gap = WordGap(between: tokens[place].range.upperBound, and: tokens[place + 1].range.lowerBound, in: text)
        return gap == .space || gap == .possessive
    }

    /// What a joint does; `none` where nothing is known.
    private func joint(_ tokens: [Token], _ place: Int, _ sentence: Range<Int>, isBody: Bool) -> Joint {
        let pair = Pair(tokens, place)
        let count = pairs[pair] ?? 0
        var (start, end) = (place - 1, place + 1)
        while start > sentence.lowerBound, tokens[start - 1].shape == .capitalized { start -= 1 }
        let text = isBody ? article.article.text : article.article.title
        while end + 1 < sentence.upperBound, [.capitalized, .allCapitals].contains(tokens[end + 1].shape),
            isInside(tokens, end, text.utf8Span.span)
        { end += 1 }
        let isSingle = (start == place - 1, end == place + 1)
        switch pair.joint {
        case of:
            if isOwner(tokens, end, sentence), holds(PersonWords.officeTable, pair.first) { return .parting }
            if count < 2, !isOfBody(pair.first), isHardlyNoun(pair.first),
                !isSingle.0 || (capitals[pair.first] ?? 0) > (possessors[pair.first] ?? 0)
            {
                return .parting
            }
            let isName = isBody && start > sentence.lowerBound && tokens[end].shape == .capitalized
            return isName && (isOfBody(pair.first) || isCommon(pair.first)) ? .inside : .none
        case the:
            guard count > 1 else { return .parting }
            // `Save the Children`, but `In Syria the White Helmets`; the first word of a sentence has a capital anyway.
            let isOpening = place - 1 == sentence.lowerBound && article.isStopWord[Int(pair.first)]
            return isOpening || isName(pair.first) ? .none : .inside
        case and:
            let isAlone = (capitals[pair.first] ?? 0) == count
            if isKnown(pair) || isHeaded(tokens, start, sentence) && !isName(pair.second) { return .inside }
            if isSingle == (true, true), count > 1, isAlone, capitals[pair.second] == count { return .inside }
            if start > sentence.lowerBound || count > 1, holds(Self.partners, pair.second), !isOfBody(pair.first) {
                return .inside
            }
            // Said three times and more, and hardly otherwise.
            if count > 2, isSingle.0, [pair.first, pair.second].allSatisfy({ 4 * count >= 3 * (capitals[$0] ?? 0) }) {
                return .inside
            }
            if isSingle.1 == false, areAdjectives(tokens, place, sentence) { return .inside }
            // The first word of a sentence has a capital anyway.
            guard isAlone, isSingle != (true, true), start > sentence.lowerBound || !isSingle.0 || count > 1,
                !isOfBody(pair.first)
            else {
                return .none
            }
            let ends = isCommon(pair.first) || count > 1 ? Self.organizations : Self.local
            return holds(ends, tokens[end].term) ? .inside : .none
        default:
            guard count > 1, 2 * count >= capitals[pair.first] ?? 0, start > sentence.lowerBound || !isSingle.0,
                !isOfBody(pair.first), isCommon(pair.first)
            else { return .none }
            return .inside
        }
    }

    /// Whether both words beside an `and` are adjectives, of no people, and a noun ends the name: `Social and Political Union`.
    private func areAdjectives(_ tokens: [Token], _ place: Int, _ sentence: Range<Int>) -> Bool {
        guard place - 1 > sentence.lowerBound, !isNationality[Int(tokens[place - 1].term)] else { return false }
        return [place - 1, place + 1].allSatisfy { word in
            article.terms.withBytes(of: tokens[word].term) { tagger.isMostlyAdjective($0, $1) }
        }
    }

    /// Whether the name that ends at a token has what stands in small letters behind it: `Premier of Ardenia's largest state`.
    private func isOwner(_ tokens: [Token], _ end: Int, _ sentence: Range<Int>) -> Bool {
        guard end + 1 < sentence.upperBound, tokens[end + 1].shape == .lower else { return false }
        let gap = WordGap(
            between: tokens[end].range.upperBound, and: tokens[end + 1].range.lowerBound,
            in: article.article.text.utf8Span.span)
        return gap == .possessive
    }

    private func isKnown(_ pair: Pair) -> Bool {
        Self.pairs.contains(article.terms[pair.first] + " " + article.terms[pair.second])
    }

    /// Whether `Ministry of` or the like stands before a run of words with capitals.
    private func isHeaded(_ tokens: [Token], _ start: Int, _ sentence: Range<Int>) -> Bool {
        start - 2 >= sentence.lowerBound && holds(Self.joiners, tokens[start - 1].term)
            && tokens[start - 2].shape == .capitalized && holds(Self.heads, tokens[start - 2].term)
    }

    /// Whether a word is one of an organization or a place, or an office.
    private func isOfBody(_ term: Int32) -> Bool {
        holds(PersonWords.organizationTable, term) || holds(PersonWords.officeTable, term) || holds(Self.bodies, term)
    }

    private func isCommon(_ term: Int32) -> Bool {
        article.terms.withBytes(of: term) { tagger.isCommonNoun($0, $1) }
    }

    private func isHardlyNoun(_ term: Int32) -> Bool {
        article.terms.withBytes(of: term) { tagger.isHardlyNoun($0, $1) }
    }

    private func isName(_ term: Int32) -> Bool { article.terms.withBytes(of: term) { tagger.isMostlyName($0, $1) } }

    private func holds(_ table: TermTable, _ term: Int32) -> Bool {
        article.terms.withBytes(of: term) { table.find($0, $1) != nil }
    }
}

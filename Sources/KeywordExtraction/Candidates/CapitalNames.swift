import TextAnalysis

/// Which words belong to a name by their capitals, whatever they are by themselves, of a tagged language: `Just Stop Oil`,
/// `Tortured Poets Department`.
///
/// A word has a *capital of its own* where a word stands right before it in its sentence, of whose words most have none. An odd word, one
/// that the tagger takes for no noun and no name, belongs to a name with its neighbors
/// - if it has a capital of its own, and stands beside the same word with a capital twice or more;
/// - or if it has one in a run of three or more such words, of which `the`, `a` and `of` behind it may have none (`Orange Is the New Black`).
/// So does a number behind a word with a capital, and a letter behind any, twice or more (`Formula 1`, `iPhone 15 Pro`, `strep A`), and once
/// a number that counts nothing (`Hot 100`).
struct CapitalNames {
    /// Whether each token of the body and of the headline is one of these; empty where none is.
    private(set) var body: [Bool] = []
    private(set) var title: [Bool] = []

    private let article: AnalyzedArticle
    private let classOfTerm: [WordClass]
    private let isNationality: [Bool]
    private let articles: [Int32]
    /// What may stand in small letters inside a run, and what stands before a number of order (`No 24`).
    private let joints: [Int32]
    private let number: Int32?
    private let pronoun: Int32?
    private let pronouns: [Int32]
    private let to: Int32?
    private let tags: [PartOfSpeech]
    /// How often an odd word stands beside another one.
    private var pairs: [Pair: Int] = [:]
    /// The pairs whose first word was odd.
    private var openings: Set<Pair> = []

    private struct Pair: Hashable {
        let first: Int32
        let second: Int32

        init(_ tokens: ArraySlice<Token>, _ place: Int) {
            (first, second) = (tokens[place].term, tokens[place + 1].term)
        }
    }

    /// - Parameter tags: the class of each token, which says what words are odd.
    ///
    /// Complexity: O(tokens).
    init(
        _ article: AnalyzedArticle, _ tags: PartOfSpeechTagger.Tags, classOfTerm: [WordClass], isNationality: [Bool]
    ) {
        (self.article, self.classOfTerm, self.isNationality) = (article, classOfTerm, isNationality)
        articles = ["the", "a", "an"].compactMap { article.terms.find($0) }
        joints = ["the", "a", "an", "of"].compactMap { article.terms.find($0) }
        (number, to) = (article.terms.find("no"), article.terms.find("to"))
        pronoun = article.terms.find("i")
        pronouns = ["i", "i'm", "i've", "i'll", "i'd"].compactMap { article.terms.find($0) }
        self.tags = tags.body
        let text = article.article.text.utf8Span.span
        var odd: [Int] = []
        var runs: [Range<Int>] = []
        for sentence in article.tokenRanges {
            let tokens = article.tokens[sentence]
            guard !Self.isHeadline(tokens) else { continue }
            for index in sentence.dropFirst() where isOdd(tokens, index, tags.body[index], in: text) {
                odd.append(index)
                // Each run is looked for once, however many odd words it has.
                if tokens[index].range.count > 1, tokens[index].shape == .capitalized,
                    runs.last?.contains(index) != true, let run = run(tokens, about: index, in: text)
                {
                    runs.append(run)
                }
            }
        }
        for index in odd {
            pairs[Pair(article.tokens[...], index - 1), default: 0] += isModel(index, in: text) ? 2 : 1
            guard index + 1 < article.tokens.count else { continue }
            pairs[Pair(article.tokens[...], index), default: 0] += 1
            openings.insert(Pair(article.tokens[...], index))
        }
        pairs = pairs.filter { $0.value > 1 }
        guard !pairs.isEmpty || !runs.isEmpty else { return }
        body = article.tokens.map { _ in false }
        for run in runs { for index in run where isWord(article.tokens[index]) { body[index] = true } }
        guard !pairs.isEmpty else { return }
        for sentence in article.tokenRanges { mark(article.tokens[sentence], in: text, &body) }
        title = article.titleTokens.map { _ in false }
        mark(article.titleTokens[...], in: article.article.title.utf8Span.span, &title)
    }

    /// Whether more than six in ten words behind the first have capitals.
    private static func isHeadline(_ tokens: ArraySlice<Token>) -> Bool {
        let words = tokens.dropFirst().filter { $0.shape != .number }
        return words.count { $0.shape != .lower } * 10 > words.count * 6
    }

    private func isOdd(_ tokens: ArraySlice<Token>, _ index: Int, _ tag: PartOfSpeech, in text: Span<UInt8>) -> Bool {
        let token = tokens[index]
        if token.range.count == 1, isCapital(token) {
            return tag != .name && !pronouns.contains(token.term) && isBeside(tokens, index - 1, in: text)
                && classOfTerm[Int(tokens[index - 1].term)] == .noun
        }
        switch token.shape {
        case .capitalized:
            switch tag {
            case .name, .noun, .number, .mark: return false
            case .adjective where isNationality[Int(token.term)]: return false
            default: break
            }
            return isWord(token) && !articles.contains(token.term) && isBeside(tokens, index - 1, in: text)
        case .number:
            // Not `2-1`.
            let before = tokens[index - 1]
            guard isCapital(before), isWord(before), !article.isStopWord[Int(before.term)], before.term != number,
                isBeside(tokens, index - 1, in: text)
            else { return false }
            guard index + 1 < tokens.endIndex else { return true }
            return gap(tokens, index, in: text) != .hyphen
        default: return false
        }
    }

    /// Whether a number counts nothing, said once: `Hot 100`, where nothing goes on with it; of less than three digits it may be a result.
    private func isModel(_ index: Int, in text: Span<UInt8>) -> Bool {
        let tokens = article.tokens[...]
        guard tokens[index].shape == .number, tokens[index].range.allSatisfy({ text[$0].isDigit }) else { return false }
        guard index + 1 < tokens.endIndex, gap(tokens, index, in: text) == .space else {
            return tokens[index].range.count >= 3
        }
        guard tokens[index + 1].shape == .lower else { return false }
        switch tags[index + 1] {
        case .verb: return true
        case .preposition, .conjunction, .determiner, .pronoun: return tokens[index].range.count >= 3
        default: return false
        }
    }

    /// The words with capitals of their own about one, where they are three or more.
    private func run(_ tokens: ArraySlice<Token>, about index: Int, in text: Span<UInt8>) -> Range<Int>? {
        var (start, end) = (index, index + 1)
        func goesOn(_ place: Int) -> Bool { isCapital(tokens[place]) && isWord(tokens[place]) }
        while start - 1 > tokens.startIndex, goesOn(start - 1), isBeside(tokens, start - 1, in: text),
            isBeside(tokens, start - 2, in: text)
        { start -= 1 }
        while end < tokens.endIndex, isBeside(tokens, end - 1, in: text) {
            if goesOn(end) {
                end += 1
            } else if end + 1 < tokens.endIndex, goesOn(end + 1), isBeside(tokens, end, in: text),
                joints.contains(tokens[end].term) || tokens[end].term == to && tags[end + 1] == .verb
            {
                end += 2
            } else {
                break
            }
        }
        // The first word of a sentence or a quotation has a capital anyway.
        if start > tokens.startIndex, goesOn(start - 1), isBeside(tokens, start - 1, in: text),
            !article.isStopWord[Int(tokens[start - 1].term)]
        {
            start -= 1
        }
        while articles.contains(tokens[start].term) { start += 1 }
        return end - start >= 3 ? start..<end : nil
    }

    /// Marks both words of each pair that was counted twice or more.
    private func mark(_ tokens: ArraySlice<Token>, in text: Span<UInt8>, _ isName: inout [Bool]) {
        for index in tokens.indices.dropLast()
        where tokens[index + 1].shape != .lower && pairs[Pair(tokens, index)] != nil
            && isBeside(tokens, index, in: text)
        {
            let next = tokens[index + 1]
            let isWhole =
                next.shape == .number
                ? !isBesideOther(tokens, index + 1, in: text)
                // `the No 24`
                : isCapital(tokens[index]) || next.range.count == 1 || !article.isStopWord[Int(next.term)]
            if isWhole { isName[index + 1] = true }
            if isWhole, isOwn(tokens, index, in: text), isCapital(tokens[index]), isWord(tokens[index]),
                !articles.contains(tokens[index].term)
            {
                isName[index] = true
            }
        }
    }

    /// Whether a word owes its capital to a name, and not to the sentence or the quotation that it opens: `As It Was`, but `In Nice`.
    private func isOwn(_ tokens: ArraySlice<Token>, _ index: Int, in text: Span<UInt8>) -> Bool {
        let isOpening = index == tokens.startIndex || !isBeside(tokens, index - 1, in: text)
        guard isOpening, article.isStopWord[Int(tokens[index].term)] else { return true }
        if openings.contains(Pair(tokens, index)) { return true }
        return index + 2 < tokens.endIndex && article.isStopWord[Int(tokens[index + 1].term)]
            && isCapital(tokens[index + 2]) && isBeside(tokens, index + 1, in: text)
    }

    /// Whether a word with a capital stands behind a number where it does not twice: `No 24 Rosa Lind`.
    private func isBesideOther(_ tokens: ArraySlice<Token>, _ number: Int, in text: Span<UInt8>) -> Bool {
        number + 1 < tokens.endIndex && isCapital(tokens[number + 1]) && isBeside(tokens, number, in: text)
            && pairs[Pair(tokens, number)] == nil
    }

    private func isCapital(_ token: Token) -> Bool { token.shape != .lower && token.shape != .number }

    /// Whether a word may be one of a name: no weekday or month, no `Mr`, no `I'm`; `I` is one before an odd word (`I Really Like You`).
    private func isWord(_ token: Token) -> Bool {
        classOfTerm[Int(token.term)] != .calendar && classOfTerm[Int(token.term)] != .honorific
            && (token.term == pronoun || !pronouns.contains(token.term))
    }

    private func isBeside(_ tokens: ArraySlice<Token>, _ index: Int, in text: Span<UInt8>) -> Bool {
        gap(tokens, index, in: text) == .space
    }

    private func gap(_ tokens: ArraySlice<Token>, _ index: Int, in text: Span<UInt8>) -> WordGap {
        WordGap(between: tokens[index].range.upperBound, and: tokens[index + 1].range.lowerBound, in: text)
    }
}

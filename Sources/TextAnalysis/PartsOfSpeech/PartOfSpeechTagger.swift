/// Tells the part of speech of each word of an article.
///
/// A hidden Markov model of second order: of all ways to give the words w₁…wₙ of a sentence classes t₁…tₙ it takes the one
/// with the greatest
///
///     Σ ln P(tᵢ | tᵢ₋₂, tᵢ₋₁) + ln(P(tᵢ | wᵢ) / P(tᵢ)) + ln P(shape of wᵢ | tᵢ)
///
/// by Viterbi's algorithm. Punctuation is a word of the class `mark`. A word that the model does not know is told by its
/// ending; one with digits first is a number. The shape says nothing at the begin of a sentence or a quotation, nor where
/// most words have capitals. Behind a modal, and in small letters behind `to`, a word that can be a verb is likelier to be one: the
/// model has no class for either.
///
/// Source: T. Brants, TnT: A Statistical Part-of-Speech Tagger, ANLP 2000, doi:10.3115/974147.974178. The counts that the
/// model is made of: Benchmarks/partsofspeech. On sentences that it was not counted from, 95 of 100 words get the class that
/// the neural tagger gave them whose answers were counted.
public struct PartOfSpeechTagger: Sendable {
    private let model: PartOfSpeechModel

    /// The tagger of a language, or `nil` where there is no model of it.
    public init?(language: Language) {
        guard let model = PartOfSpeechModel.model(for: language) else { return nil }
        self.model = model
    }

    /// Whether a term by itself is likelier a common noun than a name. Complexity: O(its length).
    package func isCommonNoun(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let guesses = guesses(text, range)
        return Self.score(.noun, guesses) > Self.score(.name, guesses)
    }

    /// Whether a term can be a finite verb, less likely than its likeliest class by e⁵ at most. Complexity: O(its length).
    package func canBeVerb(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let guesses = guesses(text, range)
        guard let best = guesses.map(\.score).max() else { return false }
        return Self.score(.verb, guesses) > best - 5
    }

    /// Whether a term by itself is likelier a name than anything else. Complexity: O(its length).
    package func isMostlyName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let guesses = guesses(text, range)
        return guesses.allSatisfy { $0.part == PartOfSpeech.name.rawValue || $0.score < Self.score(.name, guesses) }
    }

    /// Whether a term by itself is likelier an adjective than anything else. Complexity: O(its length).
    package func isMostlyAdjective(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let guesses = guesses(text, range)
        let best = Self.score(.adjective, guesses)
        return guesses.allSatisfy { $0.part == PartOfSpeech.adjective.rawValue || $0.score < best }
    }

    /// Whether a term by itself is hardly a common noun: a name far likelier, by e³, or not known at all. Complexity: O(its length).
    package func isHardlyNoun(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard knows(text, range) else { return true }
        let guesses = guesses(text, range)
        return Self.score(.name, guesses) > Self.score(.noun, guesses) + 3
    }

    /// Whether the model knows a term, and not just its ending. Complexity: O(its length).
    package func knows(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool { model.knows(text, range) }

    private func guesses(_ text: Span<UInt8>, _ range: Range<Int>) -> [PartOfSpeechModel.Guess] {
        var guesses: [PartOfSpeechModel.Guess] = []
        model.appendGuesses(for: text, range, to: &guesses)
        return guesses
    }

    private static func score(_ part: PartOfSpeech, _ guesses: [PartOfSpeechModel.Guess]) -> Float {
        guesses.first { $0.part == part.rawValue }?.score ?? -.infinity
    }

    /// The languages that have a tagger.
    public static let languages = [Language.english]

    /// The classes of an article's words.
    public struct Tags: Sendable {
        /// For each token of the body.
        public internal(set) var body: [PartOfSpeech] = []
        /// For each token of the headline.
        public internal(set) var title: [PartOfSpeech] = []

        /// With parameters that are the properties of these names.
        public init(body: [PartOfSpeech] = [], title: [PartOfSpeech] = []) { (self.body, self.title) = (body, title) }
    }

    /// Tags the body sentence by sentence, and the headline. Complexity: O(tokens · g³) for the g classes that a word can
    /// have, mostly one or two.
    public func tags(of article: AnalyzedArticle) -> Tags {
        var decoder = SentenceDecoder(model: model, terms: article.terms)
        decoder.guessAll()
        var tags = Tags()
        tags.body.reserveCapacity(article.tokens.count)
        let text = article.article.text.utf8Span.span
        for range in article.tokenRanges { decoder.decode(article.tokens[range], in: text, into: &tags.body) }
        decoder.decode(article.titleTokens[...], in: article.article.title.utf8Span.span, into: &tags.title)
        return tags
    }

    /// The classes of the words of some sentences, one list each. Complexity: as `tags(of:)`, of these sentences alone.
    public func tags(ofSentences sentences: some Sequence<Int>, in article: AnalyzedArticle) -> [[PartOfSpeech]] {
        var decoder = SentenceDecoder(model: model, terms: article.terms)
        let text = article.article.text.utf8Span.span
        return sentences.map { sentence in
            var tags: [PartOfSpeech] = []
            decoder.decode(article.tokens(ofSentence: sentence), in: text, into: &tags)
            return tags
        }
    }
}

/// Viterbi's algorithm over one sentence after the other, with the guesses of the article's terms at hand.
private struct SentenceDecoder {
    private typealias Guess = PartOfSpeechModel.Guess

    /// The most classes that are followed of a word: the likeliest ones.
    private static let most = 8
    private static let mark = PartOfSpeech.mark.rawValue
    private static let modals = ["will", "would", "can", "could", "may", "might", "must", "shall", "should", "cannot"]

    private let model: PartOfSpeechModel
    private let terms: TermTable
    /// The terms of modals, and of `to`.
    private let modals: [Int32]
    private let to: Int32?
    private var guesses: [Guess] = []
    /// For each term its guesses; none where it was not asked for.
    private var guessesOfTerm: [Range<Int>] = []

    // The lattice: a column a word or mark, with its guesses, and the best paths that end in each pair of guesses of the
    // column before and this one. All are kept from sentence to sentence for their storage.
    private var columns: [(guesses: Range<Int>, isWord: Bool)] = []
    private var lattice: [Guess] = []
    private var back: [UInt8] = []
    /// The scores of the paths by the guess of the column before (`most` a row) and of this one; and those of the next column.
    private var scores = [Float](repeating: -.infinity, count: most * most)
    private var next = [Float](repeating: -.infinity, count: most * most)

    init(model: PartOfSpeechModel, terms: TermTable) {
        self.model = model
        self.terms = terms
        modals = Self.modals.compactMap { terms.find($0) }
        to = terms.find("to")
        guessesOfTerm = [Range<Int>](repeating: 0..<0, count: terms.count)
    }

    /// The guesses of a term, looked up when it is first asked for; every term has one.
    private mutating func guesses(of term: Int32) -> Range<Int> {
        if guessesOfTerm[Int(term)].isEmpty { guess(term, model.hash(of: term, in: terms)) }
        return guessesOfTerm[Int(term)]
    }

    /// Looks all terms up, which asks for the memory of some while others are looked at.
    mutating func guessAll() {
        let (count, ahead) = (Int32(terms.count), Int32(Self.ahead))
        var hashes: [UInt32] = []
        hashes.reserveCapacity(terms.count)
        for step in 0..<count + 2 * ahead {
            if step < count {
                hashes.append(model.hash(of: step, in: terms))
                model.prefetchReference(hashes[Int(step)])
            }
            if step >= ahead, step < count + ahead { model.prefetchEntry(hashes[Int(step - ahead)]) }
            if step >= 2 * ahead { guess(step - 2 * ahead, hashes[Int(step - 2 * ahead)]) }
        }
    }

    private static let ahead = 8

    private mutating func guess(_ term: Int32, _ hash: UInt32) {
        let start = guesses.count
        let model = model
        terms.withBytes(of: term) { text, range in
            if let first = range.first, text[first].isASCIIDigit {
                appendNumber(text, range)
            } else {
                model.appendGuesses(for: text, range, hash: hash, to: &guesses)
            }
        }
        if guesses.count - start > Self.most {
            guesses[start...].sort { ($0.score, $1.part) > ($1.score, $0.part) }
            guesses.removeLast(guesses.count - start - Self.most)
        }
        guessesOfTerm[Int(term)] = start..<guesses.count
    }

    /// `3.5` is a number; `3D` and `19th` say of what kind something is, and `1980s` is a noun.
    private mutating func appendNumber(_ text: Span<UInt8>, _ range: Range<Int>) {
        let hasLetters = range.contains { text[$0].isASCIILetter || text[$0] >= 0x80 }
        guesses.append(Guess(part: PartOfSpeech.number.rawValue, score: hasLetters ? -1 : 0))
        guard hasLetters else { return }
        guesses.append(Guess(part: PartOfSpeech.adjective.rawValue, score: -1))
        guesses.append(Guess(part: PartOfSpeech.noun.rawValue, score: -1.5))
    }

    mutating func decode(_ tokens: ArraySlice<Token>, in text: Span<UInt8>, into tags: inout [PartOfSpeech]) {
        guard !tokens.isEmpty else { return }
        fillLattice(tokens, in: text)
        appendBestPath(to: &tags)
    }

    private mutating func fillLattice(_ tokens: ArraySlice<Token>, in text: Span<UInt8>) {
        columns.removeAll(keepingCapacity: true)
        lattice.removeAll(keepingCapacity: true)
        let inner = tokens.dropFirst()
        let isHeadline = inner.count { $0.shape != .lower } * 10 > inner.count * 6
        var opens = true
        for index in tokens.indices {
            let token = tokens[index]
            if index > tokens.startIndex {
                // Words of a script without spaces overlap.
                let end = tokens[index - 1].range.upperBound
                let gap = end..<max(end, token.range.lowerBound)
                if WordGap(between: gap.lowerBound, and: gap.upperBound, in: text) == .other {
                    appendMark()
                    opens = gap.contains { Self.opensQuotation(text, $0) }
                }
            }
            let start = lattice.count
            for place in guesses(of: token.term) { lattice.append(guesses[place]) }
            if !opens, !isHeadline, let shape = Self.shape(token.shape) {
                for place in start..<lattice.count {
                    lattice[place].score += model.shapes[Int(lattice[place].part) * 3 + shape]
                }
            }
            if index > tokens.startIndex, columns.last?.isWord == true {
                expectVerb(token, behind: tokens[index - 1], start..<lattice.count)
            }
            columns.append((start..<lattice.count, true))
            opens = false
        }
        appendMark()
    }

    /// Makes a verb likelier behind a modal, by e³, and in small letters behind `to`, by e².
    private mutating func expectVerb(_ token: Token, behind before: Token, _ guesses: Range<Int>) {
        let gain: Float = before.term == to ? 2 : modals.contains(before.term) ? 3 : 0
        guard gain > 0, token.shape == .lower, before.shape == .lower else { return }
        for place in guesses where lattice[place].part == PartOfSpeech.verb.rawValue { lattice[place].score += gain }
    }

    private mutating func appendMark() {
        columns.append((lattice.count..<lattice.count + 1, false))
        lattice.append(Guess(part: Self.mark, score: 0))
    }

    /// `"`, `“` or a backtick.
    private static func opensQuotation(_ text: Span<UInt8>, _ offset: Int) -> Bool {
        switch text[offset] {
        case UInt8(ascii: "\""), UInt8(ascii: "`"): true
        case 0x9C: offset >= 2 && text[offset - 1] == 0x80 && text[offset - 2] == 0xE2
        default: false
        }
    }

    private static func shape(_ shape: Token.Shape) -> Int? {
        switch shape {
        case .lower: 0
        case .capitalized, .other: 1
        case .allCapitals: 2
        case .number: nil
        }
    }

    /// Appends the classes of the words on the likeliest path.
    private mutating func appendBestPath(to tags: inout [PartOfSpeech]) {
        back.removeAll(keepingCapacity: true)
        let transitions = model.transitions
        let (most, classes) = (Self.most, PartOfSpeechModel.classes)
        // Two marks stand before the first column; the last column is one.
        let mark = lattice.count - 1..<lattice.count
        var (first, second) = (mark, mark)
        scores[0] = 0
        for column in columns {
            for place in column.guesses {
                let guess = lattice[place]
                for b in 0..<second.count {
                    let middle = Int(lattice[second.lowerBound + b].part)
                    var (best, from) = (-Float.infinity, 0)
                    for a in 0..<first.count {
                        let start = Int(lattice[first.lowerBound + a].part) * classes + middle
                        let score = scores[a * most + b] + transitions[start * classes + Int(guess.part)]
                        if score > best { (best, from) = (score, a) }
                    }
                    next[b * most + place - column.guesses.lowerBound] = best + guess.score
                    back.append(UInt8(from))
                }
            }
            swap(&scores, &next)
            (first, second) = (second, column.guesses)
        }
        followBack(from: first.count, to: &tags)
    }

    /// Goes back from the last column, which has one guess, along the best of its `count` paths.
    private func followBack(from count: Int, to tags: inout [PartOfSpeech]) {
        var before = 0
        for b in 0..<count where scores[b * Self.most] > scores[before * Self.most] { before = b }
        var current = 0
        var end = back.count
        let start = tags.count
        for index in columns.indices.reversed() {
            if columns[index].isWord {
                let part = lattice[columns[index].guesses.lowerBound + current].part
                tags.append(PartOfSpeech(rawValue: part) ?? .noun)
            }
            let width = index > 0 ? columns[index - 1].guesses.count : 1
            end -= columns[index].guesses.count * width
            (before, current) = (Int(back[end + current * width + before]), before)
        }
        tags[start...].reverse()
    }
}

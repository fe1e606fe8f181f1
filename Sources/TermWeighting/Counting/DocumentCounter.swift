import Parallelism
public import TextAnalysis

/// Counts the terms of documents, one document after the other.
///
/// Append a document's texts, then end it. Counting is linear in the bytes: words are interned from bytes, n-grams
/// from ids, and counts are kept in an array by id, so nothing is sorted.
public struct DocumentCounter: Sendable {
    private let parameters: CountingParameters
    private(set) var grams = GramTable()
    private var languages: [LanguageState] = []
    private var words: [Int32] = []
    /// The codes of n-grams of one length, by the place of their first word.
    private var gramCodes: [GramTable.Code] = []

    /// The open document's distinct terms, in the order of their first occurrence: the first `touchedCount`.
    private var touched: [GramTable.Code] = []
    private var touchedCount = 0

    /// The count in the open document of each word and longer n-gram, by id.
    private var wordCounts: [Int32] = []
    private var gramCounts: [Int32] = []

    /// The ended documents.
    private var documents = CountedDocuments()

    /// Of its parts, which are the properties of these names.
    public init(_ parameters: CountingParameters) {
        self.parameters = parameters
    }

    /// A counter that knows some terms already.
    init(_ parameters: CountingParameters, terms: GramTable) {
        self.parameters = parameters
        grams = terms
    }

    /// Counts the terms of a whole string for the open document.
    public mutating func append(_ text: String, language: Language = .undetermined, times: Int32 = 1) {
        let span = text.utf8Span.span
        append(span, range: 0..<span.count, language: language, times: times)
    }

    /// Counts the terms of `text[range]` for the open document, each `times` times.
    ///
    /// N-grams do not reach over the end of the range.
    public mutating func append(
        _ text: Span<UInt8>, range: Range<Int>, language: Language = .undetermined, times: Int32 = 1
    ) {
        let state = stateIndex(for: language)
        words.removeAll(keepingCapacity: true)
        if languages[state].isDirect {
            languages[state].tokenizer.appendTerms(of: text, range: range, terms: &grams.words, to: &words)
        } else {
            languages[state].appendWords(of: text, range: range, grams: &grams, to: &words)
        }
        if parameters.ngramRange.lowerBound == 1 {
            Self.enlarge(&wordCounts, to: grams.words.count)
            Self.enlarge(&touched, to: touchedCount + words.count)
            Self.count(words, times: times, in: &wordCounts, touched: &touched, &touchedCount)
        }
        if parameters.ngramRange.upperBound > 1 { countGrams(times: times) }
    }

    /// Ends the open document. One without terms becomes an empty row.
    public mutating func endDocument() {
        documents.codes += touched[..<touchedCount]
        Self.close(
            touched[..<touchedCount], &wordCounts, &gramCounts, isBinary: parameters.isBinary, counts: &documents.counts
        )
        touchedCount = 0
        documents.ends.append(documents.codes.count)
    }

    /// Hands over the ended documents; the terms stay.
    mutating func takeDocuments() -> CountedDocuments {
        let taken = documents
        documents = CountedDocuments(roomOf: taken)
        return taken
    }

    // The arrays are lent to functions of their own, where a span over each is held without a look at the others.

    private static func enlarge(_ counts: inout [Int32], to size: Int) {
        guard counts.count < size else { return }
        counts += repeatElement(0, count: max(size - counts.count, counts.count, 1024))
    }

    private static func count(
        _ words: [Int32], times: Int32, in counts: inout [Int32], touched: inout [GramTable.Code],
        _ touchedCount: inout Int
    ) {
        var counts = counts.mutableSpan
        var touched = touched.mutableSpan
        var end = touchedCount
        // Written in any case and kept if it is new: half of the words are, so that a branch would often go astray.
        for word in words {
            let count = counts[Int(word)]
            touched[end] = word
            end += count == 0 ? 1 : 0
            counts[Int(word)] = count &+ times
        }
        touchedCount = end
    }

    private static func close(
        _ touched: ArraySlice<GramTable.Code>, _ words: inout [Int32], _ grams: inout [Int32], isBinary: Bool,
        counts: inout [Int32]
    ) {
        var words = words.mutableSpan
        var grams = grams.mutableSpan
        for code in touched {
            if code < 0 {
                counts.append(isBinary ? 1 : grams[Int(~code)])
                grams[Int(~code)] = 0
            } else {
                counts.append(isBinary ? 1 : words[Int(code)])
                words[Int(code)] = 0
            }
        }
    }

    /// Counts the n-grams of two words and more, length by length.
    private mutating func countGrams(times: Int32) {
        gramCodes.removeAll(keepingCapacity: true)
        gramCodes += words
        for length in 2...parameters.ngramRange.upperBound {
            grams.extendEach(&gramCodes, with: words, length: length - 1)
            guard length >= parameters.ngramRange.lowerBound else { continue }
            Self.enlarge(&gramCounts, to: grams.gramCount)
            Self.enlarge(&touched, to: touchedCount + gramCodes.count)
            Self.countGrams(gramCodes, times: times, in: &gramCounts, touched: &touched, &touchedCount)
        }
    }

    private static func countGrams(
        _ codes: [GramTable.Code], times: Int32, in counts: inout [Int32], touched: inout [GramTable.Code],
        _ touchedCount: inout Int
    ) {
        var counts = counts.mutableSpan
        var touched = touched.mutableSpan
        var end = touchedCount
        for index in codes.indices {
            let ahead = index + prefetchDistance
            if ahead < codes.count { counts.span.prefetch(Int(~codes[ahead])) }
            let id = Int(~codes[index])
            let count = counts[id]
            touched[end] = codes[index]
            end += count == 0 ? 1 : 0
            counts[id] = count &+ times
        }
        touchedCount = end
    }

    private mutating func stateIndex(for language: Language) -> Int {
        if let index = languages.firstIndex(where: { $0.tokenizer.language == language }) { return index }
        languages.append(LanguageState(language, parameters))
        return languages.count - 1
    }
}

/// Documents as a counter has counted them: the terms and counts of all, one document after the other.
struct CountedDocuments: Sendable {
    /// Distinct in each document, in the order of their first occurrence.
    var codes: [GramTable.Code] = []
    var counts: [Int32] = []
    /// Where each document's entries end.
    var ends: [Int] = []

    var count: Int { ends.count }

    init() {}

    /// No documents yet, and room for as many as there are.
    init(roomOf other: CountedDocuments) {
        codes.reserveCapacity(other.codes.count + other.codes.count / 8)
        counts.reserveCapacity(other.counts.count + other.counts.count / 8)
    }
}

/// What is known of the words of one language: which are stop words, and what each is stemmed to.
private struct LanguageState: Sendable {
    let tokenizer: Tokenizer
    /// Neither stop words nor stemming: a token's term is its word.
    let isDirect: Bool
    private let stopWords: StopWords
    private let stems: Bool
    private var rawTerms = TermTable()
    /// For each raw term its word; -1 for a stop word.
    private var wordOfTerm: [Int32] = []
    private var rawIDs: [Int32] = []

    init(_ language: Language, _ parameters: CountingParameters) {
        tokenizer = Tokenizer(language: language, style: parameters.style, lowercases: parameters.lowercases)
        switch parameters.stopWords {
        case .none: stopWords = StopWords()
        case .ofLanguage: stopWords = StopWords.list(for: language)
        case .words(let words): stopWords = words
        }
        stems = parameters.stems && Stemmer.isAvailable(for: language)
        isDirect = stopWords.isEmpty && !stems
    }

    mutating func appendWords(
        of text: Span<UInt8>, range: Range<Int>, grams: inout GramTable, to words: inout [Int32]
    ) {
        rawIDs.removeAll(keepingCapacity: true)
        tokenizer.appendTerms(of: text, range: range, terms: &rawTerms, to: &rawIDs)
        if wordOfTerm.count < rawTerms.count {
            let stemmer = stems ? Stemmer(language: tokenizer.language) : nil
            for id in Int32(wordOfTerm.count)..<Int32(rawTerms.count) {
                let isStopWord = rawTerms.withBytes(of: id) { stopWords.contains($0, $1) }
                let term = rawTerms[id]
                wordOfTerm.append(isStopWord ? -1 : grams.words.intern(stemmer?.stem(term) ?? term))
            }
        }
        for id in rawIDs where wordOfTerm[Int(id)] >= 0 { words.append(wordOfTerm[Int(id)]) }
    }
}

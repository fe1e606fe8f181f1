import TextAnalysis

/// Runs of words that a text itself declares to be one name, of a tagged language, whatever their words are by themselves.
///
/// - Two to eight words with capitals between quotation marks, not all in capitals and none twice, small words such as `of the` apart:
///   `“The Second Gull”`.
/// - What an acronym in brackets stands for: the words before it that begin with its letters, small words and commas between them
///   left out (`Detroit Water and Sewerage Department (DWSD)`), or counted (`Ministry of Works (MOW)`). The letters are matched from the
///   last one back as in A. Schwartz, M. Hearst, A simple algorithm for identifying abbreviation definitions in biomedical text, PSB 2003.
/// - A first name that is a stop word too, behind which a name stands: `Will Lind`.
///
/// Wherever else the same words stand, the first and the last with a capital, they are that name.
struct DeclaredNames {
    /// For each token of the body and of the headline the number of the name that it is in, from 1, or 0; empty where none is.
    private(set) var body: [Int32] = []
    private(set) var title: [Int32] = []

    private let article: AnalyzedArticle
    private let classOfTerm: [WordClass]
    private let smallWords: [Int32]
    /// The terms of each name, by the first.
    private var names: [Int32: [[Int32]]] = [:]

    private static let mostWords = 10
    /// So many names with one first word are kept.
    private static let mostOfOneWord = 16

    /// Complexity: O(tokens).
    init(_ article: AnalyzedArticle, _ tags: PartOfSpeechTagger.Tags, classOfTerm: [WordClass]) {
        (self.article, self.classOfTerm) = (article, classOfTerm)
        smallWords = [
            "a", "an", "the", "of", "in", "on", "at", "to", "for", "with", "and", "or", "from", "by", "as", "into",
        ].compactMap { article.terms.find($0) }
        let text = article.article.text.utf8Span.span
        let headline = article.article.title.utf8Span.span
        for sentence in article.tokenRanges {
            find(in: article.tokens[sentence], tags.body[sentence], text)
        }
        find(in: article.titleTokens[...], tags.title[...], headline)
        guard !names.isEmpty else { return }
        var count: Int32 = 0
        body = marked(article.tokens, sentences: article.tokenRanges, &count)
        title = marked(article.titleTokens, sentences: [article.titleTokens.indices], &count)
    }

    private mutating func find(in tokens: ArraySlice<Token>, _ tags: ArraySlice<PartOfSpeech>, _ text: Span<UInt8>) {
        for index in tokens.indices where tokens[index].shape != .lower {
            if let end = quotationEnd(tokens, from: index, text) { add(tokens[index..<end]) }
            if let start = startOfName(tokens, beforeAcronym: index, text) { add(tokens[start..<index]) }
            if isFirstName(tokens, tags, index, text) { add(tokens[index...index + 1]) }
        }
    }

    private mutating func add(_ tokens: ArraySlice<Token>) {
        let name = tokens.map(\.term)
        guard let first = name.first, names[first]?.contains(name) != true,
            (names[first]?.count ?? 0) < Self.mostOfOneWord
        else { return }
        names[first, default: []].append(name)
    }

    private func marked(_ tokens: [Token], sentences: [Range<Int>], _ count: inout Int32) -> [Int32] {
        var marks = tokens.map { _ in Int32(0) }
        for sentence in sentences {
            var index = sentence.lowerBound
            while index < sentence.upperBound {
                let length = tokens[index].shape == .lower ? 0 : longestName(tokens[sentence], at: index)
                if length > 0 {
                    count += 1
                    for place in index..<index + length { marks[place] = count }
                }
                index += max(1, length)
            }
        }
        return marks
    }

    /// The words of the longest name that begins at a token; 0 where none does.
    private func longestName(_ tokens: ArraySlice<Token>, at index: Int) -> Int {
        var longest = 0
        for name in names[tokens[index].term] ?? [] where name.count > longest {
            guard index + name.count <= tokens.endIndex, tokens[index + name.count - 1].shape != .lower else {
                continue
            }
            if zip(tokens[index...], name).allSatisfy({ $0.term == $1 }) { longest = name.count }
        }
        return longest
    }

    // MARK: Between quotation marks

    /// Behind the last token of a name that stands between quotation marks and begins at a token, or `nil`.
    private func quotationEnd(_ tokens: ArraySlice<Token>, from start: Int, _ text: Span<UInt8>) -> Int? {
        guard let mark = Mark(opening: tokens[start].range.lowerBound, text),
            classOfTerm[Int(tokens[start].term)] != .honorific
        else { return nil }
        var (capitals, telling) = (0, 0)
        for index in tokens[start...].prefix(Self.mostWords).indices {
            let token = tokens[index]
            if token.shape != .lower {
                // `“Quill, Quill, Quill!”` is a cry.
                if tokens[start..<index].contains(where: { $0.term == token.term }) { return nil }
                capitals += 1
                if !article.isStopWord[Int(token.term)], token.shape == .capitalized { telling += 1 }
            } else if !smallWords.contains(token.term) {
                return nil
            }
            if mark.closes(at: token.range.upperBound, text) {
                return token.shape != .lower && (2...8).contains(capitals) && telling > 0 ? index + 1 : nil
            }
            guard index + 1 < tokens.endIndex, isInside(tokens, index, text) else { return nil }
        }
        return nil
    }

    /// A kind of quotation mark.
    private enum Mark {
        case straight, single, curly, curlySingle

        /// The mark that opens right before a byte.
        init?(opening start: Int, _ text: Span<UInt8>) {
            guard start > 0 else { return nil }
            switch text[start - 1] {
            case UInt8(ascii: "\""): self = .straight
            case UInt8(ascii: "'"): self = .single
            case 0x9C where start > 2 && text[start - 3] == 0xE2 && text[start - 2] == 0x80:
                self = .curly
                return
            case 0x98 where start > 2 && text[start - 3] == 0xE2 && text[start - 2] == 0x80:
                self = .curlySingle
                return
            default: return nil
            }
            // A straight one opens behind a space or a bracket.
            guard start > 1 else { return }
            let before = text[start - 2]
            guard before <= 0x20 || before == UInt8(ascii: "(") || before == UInt8(ascii: "[") else { return nil }
        }

        /// Whether the mark closes at a byte, or behind one more of punctuation there.
        func closes(at end: Int, _ text: Span<UInt8>) -> Bool {
            guard end < text.count else { return false }
            if isThere(end, text) { return true }
            return ".,!?".utf8.contains(text[end]) && isThere(end + 1, text)
        }

        private func isThere(_ place: Int, _ text: Span<UInt8>) -> Bool {
            guard place < text.count else { return false }
            switch self {
            case .straight: return text[place] == UInt8(ascii: "\"")
            case .single: return text[place] == UInt8(ascii: "'") && !isLetter(place + 1, text)
            case .curly: return isCurly(0x9D, place, text)
            case .curlySingle: return isCurly(0x99, place, text) && !isLetter(place + 3, text)
            }
        }

        private func isCurly(_ last: UInt8, _ place: Int, _ text: Span<UInt8>) -> Bool {
            place + 2 < text.count && text[place] == 0xE2 && text[place + 1] == 0x80 && text[place + 2] == last
        }

        private func isLetter(_ place: Int, _ text: Span<UInt8>) -> Bool {
            place < text.count && (text[place] >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= text[place] | 0x20)
        }
    }

    /// Whether no more than a space, a hyphen, a possessive, a comma or a colon parts a word from the next.
    private func isInside(_ tokens: ArraySlice<Token>, _ index: Int, _ text: Span<UInt8>) -> Bool {
        let (end, start) = (tokens[index].range.upperBound, tokens[index + 1].range.lowerBound)
        if WordGap(between: end, and: start, in: text) != .other { return true }
        return start == end + 2 && (text[end] == UInt8(ascii: ",") || text[end] == UInt8(ascii: ":"))
            && text[end + 1] == 0x20
    }

    // MARK: Before an acronym

    /// The first token of what an acronym in brackets stands for, or `nil`.
    private func startOfName(_ tokens: ArraySlice<Token>, beforeAcronym index: Int, _ text: Span<UInt8>) -> Int? {
        let range = tokens[index].range
        guard index > tokens.startIndex, (3...8).contains(range.count),
            UInt8(ascii: "A")...UInt8(ascii: "Z") ~= text[range.upperBound - 1],
            text[range.lowerBound - 1] == UInt8(ascii: "("), range.upperBound < text.count,
            text[range.upperBound] == UInt8(ascii: ")"), text[range.lowerBound - 2] == 0x20,
            tokens[index - 1].range.upperBound == range.lowerBound - 2, tokens[index - 1].shape != .lower
        else { return nil }
        return start(tokens, beforeAcronym: index, text, countsSmallWords: false)
            ?? start(tokens, beforeAcronym: index, text, countsSmallWords: true)
    }

    private func start(
        _ tokens: ArraySlice<Token>, beforeAcronym index: Int, _ text: Span<UInt8>, countsSmallWords: Bool
    ) -> Int? {
        var letters = tokens[index].range
        var place = index - 1
        for _ in 0..<2 * Self.mostWords where place >= tokens.startIndex {
            let token = tokens[place]
            let matches = text[token.range.lowerBound] | 0x20 == text[letters.upperBound - 1] | 0x20
            if token.shape == .lower {
                guard smallWords.contains(token.term) else { return nil }
                if matches && countsSmallWords { letters = letters.dropLast() }
            } else {
                guard matches else { return nil }
                letters = letters.dropLast()
            }
            if letters.isEmpty { return token.shape == .lower ? nil : place }
            guard place > tokens.startIndex, isInside(tokens, place - 1, text) else { return nil }
            place -= 1
        }
        return nil
    }

    // MARK: First names

    private func isFirstName(
        _ tokens: ArraySlice<Token>, _ tags: ArraySlice<PartOfSpeech>, _ index: Int, _ text: Span<UInt8>
    ) -> Bool {
        guard index > tokens.startIndex, index + 1 < tokens.endIndex, article.isStopWord[Int(tokens[index].term)],
            tokens[index].shape == .capitalized, tags[index] == .name, tokens[index + 1].shape == .capitalized,
            tags[index + 1] == .name, !article.isStopWord[Int(tokens[index + 1].term)]
        else { return false }
        return WordGap(between: tokens[index].range.upperBound, and: tokens[index + 1].range.lowerBound, in: text)
            == .space
    }
}

import TextAnalysis

/// What each word of a sequence is there, and what stands between it and the next.
struct WordReading {
    /// The class of each word where it stands.
    var classes: [WordClass] = []
    /// Whether the word is, or belongs to, a name.
    var isName: [Bool] = []
    /// What stands behind each word; behind the last one of a sentence `.other`.
    var gaps: [WordGap] = []
    /// The kind of each word as a neighbor of a phrase.
    var companions: [Companion] = []

}

/// Reads the words of an article: by the tagger of its language where there is one, else by lists and endings.
///
/// Of what a word is by itself two things change where it stands: in a compound with a hyphen (`three-level`, `start-up`)
/// every word is a modifier, the last one a noun; and a month that is the surname of a name before it (`Theresa May`) is a name.
struct ArticleReading {
    private(set) var body = WordReading()
    private(set) var title = WordReading()

    let article: AnalyzedArticle
    let classOfTerm: [WordClass]
    private let bonds: UnspacedBonds?
    private let compounds: SyllableCompounds?
    private let joined: JoinedNames?
    private let capitals: CapitalNames?
    private let declared: DeclaredNames?
    private let furniture: LineFurniture?
    private let tagger: PartOfSpeechTagger?
    private let formsOfBe: [Int32]
    private let owners: [Int32]

    /// - Parameters:
    ///   - classOfTerm: what each term is by the lists, whatever stands beside it.
    ///   - isName: whether each term is a name by its capitals; asked where there is no tagger.
    ///   - isNationality: whether each term is an adjective of a country or a people.
    ///   - bonds: which words that touch are one, where the language puts no space between words.
    ///
    /// Complexity: O(tokens).
    init(
        _ article: AnalyzedArticle, classOfTerm: [WordClass], isName: [Bool], isNationality: [Bool],
        bonds: UnspacedBonds? = nil
    ) {
        self.article = article
        self.bonds = bonds
        compounds = article.language.hasSpacedSyllables ? SyllableCompounds(article.terms) : nil
        self.classOfTerm = classOfTerm
        let tagger = PartOfSpeechTagger(language: article.language)
        self.tagger = tagger
        formsOfBe = ["is", "are", "was", "were", "been", "be"].compactMap { article.terms.find($0) }
        owners = ["a", "an", "the", "his", "her", "its", "their", "my", "our", "your"].compactMap {
            article.terms.find($0)
        }
        joined = tagger.map { JoinedNames(article, $0, isNationality: isNationality) }
        var tags = tagger?.tags(of: article)
        capitals = tags.map {
            CapitalNames(article, $0, classOfTerm: classOfTerm, isNationality: isNationality)
        }
        declared = tags.map { DeclaredNames(article, $0, classOfTerm: classOfTerm) }
        furniture = tagger.map { LineFurniture(article, $0) }
        let count = article.tokens.count
        // Not of `self`, of which a call of its method has a second copy: each sentence would copy all before it.
        var body = WordReading()
        body.classes.reserveCapacity(count)
        body.gaps.reserveCapacity(count)
        body.isName.reserveCapacity(count)
        body.companions.reserveCapacity(count)
        let text = article.article.text.utf8Span.span
        for range in article.tokenRanges {
            read(article.tokens[range], tags?.body[range], isName, in: text, isBody: true, into: &body)
        }
        self.body = body
        if let read = tags { tags = settled(read) }
        let headline = article.article.title.utf8Span.span
        var title = WordReading()
        read(article.titleTokens[...], tags?.title[...], isName, in: headline, isBody: false, into: &title)
        self.title = title
    }

    /// A headline in capitals says little of its words: one that the body has is what it mostly is there.
    private func settled(_ tags: PartOfSpeechTagger.Tags) -> PartOfSpeechTagger.Tags {
        guard article.hasCapitalHeadline else { return tags }
        let count = PartOfSpeech.allCases.count
        var counts = [Int32](repeating: 0, count: article.terms.count * count)
        for (token, tag) in zip(article.tokens, tags.body) { counts[Int(token.term) * count + Int(tag.rawValue)] += 1 }
        var title = tags.title
        for (index, token) in article.titleTokens.enumerated() {
            let own = counts[Int(token.term) * count..<(Int(token.term) + 1) * count]
            guard let most = own.max(), most > 0, let best = own.firstIndex(of: most) else { continue }
            title[index] = PartOfSpeech(rawValue: UInt8(best - own.startIndex)) ?? title[index]
        }
        return PartOfSpeechTagger.Tags(body: tags.body, title: title)
    }

    private func read(
        _ tokens: ArraySlice<Token>, _ tags: ArraySlice<PartOfSpeech>?, _ isName: [Bool], in text: Span<UInt8>,
        isBody: Bool, into reading: inout WordReading
    ) {
        let start = reading.classes.count
        for index in tokens.indices {
            let next = index + 1
            let gap =
                next < tokens.endIndex
                ? WordGap(between: tokens[index].range.upperBound, and: tokens[next].range.lowerBound, in: text)
                : .other
            let isJoined = gap == .other && isDotted(tokens, index, in: text)
            reading.gaps.append(
                isJoined
                    ? .hyphen
                    : gap == .other
                        && (isAbbreviated(tokens, index, in: text) && !isNameByCapitals(index, isBody: isBody)
                            || isPaired(tokens, index, in: text) || areOfOneName(index, isBody: isBody))
                        ? .space : gap)
        }
        bonds?.bind(tokens, &reading.gaps, from: start, in: text)
        if article.language.code == "ko" { partPhrases(tokens, &reading.gaps, from: start) }
        let joints = (isBody ? joined?.body : joined?.title) ?? []
        for index in tokens.indices {
            let token = tokens[index]
            let term = Int(token.term)
            let place = start + index - tokens.startIndex
            var tag = tags?[index]
            let isJoined =
                !joints.isEmpty
                && (index > tokens.startIndex && joints[index - 1] == .inside
                    || index > tokens.startIndex + 1 && joints[index - 2] == .inside
                        && tokens[index - 1].shape == .lower
                    || index + 1 < tokens.endIndex && joints[index + 1] == .inside)
            let isWhole =
                isJoined || isNameByCapitals(index, isBody: isBody) || declaredName(index, isBody: isBody) != 0
            let isInner = isWhole && token.shape == .lower
            if let read = tag, isWhole && !isInner || isOddName(token, read, isName[term]) { tag = .name }
            let isNamed = tag.map { $0 == .name } ?? (isName[term] && token.shape != .lower)
            var wordClass = own(classOfTerm[term], tag, token, isFirst: index == tokens.startIndex, isBody: isBody)
            // A syllable with a capital behind a quotation mark opens a sentence of its own: *"Trong khi đó …"*.
            if tag == nil, wordClass == .noun, classOfTerm[term] == .function, !isBesideCapital(tokens, index) {
                wordClass = .function
            }
            if isWhole { wordClass = isInner ? .connector : .noun }
            if let bonds, bonds.isVerb(wordClass, tokens, index) { wordClass = .verb }
            if wordClass == .gerund && tag == .gerund || wordClass == .noun && tag == .noun,
                isVerb(tokens, index, tag, tags, reading, place)
            {
                wordClass = .verb
            }
            if wordClass == .function, isInCompound(tokens, index) { wordClass = .noun }
            switch joints.isEmpty ? .none : joints[index] {
            case .inside: wordClass = .connector
            case .parting: if !isWhole { wordClass = .function }
            case .none: break
            }
            let isBound = place > start && reading.gaps[place - 1] == .hyphen
            if tag == nil, wordClass == .function,
                isOfFunctionWords(tokens, index, isBound: isBound, binds: reading.gaps[place] == .hyphen)
            {
                // `peut-être`, `из-за`
            } else if isBound || reading.gaps[place] == .hyphen {
                wordClass = inCompound(
                    wordClass, tokens, index, isBound: isBound, isLast: reading.gaps[place] != .hyphen)
            } else if wordClass == .calendar, place > start, isSurname(token, tag, reading, place) {
                wordClass = .noun
            }
            if tag != nil,
                isSeat(tokens, index, in: text) || isPartyOfMember(tokens, index, reading, place)
                    || (isBound || reading.gaps[place] == .hyphen) && isIdleCompound(tokens, index, reading, place)
                    || isBody && furniture?.holds(index) == true
            {
                wordClass = .function
            }
            reading.classes.append(wordClass)
            reading.isName.append(isNamed && wordClass != .calendar && wordClass != .number)
            reading.companions.append(companion(wordClass, tag, isNamed: isNamed))
        }
    }

    /// Whether a word in small letters is a verb by what stands beside it: a form in `-ing` behind a form of `be` (`were planning`), or one
    /// that can be a verb, between a noun and an article or a possessive (`the shop costs a fortune`).
    private func isVerb(
        _ tokens: ArraySlice<Token>, _ index: Int, _ tag: PartOfSpeech?, _ tags: ArraySlice<PartOfSpeech>?,
        _ reading: WordReading, _ place: Int
    ) -> Bool {
        guard let tags, index > tokens.startIndex, tokens[index].shape == .lower, reading.gaps[place - 1] == .space
        else {
            return false
        }
        if tag == .gerund { return formsOfBe.contains(tokens[index - 1].term) }
        guard index + 1 < tokens.endIndex, reading.gaps[place] == .space, owners.contains(tokens[index + 1].term),
            tokens[index + 1].shape == .lower, tags[index - 1] == .noun || tags[index - 1] == .name
        else { return false }
        return article.terms.withBytes(of: tokens[index].term) { text, range in
            tagger?.canBeVerb(text, range) == true
        }
    }

    private func isNameByCapitals(_ index: Int, isBody: Bool) -> Bool {
        guard let isName = isBody ? capitals?.body : capitals?.title, !isName.isEmpty else { return false }
        return isName[index]
    }

    private func declaredName(_ index: Int, isBody: Bool) -> Int32 {
        guard let names = isBody ? declared?.body : declared?.title, index < names.count else { return 0 }
        return names[index]
    }

    /// Whether the text declares a word and the next to be of one name, whatever stands between: `Department for Works, Nets and Harbors (DWNH)`.
    private func areOfOneName(_ index: Int, isBody: Bool) -> Bool {
        let name = declaredName(index, isBody: isBody)
        return name != 0 && name == declaredName(index + 1, isBody: isBody)
    }

    /// No phrase of nouns goes on behind a particle, but behind that of the genitive.
    private func partPhrases(_ tokens: ArraySlice<Token>, _ gaps: inout [WordGap], from start: Int) {
        for (place, token) in tokens.enumerated()
        where article.terms.withBytes(of: token.term, { KoreanParticles.endsPhrase($0, $1) }) {
            gaps[start + place] = .other
        }
    }

    /// Whether nothing but a full stop and a space stands between two words with capitals: inside a sentence it is the mark of an
    /// abbreviation (`St. Louis`, `John F. Kennedy`).
    private func isAbbreviated(_ tokens: ArraySlice<Token>, _ index: Int, in text: Span<UInt8>) -> Bool {
        let next = index + 1
        guard next < tokens.endIndex, tokens[index].shape != .lower, tokens[index].shape != .number,
            tokens[next].shape != .lower, tokens[next].shape != .number
        else { return false }
        let (end, start) = (tokens[index].range.upperBound, tokens[next].range.lowerBound)
        return start == end + 2 && text[end] == UInt8(ascii: ".") && text[end + 1] == 0x20
            && tokens[index].range.count <= 4
    }

    /// Whether a full stop alone stands between a word with a capital and capitals, or a slash between capitals: they are one name
    /// (`Bagle.AT`, `NOVO.CO`, `AC/DC`).
    private func isDotted(_ tokens: ArraySlice<Token>, _ index: Int, in text: Span<UInt8>) -> Bool {
        let next = index + 1
        guard next < tokens.endIndex, isCapitals(tokens[next]), tokens[next].range.count <= 4 else { return false }
        let end = tokens[index].range.upperBound
        guard tokens[next].range.lowerBound == end + 1 else { return false }
        if text[end] == UInt8(ascii: "/") { return isCapitals(tokens[index]) && tokens[index].range.count <= 4 }
        return text[end] == UInt8(ascii: ".") && tokens[next].range.count <= 3
            && (tokens[index].shape == .capitalized || tokens[index].shape == .allCapitals)
    }

    private func isCapitals(_ token: Token) -> Bool {
        token.shape == .allCapitals || token.shape == .other && token.range.count == 1
    }

    /// Whether `&` stands between two words with capitals: `Marks & Spencer`.
    private func isPaired(_ tokens: ArraySlice<Token>, _ index: Int, in text: Span<UInt8>) -> Bool {
        let next = index + 1
        guard next < tokens.endIndex, tokens[index].shape == .capitalized, tokens[next].shape == .capitalized else {
            return false
        }
        let (end, start) = (tokens[index].range.upperBound, tokens[next].range.lowerBound)
        return start == end + 3 && text[end] == 0x20 && text[end + 1] == UInt8(ascii: "&") && text[end + 2] == 0x20
    }

    /// Whether the word before or behind has a capital.
    private func isBesideCapital(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
        index > tokens.startIndex && tokens[index - 1].shape == .capitalized
            || index + 1 < tokens.endIndex && tokens[index + 1].shape == .capitalized
    }

    /// Whether a syllable makes a noun with the one before or behind it.
    private func isInCompound(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
        guard let compounds else { return false }
        return index > tokens.startIndex && compounds.holds(tokens[index - 1].term, tokens[index].term)
            || index + 1 < tokens.endIndex && compounds.holds(tokens[index].term, tokens[index + 1].term)
    }

    /// Whether a word that the tagger does not know, and takes by its ending for anything else, is a name by its capitals (`Forkful`).
    private func isOddName(_ token: Token, _ tag: PartOfSpeech, _ hasCapital: Bool) -> Bool {
        switch tag {
        case .adjective, .verb, .adverb, .participle, .gerund, .noun: break
        default: return false
        }
        return hasCapital && token.shape == .capitalized
            && article.terms.withBytes(of: token.term) { tagger?.knows($0, $1) == false }
    }

    /// What a word is by its lists and its tag.
    private func own(_ listed: WordClass, _ tag: PartOfSpeech?, _ token: Token, isFirst: Bool, isBody: Bool)
        -> WordClass
    {
        guard let tag else { return unread(listed, isCapital: token.shape == .capitalized && !isFirst) }
        switch listed {
        case .function, .reporting, .connector:
            // A stop word with a capital may be a name: `Will Smith`, `the WHO`.
            if tag == .name && token.shape != .lower && !isFirst && listed != .connector { return .noun }
            // In running text one has a capital in the title of a work: `Sails And The Harbor`.
            return listed == .function && token.shape == .capitalized && !isFirst && isBody ? .connector : listed
        case .calendar: return tag == .verb ? .function : .calendar
        case .number, .honorific: return listed
        default: return token.shape == .number && tag == .number ? listed : WordClass(tag)
        }
    }

    /// What a word is by its lists alone, where it has a capital inside a sentence or not.
    private func unread(_ listed: WordClass, isCapital: Bool) -> WordClass {
        switch listed {
        // `Cần Thơ`, `Hai Bà Trưng`: where every syllable is a word, a function word may be a part of a name.
        case .function where isCapital && article.language.hasSpacedSyllables: return .noun
        // `Maja Lind`, `Krzysztof Piątek`; in small letters it parts a name from what was done on the day.
        case .calendar where article.language.writesDaysSmall: return isCapital ? .noun : .function
        default: return listed
        }
    }

    /// Whether a compound with hyphens has function words alone, as far as it stands next to one.
    private func isOfFunctionWords(_ tokens: ArraySlice<Token>, _ index: Int, isBound: Bool, binds: Bool) -> Bool {
        var joined = [index]
        if isBound { joined.append(index - 1) }
        if binds { joined.append(index + 1) }
        return joined.count > 1
            && joined.allSatisfy { classOfTerm[Int(tokens[$0].term)] == .function && tokens[$0].shape == .lower }
    }

    private func inCompound(
        _ wordClass: WordClass, _ tokens: ArraySlice<Token>, _ index: Int, isBound: Bool, isLast: Bool
    ) -> WordClass {
        switch wordClass {
        case .function, .adverb, .verb, .reporting: return isLast ? .noun : .adjective
        case .number:
            if isLast {
                // `COVID-19` and `F-16` are things, `12-10` is a result.
                return tokens[index - 1].shape == .number ? .number : .noun
            }
            return tokens[index + 1].shape == .number ? .number : .adjective
        case .connector:
            if tokens[index].shape != .lower { return .noun }
            return isBound && !isLast ? .adjective : .connector
        case .calendar: return .calendar
        default: return wordClass
        }
    }

    /// Whether a month behind a name is its surname; a number behind it would make it a date.
    private func isSurname(_ token: Token, _ tag: PartOfSpeech?, _ reading: WordReading, _ place: Int) -> Bool {
        guard tag == .name, reading.isName[place - 1], reading.gaps[place - 1] == .space else { return false }
        return ["may", "april", "june", "august"].contains(article.terms[token.term])
    }

    private func companion(_ wordClass: WordClass, _ tag: PartOfSpeech?, isNamed: Bool) -> Companion {
        switch wordClass {
        case .noun, .gerund: return isNamed ? .name : .noun
        case .adjective, .participle: return .adjective
        case .number, .calendar: return .number
        case .verb, .reporting: return .verb
        case .adverb, .honorific: return .word
        case .connector, .function:
            switch tag {
            case .determiner: return .determiner
            case .preposition: return .preposition
            case .conjunction: return .conjunction
            case .verb, .participle, .gerund: return .verb
            default: return tag == nil && wordClass == .connector ? .preposition : .word
            }
        }
    }
}

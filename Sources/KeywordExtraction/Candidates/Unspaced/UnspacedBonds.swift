import TextAnalysis

/// Which words that touch are one word that the dictionary has cut: a suffix and what it stands behind (`气象|台`, `東京|都`),
/// words that our list has as one, and a single character and its neighbor that stand together again and again in the article (`石破|茂`).
///
/// Such a gap is read as a hyphen: no candidate begins or ends there. A person's name in Chinese stands alone, whatever it
/// touches (`女儿安吉尔`). Complexity: O(tokens).
struct UnspacedBonds {
    private let classifier: UnspacedClassifier
    private let isSuffix: [Bool]
    private let canBind: [Bool]
    private let isCrumb: [Bool]
    private let makesVerb: [Bool]
    /// Whether each term is a person's name, which stands alone, or is unknown.
    private let isPerson: [Bool]
    private let isUnknown: [Bool]
    private let isUnspaced: [Bool]
    private let canBeInName: [Bool]
    private var pairs: [SIMD2<Int32>: Int] = [:]
    private var counts: [Int32]

    /// - Parameters:
    ///   - classes: of each term.
    ///   - isCrumb: whether each term is a single character.
    init(_ article: AnalyzedArticle, _ classifier: UnspacedClassifier, classes: [WordClass], isCrumb: [Bool]) {
        self.classifier = classifier
        self.isCrumb = isCrumb
        let isThai = article.language.code == "th"
        canBeInName = classes.map { $0.opensPhrase || isThai && $0 != .function }
        canBind = classes.map { $0.opensPhrase || $0 == .verb }
        var isSuffix = [Bool](repeating: false, count: classes.count)
        var makesVerb = isSuffix
        var isPerson = isSuffix
        var isUnknown = isSuffix
        var isUnspaced = isSuffix
        for id in classes.indices {
            article.terms.withBytes(of: Int32(id)) { text, range in
                isSuffix[id] = isCrumb[id] && classes[id] == .noun && classifier.isSuffix(text, range)
                makesVerb[id] = classifier.makesVerb(text, range)
                isUnspaced[id] = UnspacedTerm(text, range) != nil
                isUnknown[id] = isUnspaced[id] && classifier.isUnknown(text, range)
                isPerson[id] = isUnknown[id] && classifier.isPerson(text, range)
            }
        }
        (self.isSuffix, self.makesVerb) = (isSuffix, makesVerb)
        (self.isPerson, self.isUnknown, self.isUnspaced) = (isPerson, isUnknown, isUnspaced)
        counts = [Int32](repeating: 0, count: classes.count)
        for range in article.tokenRanges { count(article.tokens[range]) }
    }

    private mutating func count(_ tokens: ArraySlice<Token>) {
        for index in tokens.indices {
            let term = tokens[index].term
            counts[Int(term)] += 1
            guard index + 1 < tokens.endIndex, touch(tokens, index) else { continue }
            let next = tokens[index + 1].term
            if isCrumb[Int(term)] || isCrumb[Int(next)] { pairs[SIMD2(term, next), default: 0] += 1 }
        }
    }

    private func touch(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
        tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
    }

    /// Settles the gaps between tokens; `start` is the place of the first one's.
    func bind(_ tokens: ArraySlice<Token>, _ gaps: inout [WordGap], from start: Int, in text: Span<UInt8>) {
        guard tokens.count > 1 else { return }
        for index in tokens.indices.dropLast() {
            let (first, second) = (Int(tokens[index].term), Int(tokens[index + 1].term))
            let gap = start + index - tokens.startIndex
            if touch(tokens, index) {
                if isOne(tokens[index].term, tokens[index + 1].term) {
                    gaps[gap] = .hyphen
                } else if isUnknown[first] && isFragment(second) || isUnknown[second] && isFragment(first) {
                    gaps[gap] = .hyphen
                } else if isPerson[first] || isPerson[second] {
                    gaps[gap] = .other
                }
            } else if gaps[gap] == .space, isUnspaced[first] || isUnspaced[second], !(isUnknown[first] && isUnknown[second]) {
                // White space is a mark in such a script; between the two names of a person in Thai it is none.
                gaps[gap] = .other
            }
        }
        bindListed(tokens, &gaps, from: start, in: text)
        bindAroundDots(tokens, &gaps, from: start)
    }

    /// A lone character beside a dot belongs to the name with what it touches: `杰西|卡·拉布罗|卡`.
    private func bindAroundDots(_ tokens: ArraySlice<Token>, _ gaps: inout [WordGap], from start: Int) {
        func bind(_ index: Int, _ crumb: Int) {
            guard tokens.indices.contains(index), tokens.indices.contains(index + 1), touch(tokens, index) else { return }
            let (first, second) = (Int(tokens[index].term), Int(tokens[index + 1].term))
            guard isUnspaced[first], isUnspaced[second], isCrumb[Int(tokens[crumb].term)], canBeInName[first], canBeInName[second]
            else { return }
            gaps[start + index - tokens.startIndex] = .hyphen
        }
        for index in tokens.indices.dropLast()
        where gaps[start + index - tokens.startIndex] == .hyphen && !touch(tokens, index) {
            bind(index - 1, index)
            bind(index + 1, index + 2)
        }
    }

    /// Makes one of two to four words that are a word of the list together: `กรุงเทพ|มหา|นคร`.
    private func bindListed(_ tokens: ArraySlice<Token>, _ gaps: inout [WordGap], from start: Int, in text: Span<UInt8>) {
        var index = tokens.startIndex
        while index + 1 < tokens.endIndex {
            var end = index + 1
            var listed = end
            while end < tokens.endIndex, end - index < 4, touch(tokens, end - 1), isUnspaced[Int(tokens[end].term)] {
                end += 1
                let whole = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
                if classifier.makesOne(text, whole) { listed = end }
            }
            for place in index..<listed - 1 { gaps[start + place - tokens.startIndex] = .hyphen }
            index = listed
        }
    }

    /// Whether a term beside an unknown one is a piece of the same name: a lone character that may be in a name, or unknown too.
    private func isFragment(_ term: Int) -> Bool {
        isCrumb[term] && canBeInName[term] || isUnknown[term] && !isPerson[term]
    }

    private func isOne(_ first: Int32, _ second: Int32) -> Bool {
        guard canBind[Int(first)], canBind[Int(second)] else { return false }
        if isSuffix[Int(second)], !isCrumb[Int(first)] { return true }
        guard let together = pairs[SIMD2(first, second)], together > 1 else { return false }
        // Of what the character stands in, this is most.
        let crumb = isCrumb[Int(first)] ? first : second
        return together * 3 >= Int(counts[Int(crumb)]) * 2
    }

    /// Whether a noun is a verb where it stands: `発表` in `発表した`.
    func isVerb(_ wordClass: WordClass, _ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
        guard wordClass == .noun || wordClass == .adjective, index + 1 < tokens.endIndex, touch(tokens, index) else { return false }
        return makesVerb[Int(tokens[index + 1].term)]
    }
}

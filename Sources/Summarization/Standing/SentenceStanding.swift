import TextAnalysis

/// What each candidate leaves open when it is read without the rest of its article, and which other candidates would close it.
///
/// A *fault* cannot be mended: such a sentence is no part of a good summary. A *need* is met by any one of its givers in the
/// summary: the sentence before for a pronoun, the one that introduces somebody for a surname, the other sentences of a
/// quotation that spans several. `SummaryFinding.Kind` lists the kinds. English is known best; elsewhere the opening words of
/// each language that has a list, quotations, names and the shape of a sentence tell.
///
/// Everything is read off the surface: words, marks, capitals. Complexity: O(bytes of the article).
struct SentenceStanding {
    struct Need {
        var kind: SummaryFinding.Kind
        /// The token that leans.
        var token: Int
        /// The candidates of which one has to be in the summary; none where nothing would help.
        var givers: [Int]
    }

    /// For each candidate what it needs, in reading order.
    private(set) var needs: [[Need]] = []
    /// For each candidate what is wrong with it whatever stands beside it.
    private(set) var faults: [SummaryFinding.Kind?] = []

    let candidates: SentenceCandidates
    let kinds: [LeaningWord]
    let names: NameIntroductions
    let quotations: Quotations
    let isEnglish: Bool
    /// For each sentence of the article its candidate, or -1.
    let candidateOfSentence: [Int]
    /// Whether the article itself is told in the first person.
    let isPersonal: Bool
    /// For each term whether it has a capital more often than not where it opens no sentence.
    let isName: [Bool]
    /// For each term whether its ending is that of a person (`artist`), and of an English plural.
    let endsAsPerson, endsInPlural: [Bool]

    init(of candidates: SentenceCandidates) {
        self.candidates = candidates
        let article = candidates.article
        kinds = LeaningWords.kinds(in: article)
        names = NameIntroductions(in: article, kinds: kinds)
        quotations = Quotations(in: article.article)
        isEnglish = article.language == .english
        var candidateOfSentence = [Int](repeating: -1, count: article.sentences.count)
        for (candidate, sentence) in candidates.indices.enumerated() { candidateOfSentence[sentence] = candidate }
        self.candidateOfSentence = candidateOfSentence
        var balance = [Int32](repeating: 0, count: article.terms.count)
        for range in article.tokenRanges {
            for place in range {
                let term = Int(article.tokens[place].term)
                switch article.tokens[place].shape {
                case .lower: balance[term] -= 1
                case .capitalized, .allCapitals: if place > range.lowerBound { balance[term] += 1 }
                case .number, .other: break
                }
            }
        }
        isName = balance.map { $0 > 0 }
        var endsAsPerson = [Bool](repeating: false, count: article.terms.count)
        var endsInPlural = endsAsPerson
        if isEnglish {
            for term in 0..<Int32(article.terms.count) where !article.isStopWord[Int(term)] {
                article.terms.withBytes(of: term) { text, range in
                    endsAsPerson[Int(term)] = text.endsAsPerson(range)
                    endsInPlural[Int(term)] = text.endsInPlural(range)
                }
            }
        }
        (self.endsAsPerson, self.endsInPlural) = (endsAsPerson, endsInPlural)
        isPersonal = Self.isPersonal(candidates, kinds, quotations)
        needs.reserveCapacity(candidates.count)
        faults.reserveCapacity(candidates.count)
        let isVerbless = Self.areVerbless(candidates)
        for candidate in 0..<candidates.count {
            var reading = Reading(candidate: candidate)
            if isVerbless[candidate] { reading.fault = .filler }
            read(&reading)
            // What is cut leans on nothing.
            let cuts = candidates.cuts(candidate)
            reading.needs.removeAll { need in
                need.kind != .mark
                    && cuts.contains { $0.range.contains(candidates.article.tokens[need.token].range.lowerBound) }
            }
            needs.append(reading.needs)
            faults.append(reading.fault)
        }
    }

    /// Which short sentences have no verb: a heading or a caption that a full stop closes. Nothing is found in languages without
    /// a tagger.
    static func areVerbless(_ candidates: SentenceCandidates) -> [Bool] {
        var areVerbless = [Bool](repeating: false, count: candidates.count)
        guard let tagger = PartOfSpeechTagger(language: candidates.article.language) else { return areVerbless }
        let short = (0..<candidates.count).filter { candidates.tokens($0).count < 8 }
        let tags = tagger.tags(ofSentences: short.map { candidates.indices[$0] }, in: candidates.article)
        for (candidate, tags) in zip(short, tags) {
            areVerbless[candidate] = !tags.contains { $0 == .verb || $0 == .participle }
        }
        return areVerbless
    }

    /// Whether a quarter of the sentences speak of `I` or `we` outside quotations.
    static func isPersonal(
        _ candidates: SentenceCandidates, _ kinds: [LeaningWord], _ quotations: Quotations
    ) -> Bool {
        let personal = (0..<candidates.count).count { candidate in
            candidates.tokens(candidate).contains {
                kinds[Int($0.term)] == .speaker && !quotations.contains($0.range.lowerBound)
            }
        }
        return personal * 4 > candidates.count
    }

    /// The candidate that is the sentence before in the same article, at most one fragment (`He was 64.`) between; nil for the first.
    func predecessor(of candidate: Int) -> Int? {
        guard candidates.places[candidate] > 0, candidates.indices[candidate] - candidates.indices[candidate - 1] <= 2
        else {
            return nil
        }
        return candidate - 1
    }

    /// The candidate that is the sentence behind in the same article.
    func successor(of candidate: Int) -> Int? {
        guard candidate + 1 < candidates.count, candidates.documents[candidate + 1] == candidates.documents[candidate],
            candidates.indices[candidate + 1] == candidates.indices[candidate] + 1
        else { return nil }
        return candidate + 1
    }

    func hasName(_ candidate: Int) -> Bool {
        let range = candidates.article.tokenRanges[candidates.indices[candidate]]
        var found = false
        NameIntroductions.forEachName(in: range, of: candidates.article, kinds: kinds) { name in
            if name.count > 1 || name.lowerBound > range.lowerBound { found = true }
        }
        return found
    }

    /// What is found while one sentence is read.
    struct Reading {
        let candidate: Int
        var needs: [Need] = []
        var fault: SummaryFinding.Kind?

        /// What stands before the word that is looked at, and could be what it stands for; in quotations, and outside of them.
        var quoted = Antecedents()
        var told = Antecedents()

        init(candidate: Int) { self.candidate = candidate }
    }

    struct Antecedents {
        var hasPerson = false
        var hasSeveral = false
        var hasThing = false
        var hasName = false
    }

    func read(_ reading: inout Reading) {
        guard !candidates.tokens(reading.candidate).isEmpty else { return }
        readShape(&reading)
        if reading.fault == .filler, !isCrumb(reading.candidate), candidates.places[reading.candidate] == 0,
            let next = successor(of: reading.candidate)
        {
            // `A night of terror at sea.` opens a story as well as any, with the sentence that says of what.
            reading.fault = nil
            let first = candidates.article.tokenRanges[candidates.indices[reading.candidate]].lowerBound
            reading.needs.append(Need(kind: .filler, token: first, givers: [next]))
        }
        readQuotation(&reading)
        readWords(&reading)
        readNames(&reading)
    }

    func need(_ kind: SummaryFinding.Kind, _ token: Int, _ givers: [Int]? = nil, in reading: inout Reading) {
        guard !reading.needs.contains(where: { $0.kind == kind }) else { return }
        var before = predecessor(of: reading.candidate).map { [$0] } ?? []
        if candidates.places[reading.candidate] == 0 {
            // What opens an article goes on from nothing; a pronoun there is a riddle that the next sentence solves.
            guard kind == .reference || kind == .quotation else { return }
            before = successor(of: reading.candidate).flatMap { hasName($0) ? [$0] : nil } ?? []
        }
        // A fragment between may be whom a pronoun stands for.
        if kind == .reference, givers == nil, let giver = before.first,
            abs(candidates.indices[giver] - candidates.indices[reading.candidate]) > 1
        {
            before = []
        }
        reading.needs.append(Need(kind: kind, token: token, givers: givers ?? before))
    }
}

extension SentenceStanding {
    /// What a candidate leaves open beside the chosen ones, what weighs most first.
    func findings(in candidate: Int, isChosen: [Bool]) -> [SummaryFinding] {
        let (sentence, article) = (candidates.sentence(candidate), candidates.article)
        func words(_ tokens: some Sequence<Token>) -> String {
            let words = article.words(of: tokens)
            return words.utf8.count > 80 ? words.prefix(30) + "…" : words
        }
        var findings: [SummaryFinding] = []
        if let fault = faults[candidate] {
            let opening = words(candidates.tokens(candidate).prefix(3))
            findings.append(SummaryFinding(kind: fault, sentence: sentence, words: opening))
        }
        for need in needs[candidate] where !need.givers.contains(where: { isChosen[$0] }) {
            let word = words(CollectionOfOne(article.tokens[need.token]))
            findings.append(SummaryFinding(kind: need.kind, sentence: sentence, words: word))
        }
        return findings
    }
}

extension AnalyzedArticle {
    /// Some of its tokens, one after the other, as terms; with a space where something stands between them.
    func words(of tokens: some Sequence<Token>) -> String {
        var words = ""
        var end: Int?
        for token in tokens {
            if let end, token.range.lowerBound > end { words += " " }
            words += terms[token.term]
            end = token.range.upperBound
        }
        return words
    }
}

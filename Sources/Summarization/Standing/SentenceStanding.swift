import TextAnalysis

/// What each candidate leaves open when it is read without the rest of its article, and which other candidates would close it.
///
/// A *fault* cannot be mended: such a sentence is no part of a good summary. A *need* is met by any one of its givers in the
/// summary: the sentence before for a pronoun, the one that introduces somebody for a surname, the other sentences of a
/// quotation that spans several. `SummaryFinding.Kind` lists the kinds. English is known best; elsewhere the opening words of
/// eight languages, quotations, names and the shape of a sentence tell.
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

    private let candidates: SentenceCandidates
    private let kinds: [LeaningWord]
    private let names: NameIntroductions
    private let quotations: Quotations
    private let isEnglish: Bool
    /// For each sentence of the article its candidate, or -1.
    private let candidateOfSentence: [Int]
    /// Whether the article itself is told in the first person.
    private let isPersonal: Bool
    /// For each term whether it has a capital more often than not where it opens no sentence.
    private let isName: [Bool]
    /// For each term whether its ending is that of a person (`artist`), and of an English plural.
    private let endsAsPerson, endsInPlural: [Bool]

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
    private static func areVerbless(_ candidates: SentenceCandidates) -> [Bool] {
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
    private static func isPersonal(
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
    private func predecessor(of candidate: Int) -> Int? {
        guard candidates.places[candidate] > 0, candidates.indices[candidate] - candidates.indices[candidate - 1] <= 2
        else {
            return nil
        }
        return candidate - 1
    }

    /// The candidate that is the sentence behind in the same article.
    private func successor(of candidate: Int) -> Int? {
        guard candidate + 1 < candidates.count, candidates.documents[candidate + 1] == candidates.documents[candidate],
            candidates.indices[candidate + 1] == candidates.indices[candidate] + 1
        else { return nil }
        return candidate + 1
    }

    private func hasName(_ candidate: Int) -> Bool {
        let range = candidates.article.tokenRanges[candidates.indices[candidate]]
        var found = false
        NameIntroductions.forEachName(in: range, of: candidates.article, kinds: kinds) { name in
            if name.count > 1 || name.lowerBound > range.lowerBound { found = true }
        }
        return found
    }

    /// What is found while one sentence is read.
    private struct Reading {
        let candidate: Int
        var needs: [Need] = []
        var fault: SummaryFinding.Kind?

        /// What stands before the word that is looked at, and could be what it stands for; in quotations, and outside of them.
        var quoted = Antecedents()
        var told = Antecedents()

        init(candidate: Int) { self.candidate = candidate }
    }

    private struct Antecedents {
        var hasPerson = false
        var hasSeveral = false
        var hasThing = false
        var hasName = false
    }

    private func read(_ reading: inout Reading) {
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

    private func need(_ kind: SummaryFinding.Kind, _ token: Int, _ givers: [Int]? = nil, in reading: inout Reading) {
        guard !reading.needs.contains(where: { $0.kind == kind }) else { return }
        var before = predecessor(of: reading.candidate).map { [$0] } ?? []
        if candidates.places[reading.candidate] == 0 {
            // What opens an article goes on from nothing; a pronoun there is a riddle that the next sentence solves.
            guard kind == .reference || kind == .quotation else { return }
            before = successor(of: reading.candidate).flatMap { hasName($0) ? [$0] : nil } ?? []
        }
        // A fragment between may be whom a pronoun stands for.
        if kind == .reference, let giver = before.first,
            abs(candidates.indices[giver] - candidates.indices[reading.candidate]) > 1
        {
            before = []
        }
        reading.needs.append(Need(kind: kind, token: token, givers: givers ?? before))
    }

    // MARK: Shape

    static let fewestWords = 6

    /// Whether a sentence has too few words; of a script that sets no spaces it may have any number.
    func isCrumb(_ candidate: Int) -> Bool {
        (2..<Self.fewestWords).contains(candidates.lengths[candidate].words)
            && candidates.tokens(candidate).count < Self.fewestWords
    }

    /// Crumbs, questions, and what only announces the next sentence.
    private func readShape(_ reading: inout Reading) {
        let tokens = candidates.tokens(reading.candidate)
        let text = candidates.article.article.text.utf8Span.span
        let range = candidates.sentence(reading.candidate).range.clamped(to: 0..<text.count)
        if isCrumb(reading.candidate) {
            reading.fault = .filler
        } else if text.endsInQuestion(range) {
            if let first = candidates.article.tokenRanges[candidates.indices[reading.candidate]].first,
                let answer = answer(to: reading.candidate)
            {
                reading.needs.append(Need(kind: .question, token: first, givers: [answer]))
            } else {
                reading.fault = .question
            }
        } else if let first = tokens.first, kinds[Int(first.term)] == .answer, first.range.upperBound < text.count,
            text[first.range.upperBound] == UInt8(ascii: ",")
        {
            reading.fault = .filler
        } else if candidates.article.isFragment(range, tokens) || text.isInBrackets(range) || text.endsInColon(range) {
            reading.fault = .filler
        }
    }

    /// Whether a sentence is a question that somebody else answers.
    func asks(_ candidate: Int) -> Bool { needs[candidate].contains { $0.kind == .question } }

    /// The sentence of a transcript with which somebody else answers a question.
    private func answer(to candidate: Int) -> Int? {
        guard let speaker = candidates.sentence(candidate).speaker, let next = successor(of: candidate),
            candidates.sentence(next).speaker != speaker
        else { return nil }
        return next
    }

    // MARK: Quotations

    private func readQuotation(_ reading: inout Reading) {
        let article = candidates.article
        let own = candidates.indices[reading.candidate]
        let range = article.sentences[own].range
        if quotations.hasStray(in: range) {
            reading.fault = reading.fault ?? .mark
            return
        }
        let spans = quotations.spans(in: range)
        guard !spans.isEmpty else { return }
        var unit = own..<own + 1
        for span in spans {
            while unit.lowerBound > 0, article.sentences[unit.lowerBound].range.lowerBound > span.lowerBound {
                unit = unit.lowerBound - 1..<unit.upperBound
            }
            while unit.upperBound < article.sentences.count,
                article.sentences[unit.upperBound - 1].range.upperBound < span.upperBound
            { unit = unit.lowerBound..<unit.upperBound + 1 }
        }
        let first = article.tokenRanges[own].lowerBound
        for sentence in unit where sentence != own {
            let giver = candidateOfSentence[sentence]
            guard giver >= 0, unit.count <= Self.longestUnit else {
                reading.fault = .mark
                return
            }
            // Every one of them is needed, so each is a need of its own.
            reading.needs.append(Need(kind: .mark, token: first, givers: [giver]))
        }
        if !hasSpeaker(unit) {
            guard let before = predecessor(of: reading.candidate), introducesSpeech(candidates.indices[before]) else {
                if unit.lowerBound == own { reading.fault = reading.fault ?? .quotation }
                return
            }
            if unit.lowerBound == own { need(.quotation, first, in: &reading) }
        }
    }

    private static let longestUnit = 4
    /// With so many needs a sentence is not looked at further.
    private static let mostNeeds = 6

    /// Whether more than an aside stands outside the quotations of some sentences.
    private func hasSpeaker(_ unit: Range<Int>) -> Bool {
        let article = candidates.article
        let text = article.article.text.utf8Span.span
        var letters = 0
        for sentence in unit {
            let range = article.sentences[sentence].range.clamped(to: 0..<text.count)
            var offset = range.lowerBound
            for span in quotations.spans(in: range) {
                letters += text.letters(in: offset..<max(offset, span.lowerBound))
                offset = max(offset, min(span.upperBound, range.upperBound))
            }
            letters += text.letters(in: offset..<range.upperBound)
            if letters >= 4 { return true }
        }
        return false
    }

    /// Whether a sentence says who speaks in the next one: it has a verb of saying, or a quotation, or ends in a colon.
    private func introducesSpeech(_ sentence: Int) -> Bool {
        let article = candidates.article
        let range = article.sentences[sentence].range
        let text = article.article.text.utf8Span.span
        if range.upperBound <= text.count, range.upperBound > 0, text[range.upperBound - 1] == UInt8(ascii: ":") {
            return true
        }
        return !quotations.spans(in: range).isEmpty
            || article.tokens(ofSentence: sentence).contains { kinds[Int($0.term)] == .saying }
    }

    // MARK: Words

    private func readWords(_ reading: inout Reading) {
        let article = candidates.article
        let range = article.tokenRanges[candidates.indices[reading.candidate]]
        guard let first = range.first else { return }
        let opensInQuotation = quotations.contains(article.tokens[first].range.lowerBound)
        if !isEnglish {
            readOpening(first, opensInQuotation, &reading)
            return
        }
        readEnglishOpening(range, opensInQuotation, &reading)
        for place in range {
            let token = article.tokens[place]
            let term = Int(token.term)
            let isQuoted = quotations.contains(token.range.lowerBound)
            let before = isQuoted ? reading.quoted : reading.told
            switch kinds[term] {
            case .person:
                if !before.hasPerson, isQuoted || !isNamedLater(place, range) { need(.reference, place, in: &reading) }
                if !isQuoted, isAttribution(place, range) { need(.reference, place, in: &reading) }
            case .several:
                if !before.hasSeveral && !before.hasName { need(.reference, place, in: &reading) }
                if !isQuoted, isAttribution(place, range) { need(.reference, place, in: &reading) }
            case .thing:
                if place > first, !isQuoted, !before.hasThing, !before.hasName, !isNamedLater(place, range),
                    !isImpersonal(place, range)
                {
                    need(.reference, place, in: &reading)
                }
            case .these where !isQuoted && place > first:
                if !isOpenEnded(place, range) { need(.reference, place, in: &reading) }
            case .this where !isQuoted && place > first:
                if !isOpenEnded(place, range), isBeforeNoun(place, range) { need(.reference, place, in: &reading) }
            case .such where !isQuoted && place > first:
                if isBeforeNoun(place, range), text(place + 1, range) != "as", text(place + 1, range) != "a" {
                    need(.reference, place, in: &reading)
                }
            case .aside where !isQuoted && place > first && place < first + 12:
                if isBetweenCommas(place) { need(.connective, place, in: &reading) }
            case .group where !isQuoted && place > first + 1:
                if text(place - 1, range) == "the", !joinsNames(before: place, range) {
                    need(.number, place, in: &reading)
                }
            case .addition where !isQuoted && place < first + 8:
                need(.connective, place, in: &reading)
            case .that where !isQuoted && place > first:
                if text(place - 1, range) == "of", !isOpenEnded(place, range), !isBeforeNoun(place, range) {
                    need(.reference, place, in: &reading)
                }
            case .the where !isQuoted && place > first && reading.needs.count < Self.mostNeeds:
                readDefinite(place, range, &reading)
            case .speaker
            where !isQuoted && !isPersonal && article.sentences[candidates.indices[reading.candidate]].speaker == nil:
                need(.quotation, place, in: &reading)
            default: break
            }
            note(place, first, &reading.quoted)
            if !isQuoted { note(place, first, &reading.told) }
        }
        if let place = RelativeDate.find(in: article.tokens[range], of: article) { need(.date, place, in: &reading) }
    }

    /// Takes a word into account for the words behind it.
    private func note(_ place: Int, _ first: Int, _ found: inout Antecedents) {
        let token = candidates.article.tokens[place]
        let term = Int(token.term)
        if kinds[term] == .these { found.hasSeveral = true }
        guard !candidates.article.isStopWord[term] || token.shape == .allCapitals else { return }
        let isNamed = token.shape != .lower && token.shape != .number && (place > first || isName[term])
        switch kinds[term] {
        case .human, .honorific:
            found.hasPerson = true
            found.hasSeveral = true
            found.hasThing = true
        case .humans:
            found.hasSeveral = true
            found.hasThing = true
        case .aside, .addition, .connective, .answer, .calendar: break
        default:
            found.hasThing = true
            if isNamed {
                found.hasName = true
                found.hasPerson = true
            } else if endsAsPerson[term] {
                found.hasPerson = true
            }
            if endsInPlural[term] { found.hasSeveral = true }
        }
    }

    private func readOpening(_ first: Int, _ isQuoted: Bool, _ reading: inout Reading) {
        let kind = kinds[Int(candidates.article.tokens[first].term)]
        if isQuoted { return }
        if kind == .reference, !isImpersonal(first) { need(.reference, first, in: &reading) }
        if kind == .connective { need(.connective, first, in: &reading) }
        let range = candidates.article.tokenRanges[candidates.indices[reading.candidate]]
        let addition = range.prefix(8).first { place in
            let token = candidates.article.tokens[place]
            return kinds[Int(token.term)] == .addition && !quotations.contains(token.range.lowerBound)
        }
        if let addition { need(.connective, addition, in: &reading) }
        // `dit-il`, `sagte er`, `selon lui`.
        let attribution = range.dropFirst().first { place in
            let pair = [place - 1, place].map { kinds[Int(candidates.article.tokens[$0].term)] }
            return pair == [.saying, .reference]
                && !quotations.contains(candidates.article.tokens[place].range.lowerBound)
        }
        if let attribution { need(.reference, attribution, in: &reading) }
        guard !isPersonal else { return }
        let speaker = range.first { place in
            let token = candidates.article.tokens[place]
            return kinds[Int(token.term)] == .speaker && !quotations.contains(token.range.lowerBound)
        }
        if let speaker { need(.quotation, speaker, in: &reading) }
    }

    /// `Il faut`, `Das Gericht`: an opening of another language that stands for nothing.
    private func isImpersonal(_ first: Int) -> Bool {
        let article = candidates.article
        guard first + 1 < article.tokens.count else { return false }
        let next = article.tokens[first + 1]
        switch article.terms[article.tokens[first].term] {
        case "il": return LeaningWords.frenchImpersonal.contains(article.terms[next.term])
        case "das": return next.shape != .lower
        default: return false
        }
    }

    private func readEnglishOpening(_ range: Range<Int>, _ isQuoted: Bool, _ reading: inout Reading) {
        let first = range.lowerBound
        switch kinds[Int(candidates.article.tokens[first].term)] {
        case .this, .that, .these:
            if !isOpenEnded(first, range) { need(.reference, first, in: &reading) }
        case .such: if text(first + 1, range) != "as" { need(.reference, first, in: &reading) }
        case .thing: if !isQuoted, !isImpersonal(first, range) { need(.reference, first, in: &reading) }
        case .connective, .aside: if !isQuoted { need(.connective, first, in: &reading) }
        default:
            guard !isQuoted, candidates.article.isStopWord[Int(candidates.article.tokens[first].term)] else { return }
            let opening = (0..<4).map { text(first + $0, range) }
            if EnglishOpenings.length(of: EnglishOpenings.connectives, in: opening) != nil {
                need(.connective, first, in: &reading)
            } else if EnglishOpenings.length(of: EnglishOpenings.numbers, in: opening) != nil {
                need(.number, first, in: &reading)
            } else {
                if text(first, range) == "the" { readDefinite(first, range, &reading) }
            }
        }
    }

    /// `Lind and Holm …, the two men`.
    private func joinsNames(before place: Int, _ range: Range<Int>) -> Bool {
        (max(range.lowerBound, place - Self.longestReach)..<place).contains { text($0, range) == "and" }
    }

    /// `The row blew up`, `… heard the recording`: a thing with an article that an earlier sentence tells of. Not where what follows
    /// says which one it is (`the row over fish`), nor names, nor what there is one of, nor what the sentence itself told of before.
    private func readDefinite(_ article: Int, _ range: Range<Int>, _ reading: inout Reading) {
        let tokens = candidates.article.tokens
        let text = candidates.article.article.text.utf8Span.span
        func isJoined(_ place: Int) -> Bool {
            WordGap(between: tokens[place - 1].range.upperBound, and: tokens[place].range.lowerBound, in: text)
                == .space
        }
        func isHuman(_ place: Int) -> Bool { [.human, .humans].contains(kinds[Int(tokens[place].term)]) }
        var end = article + 1
        while end < range.upperBound, end < article + 4, isJoined(end), tokens[end].shape == .lower,
            !candidates.article.isStopWord[Int(tokens[end].term)]
        {
            end += 1
            if isHuman(end - 1) { break }
        }
        let nouns = article + 1..<end
        // One or two words, as a verb may be among more.
        guard (1...2).contains(nouns.count), let head = nouns.last else { return }
        if end < range.upperBound, isJoined(end) {
            if EnglishOpenings.complements.contains(self.text(end, range)) { return }
            if tokens[end].shape != .lower, !isHuman(head) { return }
        }
        guard !nouns.contains(where: { kinds[Int(tokens[$0].term)] == .unique }) else { return }
        let terms = tokens[nouns].map(\.term)
        let before = max(range.lowerBound, article - Self.longestReach)..<article
        if tokens[before].contains(where: { terms.contains($0.term) }) { return }
        let isOpening = article == range.lowerBound
        var givers: [Int] = []
        for earlier in (0..<reading.candidate).reversed()
        where candidates.documents[earlier] == candidates.documents[reading.candidate] {
            if reading.candidate - earlier > Self.longestMemory { break }
            if candidates.tokens(earlier).contains(where: { terms.contains($0.term) }) { givers.append(earlier) }
        }
        // Inside a sentence a thing is new, unless it was told of.
        guard isOpening || !givers.isEmpty else { return }
        if let before = predecessor(of: reading.candidate), !givers.contains(before) { givers.append(before) }
        guard candidates.places[reading.candidate] > 0 else { return }
        reading.needs.append(Need(kind: .definite, token: head, givers: givers))
    }

    /// How many words back in its own sentence a thing is looked for: what is called a sentence may be a file without full stops.
    private static let longestReach = 60

    /// How many sentences back a thing is looked for.
    private static let longestMemory = 40

    /// `…, he said`: a pronoun behind a comma or a quotation, before or behind a verb of saying, at the end of what is said.
    private func isAttribution(_ place: Int, _ range: Range<Int>) -> Bool {
        let article = candidates.article
        let text = article.article.text.utf8Span.span
        func isSaying(_ place: Int) -> Bool {
            range.contains(place) && kinds[Int(article.tokens[place].term)] == .saying
        }
        func isParted(_ place: Int) -> Bool {
            guard place > range.lowerBound else { return false }
            let offset = article.tokens[place - 1].range.upperBound
            return offset < text.count && text[offset] != 0x20
        }
        return isSaying(place + 1) && isParted(place) || isSaying(place - 1) && isParted(place - 1)
    }

    private func text(_ place: Int, _ range: Range<Int>) -> String {
        range.contains(place) ? candidates.article.terms[candidates.article.tokens[place].term] : ""
    }

    /// `this week`, `those who`: what follows says what is meant.
    private func isOpenEnded(_ place: Int, _ range: Range<Int>) -> Bool {
        let next = text(place + 1, range)
        return EnglishOpenings.times.contains(next) || EnglishOpenings.afterThose.contains(next)
    }

    private func isBeforeNoun(_ place: Int, _ range: Range<Int>) -> Bool {
        guard range.contains(place + 1) else { return false }
        let next = candidates.article.tokens[place + 1]
        return next.shape == .lower && !candidates.article.isStopWord[Int(next.term)]
    }

    /// `it is unclear whether`.
    private func isImpersonal(_ place: Int, _ range: Range<Int>) -> Bool {
        let words = (place + 1..<min(place + 5, range.upperBound)).map { text($0, range) }
        if let next = words.first, EnglishOpenings.impersonalVerbs.contains(next) { return true }
        if ["looks", "looked", "seems", "appears", "feels"].contains(words.first),
            ["like", "as", "that"].contains(words.dropFirst().first)
        {
            return true
        }
        if words.starts(with: ["time"]) || words.starts(with: ["been"]) || words.starts(with: ["has", "been"]) {
            return true
        }
        let rest = words.drop { EnglishOpenings.auxiliaries.contains($0) }
        return rest.count < words.count && rest.first.map(EnglishOpenings.impersonal.contains) ?? false
    }

    /// `In his first speech, Peter Holm said`: behind an opening clause with the pronoun a comma and a name.
    private func isNamedLater(_ place: Int, _ range: Range<Int>) -> Bool {
        let article = candidates.article
        let text = article.article.text.utf8Span.span
        guard place > range.lowerBound, place - range.lowerBound < 8,
            EnglishOpenings.subordinators.contains(self.text(range.lowerBound, range))
        else { return false }
        var comma = place
        while comma + 1 < range.upperBound {
            if kinds[Int(article.tokens[comma].term)] == .person, comma > place { return false }
            let (end, start) = (article.tokens[comma].range.upperBound, article.tokens[comma + 1].range.lowerBound)
            if end < text.count, start > end, text[end] == UInt8(ascii: ",") { break }
            comma += 1
        }
        for next in comma + 1..<max(comma + 1, min(comma + 5, range.upperBound)) {
            let token = article.tokens[next]
            if kinds[Int(token.term)] == .human || kinds[Int(token.term)] == .humans { return true }
            if token.shape == .capitalized, isName[Int(token.term)] { return true }
            if kinds[Int(token.term)] == .person { return false }
        }
        return false
    }

    private func isBetweenCommas(_ place: Int) -> Bool {
        let text = candidates.article.article.text.utf8Span.span
        let before = candidates.article.tokens[place - 1].range.upperBound
        let after = candidates.article.tokens[place].range.upperBound
        return before < text.count && text[before] == UInt8(ascii: ",") && after < text.count
            && (text[after] == UInt8(ascii: ",") || text[after] == UInt8(ascii: "."))
    }

    // MARK: Names

    /// Short forms of names that an earlier sentence gives in full.
    private func readNames(_ reading: inout Reading) {
        let article = candidates.article
        let own = candidates.indices[reading.candidate]
        var whole: [Int32] = []
        var short: [Int] = []
        NameIntroductions.forEachName(in: article.tokenRanges[own], of: article, kinds: kinds) { name in
            if name.count > 1 {
                whole += article.tokens[name].map(\.term)
            } else if name.count == 1 {
                short.append(name.lowerBound)
            }
        }
        for place in short {
            let term = article.tokens[place].term
            guard !whole.contains(term), !article.isStopWord[Int(term)] else { continue }
            let sentences = names.introductions(of: term, in: own)
            if sentences.isEmpty { continue }
            let givers = sentences.map { candidateOfSentence[$0] }.filter { $0 >= 0 && $0 < reading.candidate }
            reading.needs.append(Need(kind: .name, token: place, givers: givers))
        }
    }
}

extension SentenceStanding {
    /// What a candidate leaves open beside the chosen ones, what weighs most first.
    func findings(in candidate: Int, isChosen: [Bool]) -> [SummaryFinding] {
        let (sentence, article) = (candidates.sentence(candidate), candidates.article)
        func words(_ tokens: some Sequence<Token>) -> String {
            let words = tokens.map { article.terms[$0.term] }.joined(separator: " ")
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

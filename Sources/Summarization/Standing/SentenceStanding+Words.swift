import TextAnalysis

/// What the words of a sentence lean on.
extension SentenceStanding {
    func readWords(_ reading: inout Reading) {
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
                if !before.hasPerson, isQuoted || !isNamedLater(place, range) { needPerson(place, in: &reading) }
                if !isQuoted, isAttribution(place, range) { needPerson(place, in: &reading) }
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

    /// Asks for whom `he` or `she` stands for: the sentence before, or the nearest of three that names a person, with none between that
    /// does, be they crumbs (`Serena Lind had to decide. She was nervous. She wanted to know …`).
    private func needPerson(_ place: Int, in reading: inout Reading) {
        let sentence = candidates.indices[reading.candidate]
        guard candidates.places[reading.candidate] > 0 else { return need(.reference, place, in: &reading) }
        let start = candidates.indices[reading.candidate - candidates.places[reading.candidate]]
        var givers: [Int] = []
        for earlier in stride(from: sentence - 1, through: max(start, sentence - 3), by: -1) {
            let candidate = candidateOfSentence[earlier]
            if candidate >= 0 { givers.append(candidate) }
            if namesPerson(earlier) { return need(.reference, place, givers, in: &reading) }
        }
        need(.reference, place, in: &reading)
    }

    /// Whether a sentence has a name or a word for somebody.
    private func namesPerson(_ sentence: Int) -> Bool {
        let range = candidates.article.tokenRanges[sentence]
        var found = Antecedents()
        for place in range { note(place, range.lowerBound, &found) }
        return found.hasPerson
    }

    /// Takes a word into account for the words behind it.
    func note(_ place: Int, _ first: Int, _ found: inout Antecedents) {
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

    func readOpening(_ first: Int, _ isQuoted: Bool, _ reading: inout Reading) {
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

    /// `Il faut`, `Das Gericht`, `Bu yıl`: an opening of another language that stands for nothing.
    func isImpersonal(_ first: Int) -> Bool {
        let article = candidates.article
        guard first + 1 < article.tokens.count else { return false }
        let next = article.tokens[first + 1]
        if kinds[Int(next.term)] == .time { return true }
        switch article.terms[article.tokens[first].term] {
        case "il": return LeaningWords.frenchImpersonal.contains(article.terms[next.term])
        case "das": return next.shape != .lower
        // `Ông Minh`, `Bà Lan`: a title before a name.
        case "ông", "bà", "anh", "chị": return article.language.code == "vi" && next.shape == .capitalized
        default: return false
        }
    }

    func readEnglishOpening(_ range: Range<Int>, _ isQuoted: Bool, _ reading: inout Reading) {
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
    func joinsNames(before place: Int, _ range: Range<Int>) -> Bool {
        (max(range.lowerBound, place - Self.longestReach)..<place).contains { text($0, range) == "and" }
    }

    /// `The row blew up`, `… heard the recording`: a thing with an article that an earlier sentence tells of. Not where what follows
    /// says which one it is (`the row over fish`), nor names, nor what there is one of, nor what the sentence itself told of before.
    func readDefinite(_ article: Int, _ range: Range<Int>, _ reading: inout Reading) {
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
    func isAttribution(_ place: Int, _ range: Range<Int>) -> Bool {
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

    func text(_ place: Int, _ range: Range<Int>) -> String {
        range.contains(place) ? candidates.article.terms[candidates.article.tokens[place].term] : ""
    }

    /// `this week`, `those who`: what follows says what is meant.
    func isOpenEnded(_ place: Int, _ range: Range<Int>) -> Bool {
        let next = text(place + 1, range)
        return EnglishOpenings.times.contains(next) || EnglishOpenings.afterThose.contains(next)
    }

    func isBeforeNoun(_ place: Int, _ range: Range<Int>) -> Bool {
        guard range.contains(place + 1) else { return false }
        let next = candidates.article.tokens[place + 1]
        return next.shape == .lower && !candidates.article.isStopWord[Int(next.term)]
    }

    /// `it is unclear whether`.
    func isImpersonal(_ place: Int, _ range: Range<Int>) -> Bool {
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
    func isNamedLater(_ place: Int, _ range: Range<Int>) -> Bool {
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

    func isBetweenCommas(_ place: Int) -> Bool {
        let text = candidates.article.article.text.utf8Span.span
        let before = candidates.article.tokens[place - 1].range.upperBound
        let after = candidates.article.tokens[place].range.upperBound
        return before < text.count && text[before] == UInt8(ascii: ",") && after < text.count
            && (text[after] == UInt8(ascii: ",") || text[after] == UInt8(ascii: "."))
    }
}

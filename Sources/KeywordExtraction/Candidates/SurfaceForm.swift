import TextAnalysis

extension AnalyzedArticle {
    /// The best written form of a candidate: the one that occurs most often in the body, the earliest among equals;
    /// the headline's where the body has none; a base form where one can be told (`BaseForm`). White space in it is folded; German endings
    /// of case, those of Russian names, Korean particles and what Arabic joins to a word are undone. An English name keeps an `'s` that is its
    /// own (`Lloyd's`).
    func surfaceForm(of candidate: Candidate, in table: CandidateTable, _ words: WordEvidence) -> String {
        let form = mostUsedForm(of: candidate, in: table)
        switch language.code {
        case "en": return form + ownEnding(of: candidate, in: table, words)
        case "ar": return ArabicBaseForm(language: language)?.baseForm(of: form) ?? form
        case "de": return GermanBaseForm(language: language)?.baseForm(of: form) ?? form
        case "ko": return KoreanParticles.withoutParticle(form)
        case "ru" where candidate.nameShare > 0.5:
            return RussianNominative(language: language)?.nominative(of: form) ?? form
        default: return form
        }
    }

    private func mostUsedForm(of candidate: Candidate, in table: CandidateTable) -> String {
        let occurrences = table.occurrences(of: candidate)
        if candidate.hasPossessive, candidate.nameShare > 0.99, let range = table.titleRange(of: candidate) {
            let headline = Self.folded(article.title, titleTokens, range)
            if !Self.hasPossessive(headline) { return headline }
        }
        guard occurrences.count > 1 else {
            if let only = occurrences.first { return article.folded(byteRange(of: only)) }
            return table.titleRange(of: candidate).map { Self.folded(article.title, titleTokens, $0) } ?? ""
        }
        var forms: [(text: String, count: Int)] = []
        // The first few dozen occurrences settle what is usual.
        for occurrence in occurrences.prefix(64) {
            let text = article.folded(byteRange(of: occurrence))
            if let index = forms.firstIndex(where: { $0.text == text }) {
                forms[index].count += 1
            } else {
                forms.append((text, 1))
            }
        }
        let base = BaseForm(language: language)?.place(in: forms.map(\.text), isName: candidate.nameShare > 0.5)
        if let base { return forms[base].text }
        // `Marlow tram` rather than `Marlow's tram`.
        let plain = candidate.hasPossessive ? forms.indices.filter { !Self.hasPossessive(forms[$0].text) } : []
        var best = plain.first ?? 0
        for index in plain.isEmpty ? Array(forms.indices) : plain where forms[index].count > forms[best].count {
            best = index
        }
        return forms[best].text
    }

    private static func hasPossessive(_ form: String) -> Bool { form.contains("'s ") || form.contains("’s ") }

    /// Names that everybody knows with an `'s`.
    private static let ownEndings: Set<String> = [
        "mcdonald", "lloyd", "sainsbury", "levi", "christie", "sotheby", "kellogg", "wendy", "macy", "kohl", "moody",
        "hershey", "domino", "nando",
        "claire", "denny", "arby", "applebee", "chili", "hardee", "reese", "wrigley", "ladbroke", "harrod", "selfridge",
        "dunkin", "bloomingdale",
        "lowe", "zaxby", "popeye", "sbarro", "culver", "wegman", "albertson", "alzheimer", "parkinson", "crohn",
        "hodgkin",
        "asperger", "huntington", "gregg", "waterstone", "debenham",
    ]

    /// The `'s` of a name that always has one, and owns nothing at least every second time: before a verb that everybody uses, or between a
    /// preposition, not `of`, and another one or, of one word, a conjunction (`Lloyd's said`, `at Lloyd's in`).
    private func ownEnding(of candidate: Candidate, in table: CandidateTable, _ words: WordEvidence) -> String {
        guard candidate.nameShare > 0.5 else { return "" }
        let text = article.text.utf8Span.span
        let occurrences = table.occurrences(of: candidate)
        // `a friend of Marlow's`
        let of = words.isTagged ? terms.find("of") : nil
        let reading = words.reading.body
        var ending = ""
        var own = 0
        for occurrence in occurrences {
            let next = occurrence.upperBound
            let end = tokens[next - 1].range.upperBound
            guard let length = text.lengthOfPossessive(at: end) else { return "" }
            ending = article.folded(end..<end + length)
            // `Oakland A's`
            if tokens[next - 1].range.count == 1 || Self.ownEndings.contains(terms[tokens[next - 1].term]) {
                own += 1
                continue
            }
            guard next < tokens.count, reading.gaps[next - 1] == .possessive, tokens[next].shape == .lower else {
                continue
            }
            let before = occurrence.lowerBound - 1
            switch reading.companions[next] {
            case .verb where reading.classes[next] != .verb: break
            case .preposition, .conjunction:
                guard reading.companions[next] == .preposition || candidate.length == 1, before >= 0,
                    reading.companions[before] == .preposition, reading.gaps[before] == .space,
                    tokens[before].term != of
                else { continue }
            default: continue
            }
            own += 1
        }
        return own > 0 && 2 * own >= occurrences.count ? ending : ""
    }

    /// The bytes of the article's text that tokens of the body cover.
    func byteRange(of tokens: Range<Int>) -> Range<Int> {
        self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
    }

    private static func folded(_ title: String, _ tokens: [Token], _ range: Range<Int>) -> String {
        let bytes = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
        return Article(id: "", text: title).folded(bytes)
    }
}

extension Span<UInt8> {
    /// The bytes of an `'s` or `’s` with no letter behind it, or `nil`.
    fileprivate func lengthOfPossessive(at offset: Int) -> Int? {
        let mark: Int
        if offset < count, self[offset] == UInt8(ascii: "'") {
            mark = 1
        } else if offset + 2 < count, self[offset] == 0xE2, self[offset + 1] == 0x80, self[offset + 2] == 0x99 {
            mark = 3
        } else {
            return nil
        }
        let end = offset + mark + 1
        guard end <= count, self[end - 1] == UInt8(ascii: "s"), end == count || !self[end].isLetter else { return nil }
        return mark + 1
    }
}

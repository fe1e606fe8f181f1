import TextAnalysis

extension AnalyzedArticle {
    /// The best written form of a candidate: the one that occurs most often in the body, the earliest among equals;
    /// the headline's where the body has none; a base form where one can be told (`BaseForm`). White space in it is folded; German endings
    /// of case, those of Russian names, Korean particles and what Arabic joins to a word are undone.
    func surfaceForm(of candidate: Candidate, in table: CandidateTable) -> String {
        let form = mostUsedForm(of: candidate, in: table)
        switch language.code {
        case "ar": return ArabicBaseForm(language: language)?.baseForm(of: form) ?? form
        case "de": return GermanBaseForm(language: language)?.baseForm(of: form) ?? form
        case "ko": return KoreanParticles.withoutParticle(form)
        case "ru" where candidate.nameShare > 0.5: return RussianNominative(language: language)?.nominative(of: form) ?? form
        default: return form
        }
    }

    private func mostUsedForm(of candidate: Candidate, in table: CandidateTable) -> String {
        let occurrences = table.occurrences(of: candidate)
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
        var best = 0
        for index in forms.indices where forms[index].count > forms[best].count { best = index }
        return forms[best].text
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

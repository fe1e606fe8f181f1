import TextAnalysis

/// What names need: their introduction.
extension SentenceStanding {
    /// Short forms of names that an earlier sentence gives in full, and this one does not.
    ///
    /// Complexity: O(tokens of the sentence).
    func readNames(_ reading: inout Reading) {
        let article = candidates.article
        let own = candidates.indices[reading.candidate]
        var whole: [Range<Int>] = []
        var short: [(place: Int, introductions: [Int])] = []
        NameIntroductions.forEachName(in: article.tokenRanges[own], of: article, kinds: kinds) { name in
            guard name.count == 1 else { return whole.append(name) }
            let term = article.tokens[name.lowerBound].term
            guard !article.isStopWord[Int(term)] else { return }
            let introductions = names.introductions(of: term, in: own)
            if !introductions.isEmpty { short.append((name.lowerBound, introductions)) }
        }
        guard !short.isEmpty else { return }
        let told = Set(whole.joined().map { article.tokens[$0].term })
        for (place, introductions) in short where !told.contains(article.tokens[place].term) {
            let givers = introductions.map { candidateOfSentence[$0] }.filter { $0 >= 0 && $0 < reading.candidate }
            reading.needs.append(Need(kind: .name, token: place, givers: givers))
        }
    }
}

import TextAnalysis

/// What names need: their introduction.
extension SentenceStanding {
    /// Short forms of names that an earlier sentence gives in full.
    func readNames(_ reading: inout Reading) {
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

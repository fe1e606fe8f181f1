import TextAnalysis

/// Tells which candidates are names of persons, without a list of persons: by what stands beside a name in the article.
///
/// A *name* is a run of words that are of names, with nothing but spaces between them; a title before it (`President`, `Dr`) is
/// no part of it. A name of two or three words is a person's
/// - if its last word stands alone somewhere in the body (`Maryam Asgari … Asgari`), a title or a word for what somebody
///   does stands before it (`coach Ann Lee`), or a verb of reporting beside it (`Ann Lee said`);
/// - and if this is more than what speaks against it: an article (`the White House … the House`) or a preposition of place
///   (`in Hong Kong`) before the name or its last word; each counts twice, and so does a title;
/// - and if it has no word of organizations and places (`Bank`, `County`, `United`).
///
/// A single word is a person's if it is the first or last word of such a name, or has a title before it (`Mr Lee`), and if the
/// same does not speak against it. So `Washington said` and a name that is said once and with nothing beside it stay, as do
/// phrases with a name in them (`Lee government`).
struct PersonNames {
    private struct Evidence {
        var count = 0
        var titles = 0
        var reports = 0
        var against = 0
    }

    private let words: WordEvidence
    private let candidates: CandidateTable
    private let article: AnalyzedArticle
    /// By the stems of the name.
    private var evidence: [[Int32]: Evidence] = [:]
    /// First and last words of persons' names.
    private var parts: Set<Int32> = []

    /// Complexity: O(tokens).
    init(_ article: AnalyzedArticle, _ words: WordEvidence, _ candidates: CandidateTable) {
        (self.article, self.words, self.candidates) = (article, words, candidates)
        for sentence in article.tokenRanges { read(sentence) }
        for name in evidence.keys where name.count > 1 && isWholePerson(name) {
            if let first = name.first { parts.insert(first) }
            if let last = name.last { parts.insert(last) }
        }
    }

    func isPerson(_ candidate: Candidate) -> Bool {
        guard candidate.nameShare > 0.99, !candidate.hasNumber, !candidate.hasPossessive else { return false }
        let terms = candidates.terms(of: candidate, in: article).map { article.terms[$0] }
        let titles = terms.prefix(while: PersonWords.standBeforeNames).count
        let name = Array(candidates.stems(of: candidate).dropFirst(titles))
        guard (1...3).contains(candidate.contentWords - titles), !PersonWords.areOfOrganizations(terms.dropFirst(titles))
        else { return false }
        if titles > 0 { return true }
        return name.count > 1 ? isWholePerson(name) : isPart(name)
    }

    private func isWholePerson(_ name: [Int32]) -> Bool {
        guard let own = evidence[name], let last = name.last, !PersonWords.areOfOrganizations(terms(of: name)) else {
            return false
        }
        let alone = evidence[[last]] ?? Evidence()
        let speaksFor = 2 * own.titles + own.reports + 2 * alone.titles + min(1, alone.count)
        return speaksFor > 2 * (own.against + alone.against)
    }

    private func isPart(_ name: [Int32]) -> Bool {
        guard let word = name.first else { return false }
        let alone = evidence[name] ?? Evidence()
        let speaksFor = 2 * alone.titles + (parts.contains(word) ? 1 : 0)
        return speaksFor > 2 * alone.against
    }

    /// The stems of a name as words: lists hold words whose stem is the word itself, or nearly.
    private func terms(of name: [Int32]) -> [String] { name.map { words.stems[$0] } }

    /// Gathers what stands beside the names of a sentence.
    private mutating func read(_ sentence: Range<Int>) {
        var start = sentence.lowerBound
        while start < sentence.upperBound {
            guard words.reading.body.isName[start] else {
                start += 1
                continue
            }
            var end = start + 1
            while let next = self.end(ofNameAt: end, in: sentence) { end = next }
            note(start..<end, in: sentence)
            start = end
        }
    }

    /// Where a name that has been read up to a word goes on to: behind the next word, or behind a particle with its word
    /// (`Ursula von der Leyen`); `nil` where it ends.
    private func end(ofNameAt place: Int, in sentence: Range<Int>) -> Int? {
        let reading = words.reading.body
        var next = place
        while next < sentence.upperBound, next - place < 3, reading.gaps[next - 1] != .other,
            reading.gaps[next - 1] != .possessive
        {
            if reading.isName[next] { return next + 1 }
            guard PersonWords.particles.contains(word(next)) else { return nil }
            next += 1
        }
        return nil
    }

    private mutating func note(_ run: Range<Int>, in sentence: Range<Int>) {
        var start = run.lowerBound
        while start < run.upperBound, PersonWords.standBeforeNames(word(start)) { start += 1 }
        let before = run.lowerBound - 1
        let name = (start..<run.upperBound).map { words.stemOfTerm[Int(article.tokens[$0].term)] }
        guard (1...5).contains(name.count) else { return }
        var entry = evidence[name] ?? Evidence()
        entry.count += 1
        if start > run.lowerBound {
            entry.titles += 1
        } else if sentence.contains(before), words.reading.body.gaps[before] != .other || word(before).isAbbreviation {
            let neighbor = word(before)
            if PersonWords.standBeforeNames(neighbor) { entry.titles += 1 }
            if PersonWords.articles.contains(neighbor) || PersonWords.places.contains(neighbor) { entry.against += 1 }
            if isReport(before) { entry.reports += 1 }
        }
        if sentence.contains(run.upperBound), isReport(run.upperBound) { entry.reports += 1 }
        evidence[name] = entry
    }

    private func isReport(_ place: Int) -> Bool { words.reading.body.classes[place] == .reporting }

    private func word(_ place: Int) -> String { article.terms[article.tokens[place].term] }
}

extension String {
    /// Whether a full stop behind the word belongs to it: `mr`, `dr`.
    fileprivate var isAbbreviation: Bool { utf8.count <= 4 && PersonWords.titles.contains(self) }
}

import TextAnalysis

/// Tells whether two candidates name the same thing: an acronym and what it stands for, a surname and the full name, the name of a
/// model with and without its number (`TX` and `TX-114`).
struct NameVariants {
    private let candidates: CandidateTable
    /// The first letter of each stem, lowered.
    private let initials: [UInt8]
    private let stems: TermTable
    /// For each stem whether a term with it is a name.
    private let isName: [Bool]

    init(candidates: CandidateTable, words: WordEvidence) {
        self.candidates = candidates
        stems = words.stems
        var isName = [Bool](repeating: false, count: words.stems.count)
        for (term, stem) in words.stemOfTerm.enumerated() where words.isName[term] { isName[Int(stem)] = true }
        self.isName = isName
        initials = (0..<Int32(words.stems.count)).map { id in
            words.stems.withBytes(of: id) { bytes, range in range.isEmpty ? 0 : bytes[range.lowerBound] | 0x20 }
        }
    }

    /// Whether one of the two is a shorter name of the other.
    func isVariant(_ first: Candidate, of second: Candidate) -> Bool {
        let (short, long) = first.length < second.length ? (first, second) : (second, first)
        guard short.length == 1, long.length > 1, let name = candidates.stems(of: short).first else { return false }
        let whole = candidates.stems(of: long)
        if long.hasNumber, long.hasHyphen, whole.first == name { return true }
        guard isName[Int(name)] else { return false }
        return isPartOfName(short, long) || isAcronym(name, of: long, whole)
    }

    /// `Sturgeon` of `Nicola Sturgeon`, `Naro` of `Naro Valley`: the last or the first of two or three names, introduced by
    /// the whole name. A first one that mostly stands alone is a name of its own (`Apple` beside `Apple Watch`).
    private func isPartOfName(_ short: Candidate, _ full: Candidate) -> Bool {
        let whole = candidates.stems(of: full)
        guard let name = candidates.stems(of: short).first, isWholeName(full), whole.last == name || whole.first == name else { return false }
        if let introduced = candidates.start(of: full), let first = candidates.start(of: short), first < introduced {
            return false
        }
        return Self.isShort(name, of: whole, count: short.count, wholeCount: full.count)
    }

    /// Whether a word of names stands for a whole name: as its last word, or as its first one that is not mostly used alone.
    static func isShort<Word: Equatable>(
        _ word: Word, of whole: some BidirectionalCollection<Word>, count: Int, wholeCount: Int
    ) -> Bool {
        whole.last == word || whole.first == word && count <= 3 * wholeCount
    }

    /// Two or three names without a connector.
    private func isWholeName(_ full: Candidate) -> Bool {
        (2...3).contains(full.length) && !full.hasConnector && full.nameShare > 0.99
    }

    /// Whether the long form is the one to show: a name is shown whole, an acronym as it is used.
    func isShownWhole(_ long: Candidate) -> Bool { isWholeName(long) || long.hasNumber }

    /// Whether both are whole names that end in a name by which one of them is known alone (`Barack Obama`, `President Obama`).
    func haveSameSurname(_ first: Candidate, _ second: Candidate, variants: [Candidate]) -> Bool {
        guard isWholeName(first), isWholeName(second) else { return false }
        let surname = candidates.stems(of: first).last
        return candidates.stems(of: second).last == surname
            && variants.contains { $0.length == 1 && candidates.stems(of: $0).first == surname }
    }

    /// `IMF` of `International Monetary Fund`: the initials of three or more words, with or without the connectors'.
    private func isAcronym(_ name: Int32, of long: Candidate, _ whole: ArraySlice<Int32>) -> Bool {
        guard long.length >= 3 else { return false }
        return stems.withBytes(of: name) { bytes, range in
            guard range.count == long.length || range.count == long.contentWords else { return false }
            var stem = whole.startIndex
            for offset in range {
                while stem < whole.endIndex, initials[Int(whole[stem])] != bytes[offset] | 0x20 {
                    // Only a connector may be passed over.
                    guard range.count < long.length, !isName[Int(whole[stem])] else { return false }
                    stem += 1
                }
                guard stem < whole.endIndex else { return false }
                stem += 1
            }
            return true
        }
    }
}

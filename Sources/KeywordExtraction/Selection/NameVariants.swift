import TextAnalysis

/// Tells whether two candidates name the same thing: an acronym and what it stands for, a surname and the full name.
struct NameVariants {
    /// The first letter of each stem, lowered.
    private let initials: [UInt8]
    private let stems: TermTable
    /// For each stem whether a term with it is a name.
    private let isName: [Bool]

    init(candidates: [Candidate], words: WordEvidence) {
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
        let (short, long) = first.stems.count < second.stems.count ? (first, second) : (second, first)
        guard short.stems.count == 1, long.stems.count > 1, let name = short.stems.first, isName[Int(name)] else {
            return false
        }
        return isSurname(name, of: long) || isAcronym(name, of: long)
    }

    /// `Sturgeon` of `Nicola Sturgeon`: the last of two or three names.
    private func isSurname(_ name: Int32, of full: Candidate) -> Bool {
        full.stems.count <= 3 && full.stems.last == name && !full.hasConnector
            && full.stems.allSatisfy { isName[Int($0)] }
    }

    /// `IMF` of `International Monetary Fund`: the initials of three or more words, with or without the connectors'.
    private func isAcronym(_ name: Int32, of long: Candidate) -> Bool {
        guard long.stems.count >= 3 else { return false }
        return stems.withBytes(of: name) { bytes, range in
            guard range.count == long.stems.count || range.count == long.contentWords else { return false }
            var stem = 0
            for offset in range {
                while stem < long.stems.count, initials[Int(long.stems[stem])] != bytes[offset] | 0x20 {
                    // Only a connector may be passed over.
                    guard range.count < long.stems.count, !isName[Int(long.stems[stem])] else { return false }
                    stem += 1
                }
                guard stem < long.stems.count else { return false }
                stem += 1
            }
            return true
        }
    }
}

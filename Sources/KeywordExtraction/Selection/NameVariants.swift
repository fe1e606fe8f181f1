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
    /// For each stem whether it is a title or an office.
    private let isTitle: [Bool]
    /// For each stem whether it is a word of organizations and places.
    private let isOfOrganization: [Bool]
    /// For each stem whether a term with it may be a common noun.
    private let isThing: [Bool]
    /// For each stem whether a term with it has capitals alone.
    private let isAcronym: [Bool]
    /// For each stem how many whole names without a title end in it.
    private var bearers: [Int32]
    private let firms: [Int32]
    /// Titles that are a part of how somebody is known.
    private let honors: [Int32]
    private let numerals: [Int32]
    private let ladies: [Int32]
    private let and: Int32?
    private let senior: Int32?
    private let junior: Int32?

    init(candidates: CandidateTable, words: WordEvidence) {
        self.candidates = candidates
        stems = words.stems
        var isName = [Bool](repeating: false, count: words.stems.count)
        for (term, stem) in words.stemOfTerm.enumerated() where words.isName[term] { isName[Int(stem)] = true }
        self.isName = isName
        var isTitle = [Bool](repeating: false, count: words.stems.count)
        for (term, stem) in words.stemOfTerm.enumerated() where words.isOffice[term] { isTitle[Int(stem)] = true }
        self.isTitle = isTitle
        var isOfOrganization = isTitle.map { _ in false }
        for (term, stem) in words.stemOfTerm.enumerated() where words.isOfOrganization[term] {
            isOfOrganization[Int(stem)] = true
        }
        self.isOfOrganization = isOfOrganization
        var isThing = isTitle.map { _ in false }
        for (term, stem) in words.stemOfTerm.enumerated() where words.isThing[term] { isThing[Int(stem)] = true }
        self.isThing = isThing
        var isAcronym = isTitle.map { _ in false }
        for (term, stem) in words.stemOfTerm.enumerated() where words.isAcronym[term] { isAcronym[Int(stem)] = true }
        self.isAcronym = isAcronym
        firms = ["corp", "inc", "ltd", "plc", "co", "llc", "hold", "holdings", "group", "parti"].compactMap {
            words.stems.find($0)
        }
        honors = [
            "sir", "dame", "lord", "lady", "ladi", "king", "queen", "prince", "princess", "pope", "cardinal", "saint",
            "sheikh",
        ]
        .compactMap { words.stems.find($0) }
        and = words.stems.find("and")
        numerals = ["ii", "iii", "iv", "v", "vi", "vii", "viii", "xiv", "xv", "xvi", "xxiii"].compactMap {
            words.stems.find($0)
        }
        ladies = ["miss", "ms", "mrs"].compactMap { words.stems.find($0) }
        (senior, junior) = (words.stems.find("sr"), words.stems.find("jr"))
        initials = (0..<Int32(words.stems.count)).map { id in
            words.stems.withBytes(of: id) { bytes, range in range.isEmpty ? 0 : bytes[range.lowerBound] | 0x20 }
        }
        bearers = isName.map { _ in 0 }
        for candidate in candidates
        where isWholeName(candidate) && !isTitled(candidate) && !candidate.isPieceOfName && !candidate.hasRole {
            if let surname = candidates.stems(of: candidate).last { bearers[Int(surname)] += 1 }
        }
    }

    /// Whether one of the two is a shorter name of the other.
    func isVariant(_ first: Candidate, of second: Candidate) -> Bool {
        let (short, long) = first.length < second.length ? (first, second) : (second, first)
        if isShortened(first, second) || isTurned(first, second) { return true }
        guard short.length < long.length, let name = candidates.stems(of: short).first else { return false }
        if short.length > 1 { return isShorterName(short, long) || isWithoutAnd(short, long) }
        let whole = candidates.stems(of: long)
        if long.hasNumber, long.hasHyphen, whole.first == name { return true }
        guard isName[Int(name)] else { return false }
        if isTitled(long), whole.last == name { return true }
        if isFirm(long), whole.first == name { return true }
        return isPartOfName(short, long) || isAcronym(short, of: long)
    }

    /// `Marks & Spencer` of `Marks and Spencer`.
    private func isWithoutAnd(_ short: Candidate, _ full: Candidate) -> Bool {
        guard let and, full.hasConnector, short.length + 1 == full.length else { return false }
        return candidates.stems(of: full).filter { $0 != and } == Array(candidates.stems(of: short))
    }

    /// `Lib Dems` of `Liberal Democrats`, `Sri Lankans` of `Sri Lanka`: names of as many words, each the begin of the other's.
    private func isShortened(_ first: Candidate, _ second: Candidate) -> Bool {
        guard first.length == second.length, first.length > 1, !first.hasConnector, first.nameShare > 0.4,
            second.nameShare > 0.4
        else { return false }
        let (own, others) = (candidates.stems(of: first), candidates.stems(of: second))
        return zip(own, others).allSatisfy { begins($0, with: $1) }
            || zip(own, others).allSatisfy { begins($1, with: $0) }
    }

    /// Whether a stem is another one, or goes on from it, of three letters or more.
    private func begins(_ long: Int32, with short: Int32) -> Bool {
        long == short
            || stems.length(of: short) >= 3
                && stems.withBytes(of: long) { bytes, range in
                    range.count > stems.length(of: short) && starts(bytes, Array(range)[...], with: short)
                }
    }

    /// `Kim Min Su` and `Min Su Kim`: the same two names or more in another order.
    private func isTurned(_ first: Candidate, _ second: Candidate) -> Bool {
        guard first.length == second.length, first.length > 2, first.nameShare > 0.99, !first.hasConnector else {
            return false
        }
        return candidates.stems(of: first).sorted() == candidates.stems(of: second).sorted()
    }

    /// `Kala Sangam` of `Kala Sangam Arts Centre`, `Supt Harrison` of `Supt Mark Harrison`: a name that the whole name introduces, and that
    /// does not mostly stand alone, or one that leaves out inner words of it.
    private func isShorterName(_ short: Candidate, _ full: Candidate) -> Bool {
        guard short.nameShare > 0.99, full.nameShare > 0.99, !full.hasConnector else { return false }
        if isTitled(short), !isTitled(full), let surname = candidates.stems(of: short).last, bearers[Int(surname)] < 2,
            candidates.stems(of: full).last == surname
        {
            return true
        }
        let (part, whole) = (candidates.stems(of: short), candidates.stems(of: full))
        // `Sir Dave Brandt` beside `Dave Brandt`
        if part.count + 1 == whole.count, part.count > 1, whole.first.map(honors.contains) == true,
            whole.suffix(part.count) == part
        {
            return true
        }
        // `Downey Jr` of `Robert Downey Jr`
        if let last = whole.last, last == senior || last == junior { return whole.suffix(part.count) == part }
        // `Lind-Hale` of `Justine Lind-Hale`
        if short.hasHyphen, part.count + 1 == whole.count, !full.hasPossessive, whole.suffix(part.count) == part {
            return true
        }
        // `King Charles` of `King Charles III`
        if let last = whole.last, numerals.contains(last), part.count + 1 == whole.count {
            return whole.prefix(part.count) == part
        }
        guard let introduced = candidates.start(of: full), let first = candidates.start(of: short), introduced <= first
        else { return false }
        if part.first == whole.first, part.last == whole.last { return whole.containsInOrder(part) }
        return whole.prefix(part.count) == part && short.count <= 3 * full.count
    }

    /// `Sturgeon` of `Nicola Sturgeon`, `Naro` of `Naro Valley`: the last or the first of two or three names, introduced by
    /// the whole name. A first one that mostly stands alone is a name of its own (`Apple` beside `Apple Watch`).
    private func isPartOfName(_ short: Candidate, _ full: Candidate) -> Bool {
        let whole = candidates.stems(of: full)
        guard let name = candidates.stems(of: short).first else { return false }
        // `King's College` is not the king, and the `U.S. Senate` not the `U.S.`
        if whole.first == name, full.hasPossessive && short.before[.determiner] > 0 || isAcronym[Int(name)] {
            return false
        }
        // `Council` of `Wexbridge Borough Council`, wherever that is said first; `Senate` of `Senate of Marland`; of two it is nobody's.
        if isOfOrganization[Int(name)], full.nameShare > 0.99,
            whole.last == name && bearers[Int(name)] < 2 || whole.first == name && full.hasConnector
        {
            return true
        }
        guard isWholeName(full), whole.last == name || whole.first == name else { return false }
        if let introduced = candidates.start(of: full), let first = candidates.start(of: short), first < introduced {
            return false
        }
        // `Molly` of `Molly Russell`, however often she is called so.
        if whole.count == 2, full.wholeRuns > 0, !full.hasPossessive, let surname = whole.last,
            !isThing[Int(surname)], !isOfOrganization[Int(surname)]
        {
            return true
        }
        return Self.isShort(name, of: whole, count: short.count, wholeCount: full.count)
    }

    /// Whether a word of names stands for a whole name: as its last word, or as its first one that is not mostly used alone.
    static func isShort<Word: Equatable>(
        _ word: Word, of whole: some BidirectionalCollection<Word>, count: Int, wholeCount: Int
    ) -> Bool {
        whole.last == word || whole.first == word && count <= 3 * wholeCount
    }

    /// Two or three names without a connector; more where hyphens join some of them (`Zaki-ur-Rehman Lakhvi`).
    private func isWholeName(_ full: Candidate) -> Bool {
        (2...(full.hasHyphen ? 5 : 3)).contains(full.length) && !full.hasConnector && full.nameShare > 0.99
    }

    /// Whether the long form is the one to show: a name is shown whole, an acronym as it is used.
    func isShownWhole(_ long: Candidate, _ short: Candidate) -> Bool {
        if short.length == 1, long.hasConnector, let name = candidates.stems(of: short).first,
            isOfOrganization[Int(name)]
        {
            return true
        }
        return long.hasNumber || short.length > 1
            || isWholeName(long) && !long.hasPossessive && !isAcronym(short, of: long) && !isFirm(long)
    }

    /// `Marlow Corp`, `Labour Party`: a name and what it is, which nobody says who knows it.
    func isFirm(_ candidate: Candidate) -> Bool {
        (2...4).contains(candidate.length) && candidates.stems(of: candidate).last.map { firms.contains($0) } == true
    }

    /// `Mr Harrison`: a title and a surname.
    func isTitled(_ candidate: Candidate) -> Bool {
        candidate.length == 2 && candidates.stems(of: candidate).first.map { isTitle[Int($0)] } == true
    }

    /// Whether both are names of one person, with a title in one of them (`Barack Obama`, `President Obama`; `Jon Harris`, `Sgt Jon`) or in
    /// both (`Mr Bush`, `President Bush`), and nobody else of the article has that surname.
    func areOfOne(_ first: Candidate, _ second: Candidate) -> Bool {
        guard isWholeName(first), isWholeName(second) else { return false }
        switch (isTitled(first), isTitled(second)) {
        case (true, false): return isTitled(first, formOf: second)
        case (false, true): return isTitled(second, formOf: first)
        case (true, true):
            let name = candidates.stems(of: first).last
            let areLadies = [first, second].allSatisfy { candidates.stems(of: $0).first.map(ladies.contains) == true }
            return candidates.stems(of: second).last == name && (areLadies || name.map { bearers[Int($0)] < 2 } == true)
        case (false, false): return false
        }
    }

    /// Whether behind a title stands the surname of a whole name; or its first name, where nobody has that for a surname and the whole name
    /// is used no less (`Mr Trump` is none of `Trump Tower`).
    private func isTitled(_ titled: Candidate, formOf whole: Candidate) -> Bool {
        guard let name = candidates.stems(of: titled).last else { return false }
        let bearers = bearers[Int(name)]
        return candidates.stems(of: whole).last == name && bearers == 1
            || candidates.stems(of: whole).first == name && bearers == 0 && titled.count <= whole.count
    }

    /// Whether one of the two is a name of one word with as many letters as the other has words, so that it may be its acronym.
    func mayAbbreviate(_ first: Candidate, _ second: Candidate) -> Bool {
        let (short, long) = first.length < second.length ? (first, second) : (second, first)
        guard short.length == 1, long.length > 1, let name = candidates.stems(of: short).first, isName[Int(name)] else {
            return false
        }
        // `U.S.` has full stops.
        let letters = stems.length(of: name)
        return (long.contentWords - 1...max(long.length + 2, 2 * long.length)).contains(letters)
            || letters >= 2 * long.contentWords - 1 && letters <= 2 * long.length
    }

    /// `IMF` of `International Monetary Fund`: the initials of three or more words, with or without the connectors', or of two names (`EU`);
    /// also where the whole name has a country before it (`FCC` of `US Federal Communications Commission`).
    private func isAcronym(_ short: Candidate, of long: Candidate) -> Bool {
        guard long.length >= 3 || long.length == 2 && long.nameShare > 0.99,
            let name = candidates.stems(of: short).first
        else {
            return false
        }
        let whole = candidates.stems(of: long)
        // `U.S.` is none of `U.S. Senate`.
        guard !whole.contains(name) else { return false }
        if abbreviates(name, whole, long.contentWords) { return true }
        guard long.nameShare > 0.99, long.length > 3, stems.length(of: name) >= 3 else { return false }
        return abbreviates(name, whole.dropFirst(), long.contentWords - 1)
    }

    /// Whether the letters of a word are the initials of words, of which so many are no connectors.
    private func abbreviates(_ name: Int32, _ whole: ArraySlice<Int32>, _ contentWords: Int) -> Bool {
        stems.withBytes(of: name) { bytes, range in
            // `U.S.`, `M&S`.
            var letters = range.filter { bytes[$0] != UInt8(ascii: ".") && bytes[$0] != UInt8(ascii: "&") }[...]
            var stem = whole.startIndex
            // `UKHSA`: a first word that is an acronym stands whole.
            if let first = whole.first, letters.count == whole.count - 1 + stems.length(of: first),
                (2...3).contains(stems.length(of: first)), starts(bytes, letters, with: first)
            {
                letters = letters.dropFirst(stems.length(of: first))
                stem += 1
            } else if letters.count != whole.count && letters.count != contentWords {
                return false
            }
            for offset in letters {
                while stem < whole.endIndex, initials[Int(whole[stem])] != bytes[offset] | 0x20 {
                    // Only a connector may be passed over.
                    guard letters.count < whole.count, !isName[Int(whole[stem])] else { return false }
                    stem += 1
                }
                guard stem < whole.endIndex else { return false }
                stem += 1
            }
            return true
        }
    }

    /// Whether some letters begin with a stem.
    private func starts(_ bytes: Span<UInt8>, _ letters: ArraySlice<Int>, with stem: Int32) -> Bool {
        stems.withBytes(of: stem) { own, range in
            zip(letters, range).allSatisfy { bytes[$0] == own[$1] }
        }
    }
}

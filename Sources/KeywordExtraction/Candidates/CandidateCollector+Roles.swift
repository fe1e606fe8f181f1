import TextAnalysis

/// Names behind a word for what they are, or behind that of whom they are.
extension CandidateCollector {
    /// Whether a name stands behind a word for what it is: `tanker Exxon Valdez`, `Foreign Secretary Jack Straw`. A name with a digit is one
    /// of many of its kind (`flight MH370`).
    func hasRole(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        guard words.isTagged, range.count > 1, reading.isName[last], tokens[last].shape != .lower else { return false }
        if isQualified(range) { return true }
        guard tokens[last].shape == .capitalized else {
            return range.count == 2 && isPossessor(range.lowerBound, ofNameThatEndsAt: last)
        }
        for place in range.dropLast() where isRole(place, beforeNameThatEndsAt: last) { return true }
        return false
    }

    private func isRole(_ place: Int, beforeNameThatEndsAt last: Int) -> Bool {
        if isOffice(place, beforeNameThatEndsAt: last) || isPossessor(place, ofNameThatEndsAt: last)
            || isOrigin(place, beforeNameThatEndsAt: last) || isOpeningRole(place, beforeNameThatEndsAt: last)
        {
            return true
        }
        guard tokens[place].shape == .lower, reading.gaps[place] == .space, reading.isName[place + 1] else {
            return false
        }
        let isBound = place > sentence.lowerBound && reading.gaps[place - 1] == .hyphen
        // The tagger takes some for adjectives or for names: `soprano Elena Bianchi`, `England seamer James Anderson`.
        switch reading.classes[place] {
        case .noun: return !reading.isName[place] || tokens[place].range.count > 3
        // `Naro-born Quill`
        case .adjective where isBound, .participle where isBound: return true
        case .adjective: return last >= place + 2
        default: return false
        }
    }

    /// Whether an adjective in small letters stands before one name, which it is no part of: `innocent Sailors`, `popular MTV`. A place has
    /// parts (`northern Ardenia`).
    private func isQualified(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        guard reading.isName[last], reading.classes[last - 1] == .adjective, tokens[last - 1].shape == .lower,
            reading.gaps[last - 1] == .space, !reading.isName[last - 1], !placings.contains(tokens[last - 1].term)
        else { return false }
        return range.count == 2 || range.count == 3 && reading.classes[range.lowerBound] == .adverb
    }

    /// `Ardenia's` in `Ardenia's Darren Lind`: of whom somebody or something is, who has two names or three, or one that stands elsewhere
    /// without it; `St James's Park` has one.
    func isPossessor(_ place: Int, ofNameThatEndsAt last: Int) -> Bool {
        guard reading.gaps[place] == .possessive, reading.isName[place], place + 1...place + 3 ~= last else {
            return false
        }
        guard areOfPerson(place + 1...last) else { return false }
        if last == place + 1 { return words.isUnowned[Int(tokens[last].term)] && tokens[last].shape != .lower }
        for name in place + 1...last {
            guard tokens[name].shape == .capitalized, name == last || reading.gaps[name] == .space else { return false }
        }
        return true
    }

    /// Whether a word is the office or the trade of a person whose names, two or more, go from there to `last`.
    func isOffice(_ place: Int, beforeNameThatEndsAt last: Int) -> Bool {
        words.isOffice[Int(tokens[place].term)] && last >= place + 2 && reading.gaps[place] == .space
            && areOfPerson(place + 1...last)
    }

    /// Whether a word says of which people a person is whose names, two or three, go from there to `last`, and who is also called by the last
    /// alone: `Ardenian Ada Quill`.
    func isOrigin(_ place: Int, beforeNameThatEndsAt last: Int) -> Bool {
        var surname = last
        while surname > place + 1, reading.gaps[surname - 1] == .hyphen { surname -= 1 }
        return words.isTagged && words.weaknesses[Int(tokens[place].term)] == .nationality
            && reading.gaps[place] == .space
            && (place + 2...place + 3 ~= last) && words.isUnowned[Int(tokens[surname].term)]
            && areOfPerson(place + 1...last)
    }

    /// Whether the first word of a sentence, which has a capital nowhere else, says what somebody is whose name goes from there to `last`:
    /// `Resident Ada Quill`, `Administrators Marlow`; or what is done to somebody: `Sentencing Quill`.
    func isOpeningRole(_ place: Int, beforeNameThatEndsAt last: Int) -> Bool {
        let term = tokens[place].term
        guard words.isTagged, place == sentence.lowerBound, tokens[place].shape == .capitalized,
            !words.hasInnerCapital[Int(term)], reading.gaps[place] == .space, place + 1...place + 3 ~= last,
            areOfPerson(place + 1...last)
        else { return false }
        return words.standsBeforePersons[Int(term)] && (last > place + 1 || words.isUnowned[Int(tokens[last].term)])
    }

    /// Whether some words are of names, and none is one that organizations and places have in theirs.
    private func areOfPerson(_ places: ClosedRange<Int>) -> Bool {
        for place in places where !reading.isName[place] || words.isOfOrganization[Int(tokens[place].term)] {
            return false
        }
        return true
    }
}

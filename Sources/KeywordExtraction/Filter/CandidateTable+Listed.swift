/// A listed term that an article has: which it is, and in what forms it stands there.
struct ListedTerm {
    /// Its place in the list.
    var place: Int
    /// The form to show.
    var text = ""
    /// Its other forms that the article has.
    var variants: [String] = []
    /// The numbers of all forms that the article has, in the order in which they come.
    var forms: [Int] = []
}

/// The candidates that are terms of a list.
struct ListedCandidates {
    /// By the index of the candidate.
    var terms: [ListedTerm] = []
    var candidateOfPlace: [Int: Int] = [:]
}

extension CandidateTable {
    /// The candidate of a listed term, or `nil` where the article has not had it yet.
    func index(ofListed place: Int) -> Int? { listed?.candidateOfPlace[place] }

    /// The listed term that a candidate is, or `nil` where candidates come from no list.
    func listedTerm(of index: Int) -> ListedTerm? { listed?.terms[index] }

    /// Adds the candidate of a listed term with the stems of the form in which it first comes.
    mutating func add(_ candidate: Candidate, ofListed place: Int, stems own: [Int32]) -> Int {
        var phrase = Self.emptyPhrase
        for stem in own { phrase = self.phrase(phrase, extendedBy: stem) }
        let index = add(candidate, of: phrase, stems: own)
        listed?.terms.append(ListedTerm(place: place))
        listed?.candidateOfPlace[place] = index
        return index
    }

    /// Notes that the article has a form of a listed term.
    mutating func noteForm(_ number: Int, ofListed place: Int) {
        guard let index = index(ofListed: place), listed?.terms[index].forms.contains(number) == false else { return }
        listed?.terms[index].forms.append(number)
    }

    /// Writes the terms' forms as the list has them.
    mutating func nameListed(by terms: [KeywordTerms.Term]) {
        for index in indices {
            guard let known = listedTerm(of: index) else { return }
            let term = terms[known.place]
            listed?.terms[index].text = term.text
            listed?.terms[index].variants = known.forms.filter { $0 > 0 }.map { term.variants[$0 - 1] }
        }
    }
}

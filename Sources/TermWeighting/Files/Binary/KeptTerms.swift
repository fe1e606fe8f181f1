/// Which of the terms that come one after the other a model keeps, as `CountingParameters.kept` does of terms in memory.
struct KeptTerms {
    private let least: Double
    private let most: Double
    private let cap: Int?
    /// Whether terms come that may not be kept.
    private let chooses: Bool
    /// The most frequent so far, as a heap whose first is the first to go; after `settle` their places, ascending.
    private var best: [Candidate] = []
    private(set) var count = 0
    private(set) var length = 0
    private var places: [Int] = []

    private struct Candidate {
        let occurrences: Int
        let place: Int
        let length: Int

        /// Whether it goes before another: occurs less often, or as often and comes later.
        func goes(before other: Candidate) -> Bool {
            (occurrences, other.place) < (other.occurrences, place)
        }
    }

    init(_ parameters: CountingParameters, documents: Int, chooses: Bool) {
        least = parameters.minimumDocumentFrequency.documents(of: documents)
        most = parameters.maximumDocumentFrequency.documents(of: documents)
        self.chooses = chooses
        cap = chooses ? parameters.maximumVocabularySize : nil
    }

    private func isWithin(_ counts: TermCount) -> Bool {
        let frequency = Double(counts.documents)
        return !chooses || (frequency > 0 && frequency >= least && frequency <= most)
    }

    mutating func offer(_ place: Int, _ counts: TermCount, length: Int) {
        guard isWithin(counts) else { return }
        guard let cap else {
            count += 1
            self.length += length
            return
        }
        let candidate = Candidate(occurrences: counts.occurrences, place: place, length: length)
        if best.count < cap {
            best.append(candidate)
            var place = best.count - 1
            while place > 0, best[place].goes(before: best[(place - 1) / 2]) {
                best.swapAt(place, (place - 1) / 2)
                place = (place - 1) / 2
            }
        } else if let first = best.first, first.goes(before: candidate) {
            best[0] = candidate
            var place = 0
            while 2 * place + 1 < best.count {
                let left = 2 * place + 1
                let child = left + 1 < best.count && best[left + 1].goes(before: best[left]) ? left + 1 : left
                guard best[child].goes(before: best[place]) else { break }
                best.swapAt(child, place)
                place = child
            }
        }
    }

    mutating func settle() {
        guard cap != nil else { return }
        places = best.map(\.place).sorted()
        (count, length) = (places.count, best.reduce(0) { $0 + $1.length })
        best = []
    }

    func keeps(_ place: Int, _ counts: TermCount) -> Bool {
        guard cap != nil else { return isWithin(counts) }
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low < places.count && places[low] == place
    }
}

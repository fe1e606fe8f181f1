import CCbc
import TextAnalysis

/// The set of sentences that tells most of the article's concepts: pairs of neighboring words.
///
/// A concept is a pair of neighboring stems of which one at least is no stop word; it weighs as much as the number of
/// sentences that have it (of articles, where several tell the story), and counts from two on, if there are such. The
/// summary is the set of sentences within the budget whose concepts, each once, weigh most. The one part, `concepts`,
/// is the weight that a sentence adds to those of the set chosen before it. What the set leaves of the budget goes to
/// the next best by the same measure.
///
/// With a solver of integer programs at hand the set is the best there is. Without one, for more than
/// `greatestExactSize` sentences, or when the solver gives up, it is made by taking the sentence with most new weight
/// (for its length in a budget of words or characters), and then exchanging one for another, or two for one, while that
/// helps; a warning says how much of the best the set has at least, by the bound that submodularity gives. A query, an
/// update and nested summaries leave the set for the plain greedy choice.
///
/// Choose it for several articles together. Ties go to the sentence that comes first in the greedy choice. Complexity:
/// exponential at the worst with the solver, as a rule some ten milliseconds; O(tokens + chosen² · n) for the exchange, which
/// is left out for more than 64 chosen ones or 5,000 sentences.
///
/// Sources: D. Gillick and B. Favre, A Scalable Global Model for Summarization, ILP-NLP 2009, aclanthology.org/W09-1802;
/// the bound by G. Nemhauser, L. Wolsey and M. Fisher, An analysis of approximations for maximizing submodular set
/// functions, 1978, doi:10.1007/BF01588971. Our reading of what the papers leave open: for one article, sentences stand
/// in for documents, and a concept has to occur twice, not three times.
public struct Concepts: Summarizer, SentenceScorer {
    /// More sentences than this are chosen greedily.
    public static let greatestExactSize = 200
    /// Where the solver's search ends.
    static let mostNodes = 2_000

    public let name = "concepts"
    /// Whether to use the solver, where there is one.
    public var isExact: Bool

    /// With parameters that are the properties of these names.
    public init(isExact: Bool = true) {
        self.isExact = isExact
    }

    /// Whether the solver is installed.
    public static var hasSolver: Bool { cbc_load() }

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let concepts = ConceptSets(of: candidates)
        var scores = SentenceScores(parts: [], count: candidates.count)
        scores.gains = [ConceptGain(concepts)]
        scores.costs = budget.costs(of: candidates.lengths, exponent: 1)
        guard !concepts.weights.isEmpty, let program = CoverageProgram(concepts, candidates, budget) else {
            return scores
        }
        if isExact, candidates.count <= Self.greatestExactSize, let exact = program.solved(nodes: Self.mostNodes) {
            scores.preferred = exact.chosen
            if exact.share < 0.9999 { scores.warnings = [.notProvenBest(share: exact.share)] }
        } else {
            let greedy = program.greedy()
            scores.preferred = greedy.chosen
            if greedy.share < 0.9999 { scores.warnings = [.notProvenBest(share: greedy.share)] }
        }
        return scores
    }
}

/// Which concepts each candidate has.
private struct ConceptSets {
    /// What each concept weighs.
    private(set) var weights: [Float] = []
    /// For each candidate its concepts, increasing.
    private(set) var sets: [[Int32]] = []

    init(of candidates: SentenceCandidates) {
        let isStopWord = candidates.article.isStopWord
        let stems = candidates.stems
        var numbers: [UInt64: Int32] = [:]
        var counts: [Float] = []
        /// The last sentence, or article, that each concept was counted in.
        var lastUnit: [Int] = []
        for candidate in 0..<candidates.count {
            var set: Set<Int32> = []
            let tokens = candidates.tokens(candidate)
            for (first, second) in zip(tokens, tokens.dropFirst())
            where !isStopWord[Int(first.term)] || !isStopWord[Int(second.term)] {
                let key = UInt64(stems[Int(first.term)]) << 32 | UInt64(stems[Int(second.term)])
                let number = numbers[key] ?? Int32(counts.count)
                if numbers[key] == nil {
                    numbers[key] = number
                    counts.append(0)
                    lastUnit.append(-1)
                }
                let unit = candidates.isOfSeveralArticles ? candidates.documents[candidate] : candidate
                if lastUnit[Int(number)] != unit {
                    lastUnit[Int(number)] = unit
                    counts[Int(number)] += 1
                }
                set.insert(number)
            }
            sets.append(set.sorted())
        }
        let least: Float = counts.contains { $0 > 1 } ? 2 : 1
        var places = [Int32](repeating: -1, count: counts.count)
        for (number, count) in counts.enumerated() where count >= least {
            places[number] = Int32(weights.count)
            weights.append(count)
        }
        for candidate in sets.indices { sets[candidate] = sets[candidate].map { places[Int($0)] }.filter { $0 >= 0 } }
    }
}

private struct ConceptGain: MarginalGain {
    let names = ["concepts"]
    let rise: Double? = 0

    private let concepts: ConceptSets
    private var isCovered: [Bool]

    init(_ concepts: ConceptSets) {
        self.concepts = concepts
        isCovered = [Bool](repeating: false, count: concepts.weights.count)
    }

    func parts(of candidate: Int) -> [Float] { [gain(of: candidate)] }

    func gain(of candidate: Int) -> Float {
        var sum: Float = 0
        for concept in concepts.sets[candidate] where !isCovered[Int(concept)] { sum += concepts.weights[Int(concept)] }
        return sum
    }

    mutating func choose(_ candidate: Int) {
        for concept in concepts.sets[candidate] { isCovered[Int(concept)] = true }
    }
}

/// Maximum coverage of concepts under a budget.
private struct CoverageProgram {
    /// The best set found, and the share of the best possible worth that it has at least.
    struct Choice {
        var chosen: [Int]
        var share: Double
    }

    private let concepts: ConceptSets
    private let prices: [Int]
    private let limit: Int

    /// Nil where the budget lets nothing through.
    init?(_ concepts: ConceptSets, _ candidates: SentenceCandidates, _ budget: SummaryBudget) {
        self.concepts = concepts
        (prices, limit) = budget.prices(of: candidates.lengths)
        guard prices.contains(where: { $0 <= limit }) else { return nil }
    }

    private func worth(_ chosen: [Int]) -> Double {
        var isCovered = [Bool](repeating: false, count: concepts.weights.count)
        var sum = 0.0
        for candidate in chosen {
            for concept in concepts.sets[candidate] where !isCovered[Int(concept)] {
                isCovered[Int(concept)] = true
                sum += Double(concepts.weights[Int(concept)])
            }
        }
        return sum
    }

    /// The best set by the solver; nil where there is none or it finds nothing.
    ///
    /// Columns are a choice for each sentence, then one for each concept. The rows say that the lengths are within the
    /// limit, and that a concept is told only with a sentence that has it.
    func solved(nodes: Int) -> Choice? {
        guard cbc_load() else { return nil }
        let (sentences, all) = (concepts.sets.count, concepts.weights.count)
        guard let limit = Int32(exactly: limit) else { return nil }
        var starts: [Int32] = [0]
        var indices: [Int32] = []
        var values: [Double] = []
        for (candidate, set) in concepts.sets.enumerated() {
            indices.append(0)
            values.append(Double(prices[candidate]))
            for concept in set {
                indices.append(concept + 1)
                values.append(-1)
            }
            starts.append(Int32(indices.count))
        }
        for concept in 0..<all {
            indices.append(Int32(concept + 1))
            values.append(1)
            starts.append(Int32(indices.count))
        }
        let objective = [Double](repeating: 0, count: sentences) + concepts.weights.map(Double.init)
        let limits = [Double(limit)] + [Double](repeating: 0, count: all)
        var solution = [Double](repeating: 0, count: sentences + all)
        var bound = 0.0
        // Safe: every array has the length that the header asks for, and CBC copies them.
        let found = unsafe cbc_maximize(
            Int32(sentences + all), Int32(all + 1), starts, indices, values, limits, objective, Int32(sentences),
            Int32(nodes), &solution, &bound)
        guard found else { return nil }
        let chosen = (0..<sentences).filter { solution[$0] > 0.5 }
        return Choice(chosen: chosen, share: bound > 0 ? min(1, worth(chosen) / bound) : 1)
    }

    /// By weight for length, then by exchange.
    func greedy() -> Choice {
        var chosen: [Int] = []
        var gain = ConceptGain(concepts)
        var spent = 0
        func rate(_ candidate: Int) -> Double {
            Double(gain.gain(of: candidate) / Float(max(1, prices[candidate])))
        }
        var queue = BestFirstQueue(
            prices.indices.filter { prices[$0] <= limit }.map { CandidateWorth(worth: rate($0), candidate: $0) })
        while let first = queue.first, first.worth > 0 {
            queue.removeFirst()
            // What does not fit now will not fit later.
            if spent + prices[first.candidate] > limit { continue }
            let now = CandidateWorth(worth: rate(first.candidate), candidate: first.candidate)
            if let next = queue.first, next.isBetter(than: now) {
                queue.push(now)
                continue
            }
            if now.worth <= 0 { break }
            chosen.append(first.candidate)
            spent += prices[first.candidate]
            gain.choose(first.candidate)
        }
        exchange(&chosen)
        return Choice(chosen: chosen.sorted(), share: share(of: chosen))
    }

    /// Puts another sentence in the place of one or two chosen ones as long as the worth rises, a hundred times at most.
    private func exchange(_ chosen: inout [Int]) {
        guard chosen.count <= 64, prices.count <= 5_000 else { return }
        var best = worth(chosen)
        for _ in 0..<100 {
            var improved: [Int]?
            for first in chosen.indices {
                for second in first..<chosen.count {
                    let kept = chosen.indices.filter { $0 != first && $0 != second }.map { chosen[$0] }
                    let spent = kept.reduce(0) { $0 + prices[$1] }
                    var gain = ConceptGain(concepts)
                    kept.forEach { gain.choose($0) }
                    let base = worth(kept)
                    for other in prices.indices where spent + prices[other] <= limit && !chosen.contains(other) {
                        let worth = base + Double(gain.gain(of: other))
                        if worth > best { (best, improved) = (worth, kept + [other]) }
                    }
                }
            }
            guard let improved else { return }
            chosen = improved
        }
    }

    /// No set is worth more than this one and the best of what could be added, sentences in parts allowed.
    private func share(of chosen: [Int]) -> Double {
        var gain = ConceptGain(concepts)
        chosen.forEach { gain.choose($0) }
        let own = worth(chosen)
        let rest = prices.indices.filter { prices[$0] <= limit }.map { candidate in
            (worth: Double(gain.gain(of: candidate)), price: max(1, prices[candidate]))
        }.sorted { $0.worth * Double($1.price) > $1.worth * Double($0.price) }
        var left = Double(limit)
        var bound = own
        for (worth, price) in rest where left > 0 {
            bound += worth * min(1, left / Double(price))
            left -= Double(price)
        }
        return bound > 0 ? own / bound : 1
    }
}

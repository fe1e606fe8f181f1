#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How long a summary may be. A budget is filled as well as it can be and never exceeded.
public enum SummaryBudget: Hashable, Sendable {
    /// So many sentences.
    case sentences(Int)
    /// Words as an editor counts them: runs of text between white space. In languages that write without spaces
    /// (Chinese, Japanese, Thai, …) they are the tokenizer's words.
    case words(Int)
    /// Unicode scalars of the sentences joined by single spaces. A character that a reader sees has one scalar or
    /// more, so a summary that fits in scalars fits in characters as well.
    case characters(Int)
    /// A share of the article's sentences that can stand in a summary, in 0...1; rounded down, but one sentence at
    /// the least where the share is above 0.
    case fraction(Double)
    /// Seconds of speech at `wordsPerSecond`; rounded down to whole words.
    case seconds(Double)

    /// Words that a newsreader says in a second: 150 in a minute.
    public static let wordsPerSecond = 2.5
}

extension SummaryBudget {
    /// Whether words or characters are counted, and not sentences.
    var countsWords: Bool {
        switch self {
        case .sentences, .fraction: false
        case .words, .characters, .seconds: true
        }
    }

    /// The budget in one of the other units where it is in seconds.
    private var inWords: SummaryBudget {
        guard case .seconds(let seconds) = self else { return self }
        return .words(seconds.isFinite ? Int(min(1e15, max(0, seconds * Self.wordsPerSecond))) : Int.max)
    }

    /// What is left of a budget while sentences are chosen.
    struct Balance {
        private let budget: SummaryBudget
        private var left: Int
        private var isEmpty = true

        /// - Parameter count: the number of sentences there are to choose from.
        init(_ budget: SummaryBudget, count: Int) {
            let budget = budget.inWords
            self.budget = budget
            switch budget {
            case .sentences(let most), .words(let most), .characters(let most): left = max(0, most)
            case .fraction, .seconds: left = budget.sentenceCount(of: count)
            }
        }

        /// Whether nothing more can be taken, however short.
        var isSpent: Bool { left <= 0 }

        func affords(_ length: SentenceLength) -> Bool { price(of: length) <= left }

        mutating func pay(for length: SentenceLength) {
            left -= price(of: length)
            isEmpty = false
        }

        /// What is left when some sentences are taken; nil where one of them does not fit.
        func paying(for lengths: [SentenceLength]) -> Balance? {
            var left = self
            for length in lengths {
                guard left.affords(length) else { return nil }
                left.pay(for: length)
            }
            return left
        }

        private func price(of length: SentenceLength) -> Int {
            switch budget {
            case .sentences, .fraction: 1
            case .words, .seconds: length.words
            // The joining space comes on top for every sentence but the first.
            case .characters: length.scalars + (isEmpty ? 0 : 1)
            }
        }
    }

    /// The length of each sentence in the budget's unit, to a power; nil where each counts as one.
    func costs(of lengths: [SentenceLength], exponent: Float) -> [Float]? {
        switch self {
        case .sentences, .fraction: nil
        case .words, .seconds: lengths.map { pow(Float(max(1, $0.words)), exponent) }
        case .characters: lengths.map { pow(Float(max(1, $0.scalars)), exponent) }
        }
    }

    /// What each sentence takes of the budget, and what all together may take. Overflows of the sum are the caller's.
    func prices(of lengths: [SentenceLength]) -> (prices: [Int], limit: Int) {
        switch inWords {
        case .sentences(let most): (lengths.map { _ in 1 }, max(0, most))
        case .fraction, .seconds: (lengths.map { _ in 1 }, sentenceCount(of: lengths.count))
        case .words(let most): (lengths.map(\.words), max(0, most))
        // The joining space of the first is not there.
        case .characters(let most): (lengths.map { $0.scalars + 1 }, max(0, most) < Int.max ? max(0, most) + 1 : most)
        }
    }

    /// The share of a text that the budget lets through, in 0...1, for sentences of the given lengths.
    func share(of lengths: [SentenceLength]) -> Float {
        guard !lengths.isEmpty else { return 1 }
        let (most, all) =
            switch inWords {
            case .sentences(let most): (most, lengths.count)
            case .words(let most): (most, lengths.reduce(0) { $0 + $1.words })
            case .characters(let most): (most, lengths.reduce(0) { $0 + $1.scalars + 1 })
            case .fraction, .seconds: (sentenceCount(of: lengths.count), lengths.count)
            }
        return all > 0 ? Float(min(1, max(0, Double(most) / Double(all)))) : 1
    }

    /// For a fraction, the number of sentences out of `count`.
    private func sentenceCount(of count: Int) -> Int {
        guard case .fraction(let share) = self, share > 0 else { return 0 }
        // The tiny surplus undoes the rounding of shares such as 0.29, which times 100 is a hair below 29.
        return max(1, Int(min(1, share) * Double(count) + 1e-9))
    }
}

/// The length of a sentence in the units of budgets.
struct SentenceLength: Hashable, Sendable {
    var words: Int
    var scalars: Int
}

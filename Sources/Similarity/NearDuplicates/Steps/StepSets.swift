import TextAnalysis

/// Sets of shingles as they come, one behind the other.
struct StepSets {
    private var sets = ShingleSets()
    private var waiting: [UInt64] = []
    private var sizes: [Int] = []

    /// Shingles of a chunk, about.
    private static let chunkSize = 1 << 20

    mutating func append(_ set: [UInt64]) {
        waiting += set
        sizes.append(set.count)
        if waiting.count >= Self.chunkSize { close() }
    }

    private mutating func close() {
        sets.append(waiting, sizes: sizes)
        (waiting, sizes) = ([], [])
    }

    /// Some of them, in an order.
    mutating func selecting(_ order: [Int]) -> ShingleSets {
        close()
        return sets.selecting(order)
    }
}

/// Texts with their shingles, and what is frequent, as lines `t` and `f` tell them.
struct StepTexts {
    private var names = TextNames()
    private var ends: [ArticleDate?] = []
    /// A hash of the shingles of each.
    private var marks: [UInt64] = []
    private var sets = StepSets()
    private var frequent: [UInt64] = []

    /// Takes a line of a text or of frequent shingles. A text may come several times.
    mutating func take(_ line: inout StepLine) throws(StepProblem) {
        while line.hasItem {
            if line.kind == .frequent {
                frequent += try line.shingles(isLast: true)
                continue
            }
            let name = try line.name()
            let (end, set) = (try line.date(), try line.shingles(isLast: true))
            let (number, mark) = (Int(names.number(of: name)), set.reduce(0) { Shingler.mixed($0 ^ $1) })
            guard number == ends.count else {
                guard marks[number] == mark else {
                    throw StepProblem(
                        what: "two texts of the row \(name.row)",
                        remedy: "Give each part of the articles rows of its own with --rows-from")
                }
                continue
            }
            ends.append(end)
            marks.append(mark)
            sets.append(set)
        }
    }

    /// The texts in their order, without frequent shingles.
    mutating func ordered(_ setting: DuplicateStepSetting) throws(StepProblem) -> OrderedTexts {
        let (order, ranks) = names.ordered()
        var own = sets.selecting(order)
        let full = (0..<own.count).map(own.size)
        frequent.sortAndRemoveRepeats()
        own.remove(frequent, threads: setting.threads)
        let texts = order.map { names.names[$0] }
        return OrderedTexts(
            names: texts, ends: order.map { ends[$0] }, sets: own, fullSizes: full,
            near: try StepTexts.spans(texts, ends: order.map { ends[$0] }, setting), numbers: names, ranks: ranks)
    }

    /// When texts ran, where only those near in time are compared.
    static func spans(
        _ names: [TextName], ends: [ArticleDate?], _ setting: DuplicateStepSetting
    ) throws(StepProblem) -> TextSpans? {
        guard let days = setting.parameters.days else {
            guard names.allSatisfy({ $0.start == nil }) else {
                throw StepProblem(
                    what: "texts that were made with --within", remedy: "Give every step the same --within")
            }
            return nil
        }
        var spans: [(start: ArticleDate, end: ArticleDate)] = []
        for (name, end) in zip(names, ends) {
            guard let start = name.start, let end else {
                throw StepProblem(
                    what: "texts that were made without --within", remedy: "Give every step the same --within")
            }
            spans.append((start, end))
        }
        return TextSpans(spans, days: days)
    }
}

/// Texts in their order.
struct OrderedTexts {
    let names: [TextName]
    let ends: [ArticleDate?]
    let sets: ShingleSets
    /// For each text its shingles before the frequent ones were taken out.
    let fullSizes: [Int]
    let near: TextSpans?
    fileprivate let numbers: TextNames
    fileprivate let ranks: [Int32]

    fileprivate init(
        names: [TextName], ends: [ArticleDate?], sets: ShingleSets, fullSizes: [Int], near: TextSpans?,
        numbers: TextNames,
        ranks: [Int32]
    ) {
        (self.names, self.ends, self.sets, self.fullSizes) = (names, ends, sets, fullSizes)
        (self.near, self.numbers, self.ranks) = (near, numbers, ranks)
    }

    /// The place of a text that must be there.
    func place(of name: TextName) throws(StepProblem) -> Int {
        guard let number = numbers.known(name) else {
            throw StepProblem(
                what: "no line “t” of the text \(name.row)", remedy: "Give the texts that the other lines name, too")
        }
        return Int(ranks[Int(number)])
    }
}

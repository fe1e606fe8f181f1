/// Candidates checked on their shingles.
struct CheckStep: StepWork {
    private let setting: DuplicateStepSetting
    private var texts = StepTexts()
    private var pairs: [(TextName, TextName)] = []

    init(_ setting: DuplicateStepSetting) { self.setting = setting }

    mutating func take(_ line: inout StepLine) throws(StepProblem) {
        switch line.kind {
        case .text, .frequent: try texts.take(&line)
        case .candidates:
            while line.hasItem { pairs.append((try line.name(), try line.name(isLast: true))) }
        default: throw line.unwanted(.check, .candidates, .text, .frequent)
        }
    }

    mutating func finish(_ writer: inout StepWriter) throws {
        let texts = try texts.ordered(setting)
        let sets = texts.sets
        var wanted: [TextPair] = []
        for (one, other) in pairs {
            wanted.append(TextPair(Int32(try texts.place(of: one)), Int32(try texts.place(of: other))))
        }
        wanted.sortAndRemoveRepeats()
        let numbers = (0..<sets.count).map { Int32(sets.numbers($0)) }
        let found = NearDuplicateLinks.overlaps(wanted, sets, setting.threads) { [setting] overlap in
            setting.isNearlySame
                ? NearDuplicateLinks.areSame(overlap, numbers)
                : NearDuplicateLinks.isLink(overlap, setting.parameters, numbers)
        }
        let kind: StepKind = setting.isNearlySame ? .same : .links
        for overlap in found {
            try writer.item(0, kind) { item in
                guard setting.isNearlySame else {
                    return item.overlap(overlap, texts.names, startingWith: overlap.pair.first)
                }
                item.name(texts.names[overlap.pair.first])
                item.colon()
                item.name(texts.names[overlap.pair.second])
            }
        }
        try writer.end(kind)
    }
}

/// The texts that are nearly the same as an earlier one, and are not counted beside it.
struct LaterStep: StepWork {
    private var names = TextNames()
    private var pairs: [(Int32, Int32)] = []

    mutating func take(_ line: inout StepLine) throws(StepProblem) {
        guard line.kind == .same else { throw line.unwanted(.later, .same) }
        while line.hasItem {
            let (one, other) = (try line.name(), try line.name(isLast: true))
            pairs.append((names.number(of: one), names.number(of: other)))
        }
    }

    mutating func finish(_ writer: inout StepWriter) throws {
        let (order, ranks) = names.ordered()
        var versions = DisjointSets(count: order.count)
        for (one, other) in pairs { versions.join(Int(ranks[Int(one)]), Int(ranks[Int(other)])) }
        for text in order.indices where versions.root(of: text) != text {
            let name = names.names[order[text]]
            try writer.item(writer.part(of: name), .later) { $0.name(name) }
        }
        try writer.end(.later)
    }
}

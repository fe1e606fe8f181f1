/// The shingles of texts by ranges, to be counted over all texts. A text that is nearly the same as an earlier one is not.
struct CountsStep: StepWork {
    private let setting: DuplicateStepSetting
    private var texts = StepTexts()
    private var later: Set<TextName> = []

    init(_ setting: DuplicateStepSetting) { self.setting = setting }

    mutating func take(_ line: inout StepLine) throws(StepProblem) {
        switch line.kind {
        case .text: try texts.take(&line)
        case .later: while line.hasItem { later.insert(try line.name(isLast: true)) }
        default: throw line.unwanted(.counts, .text, .later)
        }
    }

    mutating func finish(_ writer: inout StepWriter) throws {
        let texts = try texts.ordered(setting)
        var shingles: [UInt64] = []
        var count = 0
        for text in texts.names.indices where !later.contains(texts.names[text]) {
            count += 1
            texts.sets.withSet(text) { set in
                for place in set.indices { shingles.append(set[place]) }
            }
        }
        guard count > 0 else { return }
        shingles.sort()
        var start = 0
        for part in 0..<writer.parts {
            var end = start
            while end < shingles.count, writer.part(ofHash: shingles[end]) == part { end += 1 }
            // A range without shingles is told as well: it must know of how many texts all are.
            try writer.line(part, .counts) { item in
                item.number(count)
                item.colon()
                item.shingles(shingles.span.extracting(start..<end))
            }
            start = end
        }
    }
}

/// The shingles that are in too many of all texts.
struct FrequentStep: StepWork {
    private var parts: [Int: (texts: Int, shingles: [UInt64])] = [:]

    /// More than there can be: numbers that no step writes add up to no more.
    private static let mostTexts = 1 << 60

    mutating func take(_ line: inout StepLine) throws(StepProblem) {
        guard line.kind == .counts else { throw line.unwanted(.frequent, .counts) }
        while line.hasItem {
            let texts = min(Self.mostTexts, parts[line.part, default: (0, [])].texts + (try line.number()))
            parts[line.part, default: (0, [])].texts = texts
            parts[line.part]?.shingles += try line.shingles(isLast: true, isSet: false)
        }
    }

    mutating func finish(_ writer: inout StepWriter) throws {
        var frequent: [UInt64] = []
        for part in parts.keys.sorted() {
            guard var counted = parts.removeValue(forKey: part) else { continue }
            let most = FrequentShingles.mostTexts(of: counted.texts)
            if counted.texts > most { frequent += FrequentShingles.standingOften(&counted.shingles, most: most) }
        }
        frequent.sort()
        if !frequent.isEmpty { try writer.line(0, .frequent) { $0.shingles(frequent.span) } }
    }
}

/// For each text those that it shares the most keys with, as `CandidatePairs` chooses them.
struct CandidatesStep: StepWork {
    private struct Entry {
        var text: Int32
        var other: Int32
        var count: Int32
        var least: Int32
    }

    private let setting: DuplicateStepSetting
    private var names = TextNames()
    private var entries: [Entry] = []

    init(_ setting: DuplicateStepSetting) { self.setting = setting }

    mutating func take(_ line: inout StepLine) throws(StepProblem) {
        guard line.kind == .pairs else { throw line.unwanted(.candidates, .pairs) }
        while line.hasItem {
            let (name, size, other) = (try line.name(), try line.number(), try line.name())
            let (otherSize, count) = (try line.number(), try line.number(isLast: true))
            let least = setting.isNearlySame ? 1 : NearDuplicateLinks.leastKeys(size, otherSize)
            entries.append(
                Entry(
                    text: names.number(of: name), other: names.number(of: other), count: Int32(clamping: count),
                    least: Int32(least)))
        }
    }

    mutating func finish(_ writer: inout StepWriter) throws {
        let (order, ranks) = names.ordered()
        for place in entries.indices {
            entries[place].text = ranks[Int(entries[place].text)]
            entries[place].other = ranks[Int(entries[place].other)]
        }
        entries.sort { ($0.text, $0.other) < ($1.text, $1.other) }
        var sums: [Entry] = []
        for entry in entries {
            if let last = sums.last, last.text == entry.text, last.other == entry.other {
                sums[sums.count - 1].count = Int32(clamping: Int(last.count) + Int(entry.count))
            } else {
                sums.append(entry)
            }
        }
        entries = []
        sums.removeAll { $0.count < $0.least }
        let counts = sums.map(\.count)
        var start = 0
        while start < sums.count {
            let end = sums[start...].firstIndex { $0.text != sums[start].text } ?? sums.count
            for place in CandidatePairs.strongest(Array(start..<end)[...], counts) {
                let (text, other) = (
                    names.names[order[Int(sums[place].text)]], names.names[order[Int(sums[place].other)]]
                )
                // Both of a pair name it alike, so that it comes to one part.
                let (one, two) = text.row < other.row ? (text, other) : (other, text)
                try writer.item(writer.part(of: one), .candidates) { item in
                    item.name(one)
                    item.colon()
                    item.name(two)
                }
            }
            start = end
        }
        try writer.end(.candidates)
    }
}

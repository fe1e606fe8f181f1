/// The texts that are versions of each other, in the order in which they came.
struct VersionsStep: StepWork {
    private var texts: LinkedTexts

    init(_ setting: DuplicateStepSetting) { texts = LinkedTexts(setting) }

    mutating func take(_ line: inout StepLine) throws(StepProblem) {
        guard line.kind != .sources, try texts.take(&line) else {
            throw line.unwanted(.versions, .members, .same, .links)
        }
    }

    mutating func finish(_ writer: inout StepWriter) throws {
        let (names, _, _, versions, _) = try texts.ordered()
        for text in names.indices where versions.places[text] == 0 {
            let members = versions.members(with: text)
            guard members.count > 1 else { continue }
            try writer.line(writer.part(of: names[text]), .versions) { item in
                for (place, member) in members.enumerated() {
                    if place > 0 { item.space() }
                    item.name(names[member])
                }
            }
        }
    }
}

/// For each version the one that it came from.
struct SourcesStep: StepWork {
    private let setting: DuplicateStepSetting
    private var texts = StepTexts()
    private var versions: [[TextName]] = []

    init(_ setting: DuplicateStepSetting) { self.setting = setting }

    mutating func take(_ line: inout StepLine) throws(StepProblem) {
        switch line.kind {
        case .text, .frequent: try texts.take(&line)
        case .versions:
            var members: [TextName] = []
            while line.hasItem { members.append(try line.name(isLast: true)) }
            versions.append(members)
        default: throw line.unwanted(.sources, .versions, .text, .frequent)
        }
    }

    mutating func finish(_ writer: inout StepWriter) throws {
        let texts = try texts.ordered(setting)
        for names in versions {
            var members: [Int] = []
            for name in names { members.append(try texts.place(of: name)) }
            for place in members.indices.dropFirst() {
                let text = members[place]
                let source =
                    DuplicateForest.source(of: place, among: members, in: texts.sets, near: texts.near)
                    ?? TextOverlap(
                        TextPair(Int32(text), Int32(text)), shared: 0, sharedNumbers: 0, sizes: (first: 0, second: 0))
                try writer.item(0, .sources) { $0.overlap(source, texts.names, startingWith: text) }
            }
        }
        try writer.end(.sources)
    }
}

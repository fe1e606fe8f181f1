import TextAnalysis

/// What is known of all texts that are linked or have several articles.
struct LinkedTexts {
    private let setting: DuplicateStepSetting
    private var names = TextNames()
    private var articlesOfTexts: [Int32: [Int]] = [:]
    private(set) var articles: [(row: Int, id: String, date: ArticleDate?)] = []
    /// Articles that are compared with none.
    private(set) var alone: [Int] = []
    private var same: [(Int32, Int32)] = []
    private var links: [TextLink] = []
    private var sources: [TextLink] = []

    private typealias TextLink = (text: Int32, other: Int32, shared: Int, numbers: Int, sizes: (Int, Int))

    init(_ setting: DuplicateStepSetting) { self.setting = setting }

    /// Takes a line `m`, `e`, `l` or `s`; false for any other.
    mutating func take(_ line: inout StepLine) throws(StepProblem) -> Bool {
        switch line.kind {
        case .members:
            let text = try line.optionalName(isLast: true).map { names.number(of: $0) }
            while line.hasItem {
                if let text {
                    articlesOfTexts[text, default: []].append(articles.count)
                } else {
                    alone.append(articles.count)
                }
                articles.append((try line.number(), try line.text(), try line.date(isLast: true)))
            }
        case .same:
            while line.hasItem {
                let (one, other) = (try line.name(), try line.name(isLast: true))
                same.append((names.number(of: one), names.number(of: other)))
            }
        case .links: while line.hasItem { links.append(try link(&line)) }
        case .sources: while line.hasItem { sources.append(try link(&line)) }
        default: return false
        }
        return true
    }

    private mutating func link(_ line: inout StepLine) throws(StepProblem) -> TextLink {
        let (one, other) = (try line.name(), try line.name())
        let (shared, numbers) = (try line.number(), try line.number())
        return (
            names.number(of: one), names.number(of: other), shared, numbers,
            (try line.number(), try line.number(isLast: true))
        )
    }

    /// The texts in their order, each as its name and its articles, their links and their versions.
    func ordered() throws(StepProblem) -> (
        names: [TextName], articles: [[Int]], links: [TextOverlap], versions: TextVersions, sources: [Int: TextOverlap?]
    ) {
        let (order, ranks) = names.ordered()
        var own: [[Int]] = []
        for number in order {
            guard let articles = articlesOfTexts[Int32(number)] else {
                throw StepProblem(
                    what: "no line “m” of the text \(names.names[number].row)",
                    remedy: "Give the articles of the texts that the other lines name, too")
            }
            own.append(articles)
        }
        func overlap(_ link: TextLink) -> TextOverlap {
            let (text, other) = (ranks[Int(link.text)], ranks[Int(link.other)])
            return TextOverlap(
                TextPair(text, other), shared: link.shared, sharedNumbers: link.numbers,
                sizes: text < other ? link.sizes : (link.sizes.1, link.sizes.0))
        }
        let links = links.map(overlap).sorted { $0.pair < $1.pair }
        let versions = TextVersions(
            links, same: same.map { TextPair(ranks[Int($0.0)], ranks[Int($0.1)]) }, setting.parameters,
            times: own.map { articles[$0[0]].date },
            firstArticles: own.map { $0.reduce(Int.max) { min($0, articles[$1].row) } })
        var found: [Int: TextOverlap?] = [:]
        for source in sources {
            found[Int(ranks[Int(source.text)])] = .some(source.text == source.other ? nil : overlap(source))
        }
        return (order.map { names.names[$0] }, own, links, versions, found)
    }
}

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

/// The groups, as places in the trees of what came from what.
struct ForestStep: StepWork {
    private let setting: DuplicateStepSetting
    private var texts: LinkedTexts

    init(_ setting: DuplicateStepSetting) {
        self.setting = setting
        texts = LinkedTexts(setting)
    }

    mutating func take(_ line: inout StepLine) throws(StepProblem) {
        guard try texts.take(&line) else { throw line.unwanted(.forest, .members, .same, .links, .sources) }
    }

    mutating func finish(_ writer: inout StepWriter) throws {
        let (names, articlesOfTexts, links, versions, sources) = try texts.ordered()
        for text in names.indices where versions.places[text] > 0 && sources[text] == nil {
            throw StepProblem(
                what: "no line “s” of the text \(names[text].row)",
                remedy: "Give what the step sources has written, too")
        }
        let forest = DuplicateForest(
            links, versions, sources: names.indices.map { sources[$0] ?? nil }, setting.parameters)
        // Articles by their rows, as in one process.
        let articles = texts.articles
        let order = articles.indices.sorted { articles[$0].row < articles[$1].row }
        var places = [Int](repeating: 0, count: articles.count)
        for (place, article) in order.enumerated() { places[article] = place }
        let references = order.map { ArticleReference(id: articles[$0].id, title: "") }
        let ofTexts = articlesOfTexts.map { own in own.map { places[$0] } }
        let groups = DuplicateGroup.sorted(
            forest.trees.map {
                DuplicateGroup(tree: $0, of: forest, articlesOfTexts: ofTexts, articles: references)
            } + texts.alone.map { DuplicateGroup(alone: places[$0]) })
        for (number, group) in groups.enumerated() where setting.showsAll || group.members.count > 1 {
            try writer.line(writer.part(ofHash: Shingler.mixed(UInt64(number) &+ 1)), .group) { item in
                item.number(number)
                for member in group.members { item.member(member, references, row: articles[order[member.index]].row) }
            }
        }
    }
}

extension StepItem {
    fileprivate mutating func member(_ member: DuplicateGroup.Member, _ articles: [ArticleReference], row: Int) {
        space()
        number(row)
        colon()
        text(articles[member.index].id)
        colon()
        if let source = member.source { number(source) }
        colon()
        number(member.depth)
        for share in [member.jaccard, member.inSource, member.ofSource] {
            colon()
            fraction(share)
        }
        colon()
        texts(member.alsoCarries.map { articles[$0].id })
    }
}

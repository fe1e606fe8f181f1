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

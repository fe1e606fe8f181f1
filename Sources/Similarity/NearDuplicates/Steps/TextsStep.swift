import TextAnalysis

/// Articles with the same shingles become one text.
struct TextsStep: StepWork {
    private let setting: DuplicateStepSetting
    private var articles: [(row: Int, id: String, date: ArticleDate?)] = []
    private var sets = StepSets()

    init(_ setting: DuplicateStepSetting) { self.setting = setting }

    mutating func take(_ line: inout StepLine) throws(StepProblem) {
        guard line.kind == .article else { throw line.unwanted(.texts, .article) }
        while line.hasItem {
            articles.append((try line.number(), try line.text(), try line.date()))
            sets.append(try line.shingles(isLast: true))
        }
    }

    mutating func finish(_ writer: inout StepWriter) throws {
        let order = self.articles.indices.sorted { self.articles[$0].row < self.articles[$1].row }
        let articles = order.map { self.articles[$0] }
        for place in articles.indices.dropFirst() where articles[place].row == articles[place - 1].row {
            throw StepProblem(
                what:
                    "two articles of the row \(articles[place].row), \(articles[place - 1].id) and \(articles[place].id)",
                remedy: "Give each part of the articles rows of its own with --rows-from")
        }
        let (sets, times, days) = (sets.selecting(order), articles.map(\.date), setting.parameters.days)
        let distinct = DistinctTexts(sets, times: times, days: days)
        for text in distinct.articles.indices {
            let own = distinct.articles[text]
            let first = days == nil ? distinct.representatives[text] : own[0]
            let name = TextName(row: articles[first].row, start: days == nil ? nil : times[own[0]])
            try writer.line(writer.part(of: name), .text) { item in
                item.name(name)
                item.colon()
                if days != nil { item.date(times[own[own.count - 1]]) }
                item.colon()
                sets.withSet(first) { item.shingles($0) }
            }
            try writer.line(0, .members) { item in
                item.name(name)
                for article in own { item.member(articles[article]) }
            }
        }
        for article in articles.indices where distinct.texts[article] == nil {
            try writer.line(0, .members) { item in
                item.text("-")
                item.member(articles[article])
            }
        }
    }
}

extension StepItem {
    fileprivate mutating func member(_ article: (row: Int, id: String, date: ArticleDate?)) {
        space()
        number(article.row)
        colon()
        text(article.id)
        colon()
        date(article.date)
    }
}

import Reports

/// The words whose use rose or fell, a small plot each.
struct WordsPlot: PlotContent {
    let name = "words-over-time"
    private let words: WordsOverTime

    init?(_ report: Report) {
        guard let words = report.words else { return nil }
        self.words = words
    }

    var svg: [UInt8] {
        let (columns, width, height) = (4, 180.0, 96.0)
        let groups = [WordsOverTime.Change.rose, .fell].map { change in words.words.filter { $0.change == change } }
            .filter { !$0.isEmpty }
        let rows = groups.map { ($0.count + columns - 1) / columns }
        let total = rows.reduce(0, +) * Int(height) + groups.count * 30
        return svgImage(width: columns * Int(width), height: total, name: "Words whose use rose or fell") { svg in
            var top = 0.0
            for (group, rows) in zip(groups, rows) {
                svg.label(group[0].change == .rose ? "Rose" : "Fell", 0, top + 18, size: "16")
                top += 30
                for (place, word) in group.enumerated() {
                    draw(
                        word, at: (Double(place % columns) * width, top + Double(place / columns) * height), width - 24,
                        height - 46, to: &svg)
                }
                top += Double(rows) * height
            }
        }
    }

    private func draw(
        _ word: WordsOverTime.Word, at place: (x: Double, y: Double), _ width: Double, _ height: Double,
        to svg: inout HTMLWriter
    ) {
        let most = Double(max(1, word.articles.max() ?? 1))
        let step = width / Double(word.articles.count)
        svg.label(shortened(word.text, to: 24), place.x, place.y + 12)
        for (part, count) in word.articles.enumerated() where count > 0 {
            let size = height * Double(count) / most
            svg.rectangle(
                place.x + Double(part) * step, place.y + 20 + height - size, max(1, step - 1), size, fill: "#0072b2")
        }
        svg.hairline(place.x, place.y + 20 + height, place.x + width, place.y + 20 + height)
        svg.label("\(Int(most))", place.x + width + 3, place.y + 30, size: "10")
    }

    /// `word`, `change`, `score`, `from`, a moment in UTC (ISO 8601), `articles` with the word and `of` all.
    var csv: [UInt8] {
        var csv = CSVWriter()
        csv.record(["word", "change", "score", "from", "articles", "of"])
        for word in words.words {
            for (place, count) in word.articles.enumerated() {
                csv.record([
                    word.text, word.change.rawValue, decimal(word.score, places: 3),
                    isoMoment(words.timeline.edges[place]),
                    "\(count)", "\(words.totals[place])",
                ])
            }
        }
        return csv.bytes
    }
}

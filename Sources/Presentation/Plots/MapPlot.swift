import Reports
import Similarity
import Stories

/// All articles in two dimensions, the largest stories in colors and with their names.
struct MapPlot: PlotContent {
    let name = "map"
    private let report: Report
    private let points: [MapPoint]

    /// Nil where there is no map.
    init?(_ report: Report) {
        guard let map = report.map, !map.isEmpty else { return nil }
        self.report = report
        points = map
    }

    private static let size = 900.0
    private static let margin = 30.0

    var svg: [UInt8] {
        // Points lie in −1...1, and y goes up.
        func placed(_ x: Float, _ y: Float) -> (x: Double, y: Double) {
            let half = Self.size / 2
            return (half + Double(x) * (half - Self.margin), half - Double(y) * (half - Self.margin))
        }
        return svgImage(
            width: Int(Self.size), height: Int(Self.size),
            name: "Map of \(counted(points.count, "article", "articles"))"
        ) { svg in
            for (point, article) in zip(points, report.articles) {
                let (x, y) = placed(point.x, point.y)
                svg.element(
                    "circle",
                    [
                        "cx": decimal(x, places: 1), "cy": decimal(y, places: 1), "r": "3",
                        "fill": StoryColors.color(ofStory: article.story), "fill-opacity": "0.8",
                    ], { _ in })
            }
            for story in report.stories.prefix(StoryColors.all.count) {
                let places = story.members.map { points[$0.article] }
                let count = Float(places.count)
                let (x, y) = placed(places.reduce(0) { $0 + $1.x } / count, places.reduce(0) { $0 + $1.y } / count)
                svg.label(
                    shortened(story.description.labels.first ?? story.description.headline, to: 40), x, y - 8,
                    anchor: "middle")
            }
        }
    }

    /// `id`, `x`, `y`, `story` (its number; empty for none) and `title`.
    var csv: [UInt8] {
        var csv = CSVWriter()
        csv.record(["id", "x", "y", "story", "title"])
        for (point, article) in zip(points, report.articles) {
            let story = article.story.map { "\(report.stories[$0].number)" } ?? ""
            csv.record([article.id, "\(point.x)", "\(point.y)", story, article.heading])
        }
        return csv.bytes
    }
}

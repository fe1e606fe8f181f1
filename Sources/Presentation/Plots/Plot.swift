public import Reports

/// A plot of a report as an SVG file for a paper or a slide, with its data.
///
/// Lines and letters have the color of the text around them, which is black in a file of its own.
public struct Plot: Sendable {
    /// The name of its files without their endings.
    public let name: String
    public let svg: [UInt8]
    public let csv: [UInt8]

    /// Every plot that there are data for.
    public static func all(of report: Report) -> [Plot] {
        let plots: [(any PlotContent)?] = [
            HistogramPlot(report), StorySizesPlot(report), MapPlot(report), WordsPlot(report),
        ]
        return plots.compactMap { $0 }.map { Plot(name: $0.name, svg: $0.svg, csv: $0.csv) }
    }
}

/// What a plot shows.
protocol PlotContent {
    var name: String { get }
    var svg: [UInt8] { get }
    var csv: [UInt8] { get }
}

/// An SVG image of a size in pixels, with a name for those who cannot see it.
func svgImage(
    width: Int, height: Int, name: String, _ content: (inout HTMLWriter) -> Void
) -> [UInt8] {
    var svg = HTMLWriter()
    svg.element(
        "svg",
        [
            "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)", "width": "\(width)",
            "height": "\(height)", "role": "img", "aria-label": name, "font-family": "Georgia, 'Noto Serif', serif",
            "font-size": "13", "fill": "currentColor",
        ], content)
    return svg.bytes
}

extension HTMLWriter {
    mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String? = nil) {
        element(
            "rect",
            ["x": short(x), "y": short(y), "width": short(width), "height": short(height), "fill": fill], { _ in })
    }

    mutating func label(_ text: String, _ x: Double, _ y: Double, anchor: String? = nil, size: String? = nil) {
        element("text", ["x": short(x), "y": short(y), "text-anchor": anchor, "font-size": size], text)
    }

    /// A thin line.
    mutating func hairline(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double) {
        element(
            "line",
            [
                "x1": short(x), "y1": short(y), "x2": short(toX), "y2": short(toY), "stroke": "currentColor",
                "stroke-width": "0.5",
            ], { _ in })
    }

    private func short(_ value: Double) -> String { decimal(value, places: 1) }
}

/// The colors by which stories are told apart: those of M. Okabe and K. Ito, which people see apart who cannot tell red from green
/// (Color Universal Design, 2008).
enum StoryColors {
    static let all = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"]
    static let others = "#8a8a8a"

    static func color(ofStory place: Int?) -> String { place.map { $0 < all.count ? all[$0] : others } ?? others }
}

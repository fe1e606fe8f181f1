public import Evaluation

/// An evaluation's figures as text, JSON or CSV.
public struct EvaluationView: ResultView {
    private static let mostNamed = 5

    private let report: EvaluationReport

    public init(_ report: EvaluationReport) {
        self.report = report
    }

    public var subject: String { "\(report.kind)" }
    public var warnings: [String] { [] }

    /// A line a measure with its parts, times 100; behind the last part the 95 % interval.
    public func text(_ layout: PrintLayout) -> [UInt8] {
        var text = layout.styled("\(report.kind): \(counted(report.articleCount, "article"))", .bold) + "\n"
        let width = report.figures.map(\.measure.count).max() ?? 0
        var rest = report.figures[...]
        while let first = rest.first {
            let parts = rest.prefix { $0.measure == first.measure }
            rest = rest.dropFirst(parts.count)
            var line = "  " + first.measure.padded(to: width)
            for figure in parts {
                let name = figure.part.isEmpty ? "" : figure.part + " "
                line += "  " + name + rightAligned(decimal(figure.value * 100, places: 2))
            }
            if let interval = parts.last?.interval {
                let bounds = [interval.lowerBound, interval.upperBound].map { decimal($0 * 100, places: 2) }
                line += layout.styled("  (\(bounds[0]) to \(bounds[1]))", .dim)
            }
            text += line + "\n"
        }
        text += table(layout)
        for note in report.notes { text += layout.paragraph("(\(note))", first: "  ", indentation: "  ") }
        if !report.missing.isEmpty {
            let named = report.missing.prefix(Self.mostNamed).joined(separator: ", ")
            let more = report.missing.count > Self.mostNamed ? ", …" : ""
            let line = "(no result for \(counted(report.missing.count, "article")): \(named)\(more))"
            text += layout.paragraph(line, first: "  ", indentation: "  ")
        }
        return Array(text.utf8)
    }

    /// The systems, a line each, and what their differences allow to say.
    private func table(_ layout: PrintLayout) -> String {
        guard let first = report.systems.first else { return "" }
        let width = max(4, report.systems.map(\.name.count).max() ?? 0)
        let names = first.figures.map { $0.part == "F1" && !$0.measure.hasPrefix("@") ? $0.measure : $0.name }
        var text = "\n  " + "".padded(to: width)
        for name in names { text += "  " + name }
        text += "\n"
        for system in report.systems {
            var line = "  " + system.name.padded(to: width)
            for (name, figure) in zip(names, system.figures) {
                let value = rightAligned(decimal(figure.value * 100, places: 2))
                line += "  " + String(repeating: " ", count: max(0, name.count - value.count)) + value
            }
            if let verdict = Self.verdict(on: system, beside: first.name) {
                line += layout.styled("  " + verdict, .dim)
            }
            text += line + "\n"
        }
        return text
    }

    /// “Better” is said only of a difference that is not likely to be chance.
    private static func verdict(on system: ComparedSystem, beside first: String) -> String? {
        guard let difference = system.difference else { return nil }
        let p = difference.probability < 0.001 ? "p < 0.001" : "p = \(decimal(difference.probability, places: 3))"
        guard difference.isSignificant else { return "no difference shown (\(p))" }
        return "\(difference.value > 0 ? first : system.name) is better (\(p))"
    }

    /// `{"kind","articles","figures":[{"name","value","low","high"}],"missing":[…],"notes":[…]}`; values from 0 to 1.
    /// Where systems were compared, also `"systems":[{"name","figures":[…],"difference","p"}]`.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("kind", report.kind)
            json.field("articles", report.articleCount)
            json.figures(report.figures)
            json.field("missing") { $0.array(report.missing) { $0.string($1) } }
            json.field("notes") { $0.array(report.notes) { $0.string($1) } }
            if report.systems.isEmpty { return }
            json.field("systems") { json in
                json.array(report.systems) { json, system in
                    json.object { json in
                        json.field("name", system.name)
                        json.figures(system.figures)
                        guard let difference = system.difference else { return }
                        json.field("difference", difference.value)
                        json.field("p", difference.probability)
                    }
                }
            }
        }
        return json.bytes
    }

    /// A record a figure: name, value, low, high; those of other systems with the system's name before a colon.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        for figure in report.figures {
            let bounds = figure.interval.map { ["\($0.lowerBound)", "\($0.upperBound)"] } ?? ["", ""]
            csv.record([figure.name, "\(figure.value)"] + bounds)
        }
        for system in report.systems {
            for figure in system.figures { csv.record(["\(system.name): \(figure.name)", "\(figure.value)", "", ""]) }
        }
        return csv.bytes
    }

    /// A figure in a column of six characters.
    private func rightAligned(_ figure: String) -> String {
        String(repeating: " ", count: max(0, 6 - figure.count)) + figure
    }

    private func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
}

extension JSONWriter {
    /// `"figures":[{"name","value","low","high"}]`, the bounds where there is an interval.
    fileprivate mutating func figures(_ figures: [Figure]) {
        field("figures") { json in
            json.array(figures) { json, figure in
                json.object { json in
                    json.field("name", figure.name)
                    json.field("value", figure.value)
                    guard let interval = figure.interval else { return }
                    json.field("low", interval.lowerBound)
                    json.field("high", interval.upperBound)
                }
            }
        }
    }
}

public import Summarization
public import TextAnalysis

/// Which sentences of a summary stand in its source, as text, JSON or CSV.
public struct VerificationView: ResultView {
    /// A sentence of a summary, and where it stands.
    public struct Item: Hashable, Sendable {
        public var text: String
        public var place: QuotedPlace

        public init(text: String, place: QuotedPlace) {
            self.text = text
            self.place = place
        }

        public var range: Range<Int>? {
            switch place {
            case .asSaid(let range), .elsewhere(let range): range
            case .nowhere: nil
            }
        }

        var verdict: String {
            switch place {
            case .asSaid: "stands"
            case .elsewhere: "stands elsewhere"
            case .nowhere: "missing"
            }
        }
    }

    private let id: String
    private let language: Language
    private let items: [Item]
    private let hasSource: Bool
    private let findings: [SummaryFinding]

    /// - Parameters:
    ///   - language: that of the article, or of a summary without one.
    ///   - hasSource: whether an article with the summary's id was there to look in.
    ///   - findings: what the sentences leave open.
    public init(
        id: String, language: Language, items: [Item], hasSource: Bool, findings: [SummaryFinding] = []
    ) {
        self.id = id
        self.language = language
        self.items = items
        self.hasSource = hasSource
        self.findings = findings
    }

    public var subject: String { id }
    /// Whether every sentence stands in the source.
    public var isVerified: Bool { hasSource && items.allSatisfy { $0.place != .nowhere } }

    public var warnings: [String] {
        if !hasSource { return ["no article with this id is in the source"] }
        return (items.isEmpty ? ["the summary has no sentences"] : []) + findings.map(\.description)
    }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        let found = items.count { $0.place != .nowhere }
        var text = layout.paragraph(
            "\(id): \(found) of \(items.count) sentence\(items.count == 1 ? "" : "s") in the source", first: "",
            indentation: "", style: .bold)
        for item in items {
            switch item.place {
            case .asSaid: continue
            case .elsewhere(let range):
                text += layout.paragraph(
                    "at bytes \(range.lowerBound) to \(range.upperBound): \(item.text)", first: "  ",
                    indentation: "    ")
            case .nowhere: text += layout.paragraph("missing: \(item.text)", first: "  ", indentation: "    ")
            }
        }
        for warning in warnings { text += layout.remark(warning) }
        return Array(text.utf8)
    }

    /// `{"id","language","verified","sentences":[{"text","verdict","range"}],"findings":[{"kind","index","words"}],"warnings":[…]}`; the
    /// verdict is `stands`, `stands elsewhere` or `missing`, and only the last has no range. A finding is of the article's
    /// sentence with that index.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("id", id)
            json.field("language", language.code)
            json.field("verified", isVerified)
            json.field("sentences") { json in
                json.array(items) { json, item in
                    json.object { json in
                        json.field("text", item.text)
                        json.field("verdict", item.verdict)
                        if let range = item.range { json.field("range") { $0.range(range) } }
                    }
                }
            }
            json.field("findings") { json in
                json.array(findings) { json, finding in
                    json.object { json in
                        json.field("kind", finding.kind.rawValue)
                        json.field("index", finding.sentence.index)
                        json.field("words", finding.words)
                    }
                }
            }
            json.warnings(warnings)
        }
        return json.bytes
    }

    /// A record a sentence: id, verdict, from, to, text.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        for item in items {
            let bounds = item.range.map { ["\($0.lowerBound)", "\($0.upperBound)"] } ?? ["", ""]
            csv.record([id, item.verdict] + bounds + [item.text])
        }
        return csv.bytes
    }
}

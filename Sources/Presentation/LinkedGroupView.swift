/// A group of a graph whose articles are known by their ids alone, as text, JSON or CSV.
public struct LinkedGroupView: ResultView {
    private let number: Int
    private let ids: [String]

    public init(number: Int, ids: [String]) {
        self.number = number
        self.ids = ids
    }

    public var subject: String { "cluster \(number)" }
    public var warnings: [String] { [] }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        let size = ids.count == 1 ? "1 article" : "\(ids.count) articles"
        var text = layout.paragraph("cluster \(number), \(size)", first: "", indentation: "", style: .bold)
        for id in ids { text += layout.paragraph(id, first: "  ", indentation: "    ") }
        return Array(text.utf8)
    }

    /// `{"cluster","size","articles":["id"]}`.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("cluster", number)
            json.field("size", ids.count)
            json.field("articles") { $0.array(ids) { $0.string($1) } }
        }
        return json.bytes
    }

    /// A record an article: cluster, size, id.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        for id in ids { csv.record(["\(number)", "\(ids.count)", id]) }
        return csv.bytes
    }
}

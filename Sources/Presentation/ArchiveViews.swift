public import TextAnalysis

/// An article in a list, as a line.
public struct ArticleListView: ResultView {
    private let id: String
    private let title: String
    private let language: Language
    private let date: String?
    private let fields: [(name: String, value: String?)]

    public init(id: String, title: String, date: String?, url: String?, language: Language, label: String?) {
        self.id = id
        self.title = title
        self.language = language
        self.date = date
        fields = [("label", label), ("url", url)]
    }

    public var subject: String { id }
    public var warnings: [String] { [] }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        let line = [id, date.map(WrittenDate.shown), title].compactMap { $0 }.filter { !$0.isEmpty }
        return Array(layout.paragraph(line.joined(separator: "  "), first: "", indentation: "    ").utf8)
    }

    /// `{"id","title","language","date","dateText","label","url"}`, those without a value left out.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.article(id, title, language)
            json.date(date)
            for (name, value) in fields { if let value { json.field(name, value) } }
        }
        return json.bytes
    }

    /// A record: id, date, language, label, url, title.
    public func csv() -> [UInt8] {
        csvRecord([id, date.map(WrittenDate.shown) ?? "", language.code] + fields.map { $0.value ?? "" } + [title])
    }
}

/// What became of an article that was added or removed.
public struct ArchiveOutcomeView: ResultView {
    private let id: String
    private let status: String

    public init(id: String, status: String) {
        self.id = id
        self.status = status
    }

    public var subject: String { id }
    public var warnings: [String] { [] }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        Array(layout.paragraph("\(status) \(id)", first: "", indentation: "  ").utf8)
    }

    /// `{"id","status"}`
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("id", id)
            json.field("status", status)
        }
        return json.bytes
    }

    public func csv() -> [UInt8] { csvRecord([id, status]) }
}

/// What was looked at in an archive, and what is wrong with it.
public struct ArchiveFindingView: ResultView {
    public let subject: String
    private let faults: [String]

    public init(subject: String, faults: [String]) {
        self.subject = subject
        self.faults = faults
    }

    public var warnings: [String] { [] }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        guard !faults.isEmpty else { return Array(layout.paragraph("\(subject): ok", first: "", indentation: "").utf8) }
        let lines = faults.map { layout.paragraph("\(subject): \($0)", first: "", indentation: "  ", style: .bold) }
        return Array(lines.joined().utf8)
    }

    /// `{"subject","faults":[…]}`
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("subject", subject)
            json.field("faults") { $0.array(faults) { $0.string($1) } }
        }
        return json.bytes
    }

    /// A record a fault, or one without.
    public func csv() -> [UInt8] { (faults.isEmpty ? [""] : faults).flatMap { csvRecord([subject, $0]) } }
}

/// The size of an archive before and after.
public struct ArchiveSizeView: ResultView {
    public let subject: String
    private let before: Int
    private let after: Int

    public init(path: String, before: Int, after: Int) {
        subject = path
        self.before = before
        self.after = after
    }

    public var warnings: [String] { [] }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        Array(layout.paragraph("\(subject): \(before) bytes before, \(after) now", first: "", indentation: "").utf8)
    }

    /// `{"before","after"}`, in bytes.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("before", before)
            json.field("after", after)
        }
        return json.bytes
    }

    public func csv() -> [UInt8] { csvRecord(["\(before)", "\(after)"]) }
}

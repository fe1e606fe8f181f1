/// A result as text for people, as JSON and as CSV.
public protocol ResultView {
    /// What the result is about, as an article's id.
    var subject: String { get }
    /// What a reader should know besides the result. Text and JSON say it themselves; CSV records have no place for it.
    var warnings: [String] { get }

    func text(_ layout: PrintLayout) -> [UInt8]
    /// One object, without a line break.
    func json() -> [UInt8]
    /// Records, each with a line feed behind it.
    func csv() -> [UInt8]
}

/// A result that can be a part of a page as well.
public protocol PageView: ResultView {
    /// HTML as it stands in the `main` element of a page.
    func html() -> [UInt8]
}

extension JSONWriter {
    /// `"warnings":[…]`
    mutating func warnings(_ warnings: [String]) {
        field("warnings") { $0.array(warnings) { $0.string($1) } }
    }
}

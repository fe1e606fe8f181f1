/// Words that carry no topic: one set of terms a language, from the files of the folder `Stopwords`.
public struct StopWords: Sendable {
    private var terms = TermTable()
    /// The ids from which on a term is a reporting verb (`said`): frequent in news and of no topic, yet no function
    /// word.
    private var firstReporting = Int32.max

    /// No stop words.
    public init() {}

    /// The set of the given words, which are taken as terms: lower-cased and in Normalization Form C already.
    public init(_ words: some Sequence<String>) {
        for word in words { _ = terms.intern(word) }
    }

    /// Reads a stop-word file: one term a line, `#` begins a comment, and the terms after the comment `# reporting`
    /// are reporting verbs.
    init(file: Span<UInt8>) {
        var start = 0
        while start < file.count {
            var end = start
            while end < file.count, file[end] != 0x0A { end += 1 }
            var last = end
            while last > start, file[last - 1] <= 0x20 { last -= 1 }
            if last > start {
                if file[start] != UInt8(ascii: "#") {
                    _ = terms.intern(file, start..<last)
                } else if firstReporting == .max, Self.isReportingHeading(file, start..<last) {
                    firstReporting = Int32(terms.count)
                }
            }
            start = end + 1
        }
    }

    private static func isReportingHeading(_ file: Span<UInt8>, _ line: Range<Int>) -> Bool {
        let heading = Array("# reporting".utf8)
        guard line.count == heading.count else { return false }
        for offset in heading.indices where file[line.lowerBound + offset] != heading[offset] { return false }
        return true
    }

    /// Whether there are none.
    public var isEmpty: Bool { terms.count == 0 }

    /// Whether a term is one of them.
    public func contains(_ term: String) -> Bool { terms.find(term) != nil }

    /// Whether `text[range]`, a term's bytes, is a stop word.
    public func contains(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool { terms.find(text, range) != nil }

    /// Whether `text[range]` is a reporting verb of the list.
    public func isReporting(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let id = terms.find(text, range) else { return false }
        return id >= firstReporting
    }

    /// The words of the list, in the order of its file.
    public var words: [String] { (0..<Int32(terms.count)).map { terms[$0] } }
}

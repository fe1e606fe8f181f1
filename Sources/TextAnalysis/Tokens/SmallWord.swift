/// A word of up to eight bytes in one number, to be looked up in a set.
struct SmallWord: Hashable {
    private let bytes: UInt64

    /// The word `text[range]`; one of more than eight bytes is in no set.
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        bytes = range.count <= 8 ? text.upToEightBytes(at: range.lowerBound, end: range.upperBound) : 0
    }

    /// The words of a list with white space between them, each of eight bytes at most.
    static func set(_ list: String) -> Set<SmallWord> {
        Set(
            list.split(whereSeparator: \.isWhitespace).map { word in
                precondition(word.utf8.count <= 8, "\(word) has more than eight bytes.")
                let bytes = Array(word.utf8)
                return SmallWord(bytes.span, 0..<bytes.count)
            })
    }
}

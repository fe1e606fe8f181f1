/// Codes of controlled vocabularies, as `stat:canceled` or as the address of a concept (NewsML-G2, QCodes and URIs).
public enum ControlledCode {
    /// The part behind the prefix or the path: `canceled` of `http://cv.iptc.org/newscodes/pubstatusg2/canceled`.
    public static func word(of code: String) -> String {
        var word = code.split { $0 == ":" || $0 == "/" || $0 == "#" }.last.map { $0[...] } ?? ""
        while word.first?.isWhitespace ?? false { word.removeFirst() }
        while word.last?.isWhitespace ?? false { word.removeLast() }
        return String(word)
    }
}

import TermWeighting
import TextAnalysis

/// Undoes the endings of German cases in the last word of a keyword: `Korallenriffen` is shown as `Korallenriff`, `des
/// Klimawandels` as `Klimawandel`.
///
/// A word ends in the -n of the dative plural if the word without it is more usual in the background collection, in -en if it is
/// twice as usual, and in the -s of the genitive if it is four times as usual: many names end in -s. Of a compound, which no list has, the longest known ends are compared.
struct GermanBaseForm {
    private let background: BackgroundFrequencies
    /// The fewest bytes of an end by which a compound is known.
    private static let shortestEnd = 4

    /// `nil` for every language but German.
    init?(language: Language) {
        guard language == .german, let table = BackgroundFrequencies.table(for: language) else { return nil }
        background = table
    }

    /// The base form of a keyword. Complexity: O(length of its last word²).
    func baseForm(of keyword: String) -> String {
        let bytes = Array(keyword.utf8)
        let start = (bytes.lastIndex { $0 == 0x20 || $0 == UInt8(ascii: "-") } ?? -1) + 1
        let word = Array(keyword[keyword.utf8.index(keyword.startIndex, offsetBy: start)...].lowercased().utf8)
        guard word.count > Self.shortestEnd, word.count == bytes.count - start else { return keyword }
        for (ending, times) in [("es", 4.0), ("s", 4), ("n", 1), ("en", 2)] where word.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
            let shorter = Array(word.dropLast(ending.utf8.count))
            // The dative plural stands behind -e, -el and -er.
            if ending == "n", !(shorter.last == UInt8(ascii: "e") || shorter.suffix(2).elementsEqual("er".utf8)
                || shorter.suffix(2).elementsEqual("el".utf8)) { continue }
            if isMoreUsual(shorter, than: word, times: times) {
                return String(decoding: bytes.dropLast(ending.utf8.count), as: UTF8.self)
            }
        }
        return keyword
    }

    private func isMoreUsual(_ shorter: [UInt8], than word: [UInt8], times: Double) -> Bool {
        for start in 0..<max(1, shorter.count - Self.shortestEnd + 1) {
            let known = share(shorter[start...])
            let own = share(word[start...])
            guard known > 0 || own > 0 else { continue }
            return known > times * own
        }
        return false
    }

    private func share(_ bytes: ArraySlice<UInt8>) -> Double {
        let own = Array(bytes)
        return background.documentShare(of: own.span, 0..<own.count) ?? 0
    }
}

import TermWeighting
import TextAnalysis

/// Takes what Arabic writes as one word with the first word of a keyword off it: `والشؤون` is shown as `الشؤون`, `بالديمقراطية` as
/// `الديمقراطية`, `للأمانة` as `الأمانة`.
///
/// The letters of *and*, *in*, *to*, *as* are letters of words as well. So one is taken off where what stays is more usual in
/// the background collection than the whole word, twice as usual without an article; or where neither is known, and what stays
/// is a long word with the article.
struct ArabicBaseForm {
    private let background: BackgroundFrequencies

    private static let article = "ال"
    /// `و`, `ف`, `ب`, `ك`, `ل`.
    private static let joined: [Unicode.Scalar] = ["\u{0648}", "\u{0641}", "\u{0628}", "\u{0643}", "\u{0644}"]
    /// The fewest letters that a word has without them.
    private static let least = 3
    private static let leastUnknown = 6

    /// `nil` for every language but Arabic.
    init?(language: Language) {
        guard language.code == "ar", let table = BackgroundFrequencies.table(for: language) else { return nil }
        background = table
    }

    /// The keyword without them.
    func baseForm(of keyword: String) -> String {
        let end = keyword.firstIndex(of: " ") ?? keyword.endIndex
        var word = String(keyword[..<end])
        // `وبالقانون` has two.
        for _ in 0..<2 {
            guard let shorter = withoutJoined(word) else { break }
            word = shorter
        }
        return word + keyword[end...]
    }

    private func withoutJoined(_ word: String) -> String? {
        let letters = word.unicodeScalars
        guard let first = letters.first, Self.joined.contains(first), letters.count > Self.least else { return nil }
        var shorter = [String(word.dropFirst())]
        // *To the* is written with two letters of one kind, also before a word that begins with a third (`للائحة`).
        if word.hasPrefix("لل") { shorter.insert(Self.article + String(word.dropFirst(2)), at: 0) }
        return shorter.first { isMoreUsual($0, than: word) } ?? shorter.first { isUnknown($0, and: word) }
    }

    private func isMoreUsual(_ shorter: String, than word: String) -> Bool {
        guard shorter.unicodeScalars.count >= Self.least else { return false }
        return share(shorter) > share(word) * (shorter.hasPrefix(Self.article) ? 1 : 2)
    }

    private func isUnknown(_ shorter: String, and word: String) -> Bool {
        shorter.hasPrefix(Self.article) && shorter.unicodeScalars.count >= Self.leastUnknown
            && share(shorter) + share(word) == 0
    }

    private func share(_ word: String) -> Double {
        let bytes = Array(word.utf8)
        return background.documentShare(of: bytes.span, 0..<bytes.count) ?? 0
    }
}

import CEmbeddedData
import Synchronization

/// The most frequent words of languages that have no list of stop words, which stand in for one: most of them are function
/// words.
enum FrequentWords {
    /// The words of a language, read when they are first asked for; empty where there are none.
    static func of(_ language: Language) -> StopWords {
        guard language != .undetermined else { return StopWords() }
        return kept.withLock { kept in
            if let words = kept[language] { return words }
            let words = StopWords(words(of: LanguageData.of(language).background ?? language.code))
            kept[language] = words
            return words
        }
    }

    private static let kept = Mutex<[Language: StopWords]>([:])

    /// The file has a language a line: its code, then its words, with spaces between.
    private static func words(of code: String) -> [String] {
        let file = unsafe nutgraf_frequent_words()
        // Safe: the bytes are a constant of the binary, and `count` is their number.
        let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
        let prefix = Array((code + " ").utf8)
        for line in bytes.split(separator: 0x0A) where line.starts(with: prefix) {
            return line.dropFirst(prefix.count).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        }
        return []
    }
}

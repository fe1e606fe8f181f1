import CSnowball

/// Takes words to their stems: by Snowball's algorithm for a language (Porter 2001, snowballstem.org), by the endings of its cases
/// where Snowball has none (`CaseEndings`), in Korean by cutting particles off.
///
/// Not for sharing between threads: make one for each. Stem each vocabulary entry once, never each token.
@safe
public final class Stemmer {
    /// Snowball's; nil where the language has other rules: endings, or else Korean's.
    private let handle: OpaquePointer?
    private let endings: CaseEndings?

    /// The most bytes of a word: what is longer is none, and Snowball's time for it grows with the square of its length in Tamil.
    private static let longest = 256

    /// `nil` where nothing is known of the language's endings.
    public init?(language: Language) {
        let handle = unsafe sb_stemmer_new(LanguageData.of(language).stemmer ?? language.code, "UTF_8")
        let endings = unsafe handle == nil ? CaseEndings.endings(of: language) : nil
        guard unsafe handle != nil || endings != nil || language.code == "ko" else { return nil }
        unsafe self.handle = handle
        self.endings = endings
    }

    deinit { if let handle = unsafe handle { unsafe sb_stemmer_delete(handle) } }

    /// Whether words of the language have stems.
    public static func isAvailable(for language: Language) -> Bool { Stemmer(language: language) != nil }

    /// The stem of a lower-case word.
    public func stem(_ word: String) -> String {
        let span = word.utf8Span.span
        return withStem(span, 0..<span.count) { $0.string($1) }
    }

    /// Lends the bytes of the stem of `text[range]`, as a part of some bytes.
    package func withStem<Result>(
        _ text: Span<UInt8>, _ range: Range<Int>, _ body: (Span<UInt8>, Range<Int>) -> Result
    ) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= text.count, "A word lies inside its text.")
        guard !range.isEmpty, range.count <= Self.longest else { return body(text, range) }
        let count = Int32(range.count)
        if let endings {
            let stem = endings.stem(text, range)
            return body(stem.span, 0..<stem.count)
        }
        guard let handle = unsafe handle else {
            return body(text, range.lowerBound..<range.upperBound - KoreanParticles.length(text, range))
        }
        // Safe: Snowball reads `count` bytes, which the precondition has in the text, and its answer stays valid until
        // the next call on this handle, which no `body` makes.
        return unsafe text.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress,
                let bytes = unsafe sb_stemmer_stem(handle, start + range.lowerBound, count)
            else { return body(text, range) }
            let stem = unsafe UnsafeBufferPointer(start: bytes, count: Int(sb_stemmer_length(handle)))
            return body(unsafe Span(_unsafeElements: stem), 0..<stem.count)
        }
    }
}

extension TermTable {
    /// For each term the id of its stem in the table that is returned with them; without a stemmer for the language,
    /// each term is its own stem.
    public func stemmed(language: Language) -> (stems: TermTable, stemOfTerm: [Int32]) {
        guard let stemmer = Stemmer(language: language) else { return (self, Array(0..<Int32(count))) }
        var stems = TermTable(capacity: count)
        let stemOfTerm = (0..<Int32(count)).map { id in
            withBytes(of: id) { bytes, range in
                stemmer.withStem(bytes, range) { stems.intern($0, $1) }
            }
        }
        return (stems, stemOfTerm)
    }
}

/// Databases in which libraries look up the press, told apart by what they write into what is saved from them.
enum PressDatabase {
    /// The format of a page; nil for that of no database. O(1) for other pages.
    static func ofPage(_ bytes: Span<UInt8>) -> InputFormat? {
        let head = bytes.extracting(0..<min(bytes.count, 16 << 10))
        func occurs(_ mark: String, in bytes: Span<UInt8>) -> Bool {
            bytes.firstOccurrence(of: mark.utf8Span.span, from: 0) != nil
        }
        if occurs("LXNComment", in: head) || occurs("DOC_ID_", in: head) { return .lexisnexis }
        if occurs("DocPublicationName", in: head) || occurs("cedrom-sni", in: head) || occurs("europresse", in: head) {
            return occurs("DocPublicationName", in: bytes) ? .europresse : nil
        }
        if occurs("activa", in: head) || occurs("articleParagraph", in: head) || occurs("enArticle", in: head) {
            return occurs("articleParagraph", in: bytes) || occurs("<b>HD", in: bytes) ? .factiva : nil
        }
        return nil
    }

    /// The format of a plain text; nil for that of no database. O(1).
    static func ofText(_ bytes: Span<UInt8>) -> InputFormat? {
        let head = bytes.extracting(0..<min(bytes.count, 8 << 10))
        let mark = " DOCUMENT".utf8Span.span
        var offset = 0
        while let found = head.firstOccurrence(of: mark, from: offset) {
            offset = found + mark.count
            var start = found
            while start > 0, head[start - 1] != 0x0A, head[start - 1] != 0x0D { start -= 1 }
            if LexisNexisDocument.isCounter(head.string(start..<head.lineEnd(from: found))) { return .lexisnexis }
        }
        return nil
    }
}

/// The language that a database names: `ENGLISH`, `Français`.
enum LanguageName {
    /// The code (BCP 47); nil for a name that is not known.
    static func code(_ name: String) -> String? {
        let word = name.lowercased().prefix { $0.isLetter }
        if word.utf8.count == 2 { return String(word) }
        return codes.first { $0.names.contains(String(word)) }?.code
    }

    /// Whether a code of two letters is that of one of these languages.
    static func isKnown(code: String) -> Bool { codes.contains { $0.code == code } }

    private static let codes: [(code: String, names: Set<String>)] = [
        ("en", ["english", "anglais", "englisch", "inglés", "inglese", "engels"]),
        ("fr", ["french", "français", "francais", "französisch", "francés", "francese", "frans"]),
        ("de", ["german", "deutsch", "allemand", "alemán", "tedesco", "duits"]),
        ("es", ["spanish", "español", "espagnol", "spanisch", "spagnolo", "spaans"]),
        ("it", ["italian", "italiano", "italien", "italienisch", "italiaans"]),
        ("nl", ["dutch", "nederlands", "néerlandais", "niederländisch"]),
        ("pt", ["portuguese", "português", "portugais", "portugiesisch"]),
        ("ru", ["russian", "русский", "russe", "russisch"]), ("zh", ["chinese", "chinois", "chinesisch"]),
        ("ja", ["japanese", "japonais", "japanisch"]), ("ar", ["arabic", "arabe", "arabisch"]),
        ("sv", ["swedish", "svenska", "suédois"]), ("no", ["norwegian", "norsk"]), ("da", ["danish", "dansk"]),
        ("fi", ["finnish", "suomi"]), ("pl", ["polish", "polski", "polonais"]), ("tr", ["turkish", "türkçe"]),
        ("ko", ["korean"]), ("cs", ["czech"]), ("hu", ["hungarian"]), ("el", ["greek"]), ("he", ["hebrew"]),
        ("id", ["indonesian", "bahasa"]), ("uk", ["ukrainian"]), ("ro", ["romanian"]), ("ca", ["catalan"]),
    ]
}

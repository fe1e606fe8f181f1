import Testing

@testable import TextAnalysis

/// The quick way through 64 bytes at a time finds what the scanner finds.
struct `Word runs` {
    /// Pieces that meet at every offset of a block: words, joints, capitals that are names, other scripts, broken bytes.
    private static let pieces: [[UInt8]] =
        [
            "storm", "The", "U.S.", "US", "WHO", "it", "IT", "who", "us", "don't", "dogs'", "rock'n'roll", "AT&T",
            "3.5",
            "100,000", "4:15", "a", "Zürich", "naïve", "don’t", "“Storm”", "l'homme", "aujourd'hui", "東京都", "ไทย", "Ω",
            "ΣΑΣ",
            "İstanbul", "½", "Ⅷ", "_x_", "snake_case", "co-operate", "e\u{301}te\u{301}", "so\u{AD}ft",
            "internationalization", "counterrevolutionaries", String(repeating: "x", count: 16),
            String(repeating: "y", count: 17), String(repeating: "Long", count: 1100), "https://t.co/AbC-1?x=y", "http",
            "https…", "www.a-b.org/c", "www", "bit.ly/x", "a-b_c.d@e-f.org", "@name", "@", "#Tag_a", "#", "C++", "C#",
            "+",
            "Amazon.com", "Node.js", ".NET", "net", "NET", "°C", "171f3e3", "550e8400-e29b-41d4-a716-446655440000",
            "dQw4w9WgXcQ", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa==", "A320neo", "2020", "and/or", "—", "…", "'", ".", ",",
            ":",
            "&", "mil", "lion", "ﬁne", "１２", "ＡＢ", "based", "well",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80]]
    private static let gaps: [[UInt8]] = [
        " ", "  ", "\n", ". ", ", ", "", " – ", "/", "(", ": ", "-\n", "-\r\n", "-\n   ", "\u{AD}\n", "‐\n", "-\r",
        "- \n",
    ].map { Array($0.utf8) }

    private static func text(seed: UInt64, pieces count: Int) -> [UInt8] {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        var bytes: [UInt8] = []
        for _ in 0..<count {
            bytes += pieces[next(pieces.count)]
            bytes += gaps[next(gaps.count)]
        }
        return bytes
    }

    private static func terms(_ tokenizer: Tokenizer, _ bytes: [UInt8], _ range: Range<Int>) -> (
        quick: [[UInt8]], scanned: [[UInt8]]
    ) {
        var table = TermTable()
        var ids: [Int32] = []
        tokenizer.appendTerms(of: bytes.span, range: range, terms: &table, to: &ids)
        let quick = ids.map { id in table.withBytes(of: id) { span, range in range.map { span[$0] } } }
        var scanned: [[UInt8]] = []
        tokenizer.forEachTerm(of: bytes.span, range: range) { span, range in
            scanned.append(range.map { span[$0] })
            return true
        }
        return (quick, scanned)
    }

    @Test(arguments: Tokenizer.Style.allCases, [Language.english, .french, .undetermined])
    func `find the same words as the scanner`(style: Tokenizer.Style, language: Language) {
        let tokenizer = Tokenizer(language: language, style: style)
        for seed in 1...16 {
            let bytes = Self.text(seed: UInt64(seed), pieces: seed * 9)
            let found = Self.terms(tokenizer, bytes, 0..<bytes.count)
            #expect(found.quick == found.scanned, "seed \(seed)")
        }
    }

    @Test(arguments: Tokenizer.Style.allCases)
    func `begin and end where the range does`(style: Tokenizer.Style) {
        let tokenizer = Tokenizer(language: .english, style: style)
        let bytes = Self.text(seed: 99, pieces: 40)
        for start in stride(from: 0, to: bytes.count / 2, by: 7) {
            for end in stride(from: start, to: bytes.count, by: 131) {
                let found = Self.terms(tokenizer, bytes, start..<end)
                #expect(found.quick == found.scanned, "\(start)..<\(end)")
            }
        }
    }

    @Test(
        arguments: [4095, 4096, 4097, 8192, 12289],
        ["U.S", "don't", "US", "a.b", "www.a-b.org", "x-y@b.org", "f47ac10b-58cc-4372-a567-0e02b2c3d479"])
    func `reach over the end of a window`(length: Int, word: String) {
        for shift in 0..<8 {
            let filler = [UInt8](repeating: UInt8(ascii: " "), count: length - shift)
            let bytes = Array("The ".utf8) + filler + Array("\(word) went".utf8)
            let found = Self.terms(Tokenizer(language: .english), bytes, 0..<bytes.count)
            #expect(found.quick == found.scanned)
        }
    }

    @Test(
        arguments: [4090, 4095, 4096, 4097, 8192], ["mil-\nlion", "mil-\r\n    lion", "mil\u{AD}\nlion", "mil‐\nlion"])
    func `go on behind a line's end at the end of a window`(length: Int, word: String) {
        for shift in 0..<16 {
            let filler = Array(String(repeating: "go to ", count: length / 6 + 1).utf8).suffix(length - shift)
            let found = Self.terms(
                Tokenizer(language: .english), Array(filler) + Array(" \(word) went".utf8),
                0..<length - shift + word.utf8.count + 6)
            #expect(found.quick == found.scanned)
            #expect(found.quick.suffix(2) == ["million", "went"].map { Array($0.utf8) })
        }
    }

    @Test func `are read in linear time where nothing separates words`() {
        let bytes = [UInt8]((0..<400_000).map { UInt8(ascii: $0 % 3 == 0 ? "A" : $0 % 3 == 1 ? "." : "(") })
        let found = Self.terms(Tokenizer(language: .english), bytes, 0..<bytes.count)
        #expect(found.quick.count == 133_334)
    }
}

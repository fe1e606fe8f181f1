import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Encodings` {
    static let french =
        "Le café près de la mairie est fermé.\nLes élèves étaient déçus; la mairie dit que ça passera.\n"
    static let english = "The café is open again.\n"
    static let russian = "Мост через реку закрыт.\nВласти города говорят, что ремонт скоро закончится.\n"

    static func singleBytes(_ text: String, from first: UInt32 = 0) -> [UInt8] {
        text.unicodeScalars.map { $0.value < 0x80 || first == 0 ? UInt8($0.value) : UInt8($0.value - first + 0xC0) }
    }

    static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    static func utf32(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar in
            let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> ($0 * 8)) }
            return bigEndian ? bytes.reversed() : bytes
        }
    }

    @Test(arguments: [french, english, russian], [(true, true), (true, false), (false, true), (false, false)])
    func `UTF-16 and UTF-32 are known by mark or by pattern`(text: String, way: (Bool, Bool)) throws {
        let (isMarked, bigEndian) = way
        let marked = (isMarked ? "\u{FEFF}" : "") + text
        for bytes in [Self.utf16(marked, bigEndian: bigEndian), Self.utf32(marked, bigEndian: bigEndian)] {
            let chunk = try parsed(bytes, name: "n.txt", layout: .verbatim)
            #expect(chunk.articles.map(\.text) == [text])
            #expect(chunk.warnings.map(\.code) == (isMarked ? [] : [.assumedEncoding]))
            #expect(chunk.problems.isEmpty)
        }
    }

    @Test func `records in UTF-16 are read`() throws {
        let lines = "{\"text\":\"Eins.\"}\n{\"text\":\"Zwei.\"}\n"
        let table = "text;lang\nEins.;de\nZwei.;de\n"
        for (text, name) in [(lines, "n.jsonl"), (table, "n.csv")] {
            let chunk = try parsed(Self.utf16("\u{FEFF}" + text, bigEndian: false), name: name)
            #expect(chunk.articles.map(\.text) == ["Eins.", "Zwei."] && chunk.warnings.isEmpty)
        }
    }

    @Test(arguments: [
        (french, UInt32(0), "WINDOWS-1252"), (english, 0, "WINDOWS-1252"), (russian, 0x410, "WINDOWS-1251"),
    ])
    func `a legacy character set is guessed and told`(text: String, first: UInt32, name: String) throws {
        let bytes = Self.singleBytes(text, from: first)
        let chunk = try parsed(bytes, name: "n.txt", layout: .verbatim)
        #expect(chunk.articles.map(\.text) == [text])
        #expect(chunk.warnings.map(\.code) == [.assumedEncoding])
        #expect(chunk.warnings.first?.what.contains(name) == true)
        let json = Array("{\"text\":\"".utf8) + bytes.filter { $0 != 0x0A } + Array("\"}".utf8)
        for name in ["n.json", "n.jsonl"] {
            #expect(try parsed(json, name: name).articles.map(\.text) == [text.filter { $0 != "\n" }])
        }
    }

    @Test(arguments: [
        (
            "b4f3c7c5b4d3d7f2cdedbfaacabcb9d8b1d5a1a3cad0b3a4cbb5a3acceacd0debbb9d0e8d2aabcb8b8f6d0c7c6daa1a3bed3c3f1b2bbb5c3b2bbc8c6b5c0b6f8d0d0a1a3",
            "大桥从昨晚开始关闭。市长说，维修还需要几个星期。居民不得不绕道而行。"
        ),
        (
            "8bb482cd8df096e982a982e795c28dbd82b382ea82c482a282e981428e7392b782cd81418f43979d82c982cd90948f548ad482a982a982e982c68f7182d782bd81428f5a96af82cd899389f182e882f082b582c882af82ea82ce82c882e782c882a28142",
            "橋は昨夜から閉鎖されている。市長は、修理には数週間かかると述べた。住民は遠回りをしなければならない。"
        ),
        (
            "b6b6a4cfbaf2cceba4aba4e9cac4babfa4b5a4eca4c6a4a4a4eba1a3bbd4c4b9a4cfa1a2bda4cdfda4cba4cfbff4bdb5b4d6a4aba4aba4eba4c8bdd2a4d9a4bfa1a3bdbbccb1a4cfb1f3b2f3a4eaa4f2a4b7a4caa4b1a4eca4d0a4caa4e9a4caa4a4a1a3",
            "橋は昨夜から閉鎖されている。市長は、修理には数週間かかると述べた。住民は遠回りをしなければならない。"
        ),
        (
            "4d6f7374206e6120727a656365207a6f737461b3207a616d6b6e69ea74792077637a6f72616a20776965637a6f72656d2e2057b361647a65206d6961737461207477696572647ab12c20bf65206e61707261776120706f74727761206a65737a637a65206b696c6b61207479676f646e692c20706f6e69657761bf20637aeab6e62070727aea73b36120756c6567b361207a6e69737a637a656e69752e",
            "Most na rzece został zamknięty wczoraj wieczorem. Władze miasta twierdzą, że naprawa potrwa jeszcze kilka tygodni, ponieważ część przęsła uległa zniszczeniu."
        ),
    ])
    func `other scripts and languages are detected`(hex: String, text: String) throws {
        let digits = Array(hex.utf8).map { UInt8($0 < 0x3A ? $0 - 0x30 : $0 - 0x57) }
        let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        #expect(try parsed(bytes, name: "n.txt", layout: .verbatim).articles.map(\.text) == [text])
    }

    @Test func `a table in a legacy set has its header and records read`() throws {
        let bytes = Self.singleBytes("Überschrift;Text\nBrücke;\"Die Brücke; für alle\"\nRat;Der Rat tagt.\n")
        for size in [1, 1 << 20] {
            let chunk = try parsed(bytes, name: "n.csv", chunkSize: size)
            #expect(chunk.articles.map(\.title) == ["Brücke", "Rat"])
            #expect(chunk.articles.map(\.text) == ["Die Brücke; für alle", "Der Rat tagt."])
        }
    }

    @Test(
        arguments: [
            ("The mayor ", [0xFF], " said so."), ("Café owners ", [0xE9, 0x80], " left."),
            ("", [0xED, 0xA0, 0x80], "Für alle, für immer."),
        ] as [(String, [UInt8], String)])
    func `a bad byte becomes U+FFFD and a warning`(before: String, bad: [UInt8], after: String) throws {
        let bytes = Array(("Line one.\n" + before).utf8) + bad + Array(after.utf8)
        let chunk = try parsed(bytes, name: "n.txt", layout: .verbatim)
        let text = try #require(chunk.articles.first?.text)
        #expect(text.hasPrefix("Line one.\n" + before + "\u{FFFD}") && text.hasSuffix(after))
        #expect(chunk.problems.isEmpty)
        #expect(chunk.warnings.map(\.code) == [.replacedBytes] && chunk.warnings.first?.line == 2)
        let strict = try parsed(bytes, name: "n.txt", isStrict: true)
        #expect(strict.articles.isEmpty && strict.problems.map(\.code) == [.notUTF8])
    }

    @Test func `an encoding that is told is not guessed`() throws {
        let bytes = Self.singleBytes(Self.french)
        for (name, text) in [("latin1", Self.french), ("UTF-8", String(decoding: bytes, as: UTF8.self))] {
            let charset = try #require(TextEncoding(name))
            let chunk = try parsed(bytes, name: "n.txt", layout: .verbatim, encoding: charset)
            #expect(chunk.articles.map(\.text) == [text])
            #expect(chunk.warnings.map(\.code) == (name == "UTF-8" ? [.replacedBytes] : []))
        }
        #expect(TextEncoding("no-such-set") == nil)
    }

    @Test func `a NUL astray shows no encoding`() throws {
        for text in ["a\0b c.", "One\0 word, and another.", "Caf\u{E9} \0 closed today, said the owner of it."] {
            #expect(try parsed(text, name: "n.txt").problems.map(\.code) == [.containsNUL])
        }
    }

    @Test(
        arguments: [
            (Array("%PDF-1.7\n".utf8), "a PDF file", "pdftotext"),
            (Array("{\\rtf1\\ansi Hello}".utf8), "an RTF file", "pandoc"),
            ([0x50, 0x4B, 3, 4] + Array("....[Content_Types].xml....xl/workbook.xml".utf8), "an Excel table", "CSV"),
            ([0x50, 0x4B, 3, 4] + Array("photo.raw".utf8), "a ZIP archive", "unzip"),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "an xz file", "unxz"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a PNG image", "tesseract"),
        ] as [([UInt8], String, String)], ["n.txt", "n.json", "n.csv", "input"])
    func `a file of another kind is called by its name`(kind: ([UInt8], String, String), name: String) {
        let problem = refusal(loading: kind.0, name: name)
        #expect(problem?.code == .foreignFormat)
        #expect(problem?.what.hasPrefix(kind.1) == true && problem?.remedy.contains(kind.2) == true)
    }
}

import TestSupport
import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Robustness` {
    static let samples: [(name: String, text: String)] = [
        (
            "n.txt",
            "Bridge closed\nUpdated 3 May 2022\n\nMARLOW: The “bridge” is closed.\r\n\n\n\nFestival\n\nVENN: It opens. 日本語。"
        ),
        (
            "n.jsonl",
            "{\"id\":1,\"text\":\"One é.\"}\n\n{\"text\":\"Two\\n\\u00e9\"}\r\n{broken\n{\"sentences\":[\"A.\",\"B.\"]}\n{}\n\"x\""
        ),
        ("n.json", "[{\"text\":\"One é.\"},\n{\"title\":\"Two\",\"documents\":[\"x\",{\"body\":\"y\"}]},\n7, [[]]]"),
        ("n.csv", "id,title,text\n1,\"a\"\"b\",\"x\ny\"\n2,c\n\n\"3\",d,é\r\n4,\"open,z\n5,e,f\n"),
        ("n.tsv", "id\ttext\n1\t\"a\nb\"\n2\n3\t日本\n"),
    ]

    @Test(arguments: samples.indices) func `chunks of any size give the same`(sample: Int) throws {
        let (name, text) = Self.samples[sample]
        let whole = try parsed(text, name: name)
        for size in 1...text.utf8.count + 1 {
            let chunked = try parsed(text, name: name, chunkSize: size)
            #expect(chunked.articles.map(\.digest) == whole.articles.map(\.digest))
            #expect(chunked.problems == whole.problems)
        }
    }

    @Test(arguments: samples.indices) func `every prefix is read or refused`(sample: Int) {
        let (name, text) = Self.samples[sample]
        let bytes = Array(text.utf8)
        let packed = gzipped(bytes)
        for end in 0...bytes.count { read(Array(bytes[..<end]), name: name) }
        for end in 0...packed.count { read(Array(packed[..<end]), name: name + ".gz") }
    }

    @Test(arguments: 0..<300) func `random bytes are read or refused`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let alphabet =
            Array("{}[]\",:\\n\ttextid 0123\r\n\n-é—“\u{0}".utf8) + [0xFF, 0xC3, 0xE2, 0x80, 0xED, 0xF4, 0x1F, 0x8B]
        let count = Int.random(in: 0...300, using: &random)
        let bytes = (0..<count).map { _ in
            seed.isMultiple(of: 2)
                ? UInt8.random(in: 0...255, using: &random)
                : alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        }
        for name in ["n.txt", "n.json", "n.jsonl", "n.csv", "n.tsv", "n", "n.csv.gz"] { read(bytes, name: name) }
        read([0x1F, 0x8B, 0x08, 0x00] + bytes, name: "n.jsonl.gz")
    }

    @Test(arguments: samples.indices) func `flipped bytes are read or refused`(sample: Int) {
        var random = SeededGenerator(seed: UInt64(sample))
        let (name, text) = Self.samples[sample]
        let bytes = Array(text.utf8)
        let packed = gzipped(bytes)
        for _ in 0..<300 {
            var flipped = bytes
            flipped[Int.random(in: 0..<flipped.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            read(flipped, name: name)
            var damaged = packed
            damaged[Int.random(in: 0..<damaged.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
            read(damaged, name: name + ".gz")
        }
    }

    /// Reads the bytes and checks the ranges of what comes; a file gives articles or a problem, never nothing.
    private func read(_ bytes: [UInt8], name: String) {
        do throws(InputProblem) {
            let all = try parsed(bytes, name: name, chunkSize: 16)
            #expect(!all.articles.isEmpty || !all.problems.isEmpty)
            for article in all.articles { check(article) }
        } catch {
            #expect(!error.description.isEmpty)
        }
    }

    private func check(_ article: Article) {
        let count = article.text.utf8.count
        var last = 0
        for paragraph in article.paragraphs {
            #expect(paragraph.range.lowerBound >= last && paragraph.range.upperBound <= count)
            last = paragraph.range.upperBound
        }
        for range in article.sentenceRanges ?? [] { #expect(range.upperBound <= count) }
        for document in article.documents { check(document) }
    }
}

import TestSupport
import TextAnalysis
import Testing

@testable import ArticleFormats

extension FormatSample: CustomTestStringConvertible {
    var testDescription: String { name }
}

/// Files that were cut, flipped and mixed up: each is read or refused, with ranges that hold and no silence.
@Suite struct `Robustness` {
    @Test(arguments: FormatSample.all) func `a sample is read whole`(sample: FormatSample) throws {
        let whole = try parsed(sample.bytes, name: sample.name)
        #expect(whole.articles.count + whole.withheld.count == sample.articles, "\(whole.problems)")
    }

    @Test(arguments: FormatSample.all) func `chunks of any size give the same`(sample: FormatSample) throws {
        let whole = try parsed(sample.bytes, name: sample.name)
        for size in [1, 2, 3, 7, 19, 64, 301, sample.bytes.count, sample.bytes.count + 1] {
            let chunked = try parsed(sample.bytes, name: sample.name, chunkSize: size)
            #expect(chunked.articles.map(\.digest) == whole.articles.map(\.digest))
            #expect(chunked.problems == whole.problems)
        }
    }

    @Test(arguments: FormatSample.all) func `every tenth prefix is read or refused`(sample: FormatSample) {
        let packed = gzipped(sample.bytes)
        for end in stride(from: 0, through: sample.bytes.count, by: sample.bytes.count < 400 ? 1 : 10) {
            read(Array(sample.bytes[..<end]), name: sample.name)
        }
        for end in stride(from: 0, through: packed.count, by: 10) {
            read(Array(packed[..<end]), name: sample.name + ".gz")
        }
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

    @Test(arguments: FormatSample.all) func `mutated bytes are read or refused`(sample: FormatSample) {
        var random = SeededGenerator(seed: UInt64(sample.bytes.count))
        let packed = gzipped(sample.bytes)
        for _ in 0..<120 {
            read(mutated(sample.bytes, &random), name: sample.name)
            read(mutated(packed, &random), name: sample.name + ".gz")
            // The bytes of one format under the name of another.
            read(mutated(sample.bytes, &random), name: FormatSample.all.randomElement(using: &random)?.name ?? "n")
        }
    }

    /// The bytes with one to four changes: bytes flipped, a stretch taken out, doubled, moved or filled with one byte, the
    /// marks of another format put in.
    private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let start = Int.random(in: 0..<bytes.count, using: &random)
            let end = Int.random(in: start...min(bytes.count, start + 60), using: &random)
            switch Int.random(in: 0..<7, using: &random) {
            case 0: bytes[start] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[start] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 2: bytes.removeSubrange(start..<end)
            case 3: bytes.insert(contentsOf: bytes[start..<end], at: end)
            case 4: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &random))
            case 5:
                let filling: UInt8 = [0x00, 0xFF, 0x20, 0x3C, 0x22, 0x0A, 0x39].randomElement(using: &random) ?? 0
                for place in start..<end { bytes[place] = filling }
            default:
                let other = FormatSample.all.randomElement(using: &random)?.bytes ?? []
                let from = Int.random(in: 0...other.count, using: &random)
                bytes.insert(contentsOf: other[from..<min(other.count, from + 40)], at: start)
            }
        }
        return bytes
    }

    /// Reads the bytes and checks the ranges of what comes; a file gives articles or a problem, never nothing.
    private func read(_ bytes: [UInt8], name: String) {
        do throws(InputProblem) {
            let all = try parsed(bytes, name: name)
            #expect(!all.articles.isEmpty || !all.problems.isEmpty || !all.withheld.isEmpty)
            for notice in all.problems + all.warnings { #expect(!notice.description.contains("\n")) }
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

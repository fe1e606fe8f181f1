import Foundation
import MessageDigest
import Testing
import TextAnalysis

@testable import ArticleArchive

/// How articles and numbers become bytes, and what happens to bytes that are none.
@Suite struct StorageTests {
    @Test func `Numbers come back from their bytes`() {
        var numbers = SeededNumbers(1)
        var values = [0, 1, 127, 128, 16_383, 16_384, Int.max]
        values += (0..<1_000).map { _ in Int(numbers.next() >> UInt64.random(in: 1...63, using: &numbers)) }
        var bytes: [UInt8] = []
        for value in values { bytes.append(varint: value) }
        var offset = 0
        for value in values { #expect(bytes.span.varint(&offset) == value) }
        #expect(offset == bytes.count && bytes.span.varint(&offset) == nil)
    }

    @Test func `Entries come back from their bytes, single ones in one byte where they are near`() {
        var numbers = SeededNumbers(2)
        for length in [0, 1, 2, 50, 500] {
            var number = 0
            let entries = (0..<length).map { _ in
                number += Int.random(in: 1...300, using: &numbers)
                return [number, Bool.random(using: &numbers) ? 1 : Int.random(in: 1...400, using: &numbers)]
            }
            var writer = EntryWriter()
            for entry in entries { writer.append(entry[0], entry[1]) }
            var read: [[Int]] = []
            #expect(writer.bytes.span.forEachEntry { read.append([$0, $1]) })
            #expect(read == entries)
        }
        var writer = EntryWriter()
        for number in 1...63 { writer.append(number, 1) }
        #expect(writer.bytes.count == 63)
    }

    @Test func `The digest is the standard's`() {
        // FIPS 180-4's own examples, and a block that is exactly full.
        let digests = [
            "": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "abc": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq":
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
            String(repeating: "a", count: 64): "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb",
        ]
        for (text, digest) in digests {
            let found = SHA256.digest(of: Array(text.utf8)).map { String(format: "%02x", $0) }.joined()
            #expect(found == digest, "\(text)")
        }
    }

    private static let story: Article = {
        var article = Article(
            id: "s", title: "Ferry", text: "OSLO: The ferry runs. Boats sank — again.\n• One\n", date: "2024-05-03",
            url: "https://example.org/ferry", language: Language(code: "en"), label: "sea")
        article.paragraphs = [
            Paragraph(range: 6..<21), Paragraph(range: 22..<43, kind: .heading),
            Paragraph(range: 44..<49, kind: .listItem),
        ]
        article.dateline = "OSLO"
        article.byline = ""
        article.highlights = ["Ferry runs", "Boats sank"]
        article.sentenceRanges = [6..<21, 22..<43]
        article.documents = [Article(id: "s/1", title: "Inner", text: "Inner text.", label: "x")]
        return article
    }()

    /// All that an archive keeps of an article's content.
    private func told(_ article: Article) -> String {
        "\(article.id)|\(article.title)|\(article.text)|\(article.paragraphs)|\(article.date ?? "-")|"
            + "\(article.url ?? "-")|\(article.language?.code ?? "-")|\(article.label ?? "-")|\(article.dateline ?? "-")|"
            + "\(article.byline ?? "-")|\(article.caption ?? "-")|\(article.highlights)|"
            + "\(article.sentenceRanges.map { "\($0)" } ?? "-")|\(article.documents.map(told))"
    }

    @Test func `An article comes back from its bytes with every field`() throws {
        let bytes = ArticleCoding.encode(Self.story)
        var columns = Self.story
        (columns.text, columns.paragraphs, columns.documents) = ("", [], [])
        (columns.dateline, columns.byline, columns.highlights, columns.sentenceRanges) = (nil, nil, [], nil)
        let decoded = ArticleCoding.decode(bytes.span, into: columns)
        let read = try #require(decoded)
        #expect(told(read) == told(Self.story))
        let deflated = Deflated.deflating(bytes)
        let (inflated, nothing) = (Deflated.inflating(deflated.span), Deflated.inflating(Deflated.deflating([]).span))
        #expect(inflated == bytes)
        #expect(nothing == [])
    }

    @Test(arguments: [1, 2, 3, 7, 8, 9, 30]) func `Stories in stories come back with all their text, however deep`(
        depth: Int
    ) throws {
        var story = Article(id: "d0", title: "Level 0", text: "Text of level 0.")
        for level in 1...depth {
            var outer = Article(
                id: "d\(level)", title: "Level \(level)", text: level % 2 == 0 ? "Text of level \(level)." : "")
            outer.documents = [story]
            story = outer
        }
        let folder = try ArchiveFolder()
        try folder.add([story])
        let reader = try ArchiveReader(folder.archive)
        let read = try reader.content(of: reader.article(withID: story.id)).joiningDocuments().text
        #expect(read == story.joiningDocuments().text && read.contains("level 0."))
    }

    @Test func `Damaged bytes are told, and never crash`() {
        let encoded = ArticleCoding.encode(Self.story)
        let deflated = Deflated.deflating(encoded)
        var numbers = SeededNumbers(3)
        for _ in 0..<4_000 {
            var bytes = encoded
            for _ in 0..<Int.random(in: 1...3, using: &numbers) {
                bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
            }
            if let read = ArticleCoding.decode(bytes.span, into: Article(id: "s", text: "")) {
                let limits = 0...read.text.utf8.count
                #expect(read.paragraphs.allSatisfy { limits.contains($0.range.upperBound) })
                _ = read.paragraphs.map { read.folded($0.range) }
            }
            _ = ArticleCoding.decode(bytes.span.extracting(first: bytes.count / 2), into: Article(id: "s", text: ""))
            var entries = bytes
            entries.removeLast(Int.random(in: 0..<bytes.count, using: &numbers))
            _ = entries.span.forEachEntry { number, count in #expect(number > 0 && count > 0) }
            var packed = deflated
            packed[Int.random(in: 0..<packed.count, using: &numbers)] ^= UInt8.random(in: 1...255, using: &numbers)
            // The few bits of the head that say how it was compressed may change without harm.
            if let inflated = Deflated.inflating(packed.span) { #expect(inflated == encoded) }
        }
    }

    @Test func `A story of a file with many keeps its own part of the text`() {
        let text = "First story.\n\nSecond story — the end.\nMore.\n\nThird."
        let start = text.utf8.count - "Second story — the end.\nMore.\n\nThird.".utf8.count
        let story = Article(
            id: "f#2", text: text,
            paragraphs: [Paragraph(range: start..<start + 25), Paragraph(range: start + 26..<start + 31)])
        let cut = story.cuttingTextToBody()
        #expect(cut.text == "Second story — the end.\nMore.")
        #expect(cut.paragraphs.map { cut.folded($0.range) } == story.paragraphs.map { story.folded($0.range) })
    }
}

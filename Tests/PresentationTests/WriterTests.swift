import Foundation
import Testing

@testable import Presentation

@Suite struct WriterTests {
    private func json(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("plain", "\"plain\""), ("", "\"\""), ("say \"so\" \\ / end", #""say \"so\" \\ / end""#),
        ("a\nb\rc\td", #""a\nb\rc\td""#), ("\u{0}\u{1}\u{1B}\u{1F}\u{7F}", "\"\\u0000\\u0001\\u001b\\u001f\u{7F}\""),
        ("naïve 東京 𝄞 👩‍🚀", "\"naïve 東京 𝄞 👩‍🚀\""),
    ])
    func `a string is escaped as JSON asks, and no more`(text: String, expected: String) {
        #expect(json { $0.string(text) } == expected)
    }

    @Test func `every scalar comes back from a JSON parser`() throws {
        var text = String.UnicodeScalarView()
        for value in [UInt32](0...0x2FFF) + [0xFFFD, 0xFFFF, 0x10000, 0x1F680, 0x10FFFF] {
            Unicode.Scalar(value).map { text.append($0) }
        }
        let data = Data(json { $0.object { $0.field("text", String(text)) } }.utf8)
        let parsed = try #require(try JSONSerialization.jsonObject(with: data) as? [String: String])
        #expect(parsed["text"]?.unicodeScalars.elementsEqual(text) == true)
    }

    @Test func `objects and arrays nest with commas between`() {
        let text = json { json in
            json.object { json in
                json.field("none") { $0.array([Int]()) { $0.range($1..<$1) } }
                json.field("ranges") { $0.array([0..<3, 5..<8]) { $0.range($1) } }
                json.field("list") { $0.array([1, 2]) { json, number in json.object { $0.field("n", number) } } }
                json.field("empty") { $0.object { _ in } }
                json.field("score", Float(0.5))
                json.field("bad", Float.nan)
            }
        }
        #expect(
            text == #"{"none":[],"ranges":[[0,3],[5,8]],"list":[{"n":1},{"n":2}],"empty":{},"score":0.5,"bad":null}"#)
    }

    @Test(arguments: [Float(0.1), 1e-30, 3.4e38, -0.25, 1, 16_777_216])
    func `a number comes back with the same bits`(value: Float) throws {
        let data = Data(json { writer in writer.array([value]) { $0.number($1) } }.utf8)
        let parsed = try #require(try JSONSerialization.jsonObject(with: data) as? [NSNumber])
        #expect(parsed[0].floatValue == value)
    }

    @Test(arguments: [
        (["a", "b"], "a,b\n"), (["", ""], ",\n"), (["x,y", "say \"so\""], "\"x,y\",\"say \"\"so\"\"\"\n"),
        (["line\nbreak", "r\rn"], "\"line\nbreak\",\"r\rn\"\n"), (["東京; b"], "東京; b\n"),
    ])
    func `a CSV field is quoted where it must be`(fields: [String], expected: String) {
        #expect(String(decoding: csvRecord(fields), as: UTF8.self) == expected)
    }
}

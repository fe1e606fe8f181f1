import ArticleFormats
import Testing

@Suite struct LinkLinesTests {
    private func read(_ text: String) throws(InputProblem) -> [String] {
        var lines: [String] = []
        let bytes = Array(text.utf8)
        let count = try LinkLines(named: "links").read(bytes.span, firstLine: 1) { node, links in
            lines.append(([node] + links.map { "\($0.node)=\($0.weight)" }).joined(separator: " "))
        }
        #expect(
            count == bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count - (bytes.last == 0x0A ? 1 : 0)
        )
        return lines
    }

    @Test func `lines of neighbors and tables are read, also mixed`() throws {
        let found = try read(
            """
            {"id":"a","title":"T","neighbors":[{"id":"b","title":"x","score":0.5,"cosine":0.1},{"id":7,"score":1}],"warnings":[]}
            {"id":"lone","neighbors":[],"warnings":["no similar article"]}

            b\tc d\t0.25\r
            e
            b\tf\t1e-3
            """)
        #expect(found == ["a b=0.5 7=1.0", "lone", "b c d=0.25", "e", "b f=0.001"])
    }

    @Test(arguments: [
        "a\tb", "a\tb\tx", "a\tb\t-1", "a\tb\tnan", "a\t\t1", "a\tb\t1\t2", "{\"id\":\"a\"}",
        "{\"id\":\"a\",\"neighbors\":[{\"id\":\"b\"}]}",
        "{\"id\":\"a\",\"neighbors\":[{\"id\":\"b\",\"score\":-2}]}", "{\"id\":", "{",
    ])
    func `a line that is none of these is named`(line: String) {
        do throws(InputProblem) {
            _ = try read("a\tb\t1\n\(line)\n")
            Issue.record("nothing is wrong with \(line)")
        } catch {
            #expect(error.line == 2 && error.file == "links")
        }
    }

    @Test func `bytes that are no text are named`() {
        let bytes: [UInt8] = [0x61, 0xFF, 0x09, 0x62, 0x09, 0x31]
        #expect(throws: InputProblem.self) {
            _ = try LinkLines(named: "links").read(bytes.span, firstLine: 1) { _, _ in }
        }
    }
}

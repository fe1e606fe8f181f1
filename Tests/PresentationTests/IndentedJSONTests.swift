import Presentation
import Testing

@Suite struct IndentedJSONTests {
    @Test func `a member has a line, a list of plain values one for all`() {
        var json = JSONWriter()
        json.object { json in
            json.field("text", #"a "quoted\", {[:,]}"#)
            json.field("plain") { $0.array(["x", "y"]) { $0.string($1) } }
            json.field("objects") { $0.array([1, 2]) { json, number in json.object { $0.field("n", number) } } }
            json.field("empty") { $0.object { _ in } }
            json.field("none") { $0.array([String]()) { $0.string($1) } }
        }
        let expected = #"""
            {
              "text": "a \"quoted\\\", {[:,]}",
              "plain": ["x", "y"],
              "objects": [
                {
                  "n": 1
                },
                {
                  "n": 2
                }
              ],
              "empty": {},
              "none": []
            }

            """#
        #expect(String(decoding: json.indented, as: UTF8.self) == expected)
    }
}

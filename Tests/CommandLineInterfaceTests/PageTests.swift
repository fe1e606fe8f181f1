import Foundation
import Testing

@testable import CommandLineInterface

/// What a terminal shows, as it is kept in Pages/, at 80 and at 40 columns.
@Suite struct PageTests {
    private static let stories = """
        {"id":"a1","title":"Harbor pilots strike in Port Ansel","date":"5 March 2024","text":"Harbor pilots in Port Ansel walked out on Tuesday, \
        leaving 14 ships at anchor off the breakwater. The Pilots' Union said talks over night shifts had failed. “We are not going back for \
        nothing,” said Mira Lund, who leads the union."}
        {"id":"a2","title":"","date":"2024-03-06T08:00:00Z","text":"Port Ansel counted 19 ships at anchor on Wednesday as the strike of harbor pilots \
        went into its second day. The Pilots' Union and the port authority have not agreed on night shifts."}
        {"id":"a3","title":"Ships wait as pilots strike","date":"March 6, 2024","text":"Port Ansel counted 19 ships at anchor on Wednesday as the strike of \
        harbor pilots went into its second day. The Pilots' Union and the port authority have not agreed on night shifts. Grocers expect shelves to stay full."}
        {"id":"b1","title":"地震が北部の町を襲う","date":"2024年3月7日","text":"木曜日の朝、北部の町で強い地震があり、学校の屋根が落ちた。けが人はいない。"}
        {"id":"c1","title":"Museum finds lost map of the valley","date":"2024-03-08","text":"A curator at the Kessim museum opened a drawer on Friday and \
        found a map of the Naro valley that had been missing since 1911. It shows three villages that no other map has."}
        """

    private static let runs: [(name: String, arguments: [String])] = [
        ("summarize", ["summarize", "-n", "2", "--explain"]), ("keywords", ["keywords", "-k", "3", "--highlight"]),
        ("similar", ["similar", "-k", "2", "--explain"]), ("cluster", ["cluster", "--all"]),
        ("duplicates", ["duplicates"]),
        ("follow", ["follow"]), ("together", ["summarize", "--together", "-n", "1"]),
    ]

    @Test(arguments: runs.map(\.name), [80, 40])
    func `a page is what it was, and no line is wider than asked for`(name: String, width: Int) throws {
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", Self.stories)
        let arguments = try #require(Self.runs.first { $0.name == name }).arguments
        let run = try workspace.run(arguments: arguments + ["--width", "\(width)", "--quiet", "stories.jsonl"])
        try expectKept(run.text, in: "Pages", as: "\(name)-\(width)")
        for line in run.text.split(separator: "\n") {
            let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x3000 ? 2 : 1) }
            // A word alone may be wider than a line.
            #expect(columns <= width || line.split(separator: " ").count <= 2, "\(line)")
        }
    }
}

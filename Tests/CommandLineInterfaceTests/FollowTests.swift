import Foundation
import Testing

@Suite struct FollowTests {
    private static let lines = [
        (
            "q1", "2024-01-28",
            "A strong quake struck the Naro Valley and killed twelve people in Kessim, rescuers said."
        ),
        ("s1", "2024-01-28", "Dockers in Port Ansel began a strike over pay and stopped the cranes of the harbor."),
        (
            "q2", "2024-01-29",
            "The quake in the Naro Valley killed at least twelve people in Kessim, rescuers said again."
        ),
        ("s2", "2024-01-29", "The strike of dockers over pay in Port Ansel stopped the cranes of the harbor again."),
    ].map { "{\"id\":\"\($0.0)\",\"date\":\"\($0.1)\",\"text\":\"\($0.2)\"}" }

    private func workspace(_ lines: [String]) throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("in.jsonl", lines.joined(separator: "\n") + "\n")
        return workspace
    }

    @Test func `each article is told its story`() throws {
        let workspace = try workspace(Self.lines)
        let run = try workspace.shell("$NUTGRAF follow --format jsonl < in.jsonl")
        #expect(run.status == 0 && run.errors.isEmpty)
        let objects = try run.objects()
        #expect(objects.map { $0["id"] as? String } == ["q1", "s1", "q2", "s2"])
        #expect(objects.map { $0["story"] as? Int } == [1, 2, 1, 2])
        #expect(objects.map { $0["joined"] as? Bool } == [false, false, true, true])
        #expect(try workspace.shell("$NUTGRAF follow --format jsonl in.jsonl").text == run.text)
        let stories = try workspace.shell("$NUTGRAF follow --stories --format jsonl < in.jsonl").objects()
        #expect(stories.map { $0["size"] as? Int } == [2, 2])
        let apart = try workspace.shell("$NUTGRAF follow --format jsonl --apart q1,q2 < in.jsonl").objects()
        #expect(apart.map { $0["story"] as? Int } == [1, 2, 3, 2])
    }

    @Test func `an answer comes before the next article`() throws {
        let workspace = try workspace([])
        // The second article is written only when the answer to the first can be read.
        let run = try workspace.shell(
            """
            mkfifo pipe; $NUTGRAF follow --quiet < pipe > out & exec 3> pipe
            echo '\(Self.lines[0])' >&3
            for wait in $(seq 200); do [ -s out ] && break; sleep 0.05; done
            wc -l < out | tr -d ' '
            echo '\(Self.lines[2])' >&3
            exec 3>&-; wait; cat out
            """)
        #expect(
            run.text == "1\nbegan  1  q1\n" + run.text.split(separator: "\n").dropFirst(2).joined(separator: "\n")
                + "\n")
        #expect(run.text.contains("joined 1  q2"))
    }

    @Test func `what cannot be used is named, and the rest goes on`() throws {
        let workspace = try workspace([
            Self.lines[0], "{\"id\":", "", "{\"id\":\"q1\",\"text\":\"Another text of the same id.\"}", Self.lines[3],
        ])
        let run = try workspace.shell("$NUTGRAF follow --format jsonl < in.jsonl")
        #expect(run.status == 1)
        #expect(try run.objects().count == 3)
        #expect(run.errorLines.count == 3, "\(run.errors)")
        #expect(run.errors.contains("standard input:2."))
        #expect(run.errors.contains("different articles have the id q1"))
        #expect(run.errors.contains("1 of 3 articles has no date"))
        #expect(try workspace.shell("$NUTGRAF follow < /dev/null").status == 65)
        #expect(try workspace.shell("$NUTGRAF follow < in.jsonl 2> /dev/null | head -1").text.hasPrefix("began"))
    }
}

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
        #expect(stories.allSatisfy { ($0["labels"] as? [String])?.isEmpty == false })
        #expect(stories.allSatisfy { ($0["summary"] as? [Any])?.isEmpty == false })
        let kept = try workspace.shell("$NUTGRAF follow --stories --archive s.nutgraf --format jsonl in.jsonl")
        #expect(try workspace.shell("$NUTGRAF archive --archive s.nutgraf stories --format jsonl").text == kept.text)
        #expect(try workspace.shell("$NUTGRAF follow --summary 1 in.jsonl").status == 2)
        #expect(stories.map { $0["size"] as? Int } == [2, 2])
        let merged = try workspace.shell("$NUTGRAF follow --format csv in.jsonl").text
        #expect(merged.hasPrefix("id,story,joined,score,novelty,title,events\n"))
        #expect(try workspace.shell("$NUTGRAF follow --input-format text < in.jsonl").status == 2)
        let apart = try workspace.shell("$NUTGRAF follow --format jsonl --apart q1,q2 < in.jsonl").objects()
        #expect(apart.map { $0["story"] as? Int } == [1, 2, 3, 2])
    }

    @Test(arguments: ["", "--archive a.nutgraf"])
    func `an answer comes before the next article, though an empty line is behind it`(options: String) throws {
        let workspace = try workspace([])
        // The second article is written only when the answer to the first can be read.
        let run = try workspace.shell(
            """
            mkfifo pipe; $NUTGRAF follow \(options) --quiet < pipe > out & exec 3> pipe
            printf '%s\\n\\n' '\(Self.lines[0])' >&3
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

    /// The stories of an archive: the articles of each.
    private func stories(_ workspace: Workspace) throws -> [[String]] {
        try workspace.shell("$NUTGRAF archive --archive a.nutgraf stories --summary 0 --quiet --format jsonl").objects()
            .map { story in
                (story["articles"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }.sorted()
            }.sorted { $0[0] < $1[0] }
    }

    @Test func `with an archive another run goes on where the last one ended`() throws {
        let workspace = try workspace(Self.lines)
        let whole = try workspace.shell("$NUTGRAF follow --format jsonl < in.jsonl")
        let parts = try workspace.shell(
            """
            head -1 in.jsonl | $NUTGRAF follow --archive a.nutgraf --format jsonl
            tail -n +2 in.jsonl > rest.jsonl; $NUTGRAF follow --archive a.nutgraf --format jsonl rest.jsonl
            """)
        #expect(parts.status == 0 && parts.errors.isEmpty, "\(parts.errors)")
        #expect(parts.text == whole.text)
        #expect(try stories(workspace) == [["q1", "q2"], ["s1", "s2"]])
        let again = try workspace.shell("$NUTGRAF follow --archive a.nutgraf --format jsonl < in.jsonl").objects()
        #expect(again.map { $0["story"] as? Int } == [1, 2, 1, 2])
        #expect(again.allSatisfy { $0["repeated"] as? Bool == true })
        #expect(try stories(workspace) == [["q1", "q2"], ["s1", "s2"]])
        #expect(try workspace.shell("$NUTGRAF archive --archive a.nutgraf check").status == 0)
    }

    @Test func `a correction of kept articles has effect at once and stays`() throws {
        let workspace = try workspace(Self.lines)
        let follow = "$NUTGRAF follow --archive a.nutgraf"
        #expect(try workspace.shell("\(follow) < in.jsonl").status == 0)
        try workspace.write("next.jsonl", Self.lines[0].replacingOccurrences(of: "q1", with: "q3") + "\n")
        let run = try workspace.shell("\(follow) --apart q1,q2 --format jsonl < next.jsonl")
        #expect(run.status == 0)
        #expect(run.errorLines == ["nutgraf: after a correction, 3 has left 1: q2."])
        #expect(try run.objects().map { $0["story"] as? Int } == [1])
        #expect(try stories(workspace) == [["q1", "q3"], ["q2"], ["s1", "s2"]])
        // One that was said of the archive is obeyed, and the archive's stories with it.
        #expect(try workspace.shell("$NUTGRAF archive --archive a.nutgraf apart s1 s2").status == 0)
        #expect(try workspace.shell("\(follow) --quiet < next.jsonl").status == 0)
        #expect(try stories(workspace) == [["q1", "q3"], ["q2"], ["s1"], ["s2"]])
        let contrary = try workspace.shell("\(follow) --together q1,q2 < next.jsonl")
        #expect(contrary.status == 65 && contrary.errorLines.count == 1)
        #expect(contrary.errors.contains("q1 and q2 are said to belong together and apart, in --together."))
        #expect(try stories(workspace) == [["q1", "q3"], ["q2"], ["s1"], ["s2"]])
    }

    @Test func `another text under an id that an archive has is said to take its place`() throws {
        let workspace = try workspace(Self.lines)
        #expect(try workspace.shell("$NUTGRAF follow --archive a.nutgraf --quiet < in.jsonl").status == 0)
        try workspace.write("next.jsonl", Self.lines[2].replacingOccurrences(of: "q2", with: "q1") + "\n")
        let run = try workspace.shell("$NUTGRAF follow --archive a.nutgraf --format jsonl < next.jsonl")
        #expect(run.errorLines.count == 1 && run.errors.contains("was replaced, q1."), "\(run.errors)")
        #expect(try run.objects().map { $0["story"] as? Int } == [1])
        #expect(try stories(workspace) == [["q1", "q2"], ["s1", "s2"]])
    }

    @Test func `an article of a closed story that comes again stays in it`() throws {
        func lines(_ numbers: Range<Int>, _ day: String) -> [String] {
            numbers.map { number in
                let words = (0..<6).map { "word\(number)x\($0)" }.joined(separator: " ")
                return "{\"id\":\"n\(number)\",\"date\":\"\(day)\",\"text\":\"\(words).\"}"
            }
        }
        // Stories close when more than 500 articles have come since they grew, and ten days.
        let workspace = try workspace(Self.lines + lines(0..<640, "2024-06-01"))
        #expect(try workspace.shell("$NUTGRAF follow --archive a.nutgraf --quiet < in.jsonl").status == 0)
        try workspace.write("again.jsonl", Self.lines[2] + "\n")
        let again = try workspace.shell("$NUTGRAF follow --archive a.nutgraf --quiet --format jsonl < again.jsonl")
        #expect(try again.objects().map { $0["story"] as? Int } == [1])
        #expect(try again.objects().map { $0["repeated"] as? Bool } == [true])
        #expect(try stories(workspace).contains(["q1", "q2"]))
    }

    @Test func `of two who follow into one archive the second to answer is told, and the first goes on`() throws {
        let workspace = try workspace([])
        let run = try workspace.shell(
            """
            mkfifo one other; follow="$NUTGRAF follow --archive a.nutgraf --quiet"
            $follow < one > out & exec 3> one; $follow < other > late 2> told & late=$! ; exec 4> other
            # Both have opened the archive before either answers.
            sleep 1; echo '\(Self.lines[0])' >&3
            for wait in $(seq 200); do [ -s out ] && break; sleep 0.05; done
            echo '\(Self.lines[1])' >&4; exec 4>&-; wait $late; echo $?
            echo '\(Self.lines[2])' >&3; exec 3>&-; wait; wc -l < out | tr -d ' '; cat late told
            """)
        let lines = run.text.split(separator: "\n").map(String.init)
        #expect(lines.count == 3 && lines.prefix(2) == ["74", "2"], "\(run.text)")
        #expect(lines.last?.contains("another process follows into the archive, a.nutgraf.") == true)
        #expect(try stories(workspace) == [["q1", "q2"]])
    }

    @Test func `an article that was removed and comes again is in its story, and another text under an id is not`()
        throws
    {
        let workspace = try workspace(Self.lines)
        #expect(try workspace.shell("$NUTGRAF follow --archive a.nutgraf --quiet < in.jsonl").status == 0)
        #expect(try workspace.shell("$NUTGRAF archive --archive a.nutgraf remove q1").status == 0)
        #expect(try workspace.shell("$NUTGRAF follow --archive a.nutgraf --quiet < in.jsonl").status == 0)
        #expect(try stories(workspace) == [["q1", "q2"], ["s1", "s2"]])
        try workspace.write(
            "other.jsonl", Self.lines[0] + "\n" + Self.lines[1].replacingOccurrences(of: "s1", with: "q1"))
        let run = try workspace.shell("$NUTGRAF follow --quiet --format jsonl other.jsonl")
        #expect(try run.objects().map { $0["story"] as? Int } == [1, 2])
    }

    @Test func `what is no archive, or is followed into itself, is named`() throws {
        let workspace = try workspace(Self.lines)
        let run = try workspace.shell("$NUTGRAF follow --archive in.jsonl < in.jsonl")
        #expect(run.status == 65 && run.errorLines.count == 1, "\(run.status) \(run.errors)")
        #expect(try workspace.shell("$NUTGRAF follow --archive a.nutgraf --quiet < in.jsonl").status == 0)
        let itself = try workspace.shell("$NUTGRAF follow --archive a.nutgraf a.nutgraf")
        #expect(itself.status == 2 && itself.errors.contains("cannot be followed into itself, a.nutgraf."))
    }

    @Test func `killed at any moment, what was answered is kept`() throws {
        let lines = (0..<12).flatMap { number in
            Self.lines.map { $0.replacingOccurrences(of: "\"id\":\"", with: "\"id\":\"r\(number)") }
        }
        let workspace = try workspace(lines)
        for answers in [1, 6, 13, 30] {
            // Line by line, so that each answer is a transaction of its own; the last lines never come.
            let run = try workspace.shell(
                """
                rm -f a.nutgraf* out killed; mkfifo pipe\(answers); touch out
                (head -n 40 in.jsonl | while read -r line; do echo "$line"; sleep 0.01; done
                 until [ -e killed ]; do sleep 0.01; done) > pipe\(answers) 2> /dev/null &
                $NUTGRAF follow --archive a.nutgraf --quiet --format jsonl < pipe\(answers) > out & tool=$!
                for wait in $(seq 1000); do [ $(wc -l < out) -ge \(answers) ] && break; sleep 0.01; done
                kill -KILL $tool; touch killed; wait; cat out
                """)
            let answered = run.text.split(separator: "\n").filter { $0.hasSuffix("}") }.count
            #expect(answered >= answers && answered < lines.count)
            let check = try workspace.shell("$NUTGRAF archive --archive a.nutgraf check")
            #expect(check.status == 0, "\(check.errors)")
            let rest = try workspace.shell("$NUTGRAF follow --archive a.nutgraf --quiet --format jsonl < in.jsonl")
            let repeated = try rest.objects().count { $0["repeated"] as? Bool == true }
            #expect(repeated >= answered)
            let whole = try workspace.shell("$NUTGRAF follow --quiet --format jsonl < in.jsonl").objects()
            #expect(try rest.objects().map { $0["story"] as? Int } == whole.map { $0["story"] as? Int })
        }
    }
}

import Foundation
import Testing

@testable import ArticleArchive

/// What an archive survives: a full disk, a folder that cannot be written, damaged pages. `.ci/durability` kills and cuts off changes.
@Suite struct ArchiveSafetyTests {
    /// Articles with ids `PREFIX-0`, `PREFIX-1`, …
    private func stories(_ count: Int, prefix: String) -> String {
        (0..<count).map { index in
            let words = (0..<30).map { "word\((index * 31 + $0 * $0 * 7) % 400)" }.joined(separator: " ")
            return "{\"id\":\"\(prefix)-\(index)\",\"title\":\"Story \(index)\",\"text\":\"The \(words) ended.\"}\n"
        }.joined()
    }

    @Test func `A full disk is one line, and what was added before is kept`() throws {
        let workspace = try Workspace()
        try workspace.write("few.jsonl", stories(50, prefix: "few"))
        try workspace.write("many.jsonl", stories(4_000, prefix: "many"))
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "add", "few.jsonl").status == 0)
        // No file may grow beyond 600 blocks of 1024 bytes, so the log cannot take the next batches.
        let run = try workspace.shell(
            "ulimit -f 600; $NUTGRAF archive --archive a.nutgraf --batch 200 --format csv add many.jsonl > out.csv")
        #expect(run.status == 74 && run.errorLines.count == 1 && !run.wasSignaled, "\(run.errors)")
        #expect(run.errors.contains("no room on the disk, a.nutgraf"))
        let reported = String(decoding: try workspace.read("out.csv"), as: UTF8.self)
            .split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first }
        let list = try workspace.run("archive", "--archive", "a.nutgraf", "list", "--format", "csv")
        let there = Set(list.text.split(separator: "\n").compactMap { $0.split(separator: ",").first })
        #expect(list.status == 0 && there.count >= 50 + reported.count && reported.allSatisfy { there.contains($0) })
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "check").status == 0)
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "add", "many.jsonl").status == 0)
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "check").status == 0)
    }

    @Test(arguments: 0..<30)
    func `A damaged file is told in lines, and never crashes a command`(seed: Int) throws {
        let workspace = try Workspace()
        try workspace.write("in.jsonl", stories(400, prefix: "a"))
        #expect(try workspace.run("archive", "--archive", "good.nutgraf", "add", "in.jsonl").status == 0)
        var bytes = try workspace.read("good.nutgraf")
        var numbers = DelayNumbers(seed: UInt64(seed))
        let place = Int(numbers.next() * Double(bytes.count - 4_096))
        switch seed % 3 {
        case 0: for offset in place..<place + 4_096 { bytes[offset] = UInt8(truncatingIfNeeded: offset &* 37) }
        case 1: for offset in place..<place + 16 { bytes[offset] ^= UInt8(1 + Int(numbers.next() * 254)) }
        default: bytes = bytes.prefix(place)
        }
        try workspace.write("bad.nutgraf", bytes)
        try workspace.write("more.jsonl", stories(20, prefix: "b"))
        for command in [
            "archive --archive bad.nutgraf list", "archive --archive bad.nutgraf check",
            "archive --archive bad.nutgraf similar a-7", "archive --archive bad.nutgraf search word7 word9",
            "archive --archive bad.nutgraf export", "summarize bad.nutgraf", "similar --method tfidf bad.nutgraf",
            "archive --archive bad.nutgraf remove a-5", "archive --archive bad.nutgraf add more.jsonl",
            "archive --archive bad.nutgraf compact",
        ] {
            let run = try workspace.shell("timeout 900 $NUTGRAF \(command)")
            #expect(!run.wasSignaled && [0, 1, 2, 65, 66, 74].contains(run.status), "\(command): \(run.status)")
            #expect(run.errorLines.allSatisfy { $0.hasPrefix("nutgraf: ") }, "\(run.errors)")
            if run.status != 0 { #expect(!run.errorLines.isEmpty) }
            guard command.hasSuffix("check") else { continue }
            #expect(run.errorLines.count == (run.status == 0 ? 0 : 1), "\(run.text)")
            // What check does not find was in no use.
            guard run.status == 0 else { continue }
            for action in ["export", "similar a-7", "list"] {
                let answers = try ["good", "bad"].map {
                    try workspace.shell("$NUTGRAF archive --archive \($0).nutgraf \(action)").text
                }
                #expect(answers[0] == answers[1], "\(action)")
            }
        }
    }

    @Test func `A second writer waits, and then says who is in the way`() throws {
        let workspace = try Workspace()
        try workspace.write("in.jsonl", stories(20, prefix: "a"))
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "add", "in.jsonl").status == 0)
        let other = try Connection(
            workspace.folder.appendingPathComponent("a.nutgraf").path, .writing(creating: false))
        try other.runAll("BEGIN IMMEDIATE")
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "list").status == 0)
        let run = try workspace.run("archive", "--archive", "a.nutgraf", "remove", "a-3")
        try other.runAll("COMMIT")
        #expect(
            run.status == 74 && run.errorLines.count == 1 && run.errors.contains("another process"), "\(run.errors)")
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "remove", "a-3").status == 0)
    }

    @Test func `A folder that cannot be written is read, and told to a writer`() throws {
        let workspace = try Workspace()
        try workspace.write("box/in.jsonl", stories(20, prefix: "a"))
        try workspace.write("new.jsonl", stories(2, prefix: "b"))
        #expect(try workspace.run("archive", "--archive", "box/a.nutgraf", "add", "box/in.jsonl").status == 0)
        // Root may write everywhere, so the tool is run as nobody, where that can be done.
        let user = try workspace.shell(
            """
            chmod 755 . && chmod 555 box && chmod 444 box/* && cp "$NUTGRAF" tool && chmod 755 tool
            [ "$(id -u)" = 0 ] && as="setpriv --reuid=65534 --clear-groups"
            echo $as; $as ./tool --version >/dev/null
            """)
        defer { _ = try? workspace.shell("chmod -R u+w box") }
        try #require(user.status == 0, "setpriv, of util-linux, is needed to run the tool as nobody")
        let tool = user.text.split(separator: "\n").joined() + " ./tool"
        let list = try workspace.shell("\(tool) archive --archive box/a.nutgraf list --format jsonl")
        #expect(try list.status == 0 && list.objects().count == 20, "\(list.errors)")
        #expect(try workspace.shell("\(tool) archive --archive box/a.nutgraf similar a-3").status == 0)
        for action in [
            "--archive box/a.nutgraf add new.jsonl", "--archive box/a.nutgraf remove a-3",
            "--archive box/b.nutgraf add new.jsonl",
        ] {
            let run = try workspace.shell("\(tool) archive \(action)")
            #expect([66, 74].contains(run.status) && run.errorLines.count == 1, "\(run.status) \(run.errors)")
        }
    }
}

/// Shares in [0, 1) that are the same in every run.
private struct DelayNumbers {
    private var state: UInt64

    init(seed: UInt64 = 7) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> Double {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Double(state >> 11) / Double(1 << 53 as UInt64)
    }
}

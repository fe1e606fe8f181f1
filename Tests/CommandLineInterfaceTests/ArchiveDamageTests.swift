import Foundation
import Testing

/// What happens to an archive: it is killed, damaged, or finds no room.
@Suite struct ArchiveDamageTests {
    private static func articles(_ range: Range<Int>) -> String {
        range.map { index in
            let words = (0..<40).map { "word\((index * 7 + $0 * $0) % 300)" }.joined(separator: " ")
            return "{\"id\":\"n\(index)\",\"title\":\"Storm \(index)\",\"text\":\"Storm \(index) hit. \(words).\"}\n"
        }.joined()
    }

    /// A hundred times the tool is killed a little later after its start, from before it opens the archive to after it has
    /// added everything.
    @Test func `killed at any moment, an archive has all that was reported as added`() throws {
        let workspace = try Workspace()
        for part in 0..<100 { try workspace.write("in/\(part).jsonl", Self.articles(part * 40..<part * 40 + 40)) }
        // One shell for all: it adds in the background, kills after some milliseconds, and collects what was reported.
        let run = try workspace.shell(
            """
            for part in $(seq 0 99); do
              $NUTGRAF archive --archive a.nutgraf --batch 5 add in/$part.jsonl --format jsonl > out.$part 2> err.$part &
              sleep 0.0$(printf %02d $((part * 37 % 100)))
              kill -KILL $! 2> /dev/null
              wait $! 2> /dev/null
            done
            cat out.*
            """)
        // A line that was cut off by the kill reports nothing.
        let reported = run.text.split(separator: "\n").compactMap { line -> String? in
            let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return object?["id"] as? String
        }
        #expect(
            reported.count > 100 && reported.count < 4_000, "The kills come too early, or too late: \(reported.count).")
        let check = try workspace.run("archive", "--archive", "a.nutgraf", "check")
        #expect(check.status == 0, "\(check.text)\(check.errors)")
        let kept = Set(
            try workspace.run("archive", "--archive", "a.nutgraf", "list", "--format", "jsonl").objects()
                .compactMap { $0["id"] as? String })
        #expect(Set(reported).subtracting(kept).isEmpty)
        // Batches are all or nothing.
        for batch in 0..<800 {
            let members = (batch * 5..<batch * 5 + 5).filter { kept.contains("n\($0)") }
            #expect(members.isEmpty || members.count == 5)
        }
        let found = try workspace.run("archive", "--archive", "a.nutgraf", "similar", "-k", "3", reported[0])
        #expect(found.status == 0 && !found.output.isEmpty)
    }

    @Test(arguments: [1, 2, 3, 5, 8, 13]) func `a damaged page is told in one line`(page: Int) throws {
        let workspace = try Workspace()
        try workspace.write("in.jsonl", Self.articles(0..<60))
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "add", "in.jsonl").status == 0)
        var bytes = try workspace.read("a.nutgraf")
        // The size of a page stands at byte 16 of the file.
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        let start = page * size
        try #require(start + size <= bytes.count)
        for offset in start..<start + size { bytes[offset] = UInt8(truncatingIfNeeded: offset &* 131 &+ 89) }
        try workspace.write("a.nutgraf", bytes)
        var told = 0
        for action in ["list", "check", "search storm", "similar n3", "show n7", "export", "compact", "remove n5"] {
            let run = try workspace.shell("$NUTGRAF archive --archive a.nutgraf \(action)")
            #expect(!run.wasSignaled)
            #expect(run.errorLines.count <= (action == "export" ? 61 : 1), "\(action): \(run.errors)")
            #expect(run.status == 0 || run.errors.hasPrefix("nutgraf: ") || run.text.contains("damaged"), "\(action)")
            told += run.status == 0 ? 0 : 1
        }
        #expect(told > 0)
        let read = try workspace.run("summarize", "a.nutgraf")
        #expect(!read.wasSignaled && read.errorLines.count <= 61)
    }

    @Test func `where there is no room, what was added before stays`() throws {
        let workspace = try Workspace()
        try workspace.write("few.jsonl", Self.articles(0..<10))
        try workspace.write("many.jsonl", Self.articles(10..<4_000))
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "add", "few.jsonl").status == 0)
        // Blocks of 1 KB that a file may have.
        let full = try workspace.shell("ulimit -f 600; $NUTGRAF archive --archive a.nutgraf add many.jsonl")
        #expect(full.status == 74 && !full.wasSignaled)
        #expect(full.errorLines.count == 1 && full.errors.hasPrefix("nutgraf: "), "\(full.errors)")
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "check").status == 0)
        let kept = try workspace.run("archive", "--archive", "a.nutgraf", "list", "--format", "jsonl").objects()
        #expect(kept.count >= 10)
    }

    @Test func `a place that cannot be written is named`() throws {
        let workspace = try Workspace()
        try workspace.write("few.jsonl", Self.articles(0..<3))
        let run = try workspace.run("archive", "--archive", "/proc/a.nutgraf", "add", "few.jsonl")
        #expect(run.status != 0)
        #expect(run.errorLines.count == 1 && run.errors.contains("/proc/a.nutgraf"))
    }
}

import Foundation
import Testing

/// Items that may not be used, and versions of one item.
@Suite struct WithheldItemTests {
    private static let text = "The bridge was closed on Monday after an inspection found cracks in two of its pillars."

    private static func item(_ id: String, _ more: String, text: String = text) -> String {
        #"{"id":"\#(id)","title":"Bridge closed","text":"\#(text)",\#(more)}"# + "\n"
    }

    @Test(arguments: [
        (#""status":"canceled""#, "canceled by its sender"), (#""status":"withheld""#, "withheld by its sender"),
        (#""embargo":"2999-01-01T00:00:00Z""#, "under embargo until 2999-01-01T00:00:00Z"),
    ])
    func `an item that may not be used is told and not answered with`(field: String, what: String) throws {
        let workspace = try Workspace()
        try workspace.write("wire.jsonl", Self.item("held", field) + Self.item("free", #""version":1"#))
        for command in ["summarize", "keywords", "sentences", "similar", "cluster"] {
            let run = try workspace.run(command, "--format", "jsonl", "wire.jsonl")
            #expect(run.status == 0 && run.text.contains("free") && !run.text.contains("held"))
            #expect(run.errorLines.first?.contains("the item held is \(what), wire.jsonl.") == true)
        }
        let read = try workspace.run("read", "wire.jsonl")
        #expect(try read.errors.isEmpty && read.objects().count == 2)
    }

    @Test func `an item under embargo is taken where somebody asks for it, a canceled one never`() throws {
        let workspace = try Workspace()
        try workspace.write(
            "wire.jsonl", Self.item("soon", #""embargo":"2999-01-01""#) + Self.item("dead", #""status":"canceled""#))
        let run = try workspace.run("summarize", "--embargoed", "--format", "jsonl", "wire.jsonl")
        #expect(try run.objects().map { $0["id"] as? String } == ["soon"])
        #expect(run.errorLines.count == 1 && run.errors.contains("dead"))
    }

    @Test(arguments: [
        "EMBARGOED UNTIL 00:01 GMT, 1 JANUARY 2999", "Embargo: 1 January 2999", "Sperrfrist: 1. Januar 2999, 10 Uhr",
        "*** STRICTLY EMBARGOED until 1 January 2999 ***",
    ])
    func `an embargo above a text is heeded, in files and in fields`(line: String) throws {
        let workspace = try Workspace()
        try workspace.write("a.txt", line + "\n\nBridge closed\n\n" + Self.text + "\n")
        try workspace.write("b.jsonl", Self.item("b", #""version":1"#, text: line + #"\n\n"# + Self.text))
        for name in ["a.txt", "b.jsonl"] {
            let run = try workspace.run("summarize", "--format", "jsonl", name)
            #expect(run.status == 0 && run.output.isEmpty && run.errors.contains("under embargo until"), "\(name) \(run.errors)")
        }
        if !line.hasPrefix("*") {
            let read = try #require(try workspace.run("read", "a.txt").objects().first)
            #expect(read["title"] as? String == "Bridge closed")
        }
    }

    @Test(arguments: [
        "Embargo talks fail as ministers leave the room", "Embargoed goods were found at the pier", "Hold on, said the captain",
    ])
    func `a story about an embargo is under none`(line: String) throws {
        let workspace = try Workspace()
        try workspace.write("a.txt", line + "\n\n" + Self.text + "\n")
        let run = try workspace.run("summarize", "--format", "jsonl", "a.txt")
        #expect(try run.status == 0 && run.errors.isEmpty && run.objects().count == 1)
    }

    @Test func `what may not be used stays so by way of a table, and under ninjs's names`() throws {
        let workspace = try Workspace()
        try workspace.write(
            "wire.jsonl", Self.item("soon", #""embargoed":"2999-01-01""#) + Self.item("dead", #""pubstatus":"canceled""#)
                + Self.item("free", #""author":{"name":"Ann Lee"},"version":2"#))
        try workspace.write("wire.csv", try workspace.run("read", "--format", "csv", "wire.jsonl").output)
        for name in ["wire.jsonl", "wire.csv"] {
            let run = try workspace.run("summarize", "--format", "jsonl", name)
            #expect(try run.objects().map { $0["id"] as? String } == ["free"], "\(name)")
            #expect(run.errorLines.count == 2)
        }
        let again = try workspace.run("read", "wire.csv").objects()
        #expect(again.map { $0["authors"] as? [String] } == [nil, nil, ["Ann Lee"]])
    }

    @Test func `an archive keeps the latest version, and drops what is canceled`() throws {
        let workspace = try Workspace()
        func add(_ line: String) throws -> ToolRun {
            try workspace.write("item.jsonl", line)
            return try workspace.run("archive", "--archive", "a.nutgraf", "add", "item.jsonl")
        }
        let longer = Self.text + " It will stay so for weeks."
        #expect(try add(Self.item("bridge", #""version":1"#)).text == "added 1, unchanged 0, replaced 0\n")
        let second = try add(Self.item("bridge", #""version":10"#, text: longer))
        #expect(second.text == "added 0, unchanged 0, replaced 1\n" && second.errors.isEmpty)
        let late = try add(Self.item("bridge", #""version":9"#))
        #expect(late.text == "added 0, unchanged 0, replaced 0, outdated 1\n")
        #expect(late.errorLines == ["nutgraf: a later version is in the archive and stays, bridge."])
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "show", "bridge").text.contains("for weeks"))
        // An embargo on a new version leaves the old one.
        #expect(try add(Self.item("bridge", #""version":11,"embargo":"2999-01-01""#)).status == 0)
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "show", "bridge").status == 0)
        let killed = try add(Self.item("bridge", #""version":12,"status":"canceled""#) + Self.item("bridge", #""version":1"#))
        #expect(killed.errors.contains("nutgraf: taken out of the archive, bridge."))
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "show", "bridge").status != 0)
    }

    @Test func `an archive gives back what a source says beside the text`() throws {
        let workspace = try Workspace()
        let fields = #""authors":["Ann Lee","Bo Ek"],"tags":["roads"],"abstract":"No way over.","source":"Echo","version":2,"slug":"bridge","urgency":3,"correction":"the day""#
        try workspace.write("item.jsonl", Self.item("bridge", fields))
        let script = """
            $NUTGRAF archive --archive a.nutgraf add item.jsonl && $NUTGRAF archive --archive a.nutgraf export > one.jsonl \
            && $NUTGRAF archive --archive b.nutgraf import one.jsonl && $NUTGRAF archive --archive b.nutgraf export | cmp - one.jsonl \
            && $NUTGRAF read a.nutgraf > two.jsonl && $NUTGRAF read item.jsonl | sed 's/"format":"jsonl",//' | cmp - two.jsonl
            """
        let run = try workspace.shell(script)
        #expect(run.status == 0, "\(run.text)\(run.errors)")
        let article = try #require(try workspace.run("read", "a.nutgraf").objects().first)
        #expect(article["authors"] as? [String] == ["Ann Lee", "Bo Ek"] && article["urgency"] as? Int == 3)
    }
}

/// Versions of agencies' items among the files of one run.
@Suite struct ItemVersionTests {
    private static func item(_ version: Int, _ text: String, status: String = "usable") -> String {
        """
        {"uri":"urn:bridge","version":"\(version)","versioncreated":"2024-03-04T09:0\(version):00Z","pubstatus":"\(status)",
        "headline":"Bridge closed","language":"en","body_text":"\(text)"}
        """
    }

    @Test func `the latest version is answered with, whatever the order of files`() throws {
        let workspace = try Workspace()
        try workspace.write("a.json", Self.item(3, "The bridge is closed for weeks, the harbor office said on Tuesday."))
        try workspace.write("b.json", Self.item(1, "The bridge was closed on Monday, the harbor office said."))
        for command in ["summarize", "keywords", "cluster", "similar"] {
            let run = try workspace.run(command, "--format", "jsonl", "--threads", "2", "a.json", "b.json")
            #expect(run.status == 0 && run.errors.contains("b.json. This version is left out."), "\(run.errors)")
            #expect(run.text.components(separatedBy: "urn:bridge").count >= 2 && !run.text.contains("on Monday"))
        }
        #expect(try workspace.run("read", "a.json", "b.json").objects().count == 2)
    }

    @Test func `of a canceled item no version is answered with`() throws {
        let workspace = try Workspace()
        try workspace.write("a.json", Self.item(1, "The bridge was closed on Monday, the harbor office said."))
        try workspace.write("b.json", Self.item(2, "The bridge was closed on Monday.", status: "canceled"))
        try workspace.write("c.jsonl", #"{"id":"other","text":"The pier is open again."}"# + "\n")
        let run = try workspace.run("summarize", "--format", "jsonl", "a.json", "b.json", "c.jsonl")
        #expect(try run.status == 0 && run.objects().map { $0["id"] as? String } == ["other"])
        #expect(run.errorLines.count == 2)
    }
}

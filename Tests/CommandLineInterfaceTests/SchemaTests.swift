import Foundation
import Testing

@testable import CommandLineInterface

@Suite struct SchemaTests {
    /// `Schemas` as it is kept; with NUTGRAF_RECORD=1 in the environment its files are written anew.
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Schemas")

    @Test func `the kept schemas are those that the tool writes`() throws {
        let workspace = try Workspace()
        #expect(try workspace.run("schema", "--into", "out").status == 0)
        let written = try FileManager.default.contentsOfDirectory(
            atPath: workspace.folder.appendingPathComponent("out").path)
        #expect(Set(written) == Set(SchemaCommand.files.map(\.name)))
        if ProcessInfo.processInfo.environment["NUTGRAF_RECORD"] == "1" {
            try? FileManager.default.removeItem(at: Self.folder)
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            for name in written {
                try workspace.read("out/\(name)").write(to: Self.folder.appendingPathComponent(name))
            }
        }
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: Self.folder.path)) == Set(written))
        for name in written {
            #expect(
                try Data(contentsOf: Self.folder.appendingPathComponent(name)) == workspace.read("out/\(name)"),
                "\(name)")
        }
    }

    @Test func `each command and action that prints JSON has a schema, and no other`() throws {
        // Pages alone; names of stop words and counts; what serves; what is told to people.
        let others: Set = ["report", "models", "frequencies", "serve", "doctor", "manual", "completions", "schema"]
        let words = Set(PrintedShapes.all.map { String($0.command.prefix { $0 != " " }) })
        #expect(words.union(others) == Set(CommandLineTool.commands.map(\.name)) && words.isDisjoint(with: others))
        for command in CommandLineTool.commands where !command.words.isEmpty && words.contains(command.name) {
            let actions = PrintedShapes.all.filter { $0.command.hasPrefix(command.name + " ") }.map {
                String($0.command.dropFirst(command.name.count + 1))
            }
            #expect(Set(actions) == Set(command.words), "\(command.name)")
        }
    }

    @Test(arguments: PrintedShapes.all.map(\.command))
    func `a schema that is printed has all that it refers to`(command: String) throws {
        let run = try Workspace().run(arguments: ["schema"] + command.split(separator: " ").map(String.init))
        #expect(run.status == 0 && run.errors.isEmpty)
        let document = try JSONValue(run.text)
        let names = Set(run.text.matches(of: /"#\/\$defs\/(\w+)"/).map { String($0.1) })
        #expect(Set(document["$defs"]?.members.keys.map { $0 } ?? []) == names)
    }

    @Test func `wrong operands are told`() throws {
        let workspace = try Workspace()
        for (arguments, error) in [
            (["schema", "serve"], "nutgraf: “serve” prints no JSON that is known. Known: summarize, verify, "),
            (["schema", "tags"], "nutgraf: tags prints what its actions do. Give one: tags learn or tags suggest."),
            (
                ["schema", "--into", "x", "read"],
                "nutgraf: schema --into writes all files. Leave the command and -o out."
            ),
        ] {
            let run = try workspace.run(arguments: arguments)
            #expect(run.status == 2 && run.output.isEmpty && run.errors.hasPrefix(error), "\(run.errors)")
        }
    }

    private static let shape = """
        {"$defs":{"A":{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"n":{"type":["integer","null"]},
        "range":{"type":"array","items":{"type":"integer","minimum":0},"minItems":2,"maxItems":2},"kind":{"enum":["x","y"]},
        "pair":{"type":"array","prefixItems":[{"type":"integer"},{"type":"string"}]},"more":{"$ref":"#/$defs/B"}},
        "additionalProperties":false},"B":{"type":"object","additionalProperties":{"type":"number"}}},"anyOf":[{"$ref":"#/$defs/A"}]}
        """

    @Test(arguments: [
        (#"{"id":"a","n":null,"range":[0,4],"kind":"x","pair":[1,"a"],"more":{"w":0.5}}"#, 0),
        (#"{"id":"a","n":2.0}"#, 0),
        (#"{}"#, 1), (#"{"id":7}"#, 1), (#"{"id":"a","new":1}"#, 1), (#"{"id":"a","n":1.5}"#, 1),
        (#"{"id":"a","n":true}"#, 1),
        (#"{"id":"a","range":[0]}"#, 1), (#"{"id":"a","range":[0,-1]}"#, 1), (#"{"id":"a","kind":"z"}"#, 1),
        (#"{"id":"a","pair":["a",1]}"#, 2), (#"{"id":"a","more":{"w":"b"}}"#, 1), (#"[]"#, 1),
    ]) func `the validator finds what a schema forbids`(value: String, count: Int) throws {
        var validator = SchemaValidator(try JSONValue(Self.shape))
        let faults = validator.faults(of: try JSONValue(value))
        #expect(faults.count == count, "\(faults)")
    }

    @Test func `the validator knows what it does not know`() throws {
        var validator = SchemaValidator(try JSONValue(#"{"pattern":"a"}"#))
        #expect(validator.faults(of: .text("a")).count == 1)
    }
}

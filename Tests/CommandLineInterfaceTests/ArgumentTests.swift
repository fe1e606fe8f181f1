import ArticleFormats
import Testing
import TextAnalysis

@testable import CommandLineInterface

@Suite struct ArgumentTests {
    private static let count = Option("--count", short: "-k", "K", help: "")
    private static let method = Option("--method", "M", help: "", choices: ["news", "lead"])
    private static let explain = Option("--explain", help: "")
    private static let options = [count, method, explain]

    private func parse(_ arguments: [String]) throws(UsageError) -> ParsedArguments {
        try ParsedArguments(arguments, options: Self.options)
    }

    private func refusal(_ arguments: [String]) -> String? {
        do throws(UsageError) {
            let parsed = try parse(arguments)
            _ = try parsed.integer(Self.count, in: 1...Int.max)
            return nil
        } catch { return error.description }
    }

    @Test(arguments: [["--count", "5"], ["--count=5"], ["-k", "5"], ["-k5"], ["-k", "3", "--count", "5"]])
    func `an option's value can be written in each of the usual ways`(arguments: [String]) throws {
        let parsed = try parse(["a.txt"] + arguments + ["b.txt", "-"])
        #expect(try parsed.integer(Self.count, in: 1...10) == 5)
        #expect(parsed.operands == ["a.txt", "b.txt", "-"])
        #expect(!parsed.has(Self.explain) && parsed.value(Self.method) == nil)
    }

    @Test func `two dashes end the options`() throws {
        let parsed = try parse(["--explain", "--", "--count", "-k"])
        #expect(parsed.has(Self.explain) && !parsed.has(Self.count))
        #expect(parsed.operands == ["--count", "-k"])
    }

    @Test func `a value may hold an equals sign, begin with a dash, or be empty`() throws {
        #expect(try parse(["--count=a=b"]).value(Self.count) == "a=b")
        #expect(try parse(["--count", "-5"]).value(Self.count) == "-5")
        #expect(try parse(["--count="]).value(Self.count) == "")
        #expect(try parse(["-k", "1", "-k", "2"]).allValues(Self.count) == ["1", "2"])
    }

    @Test(arguments: [
        (["--conut", "5"], "unknown option --conut. Did you mean --count?"),
        (["--conut=5"], "unknown option --conut. Did you mean --count?"),
        (["--something-else"], "unknown option --something-else. See --help."),
        (["-x"], "unknown option -x. See --help."),
        (["--count"], "--count needs a value: --count K."),
        (["--explain=yes"], "--explain takes no value."),
        (["--method", "best"], "“best” is no value of --method. It takes news or lead."),
        (["--count", "0"], "“0” is no value of --count. It takes a whole number, 1 or more."),
        (["--count", "-5"], "“-5” is no value of --count. It takes a whole number, 1 or more."),
        (
            ["--count", "99999999999999999999"],
            "“99999999999999999999” is no value of --count. It takes a whole number, 1 or more."
        ),
        (["--count", "3.5"], "“3.5” is no value of --count. It takes a whole number, 1 or more."),
        (["--count="], "“” is no value of --count. It takes a whole number, 1 or more."),
    ])
    func `a wrong argument is named with its remedy`(arguments: [String], message: String) {
        #expect(refusal(arguments) == message)
    }

    @Test(arguments: ["nan", "inf", "-0.1", "1.5", "half", "", "0,5"])
    func `a share outside its range is refused`(text: String) throws {
        let parsed = try parse(["--count", text])
        #expect(throws: UsageError.self) { try parsed.number(Self.count, in: 0...1) }
    }

    @Test(arguments: [("0", 0.0), ("1", 1), ("0.25", 0.25), (".5", 0.5), ("1e-3", 0.001)])
    func `a share may be written as numbers are`(text: String, expected: Double) throws {
        #expect(try parse(["--count", text]).number(Self.count, in: 0...1) == expected)
    }

    @Test func `words are listed as a sentence lists them`() {
        #expect(listed([]) == "" && listed(["a"]) == "a" && listed(["a", "b"]) == "a or b")
        #expect(listed(["a", "b", "c"]) == "a, b or c")
    }

    @Test(arguments: [("de", "de"), ("pt-BR", "pt"), ("zh_Hant", "zh"), ("EN", "en"), ("und", "und")])
    func `a language is a BCP 47 code`(code: String, expected: String) throws {
        let parsed = try ParsedArguments(["--language", code], options: CommonOptions.all)
        #expect(try Invocation(parsed).language?.code == expected)
    }

    @Test(arguments: ["english", "e", "", "en us", "12", "en-", "日本"])
    func `a word that is no code is refused, since stop words would be off`(code: String) throws {
        let parsed = try ParsedArguments(["--language", code], options: CommonOptions.all)
        #expect(throws: UsageError.self) { try Invocation(parsed) }
    }

    @Test func `auto and nothing leave the language to be found out`() throws {
        for arguments in [["--language", "auto"], []] {
            let parsed = try ParsedArguments(arguments, options: CommonOptions.all)
            #expect(try Invocation(parsed).language == nil)
        }
    }

    @Test func `no two options of a command share a name, and all have help`() {
        for command in CommandLineTool.commands {
            let names = command.allOptions.flatMap { [$0.name] + [$0.shortName].compactMap { $0 } }
            #expect(Set(names).count == names.count, "\(command.name)")
            #expect(command.allOptions.allSatisfy { !$0.help.isEmpty && $0.name.hasPrefix("--") })
        }
        #expect(Set(CommandLineTool.commands.map(\.name)).count == CommandLineTool.commands.count)
    }

    @Test func `exit statuses follow from what was read`() {
        func status(_ articles: Int, _ codes: [InputProblem.Code]) -> CommandLineInterface.ExitStatus {
            var tally = Tally()
            tally.articles = articles
            for code in codes { tally.count(InputProblem(code, "", file: "", remedy: "")) }
            return tally.status
        }
        #expect(status(0, []) == .done && status(3, []) == .done)
        for code in InputProblem.Code.all {
            #expect(status(1, [code]) == .someInputsFailed)
            let isMissing = [.missingFile, .emptyFolder].contains(code)
            #expect(status(0, [code]) == (isMissing ? .noInput : .badData))
            #expect(status(0, [.missingFile, code]) == (isMissing ? .noInput : .badData))
        }
        let values = [
            CommandLineInterface.ExitStatus.done, .someInputsFailed, .wrongUsage, .badData, .noInput, .inputOutput,
        ].map(\.rawValue)
        #expect(values == [0, 1, 2, 65, 66, 74])
    }
}

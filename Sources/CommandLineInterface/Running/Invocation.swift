import ArticleFormats
import Presentation
import TextAnalysis

/// How results are written.
enum OutputFormat: String {
    case text, json, jsonl, csv
}

/// A run of a command: its arguments and what all commands read from them.
struct Invocation {
    let arguments: ParsedArguments
    let format: OutputFormat
    let threads: Int
    let isQuiet: Bool
    /// The language of every article, or `nil` to find each one's out.
    let language: Language?
    private let outputPath: String?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        self.arguments = arguments
        format = arguments.value(CommonOptions.format).flatMap(OutputFormat.init) ?? .text
        threads = try arguments.integer(CommonOptions.threads, in: 1...1024) ?? processorCount()
        isQuiet = arguments.has(CommonOptions.quiet)
        let code = arguments.value(CommonOptions.language) ?? "auto"
        guard code == "auto" || code.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D || $0 == 0x5F }), !code.isEmpty
        else { throw UsageError("“\(code)” is no language. Give a BCP 47 code such as en, or auto.") }
        language = code == "auto" ? nil : Language(code: code)
        outputPath = arguments.value(CommonOptions.output)
    }

    var analyzer: ArticleAnalyzer { ArticleAnalyzer(language: language) }

    /// Where results go.
    func openOutput() throws(OutputError) -> OutputFile {
        guard let outputPath, outputPath != "-" else { return OutputFile() }
        return try OutputFile(path: outputPath)
    }

    /// How text for people is laid out: for the terminal where it goes to one.
    var layout: PrintLayout {
        guard outputPath == nil, let width = terminalWidth() else { return PrintLayout() }
        return PrintLayout(width: min(width, 100), isStyled: environmentValue("NO_COLOR") == nil)
    }

    /// The inputs that the operands name.
    func inputs(layout: TextLayout = .news, recordLayout: TextLayout? = nil) -> Inputs {
        let operands = arguments.operands.isEmpty ? ["-"] : arguments.operands
        return inputs(operands, layout: layout, recordLayout: recordLayout)
    }

    func inputs(_ names: [String], layout: TextLayout = .news, recordLayout: TextLayout? = nil) -> Inputs {
        let format = arguments.value(CommonOptions.inputFormat).flatMap { InputFormat(rawValue: $0) }
        let options = InputOptions(format: format, layout: layout, recordLayout: recordLayout)
        return Inputs(names, options: options, threads: threads, isQuiet: isQuiet)
    }
}

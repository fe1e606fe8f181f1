import ArticleFormats
import Parallelism
import Presentation
import TextAnalysis

/// How results are written.
enum OutputFormat: String {
    case text, json, jsonl, csv, html

    /// Whether people read it, not programs.
    var isForReaders: Bool { self == .text || self == .html }
}

/// A run of a command: its arguments and what all commands read from them.
struct Invocation {
    let arguments: ParsedArguments
    /// The command's name; nil where nothing hangs on it.
    let command: String?
    let format: OutputFormat
    let threads: Int
    let isQuiet: Bool
    /// The language of every article, or `nil` to find each one's out.
    let language: Language?
    /// The articles of an archive that it works on, in place of the files that operands name.
    var selection: ArchiveSelection?
    /// The character set of the inputs, where it was told.
    private let encoding: TextEncoding?
    /// The most bytes of an article, where that was told.
    private let mostArticleBytes: Int?
    private let outputPath: String?
    /// The columns that were asked for.
    private let width: Int?

    init(_ arguments: ParsedArguments, command: String? = nil) throws(UsageError) {
        self.arguments = arguments
        self.command = command
        let format = arguments.value(CommonOptions.format).flatMap(OutputFormat.init)
        try EveryLine.check(arguments, format)
        self.format = format ?? (arguments.has(EveryLine.option) ? .jsonl : .text)
        threads = try arguments.integer(CommonOptions.threads, in: 1...1024) ?? processorCount()
        isQuiet = arguments.has(CommonOptions.quiet)
        language = try Self.language(arguments.value(CommonOptions.language) ?? "auto")
        encoding = try arguments.value(CommonOptions.encoding).map { name throws(UsageError) in
            guard let charset = TextEncoding(name) else {
                throw UsageError("“\(name)” is no character set. The command iconv -l lists them.")
            }
            return charset
        }
        mostArticleBytes = try arguments.size(CommonOptions.mostBytes)
        outputPath = arguments.value(CommonOptions.output)
        width = try arguments.integer(CommonOptions.width, in: 20...10_000)
    }

    /// A language of a code with two or three letters before any region (`en`, `pt-BR`); a longer word, such as a
    /// language's English name, is a mistake that would silently turn off stop words.
    private static func language(_ code: String) throws(UsageError) -> Language? {
        guard code != "auto" else { return nil }
        let subtags = code.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x5F }
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
        func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }
        guard let primary = subtags.first, (2...3).contains(primary.count), primary.allSatisfy(isLetter),
            subtags.dropFirst().allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(isWord) })
        else { throw UsageError("“\(code)” is no language code. Give a BCP 47 code such as en, or auto.") }
        return Language(code: code)
    }

    var analyzer: ArticleAnalyzer { ArticleAnalyzer(language: language) }

    /// Where results go. It is opened before anything is read, so that a place that cannot be written costs no time.
    ///
    /// Refuses a file that is read: opening it for output would empty it.
    func openOutput(avoiding inputs: Inputs?...) throws -> OutputFile {
        try openOutput(avoiding: inputs, archive: nil)
    }

    /// The same, beside the inputs for the file of corrections.
    func openOutput(avoiding inputs: Inputs?, archive: String? = nil, corrections: Corrections) throws -> OutputFile {
        if let outputPath, let file = corrections.file, FileIdentity(path: outputPath) == file {
            throw UsageError("the output would overwrite the corrections, \(outputPath). Choose another place with -o.")
        }
        return try openOutput(avoiding: [inputs], archive: archive)
    }

    /// The same, beside the inputs for an archive.
    func openOutput(avoiding inputs: [Inputs?], archive: String?) throws -> OutputFile {
        guard let outputPath, outputPath != "-" else { return OutputFile() }
        try Self.refuse(outputPath, overwriting: inputs)
        if let archive,
            outputPath == archive || FileIdentity(path: outputPath).map({ FileIdentity(path: archive) == $0 }) == true
        {
            throw UsageError("the output would overwrite the archive, \(outputPath). Choose another place with -o.")
        }
        return try OutputFile(path: outputPath)
    }

    /// Refuses to write to a file that is read.
    static func refuse(_ path: String, overwriting inputs: [Inputs?]) throws(UsageError) {
        if let identity = FileIdentity(path: path), inputs.contains(where: { $0?.reads(identity) == true }) {
            throw UsageError("the output would overwrite an input, \(path). Choose another place with -o.")
        }
    }

    /// How text for people is laid out: for the terminal where it goes to one.
    var layout: PrintLayout {
        let terminal = outputPath == nil ? terminalWidth() : nil
        let isStyled =
            switch arguments.value(CommonOptions.color) {
            case "always": true
            case "never": false
            // An empty NO_COLOR counts as none: no-color.org.
            default: terminal != nil && (environmentValue("NO_COLOR") ?? "").isEmpty
            }
        return PrintLayout(width: width ?? terminal.map { min($0, 100) }, isStyled: isStyled)
    }

    /// How addresses on the web are fetched. Those of private networks are too, as a person asks for them.
    var webAccess: WebAccess {
        var access = WebAccess()
        access.isOffline = arguments.has(CommonOptions.offline)
        access.allowsPrivateAddresses = true
        access.userAgent = "Nutgraf/\(CommandLineTool.version)"
        return access
    }

    /// How inputs are read, as far as all commands have options for it.
    func inputOptions(
        format: InputFormat? = nil, layout: TextLayout = .news, recordLayout: TextLayout? = nil
    ) -> InputOptions {
        let fields = FieldChoice(
            text: arguments.value(CommonOptions.text), title: arguments.value(CommonOptions.title),
            id: arguments.value(CommonOptions.id), date: arguments.value(CommonOptions.date))
        var options = InputOptions(format: format, layout: layout, recordLayout: recordLayout, fields: fields)
        options.encoding = encoding
        options.web = webAccess
        if let mostArticleBytes { options.mostArticleBytes = mostArticleBytes }
        options.isStrict = arguments.has(CommonOptions.strict)
        if arguments.has(CommonOptions.embargoed) { options.withheldItems = .leftOutButEmbargoed }
        return options
    }

    /// The inputs that the operands name.
    ///
    /// - Parameter withheld: which items are taken of those that may not be used; nil to go by the options.
    func inputs(
        layout: TextLayout = .news, recordLayout: TextLayout? = nil, withheld: WithheldItems? = nil
    ) -> Inputs {
        if let selection {
            let options = InputOptions(layout: layout, recordLayout: recordLayout)
            var inputs = Inputs(selection, options: options, threads: threads, isQuiet: isQuiet)
            inputs.measuredCommand = measuredCommand
            return inputs
        }
        let operands = arguments.operands.isEmpty ? ["-"] : arguments.operands
        var inputs = inputs(operands, layout: layout, recordLayout: recordLayout, withheld: withheld)
        inputs.measuredCommand = measuredCommand
        return inputs
    }

    /// The command, where what it takes by its defaults tells what this run takes; nil where another method is asked for.
    private var measuredCommand: String? { arguments.hasMethod ? nil : command }

    func inputs(
        _ names: [String], layout: TextLayout = .news, recordLayout: TextLayout? = nil, withheld: WithheldItems? = nil
    ) -> Inputs {
        let format = arguments.value(CommonOptions.inputFormat).flatMap { InputFormat(rawValue: $0) }
        var options = inputOptions(format: format, layout: layout, recordLayout: recordLayout)
        if let withheld { options.withheldItems = withheld }
        return Inputs(
            names, own: arguments.value(ArchiveCommand.archive), options: options, threads: threads, isQuiet: isQuiet)
    }
}

/// A page of the manual in roff, made from the same tables as the help.
struct ManualPage {
    /// The name under which `man` finds it.
    let name: String
    let text: String

    /// The page of the tool itself.
    static var tool: ManualPage {
        var page = Roff(title: "nutgraf", summary: "reads news and says what it is about")
        page.section("SYNOPSIS")
        page.paragraph("\\fBnutgraf\\fR \\fICOMMAND\\fR [\\fIoptions\\fR] [\\fIFILE\\fR…]", isMarkup: true)
        page.section("DESCRIPTION")
        page.paragraph(
            "nutgraf summarizes articles, ranks their keywords, finds similar ones and groups those that tell one story. "
                + "Each command has a page of its own: man nutgraf-COMMAND.")
        page.section("COMMANDS")
        for command in CommandLineTool.commands { page.item("\\fB\(command.name)\\fR", command.summary) }
        page.section("FORMATS")
        page.lines(FormatsHelp.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        page.ending()
        return ManualPage(name: "nutgraf", text: page.text)
    }

    init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// The page of a command.
    init(_ command: Command) {
        name = "nutgraf-\(command.name)"
        var page = Roff(title: name, summary: command.summary)
        page.section("SYNOPSIS")
        let options = command.allOptions.isEmpty ? "" : "[\\fIoptions\\fR] "
        page.paragraph("\\fBnutgraf \(command.name)\\fR \(options)\(Roff.escaped(command.operands))", isMarkup: true)
        if !command.description.isEmpty {
            page.section("DESCRIPTION")
            page.lines(command.description)
        }
        for (title, options) in [("OPTIONS", command.options), ("COMMON OPTIONS", command.commonOptions)]
        where !options.isEmpty {
            page.section(title)
            for option in options { page.item(Self.tag(option), Roff.escaped(option.help) + Self.choices(option)) }
        }
        page.ending()
        text = page.text
    }

    private static func tag(_ option: Option) -> String {
        let names = [option.shortName, option.name, option.otherName].compactMap(\.self)
        return names.map { "\\fB\(Roff.escaped($0))\\fR" }.joined(separator: ", ")
            + (option.placeholder.map { " \\fI\(Roff.escaped($0))\\fR" } ?? "")
    }

    /// Values that the help of the option does not name already.
    private static func choices(_ option: Option) -> String {
        let unnamed = option.choices.contains { !option.help.contains($0) }
        return unnamed ? ". Values: " + Roff.escaped(listed(option.choices)) : ""
    }
}

/// Text for `man`, a request a line (groff_man(7)).
private struct Roff {
    private(set) var text: String

    init(title: String, summary: String) {
        text = """
            .TH \(title.uppercased()) 1 "" "nutgraf \(CommandLineTool.version)" "Nutgraf"
            .nh
            .ad l
            .SH NAME
            \(Roff.escaped(title)) \\- \(Roff.escaped(summary))

            """
    }

    mutating func section(_ name: String) { text += ".SH \(name)\n" }

    mutating func paragraph(_ content: String, isMarkup: Bool = false) {
        text += (isMarkup ? content : Roff.escaped(content)) + "\n"
    }

    mutating func item(_ tag: String, _ content: String) { text += ".TP\n\(tag)\n\(content)\n" }

    /// Lines of a help text: indented ones stay as they are, others are filled.
    mutating func lines(_ lines: [String]) {
        var isLiteral = false
        for line in lines {
            let isIndented = line.hasPrefix(" ")
            if isIndented != isLiteral, !line.isEmpty {
                text += isIndented ? ".nf\n" : ".fi\n"
                isLiteral = isIndented
            }
            text += line.isEmpty ? ".PP\n" : Roff.escaped(line) + "\n"
        }
        if isLiteral { text += ".fi\n" }
    }

    /// What all pages end with.
    mutating func ending() {
        section("EXIT STATUS")
        for status in ExitStatus.allCases { item("\(status.rawValue)", Roff.escaped(status.meaning)) }
        section("ENVIRONMENT")
        item("NO_COLOR", "where it is not empty: no bold and dim type, as \\-\\-color never")
        item("http_proxy, https_proxy, no_proxy", "as curl reads them, for inputs on the web")
        item("CURL_CA_BUNDLE, SSL_CERT_FILE, SSL_CERT_DIR", "the certificates that are trusted there")
        item("SQLITE_TMPDIR, TMPDIR", "where SQLite puts what does not fit in memory")
        item("NUTGRAF_BLAS", "none: products without OpenBLAS, slower, with the same bits on every processor")
        item("OPENBLAS_CORETYPE, OPENBLAS_NUM_THREADS", "as OpenBLAS itself reads them")
        paragraph("Results depend on neither the locale nor the time zone.")
        section("SEE ALSO")
        paragraph("nutgraf(1), and nutgraf help")
    }

    /// Text in which nothing is a request, and a dash is one.
    static func escaped(_ text: String) -> String {
        let marks = text.map { character in
            switch character {
            case "\\": "\\e"
            case "-": "\\-"
            case "'": "\\(aq"
            default: String(character)
            }
        }.joined()
        return marks.hasPrefix(".") ? "\\&" + marks : marks
    }
}

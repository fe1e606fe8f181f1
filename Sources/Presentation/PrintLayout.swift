import TextAnalysis

/// How results look as text for people.
public struct PrintLayout: Sendable {
    /// Columns to wrap at, or `nil` to leave lines as long as they are.
    public var width: Int?
    /// Whether headings are set off with a terminal's bold and dim type.
    public var isStyled: Bool

    public init(width: Int? = nil, isStyled: Bool = false) {
        self.width = width
        self.isStyled = isStyled
    }

    /// The type that a text is set in.
    enum Style {
        case plain, bold, dim
    }

    /// The text behind a first indentation, wrapped between words, later lines indented by `indentation`.
    ///
    /// Control characters become spaces before the style is put on, so that the only ones left are the layout's own.
    func paragraph(_ text: String, first: String, indentation: String, style: Style = .plain) -> String {
        let shown = Self.withoutControls(text)
        guard width != nil else { return first + styled(shown, style) + "\n" }
        let words = shown.split(separator: " ").map { Word(shown: String($0), columns: displayWidth($0)) }
        return wrapped(words, first: first, indentation: indentation, style: style)
    }

    /// A word, which may have a style of its own, and the columns that it takes.
    struct Word {
        var shown = ""
        var columns = 0

        /// Puts a mark of one column before or behind it.
        mutating func put(_ mark: String, before isBefore: Bool) {
            shown = isBefore ? mark + shown : shown + mark
            columns += 1
        }

        /// The part that fits into some columns, and the rest; nil where none fits, or where the word has a style of its own.
        func cut(at room: Int) -> (fitting: Word, rest: Word)? {
            guard !shown.contains("\u{1B}") else { return nil }
            var fitting = Word()
            for character in shown {
                let columns = displayWidth(String(character))
                if fitting.columns + columns > room { break }
                fitting.shown.append(character)
                fitting.columns += columns
            }
            guard fitting.columns > 0 else { return nil }
            return (
                fitting, Word(shown: String(shown.dropFirst(fitting.shown.count)), columns: columns - fitting.columns)
            )
        }

        /// Whether it has characters of scripts without spaces, which may stand on two lines.
        var canBreak: Bool { columns > shown.count && !shown.contains("\u{1B}") }

        /// A part of a word without control characters.
        mutating func append(_ part: Substring, styledBy style: (String) -> String = { $0 }) {
            shown += style(String(part))
            columns += displayWidth(part)
        }
    }

    /// Words on lines of the layout's width, or on one where it has none.
    func wrapped(_ words: [Word], first: String, indentation: String, style: Style = .plain) -> String {
        var lines = ""
        var line = ""
        var (prefix, room) = (first, (width ?? .max) - first.count)
        func breakLine() {
            lines += prefix + styled(line, style) + "\n"
            (line, prefix, room) = ("", indentation, (width ?? .max) - indentation.count)
        }
        for var word in words {
            if !line.isEmpty && word.columns + 1 > room && !(word.canBreak && room > 2) { breakLine() }
            if !line.isEmpty {
                line += " "
                room -= 1
            }
            while word.columns > room, word.canBreak, let (fitting, rest) = word.cut(at: room) {
                line += fitting.shown
                breakLine()
                word = rest
            }
            line += word.shown
            room -= word.columns
        }
        return lines + prefix + styled(line, style) + "\n"
    }

    /// A text without control characters in a style.
    func styled(_ text: String, _ style: Style) -> String {
        switch style {
        case .bold where isStyled: "\u{1B}[1m\(text)\u{1B}[0m"
        case .dim where isStyled: "\u{1B}[2m\(text)\u{1B}[0m"
        default: text
        }
    }

    /// A remark on the result, in brackets.
    func remark(_ text: String) -> String {
        paragraph("(\(text))", first: "  ", indentation: "  ", style: .dim)
    }

    /// A line about all results, below them.
    public func closing(_ text: String) -> String { paragraph(text, first: "", indentation: "  ", style: .dim) }

    /// A bar of up to `width` cells for a share in [0, 1], in eighths of a cell.
    func bar(_ share: Float, width: Int) -> String {
        let share = share.isNaN ? 0 : max(0, min(1, share))
        let eighths = Int((share * Float(width * 8)).rounded())
        let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        let bar = String(repeating: "█", count: eighths / 8) + partial
        return bar + String(repeating: " ", count: width - eighths / 8 - (partial.isEmpty ? 0 : 1))
    }

    /// The text with spaces for control characters, which could steer a terminal, and for line separators.
    public static func withoutControls(_ text: String) -> String {
        func isControl(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
        }
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { shown.append(isControl(scalar) ? " " : scalar) }
        return String(shown)
    }
}

/// A date as `2024-02-15` where it can be read; else in the source's own words.
func shownDate(_ date: String) -> String { ArticleDate(date)?.isoDay ?? date }

/// A number with a fixed count of decimals; `-` where there is none.
func decimal(_ number: some BinaryFloatingPoint, places: Int) -> String {
    let value = Double(number)
    guard value.isFinite, abs(value) < 1e12 else { return "-" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(scaled)" }
    return "\(sign)\(scaled / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
}

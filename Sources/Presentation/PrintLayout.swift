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

    func bold(_ text: String) -> String { isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func dim(_ text: String) -> String { isStyled ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

    /// The text behind a first indentation, wrapped between words, later lines indented by `indentation`.
    func paragraph(_ text: String, first: String, indentation: String) -> String {
        let shown = Self.withoutControls(text)
        guard let width else { return first + shown + "\n" }
        var lines = ""
        var line = first
        var isEmpty = true
        for word in shown.split(separator: " ") {
            if !isEmpty && line.count + 1 + word.count > width {
                lines += line + "\n"
                line = indentation
                isEmpty = true
            }
            if !isEmpty { line += " " }
            line += word
            isEmpty = false
        }
        return lines + line + "\n"
    }

    /// A bar of up to `width` cells for a share in [0, 1], in eighths of a cell.
    func bar(_ share: Float, width: Int) -> String {
        let eighths = Int((max(0, min(1, share)) * Float(width * 8)).rounded())
        let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        let bar = String(repeating: "█", count: eighths / 8) + partial
        return bar + String(repeating: " ", count: width - eighths / 8 - (partial.isEmpty ? 0 : 1))
    }

    /// The text without control characters, which could steer a terminal.
    static func withoutControls(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) else {
            return text
        }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            shown.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar)
        }
        return String(shown)
    }
}

/// A number with a fixed count of decimals; `-` where there is none.
func decimal(_ value: Float, places: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "-" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((Double(abs(value)) * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(scaled)" }
    return "\(sign)\(scaled / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
}

extension String {
    /// The text with spaces behind it up to a number of characters.
    func padded(to count: Int) -> String { self + String(repeating: " ", count: max(0, count - self.count)) }
}

import Testing

@testable import Presentation

@Suite struct LayoutTests {
    @Test(arguments: [
        (Float(0), 3, "0.000"), (1, 2, "1.00"), (0.9996, 3, "1.000"), (-0.25, 2, "-0.25"), (-0.0001, 2, "0.00"),
        (1234.5, 0, "1235"), (0.05, 1, "0.1"), (12, 1, "12.0"), (.nan, 2, "-"), (.infinity, 2, "-"), (1e20, 2, "-"),
        (-.infinity, 0, "-"),
    ])
    func `a decimal has as many places as asked for`(value: Float, places: Int, expected: String) {
        #expect(decimal(value, places: places) == expected)
    }

    @Test(arguments: [
        (Float(1), "██████████"), (0, "          "), (0.5, "█████     "), (0.0125, "▏         "),
        (0.99, "█████████▉"), (-3, "          "), (7, "██████████"), (.nan, "          "),
    ])
    func `a bar has ten cells whatever its share`(share: Float, expected: String) {
        #expect(PrintLayout().bar(share, width: 10) == expected)
    }

    @Test func `a paragraph wraps between words and indents what follows`() {
        let layout = PrintLayout(width: 20)
        let text = layout.paragraph("The ferry ran again after the storm.", first: "  • ", indentation: "    ")
        #expect(text == "  • The ferry ran\n    again after the\n    storm.\n")
    }

    @Test func `a word longer than the line stands alone`() {
        let text = PrintLayout(width: 10).paragraph("a extraordinarily b", first: "", indentation: " ")
        #expect(text == "a\n extraordinarily\n b\n")
        #expect(PrintLayout(width: 10).paragraph("", first: "> ", indentation: "") == "> \n")
    }

    @Test(arguments: [20, 33, 80])
    func `no line is wider than the layout, and no word is lost`(width: Int) {
        let words = (1...200).map { String(repeating: "x", count: 1 + $0 * 7 % 11) }
        let lines = PrintLayout(width: width)
            .paragraph(words.joined(separator: " "), first: "  0.50  ", indentation: "        ").split(separator: "\n")
        #expect(lines.count > 10 && lines.allSatisfy { $0.count <= width })
        #expect(lines.flatMap { $0.split(separator: " ") }.dropFirst().map(String.init) == words)
    }

    @Test func `wide characters take two columns`() {
        #expect(displayWidth("storm") == 5)
        #expect(displayWidth("café") == 4)
        #expect(displayWidth("cafe\u{301}") == 4)
        #expect(displayWidth("東京") == 4)
        #expect("東京".padded(to: 6) == "東京  ")
        #expect("toolong".padded(to: 3) == "toolong")
    }

    @Test func `a style surrounds each line, and nothing of the text steers the terminal`() {
        let layout = PrintLayout(width: 12, isStyled: true)
        let evil = "Evil\u{1B}[31m red\u{07} \u{9B}title\u{2028}end\u{7F}"
        let text = layout.paragraph(evil, first: "", indentation: "  ", style: .bold)
        #expect(text == "\u{1B}[1mEvil [31m\u{1B}[0m\n  \u{1B}[1mred title\u{1B}[0m\n  \u{1B}[1mend\u{1B}[0m\n")
        #expect(layout.remark("so") == "  \u{1B}[2m(so)\u{1B}[0m\n")
        #expect(PrintLayout().paragraph("so", first: "", indentation: "", style: .dim) == "so\n")
    }

    @Test func `control characters become spaces`() {
        #expect(PrintLayout.withoutControls("a\tb\nc\u{0}d\u{1B}e\u{85}f") == "a b c d e f")
        #expect(PrintLayout.withoutControls("naïve 東京 👩‍🚀") == "naïve 東京 👩‍🚀")
    }
}

import Testing

@testable import TextAnalysis

@Suite struct `Numbers and quotation marks of lines` {
    private func lines(_ text: String) -> [String] {
        StoryReader.story(in: text, title: "Plan").map { body($0, of: text) } ?? []
    }

    @Test(arguments: [".", ")"], [1, 8])
    func `numbers of list items are taken off like bullets`(mark: String, first: Int) {
        let text =
            "The council has a plan.\n\n\(first)\(mark) Ask the people.\n\(first + 1)\(mark) Repair the bridge.\n\(first + 2)\(mark) Open it.\n"
        #expect(lines(text) == ["The council has a plan.", "Ask the people.", "Repair the bridge.", "Open it."])
    }

    @Test func `items of several lines are told apart`() {
        let text = """
            The council of the old town has a plan for the bridge, and it
            was shown on Monday.

            1. Ask the people who live near the bridge and the old
            school what they want to have there.
            2. Repair the bridge before the winter comes and the ice on
            the river with it.
            """
        #expect(
            lines(text).dropFirst() == [
                "Ask the people who live near the bridge and the old school what they want to have there.",
                "Repair the bridge before the winter comes and the ice on the river with it.",
            ])
    }

    @Test(arguments: ["1. FC Nord hat gewonnen.", "3. Mai war der Tag.", "12 people came.", "2024. It rained."])
    func `a number of a sentence stays`(line: String) {
        #expect(lines("The day was long.\n\(line)\nIt ended well.\n").contains(line))
    }

    @Test(arguments: ["> ", "> > ", ">> ", ">"])
    func `marks of quoted lines are no text`(mark: String) {
        let text = [
            "The bridge over the river is closed for the rest", "of the winter, the mayor said on Monday.",
            "It opens in May.",
        ]
        .map { mark + $0 }.joined(separator: "\n")
        let found =
            mark == ">"
            ? "" : "The bridge over the river is closed for the rest of the winter, the mayor said on Monday."
        #expect(lines(text).first == found || mark == ">")
        #expect(lines(text).joined().contains("> ") == false)
    }

    @Test func `a summary of quoted lines is found in its source`() throws {
        let text = "> The bridge over the river is closed for\n> the rest of the winter, he said.\n"
        let story = try #require(StoryReader.story(in: text, title: "Plan"))
        let article = Article(id: "", text: text, story: story)
        let range = try #require(article.paragraphs.first?.range)
        #expect(article.folded(range) == "The bridge over the river is closed for the rest of the winter, he said.")
        #expect(article.place(of: article.folded(range), saidToBeAt: range) == .asSaid(range))
    }

    @Test func `sentences join what a hard wrap has cut, and take nothing off`() {
        let text = "Short Url\n\nThe bridge over the river is closed for\nthe rest of the winter, the mayor said.\n"
        let article = Article(id: "", text: text)
        #expect(
            StoryReader.unwrappedParagraphs(in: text).map { article.folded($0.range) } == [
                "Short Url", "The bridge over the river is closed for the rest of the winter, the mayor said.",
            ])
    }
}

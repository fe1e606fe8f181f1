import Testing

import TextAnalysis

@Suite struct `Articles that tell a story together` {
    private static func order(_ dates: [String?]) -> [String] {
        var story = Article(id: "story", text: "")
        story.documents = dates.enumerated().map { Article(id: "\($0)", text: "Text \($0).", date: $1) }
        return story.joiningDocuments().sources.map(\.id)
    }

    @Test func `they stand in the order of their dates however these are written`() {
        #expect(
            Self.order(["Wed, 06 Mar 2024 08:00:00 GMT", "5 March 2024", "2024-03-05T23:30:00-05:00"]) == [
                "1", "2", "0",
            ])
        #expect(Self.order(["2024-03-06", "2024-03-05"]) == ["1", "0"])
        #expect(Self.order(["2024-03-05", "5 March 2024", "2024-03-05"]) == ["0", "1", "2"])
    }

    @Test func `they stay as they are given where one has no date`() {
        #expect(Self.order(["2024-03-06", nil, "2024-03-05"]) == ["0", "1", "2"])
        #expect(Self.order(["2024-03-06", "last week"]) == ["0", "1"])
    }
}

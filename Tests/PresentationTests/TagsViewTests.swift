import KeywordExtraction
import Testing
import TextAnalysis

@testable import Presentation

/// What is said of tags, to the byte.
@Suite struct TagsViewTests {
    private let article = Article(id: "n", title: "Ground shakes", text: "It shook.", paragraphs: [])

    private func suggestion(_ tag: String, _ score: Float) -> TagSuggestion {
        let story = TagModel.Story(id: "s1", title: "Quake", tags: [tag], terms: [], weights: [])
        return TagSuggestion(
            tag: tag, score: score, parts: [KeywordPart(name: "profile", value: 0.5)],
            stories: [TagSuggestion.SimilarStory(story: story, cosine: 0.25)])
    }

    private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `a tag has its probability, never 1, and its stories`() {
        let view = TagsView(
            of: article, TagSuggestions(tags: [suggestion("quakes", 0.9996), suggestion("rates", 0.31)]))
        #expect(
            string(view.text(PrintLayout())) == """
                Ground shakes
                  0.99  quakes
                        as in Quake (0.25)
                  0.31  rates
                        as in Quake (0.25)

                """)
        #expect(view.warnings.isEmpty)
        #expect(string(view.csv()) == "n,1,quakes,0.9996\nn,2,rates,0.31\n")
    }

    @Test func `where no tag is likely enough the best is named`() {
        let view = TagsView(of: article, TagSuggestions(tags: [], likeliest: suggestion("quakes", 0.312)))
        let words = "no tag is likely enough; the best is quakes, 0.31"
        #expect(string(view.text(PrintLayout())) == "Ground shakes\n  (\(words))\n")
        #expect(
            string(view.json()) == #"{"id":"n","title":"Ground shakes","language":"en","tags":[],"warnings":["\#(words)"]}"#)
        #expect(TagsView(of: article, TagSuggestions(tags: [])).warnings == ["no tag fits the article"])
    }

    @Test func `a report says what was learned and how well it holds`() {
        let report = TagReport(
            storyCount: 40,
            tags: [
                TagReport.Tag(name: "quakes", storyCount: 25, shown: 24, right: 20),
                TagReport.Tag(name: "rates", storyCount: 14, shown: 10, right: 10),
                TagReport.Tag(name: "owls", storyCount: 1, shown: 0, right: 0),
            ], least: 0.42, isTargetReached: true,
            bins: [
                TagReport.Bin(from: 0, count: 70, probability: 0.02, share: 0.01),
                TagReport.Bin(from: 0.8, count: 10, probability: 0.86, share: 0.9),
                TagReport.Bin(from: 0.9, count: 20, probability: 0.97, share: 0.95),
            ])
        #expect(
            TagReportText.lines(of: report) == [
                "learned 3 tags from 40 stories: quakes 25, rates 14, owls 1.",
                "too few stories to learn well, fewer than 3, for 1 tag: owls.",
                "without --min-score tags are suggested from a probability of 0.42: 88 % of the tags suggested for held-out "
                    + "stories are right, and 75 % of the tags that these have are suggested.",
                "right among held-out tags of a probability of 0.8 to 0.9 90 % of 10, 0.9 to 1.0 95 % of 20.",
            ])
    }

    @Test func `a report of many tags names ten and counts the rest`() {
        let tags = (0..<30).map {
            TagReport.Tag(name: "t\($0)", storyCount: $0 < 12 ? 40 - $0 : 2, shown: 0, right: 0)
        }
        let lines = TagReportText.lines(
            of: TagReport(storyCount: 1, tags: tags, least: 0.8, isTargetReached: false, bins: []))
        #expect(
            lines == [
                "learned 30 tags from 1 story: t0 40, t1 39, t2 38, t3 37, t4 36, t5 35, t6 34, t7 33, t8 32, t9 31 and 20 more "
                    + "of 2 to 30 each.",
                "too few stories to learn well, fewer than 3, for 18 tags: t12, t13, t14, t15, t16, t17, t18, t19, t20, t21 and "
                    + "8 more.",
                "no probability was found from which on 80 % of the suggested tags are surely right, so 0.80 is taken. None is "
                    + "suggested for a story that is held out.",
            ])
    }
}

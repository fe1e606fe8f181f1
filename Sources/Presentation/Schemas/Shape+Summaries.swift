import Summarization

extension Shape {
    /// Summaries, and whether they stand in their articles.
    static let summaries = [
        Shape("Summary", "An article's summary.", summaryFields),
        Shape("Sentence", "A sentence of a summary.", sentenceFields),
        Shape(
            "Part", "A part of a score.",
            [
                .must("name", .text, "What was measured."),
                .must("value", .number, "What it adds to the score, or the factor that it is."),
                .may("place_without", .integer, "The place that the sentence would have had without it, from 1."),
            ]),
        Shape(
            "Verification", "Which sentences of a summary stand in its source, and what they leave open.",
            [
                .must("id", .text, "The summary's id, which is its article's."),
                .must("language", .text, "A BCP 47 code; und where it is not known."),
                .must("verified", .boolean, "Whether every sentence stands in the source."),
                .must(
                    "sentences",
                    .list(
                        .object([
                            .must("text", .text, "A sentence of the summary."),
                            .must(
                                "verdict", .choice(["stands", "stands elsewhere", "missing"]),
                                "Whether it stands where the summary says, elsewhere, or nowhere."),
                            .may("range", .range, "Its bytes in the source; none of a missing one."),
                        ])), "In the order of the summary."),
                .must(
                    "findings",
                    .list(
                        .object([
                            .must("kind", .choice(SummaryFinding.Kind.allCases.map(\.rawValue)), "What is wrong."),
                            .must("index", .integer, "The article's sentence, from 0."),
                            .must("words", .text, "The words that show it."),
                        ])), "What the sentences leave open to somebody who reads nothing else."),
                .warnings,
            ]),
    ]

    private static let summaryFields: [Schema.Field] =
        Schema.Field.article + [
            .must("method", .text, "How sentences were chosen."),
            .may(
                "story",
                .object([
                    .must("number", .integer, "Which of them, from 1."), .must("of", .integer, "How many there are."),
                ]), "Which of several stories the articles tell together."),
            .must("sentences", .list(.reference("Sentence")), "In the order of the text."),
            .may("next", .reference("Sentence"), "With an explanation: the sentence that would be chosen next."),
            .may(
                "corrections",
                .list(
                    .object([
                        .must("text", .text, "The note."), .must("range", .range, "Its bytes in the article's text."),
                    ])), "Notes by which the desk has corrected the story."),
            .warnings,
        ]

    private static let sentenceFields: [Schema.Field] =
        [.must("text", .text, "The sentence, its lines joined; of a compressed one what is left.")] + speaker + [
            .must("index", .integer, "Its place in the article, from 0."),
            .must("score", .number, "Comparable within the summary."),
            .must("range", .range, "Its bytes in the text of its own article."),
            .may(
                "cuts",
                .list(
                    .object([
                        .must("range", .range, "Bytes of the text."),
                        .must("kind", .choice(SentenceCut.Kind.allCases.map(\.rawValue)), "What was cut."),
                        .must("text", .text, "The words that were cut."),
                    ])), "What was left out of it."),
            .may(
                "document",
                .object([
                    .must("index", .integer, "Its place among the articles, from 0."),
                    .must("id", .text, "The article's id."), .must("title", .text, "Its headline."),
                ]), "Where several articles tell the story: the one that it is from."),
            .may("reason", .text, "With an explanation: why it was taken, in words."),
            .may("place", .integer, "With an explanation: its place by its score when it was chosen, from 1."),
            .may("parts", .list(.reference("Part")), "With an explanation: what its score is made of."),
        ]
}

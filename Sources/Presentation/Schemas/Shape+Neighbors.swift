import KeywordExtraction

extension Shape {
    /// Similar articles, and articles that have some words.
    static let neighbors = [
        Shape(
            "Neighbors", "The articles that are most like an article.",
            Schema.Field.article + [
                .may("row", .integer, "Its row in a whole that was cut into parts, from 0."),
                .must(
                    "neighbors",
                    .list(
                        .object(
                            Schema.Field.article + [
                                .may("row", .integer, "Its row in a whole that was cut into parts, from 0."),
                                .must(
                                    "score", .number,
                                    "How like it is, by the method; an estimated probability by default."),
                                .may("cosine", .number, "What the score was read off."),
                                .may("decay", .number, "With a half-life: the share of the score that time has left."),
                                .may(
                                    "days", .number, "Days between the two, where time counts and both dates are known."
                                ),
                                terms,
                            ])), "The most similar first."),
                .may("copies", .list(.text), "Ids that were left out: the article itself, and near-copies of it."),
                .warnings,
            ]),
        Shape(
            "Term", "What two articles share.",
            [
                .must("text", .text, "In the words of the articles."),
                .must(
                    "kind", .choice(LikenessExplanation.Kind.allCases.map(\.rawValue) + ["company"]),
                    "A name, a phrase, a word, or what articles like both have."),
                .must("share", .number, "What it adds to the score."),
            ]),
        Shape(
            "Found", "The articles that have some words.",
            [
                .must("query", .text, "The words."),
                .must(
                    "results",
                    .list(
                        .object(
                            Schema.Field.article + Schema.Field.date + [
                                .must("score", .number, "By BM25."),
                                .must("snippet", .text, "The sentence that shows why."),
                                terms,
                            ])), "The best first."),
                .warnings,
            ]),
    ]

    private static let terms = Schema.Field.may(
        "terms", .list(.reference("Term")), "With an explanation: what both have, and what it adds to the score.")
}

import Stories

extension Shape {
    /// Groups of articles: stories, copies, and stories as they develop.
    static let stories = [
        Shape(
            "Story", "A group of articles that tell one story.",
            group + [
                .must("keywords", .list(.text), "Of the group."),
                .must("labels", .list(.text), "What names the group to a reader, the best first."),
                .must("headline", .text, "That of one of its articles."),
                .may("from", .text, "The earliest date of its articles, in ISO 8601."),
                .may("to", .text, "The latest."),
                .must(
                    "summary",
                    .list(
                        .object([
                            .must("text", .text, "A sentence."), .must("id", .text, "The article that it is from."),
                            .must("range", .range, "Its bytes in that article's text."),
                        ])), "All its articles in a few sentences."),
                .must("facts", .list(.reference("Fact")), "The figures on which its articles disagree."),
                .must(
                    "articles",
                    .list(.object(Schema.Field.article + [.must("score", .number, "How well it fits the group.")])),
                    "The best fitting first."),
            ]),
        Shape(
            "Fact", "A figure on which articles disagree.",
            [
                .must("kind", .choice(ClaimKind.allCases.map(\.rawValue)), "What it counts."),
                .may("of", .text, "Whom it counts, or whose age it is."),
                .must("develops", .boolean, "Whether it has changed in the course of time."),
                .must(
                    "values",
                    .list(
                        .object([
                            .must("value", .number, "The figure as a number."),
                            .must("text", .text, "As the articles write it."),
                            .must(
                                "articles",
                                .list(
                                    .object(
                                        [
                                            .must("id", .text, "The article that gives it."),
                                            .may("title", .text, "Its headline."),
                                        ] + Schema.Field.date + [
                                            .may("sentence", .text, "The sentence that gives it; none for a headline."),
                                            .may("range", .range, "Its bytes in the article's text."),
                                        ])), "Who gives it."),
                        ])), "What is said."),
            ]),
        Shape(
            "LinkedGroup", "A group of a given graph, whose articles are known by their ids alone.",
            group + [.must("articles", .list(.text), "The ids of its articles.")]),
        Shape(
            "CopyGroup", "Copies of one article, as a tree that says who took it from whom.",
            group + [
                .must("keywords", .list(.text), "Of its first article."),
                .must("headline", .text, "Of its first article."),
                .must("articles", .list(.object(copy)), "Sources before what was taken from them."),
            ]),
        Shape(
            "Passages", "Sentences that one of two copies has and the other has not.",
            [
                .must("count", .integer, "How many there are."),
                .must(
                    "sentences",
                    .list(
                        .object([
                            .must("text", .text, "A sentence."),
                            .must("range", .range, "Its bytes in its article's text."),
                        ])),
                    "The first of them."),
            ]),
        Shape("Decision", "Which story an article of a stream has joined or begun.", decision),
    ]

    private static let group: [Schema.Field] = [
        .must("cluster", .integer, "The group's number, from 0; of a kept story that of the archive."),
        .must("size", .integer, "How many articles it has."),
    ]

    private static let copy: [Schema.Field] =
        Schema.Field.article + [
            .must("score", .number, "The Jaccard index of the two, of an article and its source; 1 without a source.")
        ] + Schema.Field.date + [
            .may("source", .integer, "The place in articles of the one that it came from, from 0."),
            .may(
                "containment",
                .object([
                    .must("inSource", .number, "How much of it stands in the source, 0 to 1."),
                    .must("ofSource", .number, "How much of the source stands in it."),
                ]), "How much of the one is in the other."),
            .may("headlineChanged", .boolean, "Whether it has another headline than its source."),
            .may("added", .reference("Passages"), "What it has and its source has not."),
            .may("leftOut", .reference("Passages"), "What its source has and it has not."),
            .may("alsoCarries", .list(.text), "Ids of further articles that stand in it."),
        ]

    private static let decision: [Schema.Field] =
        Schema.Field.article + [
            .must("story", .integer, "The story's number, which it keeps."),
            .must("joined", .boolean, "Whether the story was there before."),
            .must("score", .number, "The probability that it belongs there."),
            .must("novelty", .number, "How little of it was known, 0 to 1."),
            .may("corrected", .boolean, "True where a correction has decided."),
            .may("repeated", .boolean, "True where the same article came before."),
            .may("parts", .list(.reference("Part")), "With an explanation: what the probability is made of."),
            .may(
                "events",
                .list(
                    .object([
                        .must("event", .choice(["merged", "split"]), "What happened."),
                        .must("story", .integer, "The story to which."),
                        .may("into", .integer, "The story that a merged one is part of now."),
                        .may("from", .integer, "The story that a split one has left."),
                        .may("articles", .list(.text), "The ids of the articles that have left with it."),
                    ])), "What else changed."),
        ]
}

import KeywordExtraction

extension Shape {
    /// Keywords, what sets articles apart, and tags.
    static let keywords = [
        Shape(
            "Keywords", "An article's keywords.",
            Schema.Field.article + [
                .must("method", .text, "How they were ranked."),
                .may("combination", .choice(["product", "sum"]), "With an explanation: how the parts make the score."),
                .must(
                    "keywords",
                    .list(
                        .object([
                            .must("text", .text, "As the article writes it."),
                            .must("score", .number, "The higher the better; comparable within the article."),
                            .must("count", .integer, "How often the text has it; 0 for one of the headline alone."),
                            .must("ranges", .list(.range), "Its places, in bytes of the article's text."),
                            .must("variants", .list(.text), "Other forms that it stands for."),
                            .may(
                                "reasons", .list(.text), "With an explanation: what the article shows of it, in words."),
                            .may("parts", .list(.reference("Part")), "With an explanation: what its score is made of."),
                        ])), "The best first."),
                .warnings,
            ]),
        Shape(
            "Contrast", "What sets some articles apart from others.",
            [
                .must("language", .text, "What most of the articles are in, a BCP 47 code."),
                .must("articles", .integer, "How many articles there are."),
                .must("against", .integer, "How many others."),
                .must("score", .choice(ContrastKeywords.Score.allCases.map(\.rawValue)), "How candidates were scored."),
                .must(
                    "keywords",
                    .list(
                        .object([
                            .must("text", .text, "As the articles write it."),
                            .must("score", .number, "The higher the better."),
                            .must("count", .integer, "Occurrences in the articles."),
                            .must("articles", .integer, "In how many of them."),
                            .must("elsewhere", .integer, "Occurrences in all the others."),
                        ])), "The best first."),
                .warnings,
            ]),
        Shape(
            "Tags", "The tags that are suggested for an article.",
            Schema.Field.article + [
                .must(
                    "tags",
                    .list(
                        .object([
                            .must("text", .text, "The tag."),
                            .must("score", .number, "The probability that it is right."),
                            .must("parts", .list(.reference("Part")), "What speaks for it."),
                            .must(
                                "stories",
                                .list(
                                    .object([
                                        .must("id", .text, "The id of a story that has the tag."),
                                        .must("title", .text, "Its headline."),
                                        .must("cosine", .number, "How like the article it is."),
                                    ])), "The past stories that justify it, the most similar first."),
                        ])), "The most probable first."),
                .warnings,
            ]),
        Shape(
            "TagModelHead", "The first line of a tag model: how it was calibrated, and what it was found to be worth.",
            [
                .must("id", .choice([TagModelFile.kind]), "What the file is."),
                .must(
                    "calibration",
                    .object([
                        .must("weights", .list(.number), "Of the parts of a score, the constant first."),
                        .must("least", .number, "The probability from which on tags are suggested."),
                    ]), "How parts make a probability."),
                .must("heldOut", .reference("HeldOut"), "What was found on stories that were held out."),
                .must("terms", .list(.text), "Terms, in the order of their bytes."),
                .must("counts", .list(.number), "In how many stories each occurs."),
            ]),
        Shape(
            "HeldOut", "How well tags were suggested for stories that were held out.",
            [
                .must("stories", .integer, "How many there were."),
                .must("given", .integer, "The tags that they have."),
                .must("shown", .integer, "The tags that were suggested."),
                .must("right", .integer, "Those that they have."),
                .must("precision", .number, "right / shown; null where none was."),
                .must("recall", .number, "right / given; null where none was."),
                .must(
                    "reliability",
                    .list(
                        .object([
                            .must("from", .number, "Tags of this probability, up to a tenth more."),
                            .must("count", .integer, "How many there were."),
                            .must("probability", .number, "Their mean probability."),
                            .must("share", .number, "How many of them were right, 0 to 1."),
                        ])), "Whether probabilities held."),
                .must(
                    "tags",
                    .list(
                        .object([
                            .must("text", .text, "A tag."), .must("stories", .integer, "The stories that have it."),
                            .must("shown", .integer, "How often it was suggested."),
                            .must("right", .integer, "How often that was right."),
                        ])), "Each tag, the most frequent first."),
            ]),
        Shape(
            "TagModelStory", "A further line of a tag model: a tagged story.",
            [
                .must("id", .text, "Its id."), .must("title", .text, "Its headline."),
                .must("tags", .list(.text), "Its tags."), .must("terms", .list(.text), "Its terms."),
                .must("weights", .list(.number), "The weight of each."),
            ]),
    ]
}

extension Shape {
    /// What becomes of an archive.
    static let archives = [
        Shape(
            "Outcome", "What became of an article.",
            [
                .must("id", .text, "The article's id."),
                .must(
                    "status", .choice(["added", "unchanged", "replaced", "outdated", "removed", "together", "apart"]),
                    "What has happened; outdated where the archive has a later version."),
            ]),
        Shape(
            "Finding", "A part of an archive, and what is wrong with it.",
            [
                .must("subject", .text, "What was looked at."),
                .must("faults", .list(.text), "What is wrong; none where all is well."),
            ]),
        Shape(
            "Size", "The size of an archive.",
            [
                .must("before", .integer, "In bytes, before it was made smaller."),
                .must("after", .integer, "In bytes, now."),
            ]),
    ]

    /// How good results are.
    static let measures = [
        Shape(
            "Evaluation", "Figures of results against gold answers.",
            [
                .must("kind", .text, "What was looked at: summaries, keywords, neighbors, clusters or sentences."),
                .must("articles", .integer, "How many articles count."),
                .must("figures", .list(.reference("Figure")), "Of the method that was asked for."),
                .must("missing", .list(.text), "Ids of articles that have no result."),
                .must("notes", .list(.text), "What a reader should know."),
                .may(
                    "systems",
                    .list(
                        .object([
                            .must("name", .text, "A method."),
                            .must("figures", .list(.reference("Figure")), "Its figures."),
                            .may("difference", .number, "How much better the first is, by the first figure."),
                            .may("p", .number, "The probability of such a difference by chance, by a paired test."),
                        ])), "Where methods were compared: each of them, the one that was asked for first."),
            ]),
        Shape(
            "Figure", "A figure.",
            [
                .must("name", .text, "What was measured."), .must("value", .number, "0 to 1."),
                .may("low", .number, "The lower bound of the 95 % interval."),
                .may("high", .number, "The upper bound."),
            ]),
        Shape(
            "Profile", "What the default summaries weigh, learned from summaries of a newsroom's own.",
            [
                .must("id", .text, "What the file is."),
                .must("weights", .map(.number), "Each number of the default method by its name."),
            ]),
    ]

    /// Lines for other programs.
    static let lines = [
        Shape(
            "WeightRow", "A row of term weights.",
            [
                .must("id", .text, "The article's id."),
                .must("columns", .list(.integer), "Columns with a weight, ascending, from 0."),
                .must("weights", .list(.number), "Their weights, which are read back to the same bits."),
            ]),
        Shape(
            "ProblemLine", "With --every-line: what stands in place of an answer.",
            [
                .must("id", .optionalText, "The record's id; null where none can be read."),
                .must(
                    "problem",
                    .object([
                        .must("code", .text, "A name for programs."), .must("what", .text, "What is wrong."),
                        .must("remedy", .text, "What helps."),
                    ]), "Why there is none."),
            ]),
    ]
}

import TextAnalysis

extension Shape {
    /// Articles as they were read, as they are kept, and what they consist of.
    static let articles = [
        Shape("ReadArticle", "An article as it was read, under the names by which it can be read again.", readFields),
        Shape(
            "Article", "A whole article, with every field, by which the same article can be made again.", articleFields),
        Shape(
            "ArticleListing", "An article in a list.",
            Schema.Field.article + Schema.Field.date + [
                .may("label", .text, "Its gold label, where it came with one."),
                .may("url", .text, "Its address."),
            ]),
        Shape(
            "Sentences", "How an article was cut into sentences.",
            [
                .must("id", .text, "The article's id."),
                .must("language", .text, "What it was taken to be in, a BCP 47 code."),
                .must(
                    "sentences",
                    .list(
                        .object(
                            [.must("text", .text, "The sentence, its lines joined.")] + speaker + [
                                .must("index", .integer, "Its place in the article, from 0."),
                                .must("range", .range, "Its bytes in the article's text."),
                            ])), "In the order of the text."),
                .warnings,
            ]),
        Shape(
            "Languages", "The language of an article and of its paragraphs.",
            [
                .must("id", .text, "The article's id."),
                .must("title", .text, "Its headline; empty where it has none."),
                .must("language", .text, "A BCP 47 code; und where the language was not found out."),
                .must("confidence", .number, "How sure that is, 0 to 1."),
                .must(
                    "runs",
                    .list(
                        .object([
                            .must(
                                "paragraphs", .range,
                                "The first of the paragraphs, from 0, and the one behind the last."),
                            .must("language", .text, "A BCP 47 code."),
                            .must("confidence", .number, "How sure that is, 0 to 1."),
                        ])), "Paragraphs that are in one language."),
                .warnings,
            ]),
    ]

    /// Who says a sentence of a transcript.
    static let speaker: [Schema.Field] = [
        .may("speaker", .text, "In a transcript, who says it."),
        .may("time", .text, "In a transcript, when, as the source writes it."),
    ]

    /// How an agency has released an item.
    private static let release: [Schema.Field] = [
        .may("version", .text, "Of an agency's item."),
        .may("slug", .text, "The item's keyword line."),
        .may("urgency", .integer, "1, the most urgent, to 9."),
        .may(
            "status", .choice([Release.Status.usable, .withheld, .canceled].map(\.rawValue)),
            "Whether the item may be used."),
        .may("embargo", .text, "Until when it may not be used."),
        .may("correction", .text, "The desk's notice of what was corrected."),
    ]

    private static let readFields: [Schema.Field] =
        [
            .must("id", .text, "The article's id: its source's own, or the name of the file with a number."),
            .must("title", .text, "The headline; empty where there is none."),
            .may("authors", .list(.text), "Who wrote it."),
        ] + Schema.Field.date + [
            .must("language", .text, "A BCP 47 code; und where it is not known."),
            .may("dateline", .text, "Where it was written, as the text opens."),
            .may("tags", .list(.text), "Subjects that the source gives."),
            .may("abstract", .text, "A summary that the source gives."),
            .may("url", .text, "Its address."),
            .may("source", .text, "Who published it."),
            .may("format", .text, "The format that it was read from."),
        ] + release + [.must("text", .text, "The body.")]

    private static let articleFields: [Schema.Field] =
        [
            .must("id", .text, "The article's id."),
            .must("title", .text, "The headline; empty where there is none."),
        ] + Schema.Field.date + [
            .may("url", .text, "Its address."),
            .may("language", .text, "A BCP 47 code."),
            .may("label", .text, "Its gold label, where it came with one."),
            .may("dateline", .text, "Where it was written, as the text opens."),
            .may("byline", .text, "Who wrote it, as the text says it."),
            .may("caption", .text, "Of a picture."),
            .may("abstract", .text, "A summary that the source gives."),
            .may("source", .text, "Who published it."),
            .may("highlights", .list(.text), "Lines that the source puts before the text."),
            .may("authors", .list(.text), "Who wrote it."),
            .may("tags", .list(.text), "Subjects that the source gives."),
        ] + release + [
            .must("text", .text, "The text that ranges point into."),
            .must(
                "paragraphs",
                .list(.tuple([.integer, .integer, .choice([Paragraph.Kind.prose, .heading, .listItem].map(\.name))])),
                "From, to and kind of each paragraph, in bytes of the text."),
            .may("sentences", .list(.text), "The sentences of an article that came segmented."),
            .may("sentenceRanges", .list(.range), "Their bytes in the text."),
            .may("documents", .list(.reference("Article")), "The articles that one was joined of."),
            .may("story", .integer, "The number of its story in the archive."),
            .may("joinedAt", .text, "When it joined its story."),
            .may("together", .list(.text), "Ids of articles that somebody said it belongs together with."),
            .may("apart", .list(.text), "Ids of articles that somebody said it does not belong together with."),
        ]
}

import TextAnalysis

/// Makes articles of records.
struct ArticleMaking {
    let layout: TextLayout
    /// The most bytes of a text, or of a title.
    var longestText = Token.longestText

    /// The article of a record.
    ///
    /// A document of the record that is no article is left out and its fault added to `faults`. Fields of HTML are read
    /// as their text, which is a fault that is only a warning.
    func article(
        of record: ArticleRecord, fallbackID: @autoclosure () -> String, faults: inout [RecordFault]
    ) throws(RecordFault) -> Article {
        let id = record[.id] ?? fallbackID()
        let isPage = record.text == nil && record[.html] != nil
        var record = try Self.withPage(record)
        var title = record.title
        var text = record.text ?? ""
        var hasMarkup = false
        if !isPage && !record.isPlain {
            Self.readMarkup(&title, &hasMarkup)
            Self.readMarkup(&text, &hasMarkup)
            for index in record.highlights.indices { Self.readMarkup(&record.highlights[index], &hasMarkup) }
            for index in record.sentences.indices { Self.readMarkup(&record.sentences[index], &hasMarkup) }
        }
        if hasMarkup { faults.append(.markup) }
        try check(text)
        try check(title)
        for highlight in record.highlights { try check(highlight) }
        var sentenceRanges: [Range<Int>]?
        if !record.sentences.isEmpty && !(layout == .whole && !text.isEmpty) {
            let found = Segmentation(of: text, sentences: record.sentences)
            text = found.text
            try check(text)
            sentenceRanges = found.ranges
        }
        let story = layout == .news && sentenceRanges == nil ? StoryReader.story(in: text, title: title) : nil
        let paragraphs =
            layout == .news && sentenceRanges == nil ? [] : StoryReader.paragraphs(of: text, layout: layout)
        var article =
            story.map { Article(id: id, text: text, story: $0) }
            ?? Article(id: id, title: title, text: text, paragraphs: paragraphs)
        if let sentenceRanges, !sentenceRanges.isEmpty {
            article.sentenceRanges = sentenceRanges
            article.paragraphs = Segmentation.merging(article.paragraphs, around: sentenceRanges)
        }
        article.hasPositionalID = record[.id] == nil
        article.date = record.date ?? article.date
        article.url = record[.url]
        let language = record.language.map { Language(code: $0) }
        // What names no language leaves it to be found out.
        article.language = language == .undetermined ? nil : language
        article.label = record[.label]
        article.byline = record[.byline] ?? article.byline
        article.dateline = record[.dateline] ?? article.dateline
        article.authors = record.authors
        article.tags = record.tags
        article.abstract = record[.abstract]
        article.publisher = record[.source]
        if var release = record.release {
            release.correction = release.correction ?? article.release?.correction
            article.release = release
        }
        article.format = record.format?.rawValue
        if let embargo = PressRelease.embargo(above: text.utf8Span.span, from: 0) { article.heed(embargo: embargo) }
        if !record.highlights.isEmpty { article.highlights = record.highlights }
        for (index, document) in record.documents.enumerated() {
            do throws(RecordFault) {
                article.documents.append(
                    try self.article(of: document, fallbackID: "\(id)/\(index + 1)", faults: &faults))
            } catch {
                faults.append(error)
            }
        }
        let isEmpty = article.paragraphs.isEmpty && StoryReader.verbatimParagraphs(in: title).isEmpty
        if isEmpty && article.documents.isEmpty { throw .noText }
        return article
    }

    /// The record, what it does not say itself read off its page.
    private static func withPage(_ record: ArticleRecord) throws(RecordFault) -> ArticleRecord {
        guard record.text == nil, let html = record[.html] else { return record }
        var whole = record
        whole.fill(from: try PageReader.record(of: html.utf8Span.span, url: record[.url]))
        return whole
    }

    private static func readMarkup(_ text: inout String, _ hasMarkup: inout Bool) {
        guard let plain = MarkupText.plain(text) else { return }
        text = plain
        hasMarkup = true
    }

    /// Refuses a text that is too long, or holds a NUL.
    private func check(_ text: String) throws(RecordFault) {
        let bytes = text.utf8Span.span
        if bytes.count > longestText { throw .tooLong(most: longestText) }
        if bytes.contains(byte: 0) { throw .containsNUL }
    }
}

extension Article {
    /// Takes what the text itself says of an embargo, where its source says nothing.
    mutating func heed(embargo: String) {
        var release = release ?? Release()
        release.embargo = release.embargo ?? embargo
        self.release = release
    }
}

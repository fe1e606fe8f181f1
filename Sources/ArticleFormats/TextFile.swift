import TextAnalysis

/// Plain text: one story or a wire dump of many; all stories share the file's text, and their ranges point into it.
struct TextFile {
    let context: ReadingContext
    let file: FileBytes
    /// Whether the stories' text is what the file's Markdown prints.
    var isMarkdown = false

    func parse() -> ParsedChunk {
        file.withSpan { bytes in
            var parsed = ParsedChunk()
            // A byte order mark is none of the text.
            if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
                guard let rest = FileBytes(copying: bytes.extracting(3..<bytes.count)) else {
                    parsed.problems = [FileBytes.outOfMemory(named: context.name)]
                    return parsed
                }
                return TextFile(context: context, file: rest, isMarkdown: isMarkdown).parse()
            }
            // Of stories each has to be short enough, and the file only so short that ranges can count its bytes.
            let longest = context.making.layout == .news ? Token.longestText : context.making.longestText
            if bytes.count > longest {
                parsed.problems = [RecordFault.tooLong(most: longest).problem(file: context.name, line: nil)]
                return parsed
            }
            guard bytes.isValidUTF8(in: 0..<bytes.count) else { return repaired(bytes) }
            if let nul = bytes.firstIndex(of: 0) {
                parsed.problems = [
                    RecordFault.containsNUL.problem(file: context.name, line: bytes.line(of: nul))
                ]
                return parsed
            }
            let markdown = isMarkdown ? MarkdownText(bytes) : nil
            let text = markdown.map { String(decoding: $0.text, as: UTF8.self) } ?? bytes.string(0..<bytes.count)
            switch context.making.layout {
            case .verbatim, .unwrapped, .whole:
                let paragraphs = StoryReader.paragraphs(of: text, layout: context.making.layout)
                if !paragraphs.isEmpty {
                    parsed.articles = [Article(id: context.id(ordinal: 0), text: text, paragraphs: paragraphs)]
                }
            case .news where markdown?.title.isEmpty == false:
                guard let title = markdown?.title, let story = StoryReader.story(in: text, title: title) else { break }
                parsed.articles = [article(of: story, in: text, ordinal: 0)]
            case .news:
                for (index, story) in StoryReader.stories(in: text).enumerated() {
                    if story.range.count > context.making.longestText {
                        let line = isMarkdown ? nil : bytes.line(of: story.range.lowerBound)
                        let fault = RecordFault.tooLong(most: context.making.longestText)
                        parsed.problems.append(fault.problem(file: context.name, line: line))
                    } else {
                        parsed.articles.append(article(of: story, in: text, ordinal: index))
                    }
                }
            }
            if let date = markdown?.date, !parsed.articles.isEmpty { parsed.articles[0].date = date }
            for index in parsed.articles.indices { parsed.articles[index].hasPositionalID = true }
            if parsed.articles.isEmpty && parsed.problems.isEmpty { parsed.problems = [context.emptyFile] }
            return parsed
        }
    }

    private func article(of story: Story, in text: String, ordinal: Int) -> Article {
        var article = Article(id: context.id(ordinal: ordinal), text: text, story: story)
        if let embargo = PressRelease.embargo(above: text.utf8Span.span, from: story.range.lowerBound) {
            article.heed(embargo: embargo)
        }
        return article
    }

    /// The stories of a text that is not all UTF-8.
    private func repaired(_ bytes: Span<UInt8>) -> ParsedChunk {
        guard let (good, warning) = file.repaired(0..<bytes.count, context.undecodable, name: context.name, line: 1)
        else {
            var parsed = ParsedChunk()
            let line = bytes.firstInvalidUTF8(in: 0..<bytes.count).map { bytes.line(of: $0) }
            parsed.problems = [
                InputProblem(.notUTF8, "invalid UTF-8", file: context.name, line: line, remedy: Remedy.convert)
            ]
            return parsed
        }
        var parsed = TextFile(context: context, file: good, isMarkdown: isMarkdown).parse()
        parsed.warnings.append(warning)
        return parsed
    }
}

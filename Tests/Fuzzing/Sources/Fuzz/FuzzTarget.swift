import ArticleArchive
import Nutgraf

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What reads the bytes. Whatever they are, it comes to an end, with articles or problems.
enum FuzzTarget: String, CaseIterable {
    /// Files by their content alone, whatever kind that is.
    case any
    case text, markdown, html, xml, json, jsonl, csv, eml, mbox, iptc7901, warc, docx, srt, lexisnexis
    /// Sentences, words, language, summary and keywords of any text.
    case segmenter, tokenizer, detector, engine
    /// Files of our own.
    case model, binaryModel = "binary-model", archive, state

    func read(_ bytes: [UInt8]) {
        switch self {
        case .any: Self.read(bytes, named: "input", as: nil)
        case .text, .markdown, .html, .xml, .json, .jsonl, .csv, .eml, .mbox, .iptc7901, .warc, .docx, .srt, .lexisnexis:
            Self.read(bytes, named: "input", as: InputFormat(rawValue: rawValue))
        case .segmenter:
            for language in [nil, Language(code: "en"), Language(code: "th"), Language(code: "el")] {
                let article = Self.article(bytes)
                for sentence in ArticleAnalyzer(language: language).sentences(of: article) {
                    precondition(sentence.range.upperBound <= article.text.utf8.count, "A sentence lies in its text.")
                }
            }
        case .tokenizer:
            let article = Self.article(bytes)
            for language in ["en", "tr", "zh", "ja", "th", "vi"] {
                for token in ArticleAnalyzer(language: Language(code: language)).analyze(article).tokens {
                    precondition(token.range.upperBound <= article.text.utf8.count, "A word lies in its text.")
                }
            }
        case .detector: _ = ArticleAnalyzer().analyze(Self.article(bytes)).language
        case .engine:
            _ = Self.article(bytes).summary(.sentences(3))
            _ = Self.article(bytes).keywords(count: 10)
        case .model: _ = try? TFIDFModelFile.read(String(decoding: bytes, as: UTF8.self))
        case .binaryModel: Self.withFile(of: bytes) { path in _ = try? MappedModel(path: path) }
        case .archive:
            Self.withFile(of: bytes) { path in
                guard let reader = try? ArchiveReader(path) else { return }
                _ = reader.readableArticles { _ in }
            }
        case .state: _ = try? StoryStream(state: bytes)
        }
    }

    private static func article(_ bytes: [UInt8]) -> Article {
        Article(id: "input", title: "", text: String(decoding: bytes, as: UTF8.self))
    }

    private static func read(_ bytes: [UInt8], named name: String, as format: InputFormat?) {
        guard let document = try? InputDocument(bytes, name: name, options: InputOptions(format: format)) else { return }
        for chunk in 0..<document.chunkCount {
            for article in document.parse(chunk: chunk).articles {
                precondition(
                    article.paragraphs.allSatisfy { $0.range.upperBound <= article.text.utf8.count },
                    "A paragraph lies in its text.")
            }
        }
    }

    /// Lends a file of these bytes.
    private static func withFile(of bytes: [UInt8], _ body: (String) -> Void) {
        var template = Array("/tmp/nutgraf-fuzz-XXXXXX".utf8CString)
        let descriptor = unsafe mkstemp(&template)
        guard descriptor >= 0 else { return }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unsafe unlink(path) }
        _ = unsafe write(descriptor, bytes, bytes.count)
        close(descriptor)
        body(path)
    }
}

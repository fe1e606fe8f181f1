import TextAnalysis

extension InputDocument {
    /// Reads a chunk. May be called from several threads at once.
    ///
    /// - Precondition: `chunk` is in `0..<chunkCount`.
    public func parse(chunk: Int) -> ParsedChunk {
        precondition(chunks.indices.contains(chunk), "The document has \(chunks.count) chunks, not one at \(chunk).")
        var parsed = read(chunks[chunk])
        let isChanged = origin.tellsChange(entirely: chunk == chunks.count - 1)
        // Zeros may have been read where the file has become shorter.
        if origin.isDamaged { parsed = ParsedChunk() }
        if isChanged { parsed.problems.append(.changed(file: name)) }
        for index in parsed.articles.indices where parsed.articles[index].format == nil {
            parsed.articles[index].format = format.rawValue
        }
        if chunks.count == 1 && parsed.articles.isEmpty && parsed.problems.isEmpty && wholeProblem == nil && !origin.isDamaged {
            parsed.problems = [.noArticle(in: name)]
        }
        if let url, chunks.count == 1, parsed.articles.count == 1 { parsed.articles[0].set(address: url) }
        parsed.obey(withheldItems, file: name)
        if let versions { parsed.drop(supersededBy: versions, file: name) }
        if chunk == 0 { parsed.warnings = warnings + parsed.warnings }
        if chunk == chunks.count - 1, let wholeProblem {
            // Half a JSON or XML text is broken because the data ends: one problem says so.
            if format == .json || format.isXML {
                parsed.problems.removeAll { $0.code == .brokenJSON || $0.code == .brokenXML }
            }
            parsed.problems.append(wholeProblem)
        }
        return parsed
    }

    private func read(_ chunk: InputChunk) -> ParsedChunk {
        if let problem = chunk.problem {
            var parsed = ParsedChunk()
            parsed.problems = [problem]
            return parsed
        }
        let context = ReadingContext(
            name: name, stem: stem, making: ArticleMaking(layout: layout, longestText: options.mostArticleBytes), fields: fields,
            undecodable: undecodable, url: url, dialect: dialect)
        switch format {
        case .text: return TextFile(context: context, file: file).parse()
        case .html: return HTMLFile(context: context, file: file).parse()
        case .eml: return MailFile(context: context, file: file).parse()
        case .iptc7901: return WireFile(context: context, file: file).parse()
        case .srt, .vtt: return SubtitleFile(context: context, file: file).parse()
        case .lexisnexis, .europresse, .factiva:
            return PressDatabaseFile(context: context, file: file, format: format).parse()
        case .mbox: return Mbox(context: context, file: file).parse(chunk)
        case .xml, .rss, .atom, .nitf, .newsml, .ritzau, .factivaXML:
            return XMLFile(context: context, file: file, format: format).parse()
        case .mediawiki: return MediaWikiDump(context: context, file: file).parse(chunk)
        case .docx, .odt: return OfficeFile(context: context, file: file, format: format).parse()
        case .warc:
            let isLast = chunk.range.upperBound == chunks[chunks.count - 1].range.upperBound
            return WebArchive(context: context, file: file, options: options).parse(
                chunk, behind: isLast ? chunks.dropLast() : nil)
        case .markdown: return TextFile(context: context, file: file, isMarkdown: true).parse()
        case .json, .jsonfeed, .ninjs: return JSONFile(context: context, file: file, range: chunk.range).parse()
        case .jsonl: return JSONLines(context: context, file: file).parse(chunk)
        case .csv, .tsv:
            guard let header else { return ParsedChunk() }
            return Table(context: context, file: file, delimiter: delimiter, header: header).parse(chunk)
        }
    }
}

extension Article {
    /// Takes the address of its page, which names it as well where nothing else does.
    fileprivate mutating func set(address: String) {
        if url == nil { url = address }
        if id == address { hasPositionalID = false }
    }
}

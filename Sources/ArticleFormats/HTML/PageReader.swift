import TextAnalysis

/// Reads the article off a web page.
enum PageReader {
    /// The record of a page in UTF-8. O(bytes).
    static func record(of bytes: Span<UInt8>, url: String? = nil) throws(RecordFault) -> ArticleRecord {
        let page = try HTMLPage.parsed(bytes)
        let head = PageHead(page)
        let data = LinkedData(page.linkedData)
        var record = ArticleRecord()
        let title = PageTitle.title(page, head, data)
        record[.title] = title
        let address = head.canonical ?? head.first("og:url") ?? url
        record[.url] = url ?? address
        let description = head.first("og:description", "description", "twitter:description") ?? data.description ?? ""
        record[.abstract] = description
        record[.source] = head.first("og:site_name") ?? data.publisher
        record.tags = PageTags.tags(head, data)
        record[.language] = (head.language ?? data.language ?? head.first("og:locale", "content-language")).flatMap {
            $0.isEmpty ? nil : $0
        }
        let meanings = ElementMeanings(page)
        record.authors = PageAuthors.authors(page, head, data, meanings)
        let blocks = BlockReader.blocks(of: page) { meanings.isSkippedInline($0, of: page) }
        if record.authors.isEmpty { record.authors = PageAuthors.printed(blocks, title: title) }
        record[.date] = PageDate.date(page, head, data, blocks, title: title, url: url ?? address, bytes: bytes)
        let authors = record.authors
        func body(of blocks: [PageBlock]) -> [PageBlock] {
            BodySelection(page: page, blocks: blocks, title: title, description: description, authors: authors)
                .kept(in: BodyContainer(page, blocks, meanings))
        }
        var kept = body(of: blocks)
        if kept.isEmpty {
            // What is there for browsers without scripts, and what scripts put into the page.
            kept = body(
                of: BlockReader.blocks(of: page, opensTemplates: true) { meanings.isSkippedInline($0, of: page) })
        }
        let refusal = NoticePage.fault(of: kept, title: title)
        var text: [UInt8] = []
        for block in refusal == nil ? kept : [] {
            if !text.isEmpty { text += [0x0A, 0x0A] }
            text += block.text
        }
        // A page that builds its body in the browser may say it in its linked data, or in the script that builds it.
        if let body = try data.body.map({ (body) throws(RecordFault) in
            try BodyFragment.text(ofMaybeHTML: body, title: title)
        }),
            body.utf8.count > max(500, text.count * 2)
        {
            text = Array(body.utf8)
        }
        if text.count < thin, let body = ScriptText.longest(in: bytes), body.utf8.count > max(500, text.count * 2) {
            text = Array(body.utf8)
        }
        record[.text] = String(decoding: text, as: UTF8.self)
        guard !text.isEmpty else {
            throw refusal
                ?? RecordFault(
                    code: .noText, what: "a web page without an article's text",
                    remedy: "Save the article's own page, as a browser shows it")
        }
        return record
    }

    /// Bytes of text below which a page may have more of it in its scripts.
    private static let thin = 1000
}

/// The subjects that a page names.
enum PageTags {
    static func tags(_ head: PageHead, _ data: LinkedData) -> [String] {
        let listed = head.all("article:tag")
        let found =
            !data.keywords.isEmpty
            ? data.keywords : !listed.isEmpty ? listed : head.first("news_keywords", "keywords").map { [$0] } ?? []
        var tags: [String] = []
        for tag in found.flatMap({ $0.split(separator: ",") }) {
            let tag = PageText.plain(String(tag))
            if !tag.isEmpty, tag.utf8.count <= 80, !tags.contains(tag), tags.count < 40 { tags.append(tag) }
        }
        return tags
    }
}

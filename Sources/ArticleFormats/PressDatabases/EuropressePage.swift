import TextAnalysis

/// A page of documents of Europresse, in either of its layouts: text between line breaks, or an `article` for each.
struct EuropressePage {
    private let segments: PageSegments
    private let publications: [Range<Int>]
    private let titles: [Range<Int>]
    private let headers: [Range<Int>]
    private let authors: [Range<Int>]
    private let bodies: [Range<Int>]

    init(_ page: HTMLPage) {
        let segments = PageSegments(page)
        self.segments = segments
        // The outermost ones, in order.
        func ranges(_ name: String) -> [Range<Int>] {
            segments.elements(ofClass: name).map { page.textRange($0) }.reduce(into: []) { ranges, range in
                if !range.isEmpty, range.lowerBound >= ranges.last?.upperBound ?? 0 { ranges.append(range) }
            }
        }
        publications = ranges("DocPublicationName")
        titles = ranges("TitreArticleVisu")
        headers = ranges("DocHeader")
        authors = ranges("docAuthors")
        bodies = ranges("docOcurrContainer")
    }

    /// The records in order, or why one cannot be made. O(bytes · log documents).
    func records() -> [Result<ArticleRecord, RecordFault>] {
        let starts = publications
        let end = segments.page.withText { $0.count }
        return starts.indices.map { index in
            let limit = index + 1 < starts.count ? starts[index + 1].lowerBound : end
            return record(publication: starts[index], before: max(limit, starts[index].upperBound))
        }
    }

    private func record(publication: Range<Int>, before end: Int) -> Result<ArticleRecord, RecordFault> {
        var record = ArticleRecord()
        record.format = .europresse
        record.isPlain = true
        let name = segments.text(publication)
        record[.source] = name.firstRange(of: ", no").map { String(name[..<$0.lowerBound]) } ?? name
        func own(_ ranges: [Range<Int>]) -> ArraySlice<Range<Int>> {
            let first = Self.firstIndex(ranges, from: publication.upperBound)
            return ranges[first...].prefix { $0.lowerBound < end }
        }
        readHeader(own(headers).map { segments.text($0) }.joined(separator: " "), into: &record)
        let title = own(titles).first
        record[.title] = title.map { segments.text($0) }
        let writers = own(authors).map { segments.text($0) }
        let start =
            [title?.upperBound, own(headers).last?.upperBound].compactMap { $0 }.max() ?? publication.upperBound
        var paragraphs: [String] = []
        for paragraph in segments.paragraphs(in: own(bodies).first ?? start..<max(start, end)) {
            if paragraph.hasPrefix("©") { break }
            if Self.number(in: paragraph) != nil, paragraph.utf8.count < 200 { break }
            paragraphs.append(paragraph)
        }
        let rest = segments.paragraphs(in: start..<max(start, end))
        record[.id] = rest.lazy.compactMap { Self.number(in: $0) }.first
        if !writers.isEmpty {
            record.authors = Tags.distinct(writers.flatMap(Byline.names))
            record[.byline] = writers.joined(separator: ", ")
        } else if paragraphs.count > 1, Self.isByline(paragraphs[0]) {
            record[.byline] = paragraphs[0]
            record.authors = Tags.distinct(Byline.names(paragraphs.removeFirst()))
        }
        record[.text] = paragraphs.joined(separator: "\n\n")
        return record.text == nil ? .failure(.noText) : .success(record)
    }

    /// Reads `Politics, Thursday, October 4, 2012, p. 3`: section, date, page.
    private func readHeader(_ header: String, into record: inout ArticleRecord) {
        let parts = header.split(separator: ",").map { $0.folded }
        if let section = parts.first, !section.isEmpty, !section.contains(where: \.isNumber), !Self.isWeekday(section) {
            record.tags = Tags.distinct([section])
        }
        record[.date] = parts.first { ArticleDate($0) != nil } ?? ArticleDate(header)?.isoDay
    }

    private static func isWeekday(_ word: String) -> Bool {
        [
            "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "monday", "tuesday", "wednesday",
            "thursday",
            "friday", "saturday", "sunday",
        ].contains(word.lowercased())
    }

    /// The number of a document in a line: `news·20121004·PO·2040056000`.
    private static func number(in text: String) -> String? {
        guard let start = text.firstRange(of: "news·") ?? text.firstRange(of: "news*") else { return nil }
        let number = text[start.lowerBound...].prefix { !$0.isWhitespace }
        return number.contains(where: \.isNumber) ? String(number) : nil
    }

    private static func isByline(_ line: String) -> Bool {
        guard line.utf8.count <= 100, let last = line.last, !".!?:…».\"".contains(last) else { return false }
        let words = line.split(whereSeparator: { $0.isWhitespace })
        return words.count <= 8 && !Byline.names(line).isEmpty
            && words.allSatisfy { $0.first?.isLowercase == false || $0.count <= 3 }
    }

    /// The first range that begins at or behind an offset.
    private static func firstIndex(_ ranges: [Range<Int>], from offset: Int) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

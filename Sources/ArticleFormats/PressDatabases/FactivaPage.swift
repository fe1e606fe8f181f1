import TextAnalysis

/// A page of documents of Factiva: a table of fields with codes of two letters for each, or the same without codes.
struct FactivaPage {
    private let segments: PageSegments
    private let page: HTMLPage

    init(_ page: HTMLPage) {
        self.page = page
        segments = PageSegments(page)
    }

    /// The records in order, or why one cannot be made. O(bytes).
    func records() -> [Result<ArticleRecord, RecordFault>] {
        let coded = documents.map { Self.record($0) }
        if !coded.isEmpty { return coded }
        return articles.map { plainRecord(of: $0.element, $0.paragraphs) }
    }

    // MARK: Fields with codes

    private typealias Document = [(code: String, paragraphs: [String])]

    /// The fields of each document: rows whose first cell is a code.
    private var documents: [Document] {
        var documents: [Document] = []
        var isOpen = false
        var end = 0
        let cellsOfRows = cellsOfRows
        for row in 0..<page.elementCount where row >= end && page.tag(row) == .tr {
            guard let cells = cellsOfRows[row], cells.count >= 2, page.textRange(cells[0]).count <= 40 else { continue }
            let code = page.text(of: cells[0])
            guard (2...3).contains(code.utf8.count), code.allSatisfy({ $0.isASCII && $0.isUppercase }) else { continue }
            // Tables in a field belong to it.
            end = page.subtree(row).upperBound
            let isNew = !isOpen || documents.last?.contains { $0.code == code } == true
            if isNew { documents.append([]) }
            isOpen = true
            documents[documents.count - 1].append((code, segments.paragraphs(in: page.textRange(cells[1]))))
            // The accession number is the last field.
            if code == "AN" { isOpen = false }
        }
        return documents.filter { document in
            document.contains { $0.code == "HD" || $0.code == "LP" || $0.code == "TD" }
        }
    }

    private var cellsOfRows: [Int: [Int]] {
        var cells: [Int: [Int]] = [:]
        for index in 0..<page.elementCount where page.tag(index).isCell {
            cells[page.parent(index), default: []].append(index)
        }
        return cells
    }

    private static func record(_ document: Document) -> Result<ArticleRecord, RecordFault> {
        var record = base
        func text(_ codes: String...) -> String? {
            codes.lazy.compactMap { code in document.first { $0.code == code }?.paragraphs.joined(separator: " ") }
                .first { !$0.isEmpty }
        }
        record[.title] = text("HD")
        readByline(text("BY"), into: &record)
        record[.date] = [text("PD"), text("ET")].compactMap { $0 }.joined(separator: " ")
        record[.source] = text("SN")
        record[.language] = text("LA").flatMap(LanguageName.code)
        record[.id] = text("AN").map(accessionNumber)
        record[.correction] = text("CR").flatMap { EditorialNote.correction(in: $0) }
        let subjects = document.filter { ["SE", "NS", "RE", "CO", "IN"].contains($0.code) }.flatMap(\.paragraphs)
        record.tags = Tags.distinct(subjects.flatMap { $0.split(separator: "|") }.compactMap(name))
        let body = document.filter { ["LP", "TD"].contains($0.code) }.flatMap(\.paragraphs)
        record[.text] = body.joined(separator: "\n\n")
        return record.text == nil ? .failure(.noText) : .success(record)
    }

    private static var base: ArticleRecord {
        var record = ArticleRecord()
        record.format = .factiva
        record.isPlain = true
        return record
    }

    private static func readByline(_ line: String?, into record: inout ArticleRecord) {
        guard let line else { return }
        record[.byline] = line
        record.authors = Tags.distinct(Byline.names(line))
    }

    /// `Document LBA0000201201 09` and `AN` alike.
    private static func accessionNumber(_ text: String) -> String {
        String(text.split(whereSeparator: \.isWhitespace).last ?? "")
    }

    /// The name of `gcat : Political/General News`.
    private static func name(_ subject: Substring) -> String? {
        let parts = subject.split(separator: ":", maxSplits: 1)
        return parts.last.map { $0.folded }
    }

    // MARK: Fields in a fixed order

    /// The elements of documents, `<div class="article enArticle">`, with their paragraphs.
    private var articles: [(element: Int, paragraphs: [Int])] {
        let paragraphs = (0..<page.elementCount).filter { has(Self.paragraphClass, $0) }
        var articles: [(element: Int, paragraphs: [Int])] = []
        var next = 0
        var end = 0
        for article in segments.elements(ofClass: "article") where article >= end {
            while next < paragraphs.count, paragraphs[next] <= article { next += 1 }
            let own = paragraphs[next...].prefix { page.subtree(article).contains($0) }
            guard !own.isEmpty else { continue }
            articles.append((article, Array(own)))
            end = page.subtree(article).upperBound
        }
        return articles
    }

    private func has(_ name: [UInt8], _ index: Int) -> Bool {
        page.withValue(.class, of: index) { $0.count < 400 && $0.containsIgnoringCase(name) } ?? false
    }

    private static let paragraphClass = Array("articleparagraph".utf8)
    private static let headlineClass = Array("headline".utf8)

    private func plainRecord(of article: Int, _ paragraphs: [Int]) -> Result<ArticleRecord, RecordFault> {
        var record = Self.base
        let classes = page.value(.class, of: article)?.split(separator: " ") ?? []
        let language = classes.first { $0.hasSuffix("Article") && $0.utf8.count > 7 }.map { String($0.dropLast(7)) }
        let headline = page.subtree(article).first { $0 != article && has(Self.headlineClass, $0) }
        record[.title] = headline.map { segments.text(page.textRange($0)) }
        let headStart = headline.map { page.textRange($0).upperBound } ?? page.textRange(article).lowerBound
        let headEnd = paragraphs.first.map { page.textRange($0).lowerBound } ?? headStart
        readHead(segments.paragraphs(in: headStart..<max(headStart, headEnd)), into: &record)
        record[.language] = language
        var text: [String] = []
        var end = 0
        for paragraph in paragraphs where page.textRange(paragraph).lowerBound >= end {
            text += segments.paragraphs(in: page.textRange(paragraph))
            end = page.textRange(paragraph).upperBound
        }
        record[.text] = text.joined(separator: "\n\n")
        let tail = segments.paragraphs(in: max(end, headEnd)..<max(end, headEnd, page.textRange(article).upperBound))
        record[.id] = tail.first { $0.hasPrefix("Document ") || $0.hasPrefix("Dokument ") }.map(Self.accessionNumber)
        return record.text == nil ? .failure(.noText) : .success(record)
    }

    /// Reads author, number of words, date, time, source, code, language and copyright, a line each.
    private func readHead(_ lines: [String], into record: inout ArticleRecord) {
        guard
            let words = lines.firstIndex(where: {
                $0.first?.isNumber == true && $0.split(separator: " ").count == 2 && !$0.contains(":")
            })
        else { return }
        if words > 0 { Self.readByline(lines[words - 1], into: &record) }
        var rest = lines[(words + 1)...]
        guard let date = rest.first, ArticleDate(date) != nil else { return }
        rest = rest.dropFirst()
        if let time = rest.first, time.utf8.count <= 8, time.contains(":") {
            record[.date] = "\(date) \(time)"
            rest = rest.dropFirst()
        }
        record[.date] = date
        record[.source] = rest.first
        record[.language] = rest.dropFirst().lazy.compactMap { $0.utf8.count > 2 ? LanguageName.code($0) : nil }.first
    }
}

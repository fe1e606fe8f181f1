import TextAnalysis

/// A word processor's document: DOCX (ISO/IEC 29500, ECMA-376) or ODT (ISO/IEC 26300, OASIS OpenDocument 1.3). One article.
struct OfficeFile {
    let context: ReadingContext
    let file: FileBytes
    let format: InputFormat

    func parse() -> ParsedChunk {
        var parsed = ParsedChunk()
        do throws(RecordFault) {
            var faults: [RecordFault] = []
            let package = try opened()
            let document = try format == .odt ? ODTDocument.read(package) : DOCXDocument.read(package)
            var record = try NexisUniDocument.record(of: document) ?? ArticleRecord(text: document.text)
            record[.id] = context.url
            record[.title] = document.title
            record[.language] = document.properties.language
            if record.tags.isEmpty { record.tags = document.properties.keywords }
            var article = try context.making.article(of: record, fallbackID: context.id(ordinal: 0), faults: &faults)
            document.properties.complete(&article)
            parsed.articles = [article]
            for fault in faults where fault.code != .readMarkup { parsed.report(fault, file: context.name, line: nil) }
        } catch {
            parsed.problems = [error.problem(file: context.name, line: nil)]
        }
        return parsed
    }

    private func opened() throws(RecordFault) -> ZipArchive {
        // Word wraps what it encrypts in the container of its old files.
        if file.withSpan({ $0.count > 4 && $0[0] == 0xD0 && $0[1] == 0xCF }) { throw .encryptedDocument }
        guard file.withSpan({ ZipArchive.begins($0) }) else { throw .noDocument(format) }
        return try ZipArchive(file)
    }
}

/// The text of a document, and what it says of itself.
struct OfficeDocument {
    var title = ""
    var text = ""
    var properties = OfficeProperties()
}

extension ZipArchive {
    /// The XML of a part; nil where there is no such part.
    func xml(_ name: String) throws(RecordFault) -> XMLTree? {
        guard let bytes = try content(of: name, most: OfficePackage.mostBytes) else { return nil }
        return try XMLTree.parsing(bytes.span)
    }
}

extension RecordFault {
    static func noDocument(_ format: InputFormat) -> RecordFault {
        RecordFault(
            code: .foreignFormat, what: "no \(format.rawValue.uppercased()) document",
            remedy: "Check the file, or name its format with --input-format")
    }
}

extension XMLElement {
    /// The elements of a name, ignoring prefixes, that are not in another of it, nor in those to pass over. O(elements).
    func outermost(_ name: String, passingOver others: Set<String>) -> [XMLElement] {
        var found: [XMLElement] = []
        var place = index + 1
        while place < subtreeEnd {
            let element = XMLElement(tree: tree, index: place)
            let local = element.localName
            if local == name { found.append(element) }
            place = local == name || others.contains(local) ? element.subtreeEnd : place + 1
        }
        return found
    }
}

extension OfficeDocument {
    /// A text of elements, those that `part` omits left out.
    ///
    /// - Parameters:
    ///   - title: the element of the headline; nil where the document marks none.
    ///   - further: elements whose text comes behind all other, such as boxes.
    init(
        of body: XMLElement, title: XMLElement?, further: [XMLElement] = [], properties: OfficeProperties,
        part: (XMLElement) -> XMLMarkup.Part
    ) throws(RecordFault) {
        self.properties = properties
        if let title { self.title = try Self.text(of: [title], part).split(separator: "\n").joined(separator: " ") }
        text = try Self.text(of: [body] + further, title: self.title) { element in
            element.index == title?.index ? .omitted : part(element)
        }
    }

    private static func text(
        of elements: [XMLElement], title: String = "", _ part: (XMLElement) -> XMLMarkup.Part
    ) throws(RecordFault) -> String {
        var html: [UInt8] = []
        for element in elements {
            html += Array("<div>".utf8) + XMLMarkup.html(of: element, part: part) + Array("</div>".utf8)
        }
        return try BodyFragment.text(of: html.span, title: title)
    }
}

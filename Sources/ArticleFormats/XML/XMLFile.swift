import TextAnalysis

/// Takes articles out of documents of one vocabulary.
protocol XMLVocabulary {
    init(root: XMLElement)

    /// What may be articles, in order, none within another.
    var items: [XMLElement] { get }

    /// The record of an item; nil for one that is to be passed over, such as a picture.
    func record(of item: XMLElement) throws(RecordFault) -> ArticleRecord?

    /// What is wrong with a document all of whose items were passed over; nil where that has no words of its own.
    var passedOver: RecordFault? { get }
}

extension XMLVocabulary {
    var passedOver: RecordFault? { nil }
}

/// An XML document that is parsed as a whole.
struct XMLFile {
    let context: ReadingContext
    let file: FileBytes
    let format: InputFormat

    func parse() -> ParsedChunk {
        var parsed = ParsedChunk()
        file.withSpan { bytes in
            var (lines, counted) = (0, 0)
            for document in XMLDocuments.ranges(in: bytes) {
                lines += bytes.lineBreaks(from: counted, to: document.lowerBound)
                counted = document.lowerBound
                read(bytes.extracting(document), linesBefore: lines, isFirst: document.lowerBound == 0, into: &parsed)
            }
        }
        if parsed.articles.isEmpty && parsed.problems.isEmpty { parsed.problems = [context.emptyFile] }
        return parsed
    }

    /// Reads one of the documents that stand in the file one behind the other.
    private func read(_ bytes: Span<UInt8>, linesBefore: Int, isFirst: Bool, into parsed: inout ParsedChunk) {
        do throws(RecordFault) {
            let tree = try XMLTree.parsing(bytes)
            guard let root = tree.root else { throw Self.noXML }
            let format = isFirst ? format : XMLRoot.format(of: root.localName) ?? .xml
            try read(vocabulary(of: root, format), linesBefore: linesBefore, into: &parsed)
            note(faultsOf: tree, linesBefore: linesBefore, in: &parsed)
        } catch {
            parsed.report(error, file: context.name, line: isFirst ? nil : linesBefore + 1)
        }
    }

    private static let noXML = RecordFault(
        code: .brokenXML, what: "no XML element",
        remedy: "Check that the file is XML, or give its format with --input-format")

    private static let flatDocument = RecordFault(
        code: .unknownFormat, what: "a document of LibreOffice as flat XML", remedy: "Save it as .odt")

    private func vocabulary(of root: XMLElement, _ format: InputFormat) throws(RecordFault) -> any XMLVocabulary {
        // A root that stands too far down to be seen before is seen here.
        switch format == .xml ? XMLRoot.format(of: root.localName) : format {
        case .rss: return RSSFeed(root: root)
        case .atom: return AtomFeed(root: root)
        case .nitf: return NITFFile(root: root)
        case .newsml: return root.localName == "NewsML" ? NewsML1(root: root) : NewsMLG2(root: root)
        case .ritzau: return RitzauItem(root: root)
        case .factivaXML: return FactivaXML(root: root)
        default:
            if root.localName == "document", root["office:mimetype"] != nil { throw Self.flatDocument }
            let name = root.localName.utf8.count > 40 ? "\(root.localName.prefix(40))…" : root.localName
            throw RecordFault(
                code: .unknownFormat, what: "XML with the root element <\(name)>, which is not known",
                remedy: "What is read is \(XMLRoot.known)")
        }
    }

    private func read(
        _ vocabulary: any XMLVocabulary, linesBefore: Int, into parsed: inout ParsedChunk
    ) throws(RecordFault) {
        let known = (articles: parsed.articles.count, problems: parsed.problems.count)
        for item in vocabulary.items where !item.isCut {
            var faults: [RecordFault] = []
            do throws(RecordFault) {
                guard var record = try vocabulary.record(of: item) else { continue }
                record.isPlain = true
                let ordinal = parsed.articles.count + parsed.problems.count
                parsed.articles.append(
                    try context.making.article(of: record, fallbackID: context.id(ordinal: ordinal), faults: &faults))
            } catch {
                faults.append(error)
            }
            for fault in faults { parsed.report(fault, file: context.name, line: linesBefore + item.line) }
        }
        let isEmpty = parsed.articles.count == known.articles && parsed.problems.count == known.problems
        if isEmpty, !vocabulary.items.contains(where: \.isCut),
            let fault = vocabulary.passedOver
        {
            throw fault
        }
    }

    private func note(faultsOf tree: XMLTree, linesBefore: Int, in parsed: inout ParsedChunk) {
        if let line = tree.unreadEntityLine {
            parsed.report(
                RecordFault(
                    code: .mendedXML, what: "entities of the document's own that are no plain text, left out",
                    remedy: "Expand them before, if they are part of a text"),
                file: context.name, line: linesBefore + line)
        }
        guard tree.isCut || tree.faultLine != nil else { return }
        parsed.report(
            tree.isCut
                ? RecordFault(
                    code: .brokenXML, what: "the XML breaks off",
                    remedy: "Fetch the file again, or mend it there; the whole items before that line were read")
                : RecordFault(
                    code: .mendedXML, what: "no well-formed XML, read all the same",
                    remedy: "Check the articles, or mend the file there"),
            file: context.name, line: tree.faultLine.map { linesBefore + $0 })
    }
}

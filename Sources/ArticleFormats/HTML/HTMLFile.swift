/// A saved web page.
struct HTMLFile {
    let context: ReadingContext
    let file: FileBytes

    func parse() -> ParsedChunk {
        var parsed = ParsedChunk()
        do throws(RecordFault) {
            let page = file.withSpan { PageCharset.decoded($0) }
            var record =
                if let page { try PageReader.record(of: page.span, url: context.url) } else {
                    try file.withSpan { (bytes) throws(RecordFault) in
                        try PageReader.record(of: bytes, url: context.url)
                    }
                }
            // What a page is known by from one time to the next.
            record[.id] = context.url
            var faults: [RecordFault] = []
            parsed.articles = [
                try context.making.article(of: record, fallbackID: context.id(ordinal: 0), faults: &faults)
            ]
        } catch {
            parsed.problems = [error.problem(file: context.name, line: nil)]
        }
        return parsed
    }
}

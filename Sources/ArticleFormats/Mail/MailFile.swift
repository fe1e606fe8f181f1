/// A mail in a file of its own.
struct MailFile {
    let context: ReadingContext
    let file: FileBytes

    func parse() -> ParsedChunk {
        var parsed = ParsedChunk()
        let message = file.withSpan { bytes in
            MailMessage((bytes.firstVisible(from: 0) ?? 0)..<bytes.count, of: bytes)
        }
        parsed.add(message, as: .eml, in: context, line: nil) { context.id(ordinal: $0) }
        return parsed
    }
}

extension ParsedChunk {
    /// Adds the articles of a mail, which are several where it only hands on others, and what is wrong with it.
    ///
    /// - Parameter fallbackID: the id of the story at an index, where its mail has none.
    mutating func add(
        _ message: MailMessage, as format: InputFormat, in context: ReadingContext, line: Int?,
        fallbackID: (Int) -> String
    ) {
        let count = articles.count
        for (index, story) in message.stories.enumerated() {
            var faults: [RecordFault] = []
            do throws(RecordFault) {
                var record = try story.record()
                record.format = format
                articles.append(
                    try context.making.article(of: record, fallbackID: fallbackID(index), faults: &faults))
            } catch {
                faults.append(error)
            }
            for fault in faults { report(fault, file: context.name, line: line) }
        }
        if articles.count > count, let fault = message.attachmentFault {
            report(fault, file: context.name, line: line)
        }
    }
}

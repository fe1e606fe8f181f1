/// A mail in a file of its own.
struct MailFile {
    let context: ReadingContext
    let file: FileBytes

    func parse() -> ParsedChunk {
        var parsed = ParsedChunk()
        let message = file.withSpan { bytes in
            MailMessage((bytes.firstVisible(from: 0) ?? 0)..<bytes.count, of: bytes)
        }
        var faults: [RecordFault] = []
        do throws(RecordFault) {
            parsed.articles = [
                try context.making.article(of: message.record(), fallbackID: context.id(ordinal: 0), faults: &faults)
            ]
        } catch {
            faults.append(error)
        }
        for fault in faults { parsed.report(fault, file: context.name, line: nil) }
        return parsed
    }
}

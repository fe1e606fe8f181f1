import TextAnalysis

/// What is made of the bytes of a file before it is cut into chunks.
extension InputDocument {
    /// The inflated bytes of gzip data, cut behind the last whole line where the data has a fault.
    static func inflated(
        _ raw: FileBytes, name: String, isGzipByName: Bool, most: Int = .max, trusted: Int = .max,
        ofText mostText: Int = .max
    ) throws(InputProblem) -> (FileBytes, InputProblem?) {
        if raw.count == 0 {
            throw InputProblem(.emptyFile, "empty file", file: name, remedy: "Give a file with at least one article")
        }
        guard raw.withSpan({ Gzip.isGzip($0) }) else {
            guard isGzipByName else { return (raw, nil) }
            throw InputProblem(
                .corruptGzip, "not gzip data", file: name, remedy: "Compress the file again, or drop the ending .gz")
        }
        var output = GrowingBytes()
        let outcome = raw.withSpan { Gzip.inflate($0, into: &output, most: min(most, mostText), trusted: trusted) }
        if raw.isDamaged { throw .changed(file: name) }
        let problem: InputProblem?
        switch outcome {
        case .whole: problem = nil
        case .truncated:
            problem = InputProblem(
                .truncatedGzip, "the gzip data ends too early", file: name,
                remedy: "Fetch the file again; the whole lines before the cut were read")
        case .corrupt:
            problem = InputProblem(
                .corruptGzip, "the gzip data is damaged", file: name,
                remedy: "Fetch the file again; the whole lines before the damage were read")
        case .outOfMemory: throw FileBytes.outOfMemory(named: name)
        case .tooLarge where mostText < most:
            throw RecordFault.tooLong(most: mostText).problem(file: name, line: nil)
        case .tooLarge:
            throw InputProblem(
                .tooLarge, "gzip data of more than \(most >> 20) MiB", file: name,
                remedy: "Fetch it with another program and name the file")
        case .bomb:
            throw InputProblem(
                .tooLarge, "gzip data that grow to more than \(Gzip.mostGrowth) times their size", file: name,
                remedy: "Unpack it with gunzip if it is no attack, and name the file")
        }
        if problem != nil { output.cutAfterLastLine() }
        guard let file = FileBytes(output) else { throw FileBytes.outOfMemory(named: name) }
        if file.count == 0 {
            throw problem
                ?? InputProblem(
                    .emptyFile, "empty file", file: name, remedy: "Give a file with at least one article")
        }
        return (file, problem)
    }

    /// The most bytes that a packed file of a format may unpack to: what is one text is read whole, and what holds several is
    /// read a piece at a time or counts its own.
    static func mostText(of format: InputFormat, _ options: InputOptions) -> Int {
        switch format {
        case .text, .markdown:
            options.layout == .news ? max(mostPackedStories, options.mostArticleBytes) : options.mostArticleBytes
        case .html, .eml, .srt, .vtt: max(mostPackedPage, options.mostArticleBytes)
        default: .max
        }
    }

    /// A wire of a gigabyte is some 400,000 stories; more are better kept as JSON Lines.
    private static let mostPackedStories = 1 << 30
    /// Pages and mails hold pictures beside their text.
    private static let mostPackedPage = 256 << 20

    /// The bytes in UTF-8 where the file has another encoding by its mark, by a pattern or by the options; else as they
    /// are. A file of another kind than text is refused.
    static func decoded(
        _ raw: FileBytes, _ options: InputOptions, name: String
    ) throws(InputProblem) -> (FileBytes, [InputProblem]) {
        let (foreign, marked, isMarkedUTF8) = raw.withSpan { bytes in
            (
                ForeignFormat.problem(of: bytes, file: name), TextEncoding.marked(bytes),
                bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
            )
        }
        if let foreign { throw foreign }
        let given = options.encoding.flatMap { $0.isUTF8 || isMarkedUTF8 ? nil : $0 }
        var warnings: [InputProblem] = []
        var charset = marked?.charset ?? given
        if charset == nil && options.encoding == nil && !options.isStrict,
            let found = raw.withSpan({ TextEncoding.patterned($0) })
        {
            charset = found
            warnings = [.assumed(found, file: name)]
        }
        guard let charset else { return (raw, []) }
        let mark = marked?.mark ?? 0
        guard let (file, invalid) = raw.withSpan({ charset.decoded($0.extracting(mark..<$0.count)) }) else {
            throw FileBytes.outOfMemory(named: name)
        }
        if let invalid {
            let line = file.withSpan { $0.line(of: invalid) }
            if options.isStrict {
                throw InputProblem(
                    .notUTF8, "bytes that are no \(charset.name)", file: name, line: line,
                    remedy: "Mend them, or leave --strict out")
            }
            warnings.append(.replaced(file: name, line: line))
        }
        return (file, warnings)
    }

    /// The format in fact: a `.json` file often holds JSON Lines, and a `.jsonl` file one indented value.
    static func settled(
        _ format: InputFormat?, _ bytes: Span<UInt8>, from start: Int, _ fields: FieldChoice
    ) -> InputFormat {
        guard let format else { return .sniffed(bytes.extracting(start..<bytes.count), fields: fields) }
        guard let first = bytes.firstVisible(from: start) else { return format }
        if format == .text || format == .html, let found = InputFormat.disguised(bytes, at: first) { return found }
        let plain = NewsJSON.Dialect(format: format) == nil ? format : .json
        if format.isXML { return XMLRoot(bytes, from: first)?.format ?? .xml }
        let lineEnd = bytes.lineEnd(from: first)
        if plain == .json, bytes.isOneLineObject(from: first),
            let next = bytes.firstVisible(from: lineEnd), bytes[next] == 0x7B
        {
            return .jsonl
        }
        if plain == .jsonl, bytes[first] == 0x7B || bytes[first] == 0x5B,
            bytes.extracting(first..<lineEnd).withoutWhiteSpace.count == 1
        {
            return .json
        }
        return plain
    }
}

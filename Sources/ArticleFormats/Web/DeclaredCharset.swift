/// The character set that a header declares beside the bytes.
extension ContentType {
    /// The bytes in UTF-8 by the declared set, and whether some were no characters of it; nil where they stay as they are:
    /// they have a byte order mark or are UTF-8 already, as with servers that declare Latin letters for everything, they
    /// are packed, or no set is declared that is known.
    func decoded(_ file: FileBytes) -> (file: FileBytes, firstInvalid: Int?)? {
        guard let charset, let encoding = PageCharset.charset(ofLabel: charset) else { return nil }
        return file.withSpan { bytes in
            let isPacked = Gzip.isGzip(bytes) || (bytes.count >= 2 && bytes[0] == 0x50 && bytes[1] == 0x4B)
            if isPacked || TextEncoding.marked(bytes) != nil || bytes.isValidUTF8(in: 0..<bytes.count) { return nil }
            return encoding.decoded(bytes)
        }
    }
}

extension WebPage {
    /// The page in UTF-8 by the character set of its header, which goes before what a page declares of itself, and the
    /// warning that goes with it. A set that the options name goes before both.
    func inUTF8(
        _ options: InputOptions, named name: String
    ) throws(InputProblem) -> (file: FileBytes, warning: InputProblem?) {
        guard options.encoding == nil, let (decoded, firstInvalid) = type.decoded(file) else { return (file, nil) }
        guard let firstInvalid else { return (decoded, nil) }
        let line = decoded.withSpan { $0.line(of: firstInvalid) }
        if options.isStrict, !type.isPage {
            throw InputProblem(
                .notUTF8, "bytes that are not in the declared character set", file: name, line: line,
                remedy: "Leave --strict out")
        }
        return (decoded, .replaced(file: name, line: line))
    }
}

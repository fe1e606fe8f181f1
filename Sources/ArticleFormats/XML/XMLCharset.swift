/// The character set of an XML document (XML 1.0, 4.3.3): a byte order mark decides, then valid UTF-8 is UTF-8, then what the
/// document declares; where that is UTF-8 or nothing it is guessed.
enum XMLCharset {
    /// The document in UTF-8, and what was assumed.
    static func decoded(
        _ file: FileBytes, _ undecodable: Undecodable, name: String
    ) throws(InputProblem) -> (file: FileBytes, warnings: [InputProblem]) {
        let (isGood, declared) = file.withSpan { bytes in
            let isGood = bytes.isValidUTF8(in: 0..<bytes.count)
            return (isGood, isGood ? nil : PageCharset.declaredOther(bytes))
        }
        if isGood { return (file, []) }
        if let declared {
            guard let (good, invalid) = file.withSpan({ declared.decoded($0) }) else {
                throw FileBytes.outOfMemory(named: name)
            }
            guard let invalid else { return (good, []) }
            return (good, [.replaced(file: name, line: good.withSpan { $0.line(of: invalid) })])
        }
        guard let (good, warning) = file.repaired(0..<file.count, undecodable, name: name, line: 1) else {
            throw InputProblem(
                .notUTF8, "invalid UTF-8", file: name,
                line: file.withSpan { bytes in bytes.firstInvalidUTF8(in: 0..<bytes.count).map { bytes.line(of: $0) } },
                remedy: Remedy.convert)
        }
        return (good, [warning])
    }
}

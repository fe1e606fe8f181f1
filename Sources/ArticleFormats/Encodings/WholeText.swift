extension ReadingContext {
    /// All of a file as text, and the warning that goes with it where it is no UTF-8. O(bytes).
    func text(of file: FileBytes) throws(InputProblem) -> (text: String, warning: InputProblem?) {
        try file.withSpan { (bytes) throws(InputProblem) in
            let whole = 0..<bytes.count
            if bytes.isValidUTF8(in: whole) { return (bytes.string(whole), nil) }
            guard let (good, warning) = file.repaired(whole, undecodable, name: name, line: 1) else {
                let line = bytes.firstInvalidUTF8(in: whole).map { bytes.line(of: $0) }
                throw InputProblem(.notUTF8, "invalid UTF-8", file: name, line: line, remedy: Remedy.convert)
            }
            return (good.withSpan { $0.string(0..<$0.count) }, warning)
        }
    }
}

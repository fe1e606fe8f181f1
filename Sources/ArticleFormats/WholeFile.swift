/// A file that is no article: a list of words, a model.
public enum WholeFile {
    /// The text of a file. Complexity: O(bytes).
    public static func text(path: String) throws(InputProblem) -> String {
        let file = try FileBytes.read(path: path, named: path)
        let text = file.withSpan { bytes in
            bytes.isValidUTF8(in: 0..<bytes.count) ? bytes.string(0..<bytes.count) : nil
        }
        guard let text else {
            throw InputProblem(.notUTF8, "invalid UTF-8", file: path, remedy: Remedy.convert)
        }
        return text
    }
}

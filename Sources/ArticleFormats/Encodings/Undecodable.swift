/// What happens to bytes that are no UTF-8.
enum Undecodable: Sendable {
    /// The file's character set is guessed; where it is UTF-8 after all, broken bytes become U+FFFD.
    case guessed
    /// They become U+FFFD.
    case replaced
    case refused
}

extension FileBytes {
    /// A part of the file as good UTF-8, and the warning that goes with it; nil where such bytes are refused.
    ///
    /// - Parameter line: the line of the part's first byte, as it is told.
    func repaired(_ range: Range<Int>, _ way: Undecodable, name: String, line: @autoclosure () -> Int?)
        -> (file: FileBytes, warning: InputProblem)?
    {
        withSpan { bytes in
            let guess: EncodingGuess
            switch way {
            case .refused: return nil
            case .replaced: guess = .damagedUTF8
            case .guessed: guess = encoding.value(bytes)
            }
            switch guess {
            case .legacy(let charset):
                guard let (file, _) = charset.decoded(bytes.extracting(range)) else { return nil }
                return (file, .assumed(charset, file: name))
            case .damagedUTF8:
                let text = bytes.string(range)
                guard let file = FileBytes(copying: text.utf8Span.span) else { return nil }
                let first = bytes.firstInvalidUTF8(in: range) ?? range.lowerBound
                return (
                    file,
                    .replaced(file: name, line: line().map { $0 + bytes.lineBreaks(from: range.lowerBound, to: first) })
                )
            }
        }
    }
}

extension InputProblem {
    /// A note of which character set a file was read in.
    static func assumed(_ charset: TextEncoding, file: String) -> InputProblem {
        InputProblem(
            .assumedEncoding, "no UTF-8, so read as \(charset.name)", file: file,
            remedy: "Name its encoding with --encoding where that is wrong")
    }

    /// A note of bytes that were no characters.
    static func replaced(file: String, line: Int?) -> InputProblem {
        InputProblem(
            .replacedBytes, "bytes that are no text read as U+FFFD", file: file, line: line,
            remedy: "Name its encoding with --encoding, or refuse such files with --strict")
    }
}

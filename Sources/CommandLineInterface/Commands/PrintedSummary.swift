import TextAnalysis

/// A summary as summarize prints it for people: a heading, and its sentences behind bullets.
///
/// What else is printed there is the tool's own and no part of the summary: the date, the source of a sentence, scores and notes.
struct PrintedSummary {
    let heading: String
    /// For each sentence its lines; below it may stand an explanation, whose lines look like those of a wrapped sentence.
    let sentences: [[String]]

    private static let bullet = "  • "
    private static let indentation = "    "

    /// The summaries of a text; none where it has no bullets like theirs. Complexity: O(bytes).
    static func all(in text: String) -> [PrintedSummary] {
        var summaries: [PrintedSummary] = []
        var heading: [String] = []
        var sentences: [[String]] = []
        var isInSentence = false
        func close() {
            if !sentences.isEmpty {
                summaries.append(PrintedSummary(heading: heading.joined(separator: " "), sentences: sentences))
            }
            (heading, sentences, isInSentence) = ([], [], false)
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) {
            if line.hasPrefix(bullet) {
                sentences.append([String(line.dropFirst(bullet.count))])
                isInSentence = true
            } else if isInSentence, line.hasPrefix(indentation), !line.hasPrefix(indentation + "— ") {
                sentences[sentences.count - 1].append(String(line.dropFirst(indentation.count)))
            } else {
                isInSentence = false
                if line.allSatisfy(\.isWhitespace) { close() }
                if !line.hasPrefix(" "), sentences.isEmpty, !line.isEmpty { heading.append(line) }
            }
        }
        close()
        return summaries
    }

    /// Where a sentence stands, and its text: as many of its lines as stand together; the first alone where none do.
    static func found(_ lines: [String], by place: (String) -> QuotedPlace) -> (text: String, place: QuotedPlace) {
        for count in (1...lines.count).reversed() {
            let text = lines[..<count].joined(separator: " ")
            let found = place(text)
            if found != .nowhere { return (text, found) }
        }
        return (lines[0], .nowhere)
    }
}

extension Article {
    /// Where a sentence stands that may stand behind the name of its speaker: the words have to be theirs.
    ///
    /// - Parameter sentences: those of the article.
    func place(ofSpoken text: String, in sentences: [Sentence]) -> QuotedPlace {
        let place = place(of: text, saidToBeAt: nil)
        guard place == .nowhere else { return place }
        for sentence in sentences {
            guard let speaker = sentence.speaker, text.hasPrefix(speaker + ": "),
                folded(sentence.range) == text.dropFirst(speaker.count + 2)
            else { continue }
            return .elsewhere(sentence.range)
        }
        return .nowhere
    }
}

import Nutgraf

// Reads lines `language<TAB>text` from standard input and prints for each the places of its words, `start-end` in bytes.
// The first argument says what cuts scripts without spaces: best, icu, lists or pairs.

let source = CommandLine.arguments.dropFirst().first.flatMap { name in
    UnspacedWords.Source.allCases.first { "\($0)" == name }
}
guard let source else { fatalError("The first argument is one of best, icu, lists, pairs.") }
while let line = readLine() {
    let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    guard fields.count == 2 else { fatalError("A line is a language, a tab and a text.") }
    let text = String(fields[1])
    let bytes = text.utf8Span.span
    var terms = TermTable()
    var tokens: [Token] = []
    Tokenizer(language: Language(code: String(fields[0])), unspaced: source)
        .tokenize(bytes, range: 0..<bytes.count, terms: &terms, into: &tokens)
    print(tokens.map { "\($0.range.lowerBound)-\($0.range.upperBound)" }.joined(separator: " "))
}

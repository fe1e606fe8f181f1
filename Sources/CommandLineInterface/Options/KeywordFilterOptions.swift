import ArticleFormats
import KeywordExtraction
import TextAnalysis

/// The options that say what may be a keyword.
enum KeywordFilterOptions {
    static let exclude = Option(
        "--exclude", "FILE|WORDS",
        help: "words and phrases that are no keywords: a file with one a line, or a,b,c; can be repeated")
    static let candidates = Option(
        "--candidates", "FILE",
        help: "rank only these, one a line; behind tabs other forms that count for it; can be repeated")
    static let minimumWords = Option("--min-words", "N", help: "the fewest words of a keyword, from 1 to 5 (1)")
    static let noNames = Option("--no-names", help: "leave names of persons out, as far as the article tells them")

    /// The terms of every `--exclude`; nil where there is none.
    ///
    /// A value is a file where there is one of this name (of any kind but a folder), or where it looks like one; else it is a list.
    static func excluded(_ arguments: ParsedArguments) throws -> KeywordTerms? {
        guard arguments.has(exclude) else { return nil }
        var terms: [String] = []
        for value in arguments.allValues(exclude) {
            if isFile(value) {
                terms += try TermFile.terms(value).flatMap { [$0.text] + $0.variants }
                continue
            }
            let words = value.split(separator: ",").map(String.init).filter(hasWord)
            guard !words.isEmpty else {
                throw UsageError("--exclude “\(value)” has no word. Give a file, or words such as Reuters,press conference.")
            }
            terms += words
        }
        return KeywordTerms(terms)
    }

    /// The terms of every `--candidates`; nil where there is none.
    static func listed(_ arguments: ParsedArguments) throws -> KeywordTerms? {
        guard arguments.has(candidates) else { return nil }
        var terms: [KeywordTerms.Term] = []
        for path in arguments.allValues(candidates) {
            let read = try TermFile.terms(path)
            guard !read.isEmpty else {
                throw InputProblem(.emptyFile, "there is no word in it", file: path, remedy: "Give a word or phrase a line")
            }
            terms += read
        }
        return KeywordTerms(terms)
    }

    /// Refuses to write over a file of terms.
    static func refuseOutput(_ arguments: ParsedArguments) throws(UsageError) {
        guard let output = arguments.value(CommonOptions.output), let identity = FileIdentity(path: output) else { return }
        for path in arguments.allValues(exclude) + arguments.allValues(candidates)
        where FileIdentity(path: path) == identity {
            throw UsageError("the output would overwrite the list of words, \(output). Choose another place with -o.")
        }
    }

    private static func isFile(_ value: String) -> Bool {
        isReadable(value) || ["/", "./", "../", "~/"].contains { value.hasPrefix($0) }
            || [".txt", ".tsv", ".csv", ".lst"].contains { value.hasSuffix($0) }
    }

    /// Whether the tokenizer finds a word.
    static func hasWord(_ text: String) -> Bool { !Tokenizer().terms(of: text).isEmpty }
}

/// Somebody's list of words as a file.
enum TermFile {
    /// A word or phrase a line, and behind tabs other forms of it. Empty lines, lines that begin with `#` and lines without a word
    /// do not count, nor does a mark of UTF-8 at the begin.
    static func terms(_ path: String) throws(InputProblem) -> [KeywordTerms.Term] {
        let text = try WholeFile.text(path: path)
        guard !text.utf8.contains(0) else {
            throw InputProblem(
                .containsNUL, "this is no text", file: path, remedy: "Give a text file with a word or phrase a line")
        }
        var terms: [KeywordTerms.Term] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let forms = line.split(separator: "\t").map { trimmed($0) }.filter { !$0.isEmpty }
            guard let first = forms.first, !first.hasPrefix("#"), KeywordFilterOptions.hasWord(first) else { continue }
            terms.append(KeywordTerms.Term(first, variants: Array(forms.dropFirst())))
        }
        return terms
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        func isSpace(_ character: Character?) -> Bool { character.map { $0.isWhitespace || $0 == "\u{FEFF}" } ?? false }
        while isSpace(text.first) { text.removeFirst() }
        while isSpace(text.last) { text.removeLast() }
        return String(text)
    }
}

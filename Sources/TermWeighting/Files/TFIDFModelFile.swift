import TextAnalysis

/// Keeps a fitted model in a file: lines of `name value`, an empty line, then `document frequency<TAB>term` by column.
///
/// The stop words of a list that the user brought are kept too; those of a language are named.
public enum TFIDFModelFile {
    /// Why a file is no model.
    public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
        /// What is wrong, with the line.
        public let description: String
    }

    private static let heading = "nutgraf-tfidf 1"

    public static func write<Sink: ByteSink>(_ model: TFIDFModel, to sink: inout Sink) throws(Sink.Failure) {
        let parameters = model.parameters
        let counting = parameters.counting
        var lines = [
            heading, "documents \(model.documentCount)", "tokenizer \(counting.style.rawValue)",
            "lowercase \(counting.lowercases)", "stem \(counting.stems)",
            "ngrams \(counting.ngramRange.lowerBound)-\(counting.ngramRange.upperBound)",
            "binary \(counting.isBinary)", "idf \(parameters.usesIDF)", "smooth-idf \(parameters.smoothsIDF)",
            "sublinear-tf \(parameters.usesSublinearTF)", "norm \(parameters.norm.rawValue)",
        ]
        switch counting.stopWords {
        case .none: lines.append("stop-words none")
        case .ofLanguage: lines.append("stop-words language")
        case .words(let words):
            // No token has white space, so an entry that has some never matched.
            let entries = words.words.filter { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
            lines.append((["stop-words list"] + entries).joined(separator: " "))
        }
        var bytes = Array((lines.joined(separator: "\n") + "\n\n").utf8)
        for column in 0..<model.vocabulary.count {
            bytes.append(text: "\(model.documentFrequencies[column])\t\(model.vocabulary[column])\n")
            if bytes.count >= writerPieceSize {
                try sink.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try sink.write(bytes)
    }

    /// Reads what `write` wrote. Complexity: O(bytes).
    public static func read(_ text: String) throws(Problem) -> TFIDFModel {
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
        guard lines[0] == heading else { throw Problem(line: 1, "is not “\(heading)”") }
        // The last piece is what follows the last line feed.
        guard let blank = lines.dropLast().firstIndex(of: "") else {
            throw Problem(line: lines.count, "ends the file before the empty line that follows the parameters")
        }
        let parameters = try Parameters(lines[1..<blank])
        let documents = try parameters.value("documents") { Int($0).flatMap { $0 >= 0 ? $0 : nil } }
        let fitted = try parameters.fitted()
        var terms = SortedTerms()
        var last: [UInt8]?
        var frequencies: [Int] = []
        for (index, line) in lines.enumerated().dropFirst(blank + 1) {
            // The last line ends with a line feed too.
            if line.isEmpty && index == lines.count - 1 { break }
            let fields = line.utf8.split(separator: 0x09, maxSplits: 1).map { Substring($0) }
            guard fields.count == 2, let frequency = Int(fields[0]), (1...max(1, documents)).contains(frequency) else {
                throw Problem(line: index + 1, "is not “documents<TAB>term”, with 1 to \(documents) documents")
            }
            let term = Array(fields[1].utf8)
            if let last, !last.lexicographicallyPrecedes(term) {
                throw Problem(line: index + 1, "has a term that does not come after the one before it")
            }
            terms.append { $0 += term }
            last = term
            frequencies.append(frequency)
        }
        return TFIDFModel(
            parameters: fitted, vocabulary: Vocabulary(ascending: terms), documentFrequencies: frequencies,
            documentCount: documents)
    }
}

extension TFIDFModelFile.Problem {
    init(line: Int, _ what: String) { self.init(description: "line \(line) \(what)") }
}

/// The lines `name value` of a model file, with their numbers.
private struct Parameters {
    private var fields: [Substring: (value: Substring, line: Int)] = [:]
    private let endLine: Int

    init(_ lines: ArraySlice<Substring>) throws(TFIDFModelFile.Problem) {
        for (index, line) in zip(lines.indices, lines) {
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            guard fields.updateValue((parts.count > 1 ? parts[1] : "", index + 1), forKey: parts[0]) == nil else {
                throw TFIDFModelFile.Problem(line: index + 1, "names “\(parts[0])” a second time")
            }
        }
        endLine = lines.endIndex + 1
    }

    func value<Value>(
        _ name: Substring, _ parse: (Substring) -> Value?
    ) throws(TFIDFModelFile.Problem) -> Value {
        guard let field = fields[name] else {
            throw TFIDFModelFile.Problem(line: endLine, "ends the parameters, and “\(name)” is missing")
        }
        guard let value = parse(field.value) else {
            throw TFIDFModelFile.Problem(line: field.line, "has no value that “\(name)” can have")
        }
        return value
    }

    func fitted() throws(TFIDFModelFile.Problem) -> TFIDFParameters {
        func flag(_ text: Substring) -> Bool? { Bool(String(text)) }
        var parameters = TFIDFParameters()
        parameters.counting.style = try value("tokenizer") { Tokenizer.Style(rawValue: String($0)) }
        parameters.counting.lowercases = try value("lowercase", flag)
        parameters.counting.stems = try value("stem", flag)
        parameters.counting.ngramRange = try value("ngrams") { text in
            let bounds = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
            return bounds.count == 2 && 1 <= bounds[0] && bounds[0] <= bounds[1] ? bounds[0]...bounds[1] : nil
        }
        parameters.counting.isBinary = try value("binary", flag)
        parameters.usesIDF = try value("idf", flag)
        parameters.smoothsIDF = try value("smooth-idf", flag)
        parameters.usesSublinearTF = try value("sublinear-tf", flag)
        parameters.norm = try value("norm") { TFIDFParameters.Norm(rawValue: String($0)) }
        parameters.counting.stopWords = try value("stop-words") { text in
            let words = text.split(separator: " ").map(String.init)
            return switch words.first {
            case "none" where words.count == 1: CountingParameters.StopWordPolicy.none
            case "language" where words.count == 1: .ofLanguage
            case "list": .words(StopWords(words.dropFirst()))
            default: nil
            }
        }
        return parameters
    }
}

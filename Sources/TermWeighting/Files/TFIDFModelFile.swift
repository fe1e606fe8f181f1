import TextAnalysis

/// Keeps a fitted model in a file: lines of `name value`, an empty line, then a line a term in ascending order.
///
/// A term's line is `document frequency<TAB>term` by column. Of a model that can be updated it is `document
/// frequency<TAB>occurrences<TAB>term` for all terms, and which of them the model keeps follows from its parameters.
/// The stop words of a list that the user brought are kept too; those of a language are named.
public enum TFIDFModelFile {
    /// Why a file is no model.
    public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
        /// What is wrong, with the line.
        public let description: String
    }

    private static let heading = "nutgraf-tfidf 2"

    public static func write<Sink: ByteSink>(_ model: TFIDFModel, to sink: inout Sink) throws(Sink.Failure) {
        let parameters = model.parameters
        let counting = parameters.counting
        var lines = [
            heading, "documents \(model.documentCount)", "tokenizer \(counting.style.rawValue)",
            "lowercase \(counting.lowercases)", "stem \(counting.stems)",
            "ngrams \(counting.ngramRange.lowerBound)-\(counting.ngramRange.upperBound)",
            "binary \(counting.isBinary)", "idf \(parameters.usesIDF)", "smooth-idf \(parameters.smoothsIDF)",
            "sublinear-tf \(parameters.usesSublinearTF)", "norm \(parameters.norm.rawValue)",
            "min-df \(text(counting.minimumDocumentFrequency))", "max-df \(text(counting.maximumDocumentFrequency))",
            "max-terms \(counting.maximumVocabularySize.map { "\($0)" } ?? "all")",
            "updatable \(model.statistics != nil)",
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
        let terms = model.statistics?.terms ?? model.vocabulary
        let frequencies = model.statistics?.documentFrequencies ?? model.documentFrequencies
        for column in 0..<terms.count {
            bytes.append(text: "\(frequencies[column])\t")
            if let statistics = model.statistics { bytes.append(text: "\(statistics.occurrences[column])\t") }
            terms.withBytes(ofColumn: column) { for offset in $1 { bytes.append($0[offset]) } }
            bytes.append(0x0A)
            if bytes.count >= writerPieceSize {
                try sink.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try sink.write(bytes)
    }

    private static func text(_ bound: CountingParameters.DocumentFrequency) -> String {
        switch bound {
        case .count(let count): "\(count)"
        case .fraction(let fraction): "\(fraction)"
        }
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
        let isUpdatable = try parameters.value("updatable") { Bool(String($0)) }
        let fieldCount = isUpdatable ? 3 : 2
        var occurrences: [Int] = []
        var terms = SortedTerms()
        var last: [UInt8]?
        var frequencies: [Int] = []
        for (index, line) in lines.enumerated().dropFirst(blank + 1) {
            // The last line ends with a line feed too.
            if line.isEmpty && index == lines.count - 1 { break }
            let fields = line.utf8.split(separator: 0x09, maxSplits: fieldCount - 1).map { Substring($0) }
            guard fields.count == fieldCount, let frequency = Int(fields[0]),
                (1...max(1, documents)).contains(frequency)
            else {
                let form = isUpdatable ? "documents<TAB>occurrences<TAB>term" : "documents<TAB>term"
                throw Problem(line: index + 1, "is not “\(form)”, with 1 to \(documents) documents")
            }
            if isUpdatable {
                guard let count = Int(fields[1]), count >= frequency else {
                    throw Problem(line: index + 1, "has a term that occurs less often than in \(frequency) documents")
                }
                occurrences.append(count)
            }
            let term = Array(fields[fieldCount - 1].utf8)
            if let last, !last.lexicographicallyPrecedes(term) {
                throw Problem(line: index + 1, "has a term that does not come after the one before it")
            }
            terms.append { $0 += term }
            last = term
            frequencies.append(frequency)
        }
        if isUpdatable {
            return TFIDFModel(
                parameters: fitted,
                statistics: TermStatistics(
                    terms: Vocabulary(ascending: terms), documentFrequencies: frequencies, occurrences: occurrences,
                    documentCount: documents))
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
        func bound(_ text: Substring) -> CountingParameters.DocumentFrequency? {
            if let count = Int(text), count >= 0 { return .count(count) }
            return Double(text).flatMap { (0...1).contains($0) ? .fraction($0) : nil }
        }
        var parameters = TFIDFParameters()
        parameters.counting.style = try value("tokenizer") { Tokenizer.Style(rawValue: String($0)) }
        parameters.counting.lowercases = try value("lowercase", flag)
        parameters.counting.stems = try value("stem", flag)
        parameters.counting.ngramRange = try value("ngrams") { text in
            let bounds = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
            return bounds.count == 2 && 1 <= bounds[0] && bounds[0] <= bounds[1] ? bounds[0]...bounds[1] : nil
        }
        parameters.counting.isBinary = try value("binary", flag)
        parameters.counting.minimumDocumentFrequency = try value("min-df", bound)
        parameters.counting.maximumDocumentFrequency = try value("max-df", bound)
        parameters.counting.maximumVocabularySize = try value("max-terms") { text -> Int?? in
            text == "all" ? .some(nil) : Int(text).flatMap { $0 > 0 ? .some($0) : nil }
        }
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

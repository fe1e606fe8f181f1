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
        case .words(let words): lines.append("stop-words " + words.words.joined(separator: " "))
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

    /// Reads what `write` wrote.
    public static func read(_ text: String) throws(Problem) -> TFIDFModel {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == heading[...] else {
            throw Problem(description: "line 1 is not “\(heading)”")
        }
        lines.removeFirst()
        guard let blank = lines.firstIndex(of: "") else {
            throw Problem(description: "the empty line after the parameters is missing")
        }
        var fields: [Substring: Substring] = [:]
        for line in lines[..<blank] {
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            fields[parts[0]] = parts.count > 1 ? parts[1] : ""
        }
        func field<Value>(_ name: Substring, _ parse: (Substring) -> Value?) throws(Problem) -> Value {
            guard let text = fields[name], let value = parse(text) else {
                throw Problem(description: "the parameter “\(name)” is missing or has no known value")
            }
            return value
        }
        func flag(_ text: Substring) -> Bool? { Bool(String(text)) }
        var parameters = TFIDFParameters()
        let documents = try field("documents") { Int($0) }
        parameters.counting.style = try field("tokenizer") { Tokenizer.Style(rawValue: String($0)) }
        parameters.counting.lowercases = try field("lowercase", flag)
        parameters.counting.stems = try field("stem", flag)
        parameters.counting.ngramRange = try field("ngrams") { text in
            let bounds = text.split(separator: "-").compactMap { Int($0) }
            return bounds.count == 2 && 1 <= bounds[0] && bounds[0] <= bounds[1] ? bounds[0]...bounds[1] : nil
        }
        parameters.counting.isBinary = try field("binary", flag)
        parameters.usesIDF = try field("idf", flag)
        parameters.smoothsIDF = try field("smooth-idf", flag)
        parameters.usesSublinearTF = try field("sublinear-tf", flag)
        parameters.norm = try field("norm") { TFIDFParameters.Norm(rawValue: String($0)) }
        parameters.counting.stopWords = try field("stop-words") { text in
            switch text {
            case "none": CountingParameters.StopWordPolicy.none
            case "language": .ofLanguage
            default: .words(StopWords(text.split(separator: " ").map(String.init)))
            }
        }
        var terms: [String] = []
        var frequencies: [Int] = []
        for (number, line) in zip((blank + 3)..., lines[(blank + 1)...]) where !line.isEmpty {
            let parts = line.split(separator: "\t", maxSplits: 1)
            guard parts.count == 2, let frequency = Int(parts[0]), frequency > 0 else {
                throw Problem(description: "line \(number) is not “documents<TAB>term”")
            }
            terms.append(String(parts[1]))
            frequencies.append(frequency)
        }
        let vocabulary = Vocabulary(terms)
        guard vocabulary.count == terms.count, zip(terms.indices, terms).allSatisfy({ vocabulary[$0] == $1 }) else {
            throw Problem(description: "the terms are not in ascending order, or one stands twice")
        }
        return TFIDFModel(
            parameters: parameters, vocabulary: vocabulary, documentFrequencies: frequencies,
            documentCount: documents)
    }
}

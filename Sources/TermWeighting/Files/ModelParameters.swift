import TextAnalysis

/// The lines `name value` that a model's file begins with: what its terms were counted and are weighed by.
struct ModelParameters {
    private var fields: [Substring: (value: Substring, line: Int)] = [:]
    private let endLine: Int

    /// The lines of parameters, as they are written.
    static func lines(of parameters: TFIDFParameters, documents: Int, isUpdatable: Bool) -> [String] {
        let counting = parameters.counting
        var lines = [
            "documents \(documents)", "tokenizer \(counting.style.rawValue)",
            "lowercase \(counting.lowercases)", "stem \(counting.stems)",
            "ngrams \(counting.ngramRange.lowerBound)-\(counting.ngramRange.upperBound)",
            "binary \(counting.isBinary)", "idf \(parameters.usesIDF)", "smooth-idf \(parameters.smoothsIDF)",
            "sublinear-tf \(parameters.usesSublinearTF)", "norm \(parameters.norm.rawValue)",
            "min-df \(text(counting.minimumDocumentFrequency))", "max-df \(text(counting.maximumDocumentFrequency))",
            "max-terms \(counting.maximumVocabularySize.map { "\($0)" } ?? "all")",
            "updatable \(isUpdatable)",
        ]
        if let fields = parameters.fields { lines.append("fields \(fields)") }
        switch counting.stopWords {
        case .none: lines.append("stop-words none")
        case .ofLanguage: lines.append("stop-words language")
        case .words(let words):
            // No token has white space, so an entry that has some never matched.
            let entries = words.words.filter { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
            lines.append((["stop-words list"] + entries).joined(separator: " "))
        }
        return lines
    }

    private static func text(_ bound: CountingParameters.DocumentFrequency) -> String {
        switch bound {
        case .count(let count): "\(count)"
        case .fraction(let fraction): "\(fraction)"
        }
    }

    /// Reads lines that nothing stands above.
    init(_ text: String) throws(TFIDFModelFile.Problem) {
        try self.init(text.split(separator: "\n")[...])
    }

    /// Reads lines of a file, whose indices are theirs in the file.
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
            return bounds.count == 2 && 1 <= bounds[0] && bounds[0] <= bounds[1] && bounds[1] <= CountingParameters.longestGrams
                ? bounds[0]...bounds[1] : nil
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
        if fields["fields"] != nil { parameters.fields = try value("fields") { String($0) } }
        return parameters
    }
}

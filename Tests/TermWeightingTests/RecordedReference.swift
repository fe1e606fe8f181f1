import TermWeighting
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What scikit-learn gave for a few texts; `Benchmarks/record_vectorizer.py` says how the file is written.
struct RecordedReference {
    struct Case {
        let options: String
        var terms: [String] = []
        var rows: [[(column: Int, value: Double)]] = []
        var unseenRows: [[(column: Int, value: Double)]] = []
    }

    private(set) var texts: [String] = []
    private(set) var unseen: [String] = []
    private(set) var cases: [Case] = []

    init?() {
        guard let text = Self.contents(of: "Reference/scikit-learn.tsv") else { return nil }
        for line in text.utf8.split(separator: 0x0A).map({ String(Substring($0)) }) where !line.hasPrefix("#") {
            let fields = line.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map { String(Substring($0)) }
            switch fields[0] {
            case "text": texts.append(fields[1])
            case "unseen": unseen.append(fields[1])
            case "case": cases.append(Case(options: fields[1]))
            case "term": cases[cases.count - 1].terms.append(fields[1])
            case "row": cases[cases.count - 1].rows.append(Self.entries(fields))
            case "unseen-row": cases[cases.count - 1].unseenRows.append(Self.entries(fields))
            default: return nil
            }
        }
    }

    private static func entries(_ fields: [String]) -> [(column: Int, value: Double)] {
        fields.dropFirst().compactMap { field in
            let parts = field.split(separator: ":")
            guard parts.count == 2, let column = Int(parts[0]), let value = Double(parts[1]) else { return nil }
            return (column, value)
        }
    }

    /// A file beside this one.
    private static func contents(of name: String) -> String? {
        let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
        guard let file = unsafe fopen("/\(folder)/\(name)", "r") else { return nil }
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension TFIDFParameters {
    /// The parameters that a recorded case's options stand for.
    init(recorded options: String) {
        self.init()
        counting.style = .scikitLearn
        var words = options.split(separator: " ").map(String.init)[...]
        while let option = words.popFirst() {
            switch option {
            case "--no-idf": usesIDF = false
            case "--plain-idf": smoothsIDF = false
            case "--sublinear-tf": usesSublinearTF = true
            case "--binary": counting.isBinary = true
            case "--keep-case": counting.lowercases = false
            default:
                let value = words.popFirst() ?? ""
                switch option {
                case "--norm": norm = Norm(rawValue: value) ?? .l2
                case "--ngrams":
                    let bounds = value.split(separator: "-").compactMap { Int($0) }
                    counting.ngramRange = bounds[0]...bounds[1]
                case "--min-df": counting.minimumDocumentFrequency = Self.bound(value)
                case "--max-df": counting.maximumDocumentFrequency = Self.bound(value)
                case "--max-terms": counting.maximumVocabularySize = Int(value)
                case "--stop-words": counting.stopWords = .words(StopWords(value.split(separator: ",").map(String.init)))
                default: preconditionFailure("The reference has an option that is not known: \(option).")
                }
            }
        }
    }

    private static func bound(_ text: String) -> CountingParameters.DocumentFrequency {
        Int(text).map { .count($0) } ?? .fraction(Double(text) ?? 1)
    }
}

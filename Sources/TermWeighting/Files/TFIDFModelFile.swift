/// Keeps a fitted model in a file: lines of `name value`, an empty line, then a line a term in ascending order.
///
/// A term's line is `document frequency<TAB>term` by column. Of a model that can be updated it is `document
/// frequency<TAB>occurrences<TAB>term` for all terms, and which of them the model keeps follows from its parameters.
/// Its binary sibling, which is opened at once, is `BinaryModelFile`'s. The stop words of a list that the user brought are kept too; those of a language are named.
public enum TFIDFModelFile {
    /// Why a file is no model.
    public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
        /// What is wrong, with the line.
        public let description: String

        init(_ description: String) { self.description = description }
    }

    private static let heading = "nutgraf-tfidf 2"

    /// Writes a model.
    public static func write<Sink: ByteSink>(_ model: TFIDFModel, to sink: inout Sink) throws(Sink.Failure) {
        let lines = [heading] + ModelParameters.lines(
            of: model.parameters, documents: model.documentCount, isUpdatable: model.statistics != nil)
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

    /// Reads what `write` wrote. Complexity: O(bytes).
    public static func read(_ text: String) throws(Problem) -> TFIDFModel {
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
        guard lines[0] == heading else { throw Problem(line: 1, "is not “\(heading)”") }
        // The last piece is what follows the last line feed.
        guard let blank = lines.dropLast().firstIndex(of: "") else {
            throw Problem(line: lines.count, "ends the file before the empty line that follows the parameters")
        }
        let parameters = try ModelParameters(lines[1..<blank])
        let documents = try parameters.value("documents") { Int($0).flatMap { (0...TermStatistics.mostDocuments).contains($0) ? $0 : nil } }
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
                guard let count = Int(fields[1]), count >= frequency, count <= TermStatistics.mostOccurrences else {
                    throw Problem(
                        line: index + 1,
                        "has a term that occurs less often than in \(frequency) documents, or more often than 2⁴⁸ times")
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
    init(line: Int, _ what: String) { self.init("line \(line) \(what)") }
}

/// A model in a binary file: opened in the same short time however many terms it has, and shared by the processes that do.
///
/// Only what a document needs of it is looked at. It weighs as the model that it was written of, bit for bit: the file has the
/// inverse document frequencies themselves, since the logarithms of two systems may differ in their last bits.
public struct MappedModel: Sendable {
    /// How the model counts and weighs.
    public let parameters: TFIDFParameters
    /// The number of documents that the model was fitted on.
    public var documentCount: Int { layout.documents }
    /// The number of terms that it keeps, which is the number of columns.
    public var count: Int { layout.kept }
    /// Whether it has the counts of all terms, so that it can be merged and updated.
    public var isUpdatable: Bool { layout.hasOccurrences }
    let layout: BinaryModelLayout
    private let file: MappedBytes

    /// Whether the file at a path begins as such a model does.
    public static func isThere(_ path: String) -> Bool {
        guard let file = MappedBytes(path: path), file.count >= BinaryModelLayout.magic.count else { return false }
        return file.withBytes(0..<BinaryModelLayout.magic.count) { bytes in
            bytes.indices.allSatisfy { bytes[$0] == BinaryModelLayout.magic[$0] }
        }
    }

    /// Opens a file that `BinaryModelFile` wrote.
    ///
    /// The heading, the size and places spread over the file are looked at: O(1) in its terms. What of the rest is damaged may
    /// give wrong weights, but nothing outside of the file is read.
    public init(path: String) throws(TFIDFModelFile.Problem) {
        guard let file = MappedBytes(path: path) else { throw TFIDFModelFile.Problem("cannot be opened as a file") }
        guard file.count >= BinaryModelLayout.headingSize else { throw TFIDFModelFile.Problem("ends within its heading") }
        func number(_ field: BinaryModelLayout.Field) -> UInt64 { file.load(UInt64.self, at: field.offset) }
        guard number(.orderMark) == BinaryModelLayout.orderMark else {
            throw TFIDFModelFile.Problem("is damaged, or of a machine with another order of bytes")
        }
        let most = UInt64(file.count)
        for field: BinaryModelLayout.Field in [.parameterBytes, .terms, .termBytes, .kept] where number(field) > max(most, number(.size)) {
            throw TFIDFModelFile.Problem("is damaged: its heading cannot be")
        }
        guard number(.size) == most else {
            throw TFIDFModelFile.Problem(
                number(.size) > most && number(.size) < 1 << 50
                    ? "is cut: \(most) bytes of \(number(.size))" : "is damaged: it does not have the size of its heading")
        }
        layout = BinaryModelLayout(
            parameterBytes: Int(number(.parameterBytes)), terms: Int(number(.terms)), termBytes: Int(number(.termBytes)),
            kept: Int(number(.kept)), documents: Int(truncatingIfNeeded: number(.documents)),
            hasOccurrences: number(.hasOccurrences) == 1)
        guard UInt64(layout.slots) == number(.slots), layout.size == file.count, layout.kept <= layout.terms,
            (0...TermStatistics.mostDocuments).contains(layout.documents)
        else { throw TFIDFModelFile.Problem("is damaged: its heading does not fit its size") }
        let text = file.withBytes(layout.parameters..<layout.parameters + layout.parameterBytes) { bytes in
            bytes.indices.map { bytes[$0] }
        }
        guard layout.heading(parameters: text)
            == file.withBytes(0..<BinaryModelLayout.headingSize, { bytes in bytes.indices.map { bytes[$0] } })
        else { throw TFIDFModelFile.Problem("is damaged: its heading has another checksum") }
        let lines = try ModelParameters(String(decoding: text, as: UTF8.self))
        parameters = try lines.fitted()
        self.file = file
        try check()
    }

    /// Looks at places spread over the file.
    private func check() throws(TFIDFModelFile.Problem) {
        let damaged = TFIDFModelFile.Problem("is damaged: its terms are not in order")
        guard end(before: 0) == 0, end(before: layout.terms) == layout.termBytes else { throw damaged }
        for term in Self.sample(of: layout.terms) {
            let (start, end) = (self.end(before: term), self.end(before: term + 1))
            guard 0 <= start, start <= end, end <= layout.termBytes,
                (1...max(1, layout.documents)).contains(counts(ofTerm: term).documents),
                term == 0 || precedes(term - 1, term)
            else { throw damaged }
        }
        for column in Self.sample(of: layout.kept) {
            let term = self.term(ofColumn: column)
            guard term < layout.terms, withBytes(ofTerm: term, { self.column(of: $0, 0..<$0.count) }) == Int32(column),
                inverseDocumentFrequency(of: column).isFinite
            else { throw TFIDFModelFile.Problem("is damaged: its table of terms does not find them") }
        }
    }

    private static func sample(of count: Int) -> some Sequence<Int> { stride(from: 0, to: count, by: max(1, count / 128)) }

    private func precedes(_ term: Int, _ other: Int) -> Bool {
        withBytes(ofTerm: term) { bytes in
            withBytes(ofTerm: other) { others in
                for offset in 0..<min(bytes.count, others.count) where bytes[offset] != others[offset] {
                    return bytes[offset] < others[offset]
                }
                return bytes.count < others.count
            }
        }
    }

    private func end(before term: Int) -> Int { file.load(Int.self, at: layout.ends + 8 * term) }

    /// Lends a term's bytes; none where the file is damaged.
    @inline(__always)
    func withBytes<Result>(ofTerm term: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        let (start, end) = (self.end(before: term), self.end(before: term + 1))
        let isWhole = 0 <= start && start <= end && end <= layout.termBytes
        return file.withBytes(layout.bytes + (isWhole ? start : 0)..<layout.bytes + (isWhole ? end : 0), body)
    }

    /// A term's counts; zeros where the file is damaged.
    func counts(ofTerm term: Int) -> TermCount {
        let documents = Int(file.load(UInt32.self, at: layout.documentFrequencies + 4 * term))
        let occurrences = layout.hasOccurrences ? file.load(Int.self, at: layout.occurrences + 8 * term) : 0
        guard documents <= layout.documents, (0...TermStatistics.mostOccurrences).contains(occurrences) else {
            return TermCount(documents: 0, occurrences: 0)
        }
        return TermCount(documents: documents, occurrences: occurrences)
    }

    /// The place of a column's term among all; the last where the file is damaged.
    func term(ofColumn column: Int) -> Int {
        guard layout.kept < layout.terms else { return column }
        return min(layout.terms - 1, Int(file.load(UInt32.self, at: layout.keptTerms + 4 * column)))
    }

    func inverseDocumentFrequency(of column: Int) -> Double { file.load(Double.self, at: layout.idf + 8 * column) }

    /// The column of a term, nil where the model does not keep it. O(bytes of the term), on average.
    func column(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int32? {
        var slot = BinaryModelLayout.slot(of: bytes, range, among: layout.slots)
        for _ in 0..<layout.slots {
            let column = Int(file.load(UInt32.self, at: layout.hashSlots + 4 * slot)) - 1
            guard 0 <= column, column < layout.kept else { return nil }
            let isFound = withBytes(ofTerm: term(ofColumn: column)) { own in
                own.count == range.count && own.indices.allSatisfy { own[$0] == bytes[range.lowerBound + $0] }
            }
            if isFound { return Int32(column) }
            slot = (slot + 1) & (layout.slots - 1)
        }
        return nil
    }
}

/// Writes merged terms as a binary model: they are gone through twice, first for the sizes of the sections, and then each
/// section is written at its place.
struct ModelWriting {
    private let terms: MergedTerms
    private let parameters: TFIDFParameters
    private let documents: Int
    private let isFinal: Bool
    private let chooses: Bool

    /// - Parameters:
    ///   - isFinal: whether only kept terms are written.
    ///   - chooses: whether terms are among these that the parameters may not keep.
    init(_ terms: MergedTerms, _ parameters: TFIDFParameters, documents: Int, isFinal: Bool, chooses: Bool = true) {
        (self.terms, self.parameters, self.documents) = (terms, parameters, documents)
        (self.isFinal, self.chooses) = (isFinal, chooses)
    }

    func write<Sink: PositionedByteSink>(to sink: inout Sink) throws {
        let (layout, choice) = try measured()
        let lines = parameterBytes
        try sink.write(layout.heading(parameters: lines), at: 0)
        try sink.write(lines, at: layout.parameters)
        var ends = SectionBuffer(at: layout.ends)
        var idf = SectionBuffer(at: layout.idf)
        var occurrences = SectionBuffer(at: layout.occurrences)
        var frequencies = SectionBuffer(at: layout.documentFrequencies)
        var kept = SectionBuffer(at: layout.keptTerms)
        var bytes = SectionBuffer(at: layout.bytes)
        var slots = [UInt32](repeating: 0, count: layout.slots)
        var (term, written, column, end) = (0, 0, 0, 0)
        try ends.append(UInt64(0), to: &sink)
        try terms.forEach { (own, counts) in
            defer { term += 1 }
            let isKept = choice.keeps(term, counts)
            guard isKept || !isFinal else { return }
            end += own.count
            try ends.append(UInt64(end), to: &sink)
            try frequencies.append(UInt32(counts.documents), to: &sink)
            if layout.hasOccurrences { try occurrences.append(UInt64(counts.occurrences), to: &sink) }
            try bytes.append(own, to: &sink)
            if isKept {
                let weight = parameters.inverseDocumentFrequency(of: counts.documents, among: documents)
                try idf.append(weight.bitPattern, to: &sink)
                if layout.kept < layout.terms { try kept.append(UInt32(written), to: &sink) }
                var slot = BinaryModelLayout.slot(of: own.span, 0..<own.count, among: layout.slots)
                while slots[slot] != 0 { slot = (slot + 1) & (layout.slots - 1) }
                column += 1
                slots[slot] = UInt32(column)
            }
            written += 1
        }
        var table = SectionBuffer(at: layout.hashSlots)
        for slot in slots { try table.append(slot, to: &sink) }
        try table.flush(to: &sink)
        try kept.flush(to: &sink)
        try ends.flush(to: &sink)
        try idf.flush(to: &sink)
        try occurrences.flush(to: &sink)
        try frequencies.flush(to: &sink)
        try bytes.flush(to: &sink)
    }

    private var parameterBytes: [UInt8] {
        let lines = ModelParameters.lines(of: parameters, documents: documents, isUpdatable: !isFinal)
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// The sizes of all sections, and which terms are kept.
    private func measured() throws -> (BinaryModelLayout, KeptTerms) {
        var choice = KeptTerms(parameters.counting, documents: documents, chooses: chooses)
        var (count, length) = (0, 0)
        try terms.forEach { (bytes, counts) in
            choice.offer(count, counts, length: bytes.count)
            count += 1
            length += bytes.count
        }
        choice.settle()
        precondition(documents <= UInt32.max && choice.count <= Int32.max, "A model has less than 2³¹ columns.")
        let layout = BinaryModelLayout(
            parameterBytes: parameterBytes.count, terms: isFinal ? choice.count : count,
            termBytes: isFinal ? choice.length : length, kept: choice.count, documents: documents, hasOccurrences: !isFinal)
        return (layout, choice)
    }
}

/// A section of a file that is written bit by bit at its own place.
private struct SectionBuffer {
    private var offset: Int
    private var buffer: [UInt8] = []

    init(at offset: Int) { self.offset = offset }

    mutating func append<Sink: PositionedByteSink>(_ value: some FixedWidthInteger, to sink: inout Sink) throws {
        buffer.append(littleEndian: value, bytes: value.bitWidth / 8)
        if buffer.count >= writerPieceSize { try flush(to: &sink) }
    }

    mutating func append<Sink: PositionedByteSink>(_ bytes: [UInt8], to sink: inout Sink) throws {
        buffer += bytes
        if buffer.count >= writerPieceSize { try flush(to: &sink) }
    }

    mutating func flush<Sink: PositionedByteSink>(to sink: inout Sink) throws {
        guard !buffer.isEmpty else { return }
        try sink.write(buffer, at: offset)
        offset += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }
}

extension PositionedByteSink {
    fileprivate mutating func write(_ bytes: [UInt8], at offset: Int) throws(Failure) {
        try unsafe write(bytes.span.bytes, at: offset)
    }
}

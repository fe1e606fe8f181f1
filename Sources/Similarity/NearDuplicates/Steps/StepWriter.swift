import TextAnalysis

/// Writes the lines of a step.
package struct StepWriter {
    /// Into how many parts lines are divided that have to come together by what they tell.
    let parts: Int
    private let sink: ([UInt8]) throws -> Void
    private var bytes: [UInt8] = []
    /// Items that wait for others of their part.
    private var waiting: [Int: [UInt8]] = [:]

    /// Bytes that are written at once, and those of a line of several items.
    private static let bytesAtOnce = 1 << 20
    private static let longLine = 1 << 14

    package init(parts: Int, sink: @escaping ([UInt8]) throws -> Void) {
        (self.parts, self.sink) = (parts, sink)
    }

    /// The part of what has a hash.
    func part(ofHash hash: UInt64) -> Int { Int(hash.multipliedFullWidth(by: UInt64(parts)).high) }
    func part(of name: TextName) -> Int { part(ofHash: Shingler.mixed(UInt64(name.row) &+ 0x9E37_79B9_7F4A_7C15)) }

    /// Writes a line.
    mutating func line(_ part: Int, _ kind: StepKind, _ fill: (inout StepItem) -> Void) throws {
        var item = StepItem()
        fill(&item)
        try line(part, kind, items: item.bytes)
    }

    private mutating func line(_ part: Int, _ kind: StepKind, items: [UInt8]) throws {
        bytes += "\(part)\t\(kind.letter)\t".utf8
        bytes += items
        bytes.append(0x0A)
        if bytes.count >= Self.bytesAtOnce { try flush() }
    }

    /// Writes an item into a line with others of its part. A step writes one kind so.
    mutating func item(_ part: Int, _ kind: StepKind, _ fill: (inout StepItem) -> Void) throws {
        var item = StepItem()
        fill(&item)
        var line = waiting.removeValue(forKey: part) ?? []
        if !line.isEmpty { line.append(0x20) }
        line += item.bytes
        if line.count < Self.longLine {
            waiting[part] = line
        } else {
            try self.line(part, kind, items: line)
        }
    }

    /// Writes the items that wait.
    mutating func end(_ kind: StepKind) throws {
        let lines = waiting.sorted { $0.key < $1.key }
        waiting = [:]
        for (part, items) in lines { try line(part, kind, items: items) }
    }

    package mutating func flush() throws {
        defer { bytes = [] }
        if !bytes.isEmpty { try sink(bytes) }
    }
}

/// An item that is put together field by field.
struct StepItem {
    fileprivate(set) var bytes: [UInt8] = []

    /// Goes on to another field.
    mutating func colon() { bytes.append(0x3A) }
    /// Goes on to another item.
    mutating func space() { bytes.append(0x20) }
    mutating func number(_ number: Int) { bytes += String(number).utf8 }
    mutating func fraction(_ number: Double) { bytes += "\(number)".utf8 }
    mutating func text(_ text: String) { StepText.append(text, to: &bytes) }
    mutating func shingles(_ shingles: Span<UInt64>) { StepShingles.append(shingles, to: &bytes) }

    mutating func texts(_ texts: [String]) {
        for (place, one) in texts.enumerated() {
            if place > 0 { bytes.append(0x2C) }
            text(one)
        }
    }

    /// Seconds since 1970, behind a `d` where the source gives no time of day; nothing without a date.
    mutating func date(_ date: ArticleDate?) {
        guard let date else { return }
        bytes += "\(date.hasTime ? "" : "d")\(date.secondsSince1970)".utf8
    }

    mutating func name(_ name: TextName) {
        number(name.row)
        guard let start = name.start else { return }
        bytes.append(0x40)
        date(start)
    }

    /// Two texts and what they share: TEXT:OTHER:SHARED:NUMBERS:SIZE:SIZE, the first of the pair first.
    mutating func overlap(_ overlap: TextOverlap, _ names: [TextName], startingWith text: Int) {
        let isFirst = overlap.pair.first == text
        name(names[text])
        colon()
        name(names[overlap.other(than: text)])
        let sizes = isFirst ? overlap.sizes : (overlap.sizes.second, overlap.sizes.first)
        for field in [overlap.shared, overlap.sharedNumbers, sizes.0, sizes.1] {
            colon()
            number(field)
        }
    }
}

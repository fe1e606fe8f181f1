import TextAnalysis

/// What is wrong with the lines of a step, and the remedy.
package struct StepProblem: Error {
    package let what: String
    package let remedy: String

    static func damaged(_ what: String) -> StepProblem {
        StepProblem(what: what, remedy: "Give whole lines as the steps before have written them")
    }
}

/// What a line between steps tells.
enum StepKind: UInt8 {
    /// `a`: ROW:ID:DATE:SET, an article.
    case article = 0x61
    /// `t`: TEXT:END:SET, a text: articles with the same shingles.
    case text = 0x74
    /// `m`: TEXT, then ROW:ID:DATE of each of its articles; `-` in place of TEXT for one that is compared with none.
    case members = 0x6D
    /// `k`: KEY:TEXT:SIZE:END, a key of a text.
    case keys = 0x6B
    /// `p`: TEXT:SIZE:OTHER:SIZE:COUNT, texts with keys in common.
    case pairs = 0x70
    /// `c`: TEXT:OTHER, texts that are to be checked.
    case candidates = 0x63
    /// `e`: TEXT:OTHER, texts that are nearly the same.
    case same = 0x65
    /// `x`: TEXT, a text that is nearly the same as an earlier one.
    case later = 0x78
    /// `n`: COUNT:SHINGLES, shingles of a range in so many texts.
    case counts = 0x6E
    /// `f`: SHINGLES, those in too many texts.
    case frequent = 0x66
    /// `l`: TEXT:OTHER:SHARED:NUMBERS:SIZE:SIZE, near-duplicates.
    case links = 0x6C
    /// `v`: TEXT TEXT …, versions of one text, in the order in which they came.
    case versions = 0x76
    /// `s`: TEXT:SOURCE:SHARED:NUMBERS:SIZE:SIZE, the version that a text came from; itself where there is none.
    case sources = 0x73
    /// `g`: NUMBER, then ROW:ID:PLACE:DEPTH:JACCARD:INSOURCE:OFSOURCE:IDS of each article of a group.
    case group = 0x67

    var letter: String { String(UnicodeScalar(rawValue)) }
}

/// A line between steps, which is read from left to right: PART, a tab, a letter for its kind, a tab, and items with spaces
/// between, each of which has fields with colons between.
///
/// Complexity: O(bytes) for all of a line.
package struct StepLine {
    private let bytes: [UInt8]
    private var place: Int
    private let end: Int
    let part: Int
    let kind: StepKind

    /// - Parameter range: the bytes of the line, without its end.
    package init(_ bytes: [UInt8], _ range: Range<Int>) throws(StepProblem) {
        guard let first = bytes[range].firstIndex(of: 0x09), first + 2 < range.upperBound, bytes[first + 2] == 0x09,
            let part = Self.integer(bytes, range.lowerBound..<first), part >= 0,
            let kind = StepKind(rawValue: bytes[first + 1])
        else { throw .damaged("no line of a step") }
        guard bytes[range.upperBound - 1] != 0x0D else {
            throw StepProblem(
                what: "a line that ends in CR LF", remedy: "Let lines end in LF alone, as the steps write them")
        }
        (self.bytes, place, end) = (bytes, first + 3, range.upperBound)
        (self.part, self.kind) = (part, kind)
    }

    var hasItem: Bool { place < end }

    /// The next field. The last of an item has a space or the end of the line behind it, any other a colon.
    private mutating func field(isLast: Bool) throws(StepProblem) -> Range<Int> {
        var stop = place
        while stop < end, bytes[stop] != 0x3A, bytes[stop] != 0x20 { stop += 1 }
        guard isLast ? stop == end || bytes[stop] == 0x20 : stop < end && bytes[stop] == 0x3A else {
            throw .damaged("a line “\(kind.letter)” with an item of too \(isLast ? "many" : "few") fields")
        }
        defer { place = min(end, stop + 1) }
        return place..<stop
    }

    mutating func number(isLast: Bool = false) throws(StepProblem) -> Int {
        let range = try field(isLast: isLast)
        guard let number = Self.integer(bytes, range), number >= 0 else { throw wrong(range, "a number from 0") }
        return number
    }

    mutating func fraction() throws(StepProblem) -> Double {
        let range = try field(isLast: false)
        guard let number = Double(String(decoding: bytes[range], as: UTF8.self)), number.isFinite else {
            throw wrong(range, "a number")
        }
        return number
    }

    /// A number, or nothing.
    mutating func optionalNumber() throws(StepProblem) -> Int? {
        let range = try field(isLast: false)
        if range.isEmpty { return nil }
        guard let number = Self.integer(bytes, range), number >= 0 else { throw wrong(range, "a number from 0") }
        return number
    }

    /// The name of a text; nil for `-`.
    mutating func optionalName(isLast: Bool = false) throws(StepProblem) -> TextName? {
        let range = try field(isLast: isLast)
        if range.count == 1, bytes[range.lowerBound] == 0x2D { return nil }
        let at = bytes[range].firstIndex(of: 0x40) ?? range.upperBound
        guard let row = Self.integer(bytes, range.lowerBound..<at), row >= 0 else {
            throw wrong(range, "the name of a text")
        }
        guard at < range.upperBound else { return TextName(row: row, start: nil) }
        guard let start = try date(at + 1..<range.upperBound) else { throw wrong(range, "the name of a text") }
        return TextName(row: row, start: start)
    }

    mutating func name(isLast: Bool = false) throws(StepProblem) -> TextName {
        guard let name = try optionalName(isLast: isLast) else {
            throw .damaged("a line “\(kind.letter)” without a text")
        }
        return name
    }

    mutating func date(isLast: Bool = false) throws(StepProblem) -> ArticleDate? { try date(field(isLast: isLast)) }

    private func date(_ range: Range<Int>) throws(StepProblem) -> ArticleDate? {
        if range.isEmpty { return nil }
        let isDay = bytes[range.lowerBound] == 0x64
        guard let seconds = Self.integer(bytes, range.lowerBound + (isDay ? 1 : 0)..<range.upperBound) else {
            throw wrong(range, "a time")
        }
        return ArticleDate(secondsSince1970: Int64(seconds), hasTime: !isDay)
    }

    mutating func text(isLast: Bool = false) throws(StepProblem) -> String {
        try StepText.decoded(bytes[field(isLast: isLast)])
    }

    /// Texts with commas between.
    mutating func texts(isLast: Bool) throws(StepProblem) -> [String] {
        var texts: [String] = []
        for part in bytes[try field(isLast: isLast)].split(separator: 0x2C) { texts.append(try StepText.decoded(part)) }
        return texts
    }

    /// Shingles in their order.
    ///
    /// - Parameter isSet: whether each stands once.
    mutating func shingles(isLast: Bool, isSet: Bool = true) throws(StepProblem) -> [UInt64] {
        guard let shingles = StepShingles.decoded(bytes, try field(isLast: isLast)),
            shingles.indices.dropFirst().allSatisfy({
                isSet ? shingles[$0 - 1] < shingles[$0] : shingles[$0 - 1] <= shingles[$0]
            })
        else { throw .damaged("a line “\(kind.letter)” with damaged shingles") }
        return shingles
    }

    private func wrong(_ range: Range<Int>, _ wanted: String) -> StepProblem {
        .damaged(
            "a line “\(kind.letter)” with “\(String(decoding: bytes[range].prefix(20), as: UTF8.self))” for \(wanted)")
    }

    private static func integer(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let isNegative = range.count > 1 && bytes[range.lowerBound] == 0x2D
        let digits = range.lowerBound + (isNegative ? 1 : 0)..<range.upperBound
        // Sixteen digits leave room for what is done with any number.
        guard (1...16).contains(digits.count) else { return nil }
        var number = 0
        for place in digits {
            guard (0x30...0x39).contains(bytes[place]) else { return nil }
            number = number * 10 + Int(bytes[place] - 0x30)
        }
        return isNegative ? -number : number
    }
}

/// What a figure of a story counts.
public enum ClaimKind: String, CaseIterable, Sendable {
    case dead, injured, missing, arrested, displaced, magnitude
}

/// A figure that an article gives, with what it counts: `at least 57 people were killed`.
public struct Claim: Hashable, Sendable {
    /// How exact the article is.
    public enum Bound: Hashable, Sendable {
        case exact
        /// `at least`, `more than`: the figure may be higher.
        case least
        /// `about`, `up to`: the figure may be a tenth off.
        case about
        /// `57 to 60`: the highest figure.
        case upTo(Double)
    }

    public let kind: ClaimKind
    public let value: Double
    public let bound: Bound
    /// The sentence that says it, by its index in the article; nil for the headline.
    public let sentence: Int?

    public init(kind: ClaimKind, value: Double, bound: Bound, sentence: Int?) {
        self.kind = kind
        self.value = value
        self.bound = bound
        self.sentence = sentence
    }

    /// Whether two claims of one kind cannot both be true. `at least 50` goes with 57 and not with 120: a desk that knew of
    /// so many would say so. Rounded figures go with what they may be rounded from.
    public func contradicts(_ other: Claim) -> Bool {
        let (mine, theirs) = (span, other.span)
        return mine.upperBound < theirs.lowerBound || theirs.upperBound < mine.lowerBound
    }

    /// The figures that may be meant.
    var span: ClosedRange<Double> {
        // 11,000 may be 10,600 or 11,400; an exact 57 is 57.
        let isRound = value >= 1_000 && value.truncatingRemainder(dividingBy: 100) == 0
        let slack = kind == .magnitude ? 0.05 : isRound ? value * 0.05 : 0
        switch bound {
        case .exact: return value - slack...value + slack
        case .least: return value - slack...value * 1.5 + slack
        case .about: return value * 0.9 - slack...value * 1.1 + slack
        case .upTo(let most): return value...max(value, most)
        }
    }

    /// The figure as a text writes it: `at least 57`.
    public var text: String {
        let number = Self.written(value)
        switch bound {
        case .exact: return number
        case .least: return "at least " + number
        case .about: return "about " + number
        case .upTo(let most): return number + " to " + Self.written(most)
        }
    }

    private static func written(_ value: Double) -> String { Int(exactly: value).map(grouped) ?? "\(value)" }

    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number).utf8)
        var text: [UInt8] = []
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text.append(0x2C) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension Claim {
    func write(to writer: inout StateWriter) {
        writer.put(ClaimKind.allCases.firstIndex(of: kind) ?? 0)
        writer.put(value)
        switch bound {
        case .exact: writer.put(0)
        case .least: writer.put(1)
        case .about: writer.put(2)
        case .upTo(let most):
            writer.put(3)
            writer.put(most)
        }
        writer.put(sentence) { $0.put($1) }
    }

    init(from reader: inout StateReader) throws(StreamStateError) {
        kind = ClaimKind.allCases[try reader.int(in: 0..<ClaimKind.allCases.count)]
        value = try reader.double()
        guard value >= 0 else { throw .damaged }
        switch try reader.int(in: 0..<4) {
        case 0: bound = .exact
        case 1: bound = .least
        case 2: bound = .about
        default: bound = .upTo(try reader.double())
        }
        sentence = try reader.optional { reader throws(StreamStateError) in try reader.int() }
    }
}

/// What a figure of a story counts or measures.
public enum ClaimKind: String, CaseIterable, Sendable, Codable {
    /// How many were killed.
    case dead
    /// How many were hurt.
    case injured
    /// How many are missing.
    case missing
    /// How many were arrested.
    case arrested
    /// How many had to leave their homes.
    case displaced
    /// How strong an earthquake was.
    case magnitude
    /// An amount of money.
    case money
    /// A share in percent.
    case percent
    /// How old somebody is.
    case age

    /// Whether it counts people whom something happened to.
    var countsPeople: Bool {
        switch self {
        case .dead, .injured, .missing, .arrested, .displaced: true
        case .magnitude, .money, .percent, .age: false
        }
    }
}

/// A figure that an article gives, with what it counts: `at least 57 people were killed`.
public struct Claim: Hashable, Sendable {
    /// How exact the article is.
    public enum Bound: Hashable, Sendable {
        /// It is the figure.
        case exact
        /// `at least`, `more than`: the figure may be higher.
        case least
        /// `up to`, `as many as`, `fewer than`: the figure may be lower.
        case most
        /// `about`: the figure may be a tenth off.
        case about
        /// `nearly`: the figure may be a tenth lower.
        case nearly
        /// `57 to 60`: the highest figure.
        case upTo(Double)
        /// `dozens`, `hundreds`: a few times the figure.
        case several
    }

    /// What is counted or measured.
    public let kind: ClaimKind
    /// The figure.
    public let value: Double
    /// Whether it is the figure, a least or a most one.
    public let bound: Bound
    /// The sign of the currency of a sum of money; else empty.
    public let unit: String
    /// The sentence that says it, by its index in the article; nil for the headline.
    public let sentence: Int?

    /// With parameters that are the properties of these names.
    public init(kind: ClaimKind, value: Double, bound: Bound, unit: String = "", sentence: Int?) {
        self.kind = kind
        self.value = value
        self.bound = bound
        self.unit = unit
        self.sentence = sentence
    }

    /// Whether two claims of one kind cannot both be true: `at least 50` goes with 60, `about 50` with 53. Rounded figures go
    /// with what they may be rounded from.
    public func contradicts(_ other: Claim) -> Bool { !span.overlaps(other.span) }

    /// Whether no desk that knew the other figure would have given this one, though both may be true: `at least 50` beside 120.
    func isFar(from other: Claim) -> Bool { !likelySpan.overlaps(other.likelySpan) }

    /// Whether it says both how much at least and how much at most, unlike `at least 50` and `dozens`.
    var isClosed: Bool {
        switch bound {
        case .exact, .about, .nearly, .upTo: true
        case .least, .most, .several: false
        }
    }

    /// The figures that are allowed.
    private var span: ClosedRange<Double> {
        switch bound {
        case .exact: value - slack...value + slack
        case .least: value - slack...Double.infinity
        case .most: -Double.infinity...value + slack
        case .about: value * 0.9 - slack...value * 1.1 + slack
        case .nearly: value * 0.9 - slack...value + slack
        case .upTo(let most): value - slack...max(value, most) + slack
        case .several: value * 1.6...value * 12
        }
    }

    /// The figures that are likely meant.
    private var likelySpan: ClosedRange<Double> {
        switch bound {
        case .least: value - slack...value * 1.5 + slack
        case .most: value / 1.5 - slack...value + slack
        default: span
        }
    }

    /// How far off a figure may be that is given as exact: 11,000 may be 10,600 or 11,400, $2.5 million may be $2.46 million,
    /// 5 percent may be 5.3; 57 is 57.
    private var slack: Double {
        switch kind {
        case .age: 0
        case .magnitude: 0.04
        case .percent: lastDigit(from: 1) / 2
        case .money: min(lastDigit(from: 1e12) / 2, value * 0.05)
        case .dead, .injured, .missing, .arrested, .displaced:
            value >= 100 && value.truncatingRemainder(dividingBy: 100) == 0 ? value * 0.05 : 0
        }
    }

    /// The power of ten of the last digit that is written and no zero, at most `most` and at least a hundredth.
    private func lastDigit(from most: Double) -> Double {
        let hundredths = (value * 100).rounded()
        var unit = most
        while unit > 0.01, hundredths.truncatingRemainder(dividingBy: (unit * 100).rounded()) != 0 { unit /= 10 }
        return unit
    }

    /// The figure as a text writes it: `at least 57`, `about $2.5 million`, `5.3 %`.
    public var text: String {
        let number = written(value)
        switch bound {
        case .exact: return number
        case .least: return "at least " + number
        case .most: return "up to " + number
        case .about: return "about " + number
        case .nearly: return "nearly " + number
        case .upTo(let most): return number + " to " + written(most)
        case .several: return Self.severals.first { $0.value == value }?.word ?? "several " + number
        }
    }

    /// What `several` of a figure are called.
    static let severals: [(word: String, value: Double)] = [
        ("dozens", 12), ("scores", 20), ("hundreds", 100), ("thousands", 1_000), ("tens of thousands", 10_000),
        ("hundreds of thousands", 100_000), ("millions", 1_000_000),
    ]

    private func written(_ value: Double) -> String {
        let scales: [(Double, String)] =
            kind == .money ? [(1e12, " trillion"), (1e9, " billion"), (1e6, " million")] : []
        let scale = scales.first { $0.0 <= value } ?? (1, "")
        let scaled = value / scale.0
        return unit + (Int(exactly: scaled).map(Self.grouped) ?? "\((scaled * 1_000).rounded() / 1_000)") + scale.1
            + (kind == .percent ? " %" : "")
    }

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
        case .most: writer.put(4)
        case .nearly: writer.put(5)
        case .several: writer.put(6)
        }
        writer.put(sentence) { $0.put($1) }
    }

    /// Reads what tells events apart, which has no unit.
    init(from reader: inout StateReader) throws(StreamStateError) {
        kind = ClaimKind.allCases[try reader.int(in: 0..<ClaimKind.allCases.count)]
        value = try reader.double()
        unit = ""
        guard value >= 0 else { throw .damaged }
        switch try reader.int(in: 0..<7) {
        case 0: bound = .exact
        case 1: bound = .least
        case 2: bound = .about
        case 3: bound = .upTo(try reader.double())
        case 4: bound = .most
        case 5: bound = .nearly
        default: bound = .several
        }
        sentence = try reader.optional { reader throws(StreamStateError) in try reader.int() }
    }
}

/// What an agency or a desk says of an item beside its story: which version it is, and whether it may be used.
///
/// The terms are those of IPTC's NewsML-G2, ninjs and NITF.
public struct Release: Hashable, Sendable, Codable {
    /// Whether an item may be used (`pubStatus` of NewsML-G2, `management-status` of NITF).
    public enum Status: String, Hashable, Sendable, Codable {
        /// May be used.
        case usable
        /// Not to be used until its sender says so.
        case withheld
        /// Killed: not to be used, nor is any version of it.
        case canceled

        /// The status that a word or an address names, its prefix or path and its case ignored; nil for all others.
        public init?(name: String) {
            switch ControlledCode.word(of: name).lowercased() {
            case "usable", "embargoed": self = .usable
            case "withheld", "withhold", "onhold": self = .withheld
            case "canceled", "cancelled", "killed", "kill": self = .canceled
            default: return nil
            }
        }
    }

    /// The version as the source writes it, mostly a number that rises; nil where it has none.
    public var version: String?
    /// The words by which desks name a story.
    public var slug: String?
    /// From 1, the most urgent, to 8.
    public var urgency: Int?
    /// Whether it may be used; nil where that is not said.
    public var status: Status?
    /// The moment before which the item is not to be used, as the source writes it.
    public var embargo: String?
    /// What was corrected, in the words of the desk.
    public var correction: String?

    /// With parameters that are the properties of these names.
    public init(
        version: String? = nil, slug: String? = nil, urgency: Int? = nil, status: Status? = nil, embargo: String? = nil,
        correction: String? = nil
    ) {
        self.version = version
        self.slug = slug
        self.urgency = urgency
        self.status = status
        self.embargo = embargo
        self.correction = correction
    }

    /// Why an item is not to be answered with.
    public enum Withholding: Hashable, Sendable {
        /// Its sender has taken it back.
        case canceled
        /// Its sender holds it back.
        case withheld
        /// With the moment as the source writes it.
        case embargoed(until: String)
    }

    /// Why the item is not to be used at a moment; nil where it may be. An embargo whose end cannot be read holds on.
    ///
    /// - Parameter seconds: the moment, in seconds since 1970.
    public func withholding(at seconds: Int64) -> Withholding? {
        switch status {
        case .canceled: return .canceled
        case .withheld: return .withheld
        case .usable, nil: break
        }
        guard let embargo else { return nil }
        guard let end = ArticleDate(embargo) else { return .embargoed(until: embargo) }
        // A day without a time is over when it ends everywhere.
        let last = end.hasTime ? end.secondsSince1970 : end.secondsSince1970 + 86_400
        return last > seconds ? .embargoed(until: embargo) : nil
    }

    /// Whether nothing is said.
    public var isEmpty: Bool { self == Release() }

    /// Whether this version came before another: by number where both are numbers, else by a date where both are dates.
    /// False where that cannot be told.
    public func isOlder(than other: Release) -> Bool {
        guard let version, let otherVersion = other.version else { return false }
        if let one = Int(version), let two = Int(otherVersion) { return one < two }
        if let one = ArticleDate(version), let two = ArticleDate(otherVersion) { return one < two }
        return false
    }
}

extension Release {
    /// What is said, by the names that records use.
    public var fields: [(name: String, value: String)] {
        [
            ("version", version), ("slug", slug), ("urgency", urgency.map { String($0) }), ("status", status?.rawValue),
            ("embargo", embargo), ("correction", correction),
        ].compactMap { name, value in value.map { (name, $0) } }
    }

    /// What a record says under these names; nil where that is nothing.
    public init?(_ field: (String) -> String?) {
        // What records of other tools may say in place of nothing.
        let embargo = field("embargo").flatMap { ["no", "none", "false", "0"].contains($0.lowercased()) ? nil : $0 }
        self.init(
            version: field("version"), slug: field("slug"), urgency: field("urgency").flatMap { Int($0) },
            status: field("status").flatMap { Status(name: $0) }, embargo: embargo, correction: field("correction"))
        if isEmpty { return nil }
    }
}

/// A figure with the words that say what it is a figure of.
public struct StatedClaim: Sendable {
    /// The figure.
    public let claim: Claim
    /// Whom it counts where that is not people in general (`soldier`), whose age it is (`ann roe`); else empty.
    public let subject: String
    /// The stems of the words beside it, by which sums and shares of the same thing are known.
    public let nearby: Set<String>
    /// Whether it is of what the article tells of; else it is known to the article, and contradicts nothing.
    public let isOfEvent: Bool

    /// With parameters that are the properties of these names.
    public init(_ claim: Claim, subject: String = "", nearby: Set<String> = [], isOfEvent: Bool = true) {
        self.claim = claim
        self.subject = subject
        self.nearby = nearby
        self.isOfEvent = isOfEvent
    }

    /// Whether two figures are of the same quantity, if their articles tell of the same event.
    ///
    /// People are counted by the same noun, or by none; ages are of one name. Sums and shares have two words beside them in common,
    /// and half of what the one with fewer has, and lie within four times of each other.
    func isSameQuantity(as other: StatedClaim) -> Bool {
        guard claim.kind == other.claim.kind, claim.unit == other.claim.unit, subject == other.subject else {
            return false
        }
        switch claim.kind {
        case .money, .percent:
            let shared = nearby.intersection(other.nearby)
            guard max(claim.value, other.claim.value) <= 4 * min(claim.value, other.claim.value) else { return false }
            return shared.count > 1 && shared.count * 2 >= min(nearby.count, other.nearby.count)
        case .magnitude:
            // What is weaker by more is another quake: an aftershock, or one before.
            return abs(claim.value - other.claim.value) <= 0.7
        case .dead, .injured, .missing, .arrested, .displaced, .age: return true
        }
    }
}

import Clustering
import TextAnalysis

/// Keeps articles of two languages apart, beside what another veto forbids; languages that are near count as one, and an article
/// whose language is not known goes with any.
///
/// Complexity: O(1), and that of the other.
struct LanguageVeto<Other: JoinVeto>: JoinVeto {
    private var other: Other
    /// Of articles, then of joined clusters.
    private var languages: [Language]

    init(_ languages: [Language], and other: Other) {
        self.languages = languages
        self.other = other
    }

    func forbids(_ first: Int, _ second: Int) -> Bool {
        let (one, two) = (languages[first], languages[second])
        return !one.isNear(two) && one != .undetermined && two != .undetermined || other.forbids(first, second)
    }

    mutating func join(_ first: Int, _ second: Int, into joined: Int) {
        other.join(first, second, into: joined)
        languages.append(languages[first] == .undetermined ? languages[second] : languages[first])
    }
}

/// A suffix and what takes its place, where the measure before it is above a least one.
struct PorterRule: Sendable {
    let suffix: String
    let replacement: String
    let leastMeasure: Int
    /// Whether an s or a t must stand before the suffix.
    var followsST = false

    init(_ suffix: String, _ replacement: String, measureAbove leastMeasure: Int = 0) {
        self.suffix = suffix
        self.replacement = replacement
        self.leastMeasure = leastMeasure
    }
}

/// The tables of steps 2 to 4. A longer suffix stands before the shorter one that it ends with.
enum PorterRules {
    static let step2 = [
        PorterRule("ational", "ate"), PorterRule("tional", "tion"), PorterRule("enci", "ence"),
        PorterRule("anci", "ance"), PorterRule("izer", "ize"),
        // Departure: `-bli`, where the paper has `-abli`.
        PorterRule("bli", "ble"), PorterRule("alli", "al"), PorterRule("entli", "ent"), PorterRule("eli", "e"),
        PorterRule("ousli", "ous"), PorterRule("ization", "ize"), PorterRule("ation", "ate"),
        PorterRule("ator", "ate"), PorterRule("alism", "al"), PorterRule("iveness", "ive"),
        PorterRule("fulness", "ful"), PorterRule("ousness", "ous"), PorterRule("aliti", "al"),
        PorterRule("iviti", "ive"), PorterRule("biliti", "ble"),
        // Departure: a suffix that the paper does not have.
        PorterRule("fulli", "ful"),
    ]

    static let step3 = [
        PorterRule("icate", "ic"), PorterRule("ative", ""), PorterRule("alize", "al"), PorterRule("iciti", "ic"),
        PorterRule("ical", "ic"), PorterRule("ful", ""), PorterRule("ness", ""),
    ]

    static let step4: [PorterRule] = {
        let suffixes: [String] = [
            "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
            "iti", "ous", "ive", "ize",
        ]
        return suffixes.map { suffix in
            var rule = PorterRule(suffix, "", measureAbove: 1)
            rule.followsST = suffix == "ion"
            return rule
        }
    }()
}

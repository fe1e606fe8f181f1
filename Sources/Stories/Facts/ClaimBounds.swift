/// Reads how exact a figure is from the words before it.
enum ClaimBounds {
    private static let phrases: [(words: [String], bound: Claim.Bound)] = [
        (["no", "fewer", "than"], .least), (["no", "less", "than"], .least), (["not", "less", "than"], .least),
        (["no", "more", "than"], .most), (["not", "more", "than"], .most), (["as", "many", "as"], .most),
        (["as", "much", "as"], .most), (["as", "few", "as"], .least), (["at", "least"], .least),
        (["more", "than"], .least),
        (["greater", "than"], .least), (["up", "to"], .most), (["at", "most"], .most), (["less", "than"], .most),
        (["fewer", "than"], .most), (["close", "to"], .nearly), (["just", "under"], .nearly),
        (["just", "over"], .about),
        (["upwards", "of"], .least), (["in", "excess", "of"], .least), (["over"], .least), (["above"], .least),
        (["exceeding"], .least), (["under"], .most), (["below"], .most), (["nearly"], .nearly), (["almost"], .nearly),
        (["about"], .about), (["around"], .about), (["roughly"], .about), (["some"], .about),
        (["approximately"], .about),
        (["estimated"], .about), (["perhaps"], .about), (["circa"], .about),
    ]

    /// The bound, and the place of the first word that says so.
    static func bound(_ words: [String], before place: Int) -> (bound: Claim.Bound, start: Int) {
        var start = place
        var bound = Claim.Bound.exact
        // `a dozen`, `a hundred` are round figures.
        if start > 0, words[start - 1] == "a" || words[start - 1] == "an" {
            start -= 1
            if place < words.count, ["dozen", "hundred", "thousand"].contains(words[place]) { bound = .about }
        }
        for phrase in phrases where words[..<start].hasSuffix(phrase.words) {
            return (phrase.bound, start - phrase.words.count)
        }
        return (bound, start)
    }
}

extension ArraySlice<String> {
    fileprivate func hasSuffix(_ words: [String]) -> Bool { suffix(words.count).elementsEqual(words) }
}

/// Reads whose age a figure is: `Ann Roe, 57,`, `57-year-old painter Ann Roe`, `Ann Roe, aged 57`.
enum AgeOfName {
    /// The last two words of the name; nil where the figure is no age of somebody who is named so.
    static func name(beside figure: ClaimReader.Figure, in sentence: ClaimSentence) -> String? {
        guard figure.value >= 1, figure.value <= 110, figure.value.rounded() == figure.value, figure.bound == .exact,
            figure.end == figure.place + 1
        else { return nil }
        let place = figure.place
        if sentence[figure.end] == "year", sentence[figure.end + 1] == "old" {
            // `Ann Roe, a 57-year-old painter`
            let article = ["a", "the", "an"].contains(sentence[place - 1]) ? place - 1 : place
            if article > 0, sentence.hasComma[article - 1], let name = name(endingAt: article - 1, in: sentence) {
                return name
            }
            return name(after: figure.end + 2, in: sentence)
        }
        var before = place
        if ["aged", "age"].contains(sentence[before - 1]) { before -= 1 }
        guard before > 0, sentence.hasComma[before - 1] else { return nil }
        let isClosed =
            sentence.hasComma[figure.end - 1] || figure.end == sentence.count
            || ["of", "from"].contains(sentence[figure.end])
        return isClosed || before < place ? name(endingAt: before - 1, in: sentence) : nil
    }

    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii"]

    private static func name(endingAt last: Int, in sentence: ClaimSentence) -> String? {
        let last = suffixes.contains(sentence[last]) ? last - 1 : last
        guard last > 0, sentence.isCapital[last], sentence.isCapital[last - 1], !sentence.hasComma[last - 1] else {
            return nil
        }
        return sentence[last - 1] + " " + sentence[last]
    }

    /// The name behind at most four words in small letters.
    private static func name(after place: Int, in sentence: ClaimSentence) -> String? {
        var first = place
        while first < min(sentence.count, place + 4), !sentence.isCapital[first] {
            guard !sentence.hasComma[first] else { return nil }
            first += 1
        }
        var last = first
        while last + 1 < sentence.count, !sentence.hasComma[last], sentence.isCapital[last + 1] { last += 1 }
        return first < sentence.count && sentence.isCapital[first] ? name(endingAt: last, in: sentence) : nil
    }
}

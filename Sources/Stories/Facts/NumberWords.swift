/// Reads numbers as English news writes them: `57`, `11,000`, `6.8`, `1.2 million`, `1.2m`, `twelve`, `twenty-one`, `a dozen`.
enum NumberWords {
    private static let small: [String: Double] = {
        let names = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        var values = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, Double($0.offset)) })
        let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        for (place, name) in tens.enumerated() { values[name] = Double(20 + 10 * place) }
        values["dozen"] = 12
        values["hundred"] = 100
        values["thousand"] = 1_000
        return values
    }()
    private static let scales: [String: Double] = [
        "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    ]
    private static let suffixes: [(letters: String, scale: Double)] = [
        ("bn", 1e9), ("tn", 1e12), ("mn", 1e6), ("m", 1e6), ("b", 1e9), ("k", 1e3),
    ]

    /// The number that begins at a word, and the word after it; nil where none begins. `one` alone is mostly no count, and
    /// four digits from 1900 to 2099 are a year.
    static func number(in words: [String], at start: Int) -> (value: Double, end: Int)? {
        guard var value = digits(words[start]) ?? abbreviated(words[start]) ?? spelled(words[start]) else { return nil }
        var end = start + 1
        if end < words.count, let unit = small[words[end]], unit < 10, value >= 20, value < 100,
            digits(words[start]) == nil
        {
            value += unit
            end += 1
        }
        while end < words.count, let scale = scales[words[end]] {
            value *= scale
            end += 1
        }
        if words[start] == "one" && end == start + 1 { return nil }
        // `several dozen` is no number.
        if words[start] == "dozen" || scales[words[start]] != nil, start > 0,
            ["several", "few", "some"].contains(words[start - 1])
        {
            return nil
        }
        if end == start + 1, (1900...2099).contains(value), words[start].utf8.count == 4 { return nil }
        return (value, end)
    }

    /// The figure of which `dozens`, `hundreds of thousands` or `several hundred` are several, and the word after it.
    static func several(in words: [String], at start: Int) -> (value: Double, end: Int)? {
        if ["several", "few"].contains(words[start]), start + 1 < words.count {
            let value: Double? = words[start + 1] == "dozen" ? 12 : scales[words[start + 1]]
            return value.map { ($0, start + 2) }
        }
        guard let named = severals[words[start]] else { return nil }
        for (name, value) in named where words[start...].starts(with: name) { return (value, start + name.count) }
        return nil
    }

    /// The names of `Claim.severals` by their first word, the longest first.
    private static let severals: [String: [(name: [String], value: Double)]] = {
        var named: [String: [(name: [String], value: Double)]] = [:]
        for (name, value) in Claim.severals.reversed() {
            let words = name.split(separator: " ").map(String.init)
            named[words[0], default: []].append((words, value))
        }
        return named
    }()

    /// `1.2m`, `3bn`.
    private static func abbreviated(_ word: String) -> Double? {
        guard let first = word.utf8.first, (0x30...0x39).contains(first),
            let suffix = suffixes.first(where: { word.hasSuffix($0.letters) })
        else { return nil }
        return digits(String(word.dropLast(suffix.letters.count))).map { $0 * suffix.scale }
    }

    private static func spelled(_ word: String) -> Double? {
        if let value = small[word] { return value }
        guard word.utf8.contains(0x2D) else { return nil }
        let parts = word.split(separator: "-").map(String.init)
        guard parts.count == 2, let tens = small[parts[0]], let unit = small[parts[1]], tens >= 20, unit < 10 else {
            return nil
        }
        return tens + unit
    }

    /// `57`, `11,000`, `6.8`.
    private static func digits(_ word: String) -> Double? {
        guard let first = word.utf8.first, (0x30...0x39).contains(first), word.utf8.count <= 15,
            word.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E })
        else { return nil }
        let groups = word.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 || $0.contains(".") }) else { return nil }
        return Double(groups.joined())
    }
}

import TextAnalysis

/// A day that a text names: with its year, or without one where neither the text nor the article's date tells it.
public struct EventDate: Hashable, Sendable {
    /// The year; nil where none is told.
    public let year: Int?
    /// From 1 on 1 January; 29 February is 1 March in years that have none.
    public let dayOfYear: Int

    /// Of its parts, which are the properties of these names.
    public init(year: Int?, dayOfYear: Int) {
        self.year = year
        self.dayOfYear = dayOfYear
    }

    /// The days between two dates; the fewest that can be where one of them has no year.
    public func days(to other: EventDate) -> Int {
        if let year, let theirs = other.year {
            return abs(365 * (year - theirs) + dayOfYear - other.dayOfYear)
        }
        let gap = abs(dayOfYear - other.dayOfYear)
        return min(gap, 365 - gap)
    }
}

/// Finds the days that a text names.
///
/// Read are, in English, `January 12, 2010`, `Jan. 12`, `12 January` and days of the week, which are those before the day on
/// which the article appeared (after it behind `next`); in every language `2010-01-12`, `12.1.2010` and `12/1/2010`. The last
/// is a day of December or of January in English, and is read there only where one of the two cannot be. Without a year a day
/// is of the year of the article's date.
struct EventDateFinder {
    private let isEnglish: Bool
    private let published: ArticleDate?
    private let publishedDay: (date: EventDate, weekday: Int)?

    init(language: Language, published: ArticleDate?) {
        isEnglish = language.code == "en"
        self.published = published
        publishedDay = published.map { Self.day($0.daysSince1970) }
    }

    /// The dates that a run of tokens has, and the places of the tokens that they consist of.
    func dates(in words: [String], separators: [UInt8]) -> (dates: [EventDate], places: Set<Int>) {
        var dates: [EventDate] = []
        var places: Set<Int> = []
        var place = 0
        while place < words.count {
            guard let found = date(in: words, separators, at: place) else {
                place += 1
                continue
            }
            dates.append(found.date)
            for used in place..<found.end { places.insert(used) }
            place = found.end
        }
        return (dates, places)
    }

    private func date(in words: [String], _ separators: [UInt8], at place: Int) -> (date: EventDate, end: Int)? {
        let word = words[place]
        if let number = Self.digits(word) {
            if let numeric = numeric(words, separators, at: place) { return numeric }
            guard isEnglish, (1...31).contains(number) else { return nil }
            let next = place + 1 < words.count && words[place + 1] == "of" ? place + 2 : place + 1
            guard next < words.count, let month = Self.months[words[next]] else { return nil }
            return dated(month: month, day: number, words, yearAt: next + 1)
        }
        if let parts = Self.dotted(word) { return make(year: parts.2, month: parts.1, day: parts.0, end: place + 1) }
        guard isEnglish else { return nil }
        if let month = Self.months[word], place + 1 < words.count, let day = Self.digits(words[place + 1]),
            (1...31).contains(day)
        {
            return dated(month: month, day: day, words, yearAt: place + 2)
        }
        guard let weekday = Self.weekdays[word], let publishedDay, let published else { return nil }
        let isNext = place > 0 && words[place - 1] == "next"
        let back = (publishedDay.weekday - weekday + 7) % 7
        let days = isNext ? published.daysSince1970 + Int64(7 - back) : published.daysSince1970 - Int64(back)
        return (Self.day(days).date, place + 1)
    }

    private func dated(month: Int, day: Int, _ words: [String], yearAt place: Int) -> (date: EventDate, end: Int)? {
        if place < words.count, words[place].utf8.count == 4, let year = Int(words[place]), Self.years.contains(year) {
            return make(year: year, month: month, day: day, end: place + 1)
        }
        return make(year: publishedDay?.date.year, month: month, day: day, end: place)
    }

    /// `2010-01-12`, `12/1/2010`.
    private func numeric(_ words: [String], _ separators: [UInt8], at place: Int) -> (date: EventDate, end: Int)? {
        guard place + 2 < words.count, separators[place] == separators[place + 1],
            [0x2D, 0x2E, 0x2F].contains(separators[place]), let one = Int(words[place]),
            let two = Int(words[place + 1]),
            let three = Int(words[place + 2])
        else { return nil }
        if words[place].utf8.count == 4 { return make(year: one, month: two, day: three, end: place + 3) }
        guard words[place + 2].utf8.count == 4 else { return nil }
        if isEnglish, separators[place] == 0x2F, one != two {
            guard max(one, two) > 12 else { return nil }
            return make(year: three, month: min(one, two), day: max(one, two), end: place + 3)
        }
        return make(year: three, month: two, day: one, end: place + 3)
    }

    private func make(year: Int?, month: Int, day: Int, end: Int) -> (date: EventDate, end: Int)? {
        guard (1...12).contains(month), (1...31).contains(day), year.map({ Self.years.contains($0) }) ?? true else {
            return nil
        }
        return (EventDate(year: year, dayOfYear: Self.before[month - 1] + day), end)
    }

    private static let years = 1900...2099
    private static let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

    /// The number of a day of a month: `12`, `12th`.
    private static func digits(_ word: String) -> Int? {
        let bytes = Array(word.utf8.prefix(5))
        let count = bytes.prefix { (0x30...0x39).contains($0) }.count
        guard (1...4).contains(count) else { return nil }
        let rest = String(decoding: bytes[count...], as: UTF8.self)
        guard rest.isEmpty || ["st", "nd", "rd", "th"].contains(rest) else { return nil }
        return Int(String(decoding: bytes[..<count], as: UTF8.self))
    }

    /// `12.1.2010`, which is one word.
    private static func dotted(_ word: String) -> (Int, Int, Int)? {
        guard word.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false else { return nil }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]), parts[2].utf8.count == 4,
            let year = Int(parts[2])
        else { return nil }
        return (day, month, year)
    }

    /// The date of a day since 1970, and its day of the week, Monday being 0.
    static func day(_ days: Int64) -> (date: EventDate, weekday: Int) {
        // Days since 1 March of the year 0, in eras of 400 years.
        let shifted = Int(days) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        // That year begins with March: 306 days later it is January.
        let isNext = dayOfYear >= 306
        let date = EventDate(
            year: era * 400 + yearOfEra + (isNext ? 1 : 0), dayOfYear: isNext ? dayOfYear - 305 : dayOfYear + 60)
        return (date, ((Int(days) + 3) % 7 + 7) % 7)
    }

    private static let months: [String: Int] = {
        let names = [
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sep sept", "october oct", "november nov", "december dec",
        ]
        var months: [String: Int] = [:]
        for (place, names) in names.enumerated() {
            for name in names.split(separator: " ") { months[String(name)] = place + 1 }
        }
        return months
    }()

    private static let weekdays: [String: Int] = [
        "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    ]
}

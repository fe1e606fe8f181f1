/// When an article was published, read from its date as the source writes it.
///
/// What is read: ISO 8601 (`2024-02-15`, `20240215T083000Z`, `2024-02-15T08:30:00.5+01:00`), RFC 2822 and what web
/// servers and Twitter write (`Thu, 15 Feb 2024 08:30:00 GMT`, `Thu Feb 15 08:30:00 +0000 2024`), dates with the names
/// of months in the languages of `MonthNames` and `CalendarNames` (`Feb. 15, 2024`, `14.30 Uhr, 15. Februar 2024`, `15 lutego 2024`,
/// `ngày 15 tháng 2 năm 2024`, in Thai also with the year 2567), in the digits of any script, numeric ones
/// (`15.02.2024`, `2024年2月15日`), and seconds or milliseconds since 1970 (`1707985800`). Words that are no part of a
/// date are passed over, and of several dates the first counts.
///
/// What is not read: a date without a day, month or year; a day that the calendar does not have; and `03/04/2024`, which
/// is two different days on two sides of an ocean, while `15/04/2024` and `04/15/2024` can be told. Years of two digits
/// are those of 1950 to 2049, as in RFC 2822. A time without a zone counts as UTC; fractions of a second are cut off.
///
/// ```swift
/// let seconds = ArticleDate("15 February 2024")?.secondsSince1970  // 1707955200
/// ```
///
/// Complexity: O(characters), of which at most 160 are looked at.
public struct ArticleDate: Hashable, Sendable {
    /// In UTC; midnight where the source gives no time of day.
    public let secondsSince1970: Int64
    /// Whether the source gives a time of day.
    public let hasTime: Bool

    /// The date that the text gives, or `nil` where it gives none that can be read.
    public init?(_ text: String) {
        let scalars = DateScanner.scalars(of: text)
        if let seconds = Self.unixSeconds(scalars) {
            (secondsSince1970, hasTime) = (seconds, true)
            return
        }
        var scanner = DateScanner(scalars)
        guard scanner.scan(), let year = scanner.year, let month = scanner.month, let day = scanner.day,
            let days = Self.daysSince1970(year: year, month: month, day: day)
        else { return nil }
        secondsSince1970 = Int64(days) * 86_400 + Int64(scanner.time ?? 0) - Int64(scanner.zone ?? 0)
        hasTime = scanner.time != nil
    }

    static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    /// A date that was read before.
    package init(secondsSince1970: Int64, hasTime: Bool) {
        self.secondsSince1970 = secondsSince1970
        self.hasTime = hasTime
    }

    /// The whole days since 1 January 1970, in UTC; negative before.
    public var daysSince1970: Int64 { (secondsSince1970 >= 0 ? secondsSince1970 : secondsSince1970 - 86_399) / 86_400 }

    /// The year of the Gregorian calendar, in UTC.
    public var year: Int { calendarDay.year }

    /// The day of the Gregorian calendar, in UTC; month and day from 1.
    package var calendarDay: (year: Int, month: Int, day: Int) {
        // Days since 1 March of the year 0, in eras of 400 years, each of which has 146,097 days.
        let days = Int(daysSince1970) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        // Months from March on have 31, 30, 31, 30, 31, 31, 30, … days, 153 in five.
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        // The last two months of such a year are January and February of the next.
        return (era * 400 + yearOfEra + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, day)
    }

    /// `2024-02-15`, the day in UTC, whatever form the source has (ISO 8601).
    public var isoDay: String {
        let (year, month, day) = calendarDay
        return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    /// The days from another date to this one, with their fraction; negative where the other one is later.
    public func days(since other: ArticleDate) -> Double {
        Double(secondsSince1970 - other.secondsSince1970) / 86_400
    }

    /// The days from 1 January 1970 to a day of the Gregorian calendar; `nil` where it does not have such a day.
    package static func daysSince1970(year: Int, month: Int, day: Int) -> Int? {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        guard (1...length).contains(day) else { return nil }
        let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]
        let past = year - 1
        let leapDays = past / 4 - past / 100 + past / 400
        // 719,162 days of the calendar lie before 1970.
        return past * 365 + leapDays + before + (isLeap && month > 2 ? 1 : 0) + day - 1 - 719_162
    }

    /// Ten digits alone are seconds since 1970, thirteen are milliseconds.
    static func unixSeconds(_ scalars: [Unicode.Scalar]) -> Int64? {
        guard scalars.count == 10 || scalars.count == 13, scalars.allSatisfy({ ("0"..."9").contains($0) }) else {
            return nil
        }
        let number = scalars.reduce(Int64(0)) { $0 * 10 + Int64($1.value - 0x30) }
        return scalars.count == 10 ? number : number / 1000
    }
}

extension ArticleDate: Comparable {
    public static func < (one: ArticleDate, other: ArticleDate) -> Bool {
        (one.secondsSince1970, one.hasTime ? 1 : 0) < (other.secondsSince1970, other.hasTime ? 1 : 0)
    }
}

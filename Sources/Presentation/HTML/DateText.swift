import Reports
import TextAnalysis

/// Days as people read them, in UTC: `29 January 2024`.
enum DateText {
    static func day(_ date: ArticleDate) -> String {
        let (year, month, day) = date.calendarDay
        return "\(day) \(months[month - 1]) \(year)"
    }

    /// `28 to 30 January 2024`, `28 January to 2 February 2024`; one day where both are it.
    static func span(_ first: ArticleDate, _ last: ArticleDate) -> String {
        let (from, to) = (first.calendarDay, last.calendarDay)
        if from == to { return day(first) }
        if from.year != to.year { return "\(day(first)) to \(day(last))" }
        if from.month != to.month { return "\(from.day) \(months[from.month - 1]) to \(day(last))" }
        return "\(from.day) to \(day(last))"
    }

    /// A part of a time line: `14:00`, `29 Jan`, `Jan 2024`, `2024`.
    static func part(_ start: Int64, _ unit: Timeline.Unit) -> String {
        let date = ArticleDate(secondsSince1970: start, hasTime: true)
        let (year, month, day) = date.calendarDay
        let name = months[month - 1].prefix(3)
        switch unit {
        case .hour:
            let hour = (start - date.daysSince1970 * 86_400) / 3_600
            return "\(day) \(name) \(hour < 10 ? "0" : "")\(hour):00"
        case .day, .week: return "\(day) \(name) \(year)"
        case .month: return "\(name) \(year)"
        case .year: return "\(year)"
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

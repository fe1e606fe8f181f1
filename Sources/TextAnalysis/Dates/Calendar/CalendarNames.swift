/// The words for months, weekdays and lengths of time of one language, in small letters and the forms that news uses.
package struct CalendarNames: Sendable {
    /// Twelve groups parted by `/`, from January on; empty where months have numbers for names.
    let months: String
    /// Weekdays, and months of another calendar than the Gregorian.
    let weekdays: String
    /// Units and parts of time: day, week, year, hour, evening.
    package let times: String

    /// Names of months and weekdays, parted by white space.
    package var names: String { String(months.map { $0 == "/" ? " " : $0 }) + " " + weekdays }

    /// The names of a language; nil for one whose names stand elsewhere, or are not known.
    package static func names(of language: Language) -> CalendarNames? {
        for table in tables { if let names = table[language.listCode] { return names } }
        return nil
    }

    private static let tables = [slavic, germanic, southern, northeastern, asian]

    /// The number of each month's names. One name stands for two months, `listopad`: it is the eleventh, and in Croatian the tenth.
    static let monthNumbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for table in tables {
            for code in table.keys.sorted() {
                let groups = table[code]?.months.split(separator: "/") ?? []
                for (index, group) in groups.enumerated() {
                    for name in group.split(whereSeparator: \.isWhitespace) where numbers[String(name)] == nil {
                        numbers[String(name)] = index + 1
                    }
                }
            }
        }
        return numbers
    }()
}

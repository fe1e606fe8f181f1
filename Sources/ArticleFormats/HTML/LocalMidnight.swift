import TextAnalysis

/// A day that a system has as its first second, in UTC: it reads there as the hour before midnight, or as an hour of the evening.
enum LocalMidnight {
    /// The date in the clock of the place where its language is spoken; nil for any other date.
    ///
    /// Only languages with one clock are asked, and only whole hours in UTC that are midnight there.
    static func date(_ text: String, language: String?) -> String? {
        guard let language, let clock = clocks[String(language.lowercased().prefix { $0.isLetter })],
            text.hasSuffix("Z") || text.hasSuffix("+00:00"), let date = ArticleDate(text), date.hasTime
        else { return nil }
        let seconds = date.secondsSince1970
        // The few days at the end of March and of October on which a clock changes are left to chance.
        let ahead = (4...10).contains(date.calendarDay.month) ? clock.summer : clock.winter
        guard (seconds + ahead * 3600) % 86_400 == 0 else { return nil }
        let day = ArticleDate(secondsSince1970: seconds + ahead * 3600, hasTime: false).isoDay
        return "\(day)T00:00:00+0\(ahead):00"
    }

    /// How many hours the clocks of a language are ahead of UTC.
    private static let clocks: [String: (winter: Int64, summer: Int64)] = {
        var clocks: [String: (winter: Int64, summer: Int64)] = [
            "ja": (9, 9), "ko": (9, 9), "zh": (8, 8), "tr": (3, 3), "el": (2, 3), "fi": (2, 3), "bg": (2, 3),
        ]
        for language in ["de", "nl", "it", "pl", "cs", "sk", "hu", "sl", "hr", "da", "nb", "nn", "no", "sv"] {
            clocks[language] = (1, 2)
        }
        return clocks
    }()
}

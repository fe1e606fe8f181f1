import Testing

@testable import TextAnalysis

@Suite struct `Dates of articles` {
    /// 15 February 2024, midnight.
    static let day: Int64 = 1_707_955_200

    @Test(arguments: [
        "2024-02-15", "2024/02/15", "2024.02.15", "20240215", "2024-2-15", "15.02.2024", "15.2.24", "15-02-2024",
        "15/02/2024", "02/15/2024", "2/15/24", "15 February 2024", "Thursday, 15 February 2024", "15 Feb 2024",
        "Feb. 15, 2024", "February 15th, 2024", "15th of February, 2024", "15-Feb-2024", "15FEB2024", "2024 Feb 15",
        "15 février 2024", "jeudi 15 févr. 2024", "15. Februar 2024", "Donnerstag, 15. Feber 2024",
        "15 de febrero de 2024", "15 de fevereiro de 2024", "15 febbraio 2024", "15 februari 2024",
        "четверг, 15 февраля 2024 г.", "15 lutego 2024", "15 Şubat 2024", "15 فبراير، 2024", "١٥ فبراير ٢٠٢٤",
        "2024年2月15日", "2024년 2월 15일", "  15 February 2024\n", "15\u{A0}February\u{A0}2024", "5–15 February 2024",
        "Thu 15 Feb 24", "12 min read · Feb 15, 2024", "15 February 2024 (corrected 16 February 2024)",
        "2024-02-15/2024-02-20", "Updated: 15 February 2024",
    ])
    func `a day without a time is its midnight`(text: String) {
        let date = ArticleDate(text)
        #expect(date?.secondsSince1970 == Self.day)
        #expect(date?.hasTime != true)
    }

    @Test(arguments: [
        "15. února 2024", "15. februára 2024", "15 лютого 2024 року", "15 февруари 2024 г.", "15 февруари 2024 година",
        "15. februara 2024.", "15. фебруара 2024.", "15. veljače 2024.", "15. februar 2024", "15. februara 2024",
        "15. februarja 2024", "15 februari 2024", "15. febrúar 2024", "15. helmikuuta 2024", "15. veebruar 2024",
        "2024. gada 15. februāris", "2024. gada 15. februārī", "2024 m. vasario 15 d.", "2024. február 15.",
        "2024. február 15-én", "15 februarie 2024", "15 de febrer de 2024", "15 de febreiro de 2024",
        "15 Φεβρουαρίου 2024", "2024ko otsailaren 15a", "2024 թ. փետրվարի 15", "15 თებერვალი, 2024",
        "15 Februarie 2024",
        "15 Februari 2024", "15 Pebrero 2024", "Pebrero 15, 2024", "15 Februari 2024", "Februari 15, 2024",
        "ngày 15 tháng 2 năm 2024", "Thứ Năm, ngày 15 tháng 2, 2024", "15 tháng 2 năm 2024", "15 فوریه 2024",
        "۱۵ فوریه ۲۰۲۴",
        "15 فروری 2024", "15 בפברואר 2024", "ב-15 בפברואר 2024", "15 फरवरी 2024", "१५ फ़रवरी २०२४", "১৫ ফেব্রুয়ারি ২০২৪",
        "15 பிப்ரவரி 2024", "15 กุมภาพันธ์ 2567", "วันพฤหัสบดีที่ ๑๕ กุมภาพันธ์ พ.ศ. ๒๕๖๗", "15 กุมภาพันธ์ 2024", "15 ፌብሩዋሪ 2024",
        "15 شباط 2024", "15 فيفري 2024",
    ])
    func `months have names in many languages`(text: String) {
        #expect(ArticleDate(text)?.secondsSince1970 == Self.day)
    }

    @Test func `listopada is November in Polish and October in Croatian`() {
        #expect(ArticleDate("5 listopada 2024") == ArticleDate("2024-11-05"))
        #expect(ArticleDate("5. listopadu 2024") == ArticleDate("2024-11-05"))
        #expect(ArticleDate("5 листопада 2024") == ArticleDate("2024-11-05"))
        #expect(ArticleDate("5. listopada 2024.") == ArticleDate("2024-10-05"))
    }

    @Test func `each month of each language has its number`() throws {
        for code in ["bg", "cs", "el", "et", "fi", "he", "hr", "hy", "lt", "pl", "sr", "sw", "ta", "th", "uk", "ur"] {
            let names = try #require(CalendarNames.names(of: Language(code: code)))
            let months = names.months.split(separator: "/")
            #expect(months.count == 12)
            for (index, month) in months.enumerated() {
                for name in month.split(whereSeparator: \.isWhitespace) where !name.hasPrefix("listopad") {
                    #expect(MonthNames.number(of: String(name)) == index + 1, "\(code) \(name)")
                }
            }
        }
    }

    @Test(
        arguments: [
            ("2024-02-15T08:30:05Z", 30_605), ("2024-02-15 08:30:05", 30_605), ("20240215T083005Z", 30_605),
            ("20240215083005", 30_605), ("2024-02-15T08:30", 30_600), ("2024-02-15t08:30z", 30_600),
            ("2024-02-15T08", 28_800), ("2024-02-15T08:30:05.250Z", 30_605), ("2024-02-15T08:30:05,25+01:00", 27_005),
            ("2024-02-15T08:30:05-0500", 48_605), ("2024-02-15T08:30:05+05:30", 10_805),
            ("2024-02-15T08:30+02", 23_400),
            ("2024-02-15 08:30:05 -0500", 48_605), ("2024-02-15T24:00:00Z", 86_400), ("2024-02-15T23:59:60Z", 86_399),
            ("Thu, 15 Feb 2024 08:30:05 GMT", 30_605), ("Thu, 15 Feb 2024 08:30:05 +0100", 27_005),
            ("15 Feb 24 08:30 EST", 48_600), ("Thursday, 15-Feb-24 08:30:05 GMT", 30_605),
            ("Thu Feb 15 08:30:05 2024", 30_605), ("Thu Feb 15 08:30:05 +0000 2024", 30_605),
            ("Thu Feb 15 08:30:05 CET 2024", 27_005), ("08:30 EST, 15 February 2024", 48_600),
            ("8:30 PM on 15th February 2024", 73_800), ("8.30pm, 15 February 2024", 73_800),
            ("12:05 a.m. ET, Feb. 15, 2024", 18_300), ("12 p.m. Feb 15, 2024", 43_200),
            ("15:00 PM 15 Feb 2024", 54_000),
            ("15. Februar 2024, 14.30 Uhr", 52_200), ("15.02.2024 um 9 Uhr", 32_400),
            ("15 février 2024 à 14h30", 52_200),
            ("15 février 2024, 14h", 50_400), ("Feb 15, 2024 10:00 UTC+03:00", 25_200),
            ("Feb 15, 2024 10:00 GMT-3", 46_800),
            ("15 Feb 2024 00:00", 0), ("15-FEB-2024 06:09:54.68", 22_194), ("1707985800", 30_600),
            ("1707985800123", 30_600),
            ("15 Feb 2024 08:30 | updated 09:45", 30_600), ("15 февраля 2024, 12:00 мск", 32_400),
        ] as [(String, Int64)])
    func `a time counts in its zone`(text: String, seconds: Int64) {
        let date = ArticleDate(text)
        #expect(date?.secondsSince1970 == Self.day + seconds)
        #expect(date?.hasTime == true)
    }

    @Test(arguments: [
        "", " ", "yesterday", "3 hours ago", "2024", "February 2024", "2024-02", "15 February", "2024-W07-4",
        "2024-046",
        "03/04/2024", "30 February 2024", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-01-00",
        "0000-00-00", "0000-01-01", "31.04.2024", "2024-02-15T25:00", "2024-02-15T08:61", "99999999", "123456789",
        "15-02-24", "May", "T", "T08:30", ":::", "----", "12:30", "\u{FFFD}\u{0}", "15 Smarch 2024", "20240215T99",
    ])
    func `what is no single day is not read`(text: String) {
        #expect(ArticleDate(text) == nil)
    }

    @Test func `mar is March unless another month follows`() {
        #expect(ArticleDate("5 mar 2024") == ArticleDate("2024-03-05"))
        #expect(ArticleDate("mar, 6 feb 2024") == ArticleDate("2024-02-06"))
        #expect(ArticleDate("mar. 5 mars 2024") == ArticleDate("2024-03-05"))
        #expect(ArticleDate("20-MAR-1987 06:09:54.68") == ArticleDate("1987-03-20T06:09:54Z"))
    }

    @Test func `days follow each other over four centuries`() {
        let days = (1801...2201).flatMap { year in
            (1...12).flatMap { month in
                (1...31).compactMap { ArticleDate.daysSince1970(year: year, month: month, day: $0) }
            }
        }
        #expect(days.count == 146_097 + 365 && zip(days, days.dropFirst()).allSatisfy { $1 == $0 + 1 })
        #expect(ArticleDate.daysSince1970(year: 1970, month: 1, day: 1) == 0)
        #expect(ArticleDate.daysSince1970(year: 2000, month: 2, day: 29) == 11_016)
        #expect(ArticleDate.daysSince1970(year: 1, month: 1, day: 1) == -719_162)
        #expect(ArticleDate.daysSince1970(year: 9999, month: 12, day: 31) == 2_932_896)
    }

    @Test func `every month is known by each of its names`() {
        for (name, month) in MonthNames.sure.merging(MonthNames.further, uniquingKeysWith: { one, _ in one }) {
            let date = ArticleDate("9 \(name) 2024")
            #expect(date == ArticleDate("9.\(month).2024"), "\(name)")
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `what ISO 8601 writes is read back`(seed: UInt64) {
        var random = SeededNumbers(state: seed)
        for _ in 0..<500 {
            let (year, month, day) = (random.next(1...9999), random.next(1...12), random.next(1...28))
            let (hour, minute, second, zone) = (
                random.next(0...23), random.next(0...59), random.next(0...59), random.next(-14...14)
            )
            func padded(_ number: Int, _ width: Int = 2) -> String {
                String(repeating: "0", count: width - "\(number)".count) + "\(number)"
            }
            let text =
                "\(padded(year, 4))-\(padded(month))-\(padded(day))T\(padded(hour)):\(padded(minute)):\(padded(second))"
                + "\(zone < 0 ? "-" : "+")\(padded(abs(zone))):00"
            let days = ArticleDate.daysSince1970(year: year, month: month, day: day) ?? 0
            let expected = days * 86_400 + hour * 3600 + minute * 60 + second - zone * 3600
            #expect(ArticleDate(text)?.secondsSince1970 == Int64(expected))
        }
    }

    @Test(arguments: [4, 5] as [UInt64])
    func `no text brings the reader down`(seed: UInt64) {
        var random = SeededNumbers(state: seed)
        let pieces = Array("0123456789012345 -/.:,tzhTZ+apmuhr年月日º°feb mar 2024 é\u{301}\n").map(String.init)
        var read = 0
        for _ in 0..<5_000 {
            let text = (0..<random.next(0...24)).map { _ in pieces[random.next(0...pieces.count - 1)] }.joined()
            if let date = ArticleDate(text), abs(date.secondsSince1970) < 1 << 40 { read += 1 }
        }
        #expect(read > 0)
        #expect(ArticleDate(String(repeating: "9", count: 10_000)) == nil)
    }

    @Test(arguments: [1900, 1969, 1970, 1999, 2000, 2023, 2024, 2025, 2100])
    func `the year of a date is the one that it was read with`(year: Int) {
        for day in ["01-01", "02-28", "03-01", "12-31"] { #expect(ArticleDate("\(year)-\(day)")?.year == year) }
    }

    @Test func `dates are ordered in time, and differ by days`() throws {
        let first = try #require(ArticleDate("14 February 2024"))
        let next = try #require(ArticleDate("2024-02-15T12:00:00Z"))
        #expect(first < next)
        #expect(next.days(since: first) == 1.5)
        #expect(first.days(since: next) == -1.5)
    }

    @Test(arguments: [
        ("Tue, 05 Mar 2024 23:30:00 -0500", "2024-03-05T23:30:00-05:00"),
        ("Tue, 05 Mar 2024 00:30:00 +0100", "2024-03-05T00:30:00+01:00"),
        ("Tue, 05 Mar 2024 09:00:00 GMT", "2024-03-05T09:00:00Z"), ("5 March 2024", "2024-03-05"),
        ("20240305T093000+0530", "2024-03-05T09:30:00+05:30"), ("5 March 2024 14:05", "2024-03-05T14:05:00"),
        ("1709640000", "2024-03-05T12:00:00Z"), ("2024-03-05 09:30:00", "2024-03-05T09:30:00"),
        ("2024-03-05T09:30:00+0100", "2024-03-05T09:30:00+01:00"),
        ("2024-03-05T09:30:00Z (updated)", "2024-03-05T09:30:00Z"),
        ("2024-3-5", "2024-03-05"), ("2024-03-05T9:30", "2024-03-05T09:30:00"), ("2024-03-05 at noon", "2024-03-05"),
        ("2024-03-05t09:30:00z", "2024-03-05T09:30:00Z"), ("Am 5. März 2024, 9.30 Uhr", "2024-03-05T09:30:00"),
    ]) func `a date is written in ISO 8601 in its own zone`(text: String, iso: String) {
        #expect(ArticleDate.isoText(of: text) == iso)
    }

    @Test(arguments: [
        "2024-03-05", "2024-03-05T09:30", "2024-03-05T09:30Z", "2024-03-05T09:30:15", "2024-03-05T09:30:15.250+05:30",
        "2024-03-05T09:30:15-00:30",
    ]) func `what is ISO 8601 stays as it is`(text: String) { #expect(ArticleDate.isoText(of: text) == text) }

    @Test(arguments: [
        "15.02.2024, 14.30 Uhr MEZ", "Feb. 15, 2024 2:30 pm ET", "1707985800", "2024-02-15 08:30:00.5 +0545",
        "2024年2月15日 14:30",
        "15 กุมภาพันธ์ 2567", "Thu Feb 15 08:30:00 +0000 2024", "20240215T083000Z",
    ]) func `a date in ISO 8601 reads as the same one`(text: String) throws {
        let iso = try #require(ArticleDate.isoText(of: text))
        #expect(ArticleDate(iso) == ArticleDate(text) && ArticleDate.isoText(of: iso) == iso)
    }

    @Test func `the source's words stand for a date until it is changed`() {
        #expect(ArticleDate.sourceText(date: "2024-03-05", words: "5 March 2024") == "5 March 2024")
        #expect(ArticleDate.sourceText(date: nil, words: "last week") == "last week")
        #expect(ArticleDate.sourceText(date: "2024-03-06", words: "5 March 2024") == "2024-03-06")
        #expect(ArticleDate.sourceText(date: "2024-03-05", words: "last week") == "2024-03-05")
        #expect(ArticleDate.sourceText(date: "2024-03-05", words: nil) == "2024-03-05")
    }

    @Test(arguments: ["03/04/2024", "2024-02-30", "2024-02-30T10:00:00Z", "not a date"])
    func `a text without a date has none in ISO 8601`(text: String) { #expect(ArticleDate.isoText(of: text) == nil) }

}

/// The same numbers for the same seed (xorshift64*).
private struct SeededNumbers {
    var state: UInt64

    mutating func next(_ range: ClosedRange<Int>) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return range.lowerBound + Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % range.count
    }
}

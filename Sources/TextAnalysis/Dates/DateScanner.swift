/// Reads the parts of a date from its characters, from left to right.
///
/// Numbers are told by their length and their neighbors: four digits are a year; one or two beside a month's name a
/// day; `Y-M-D` and `D.M.Y` stand for themselves. What is found first stays.
struct DateScanner {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private(set) var year: Int?
    private(set) var month: Int?
    private(set) var day: Int?
    /// Seconds since midnight.
    private(set) var time: Int?
    /// Seconds by which clocks of the zone are ahead of UTC.
    private(set) var zone: Int?
    /// A number of one or two digits that no month has claimed yet.
    private var pending: Int?
    /// The year of `15 Feb 24`, which one of four digits may still replace.
    private var shortYear: Int?
    private var isDayFirst = false
    /// `mar` is March, and Tuesday in Spanish, French and Italian: a later month takes its place.
    private var isMonthDoubtful = false
    /// Whether a time has just been read, so that its zone may follow.
    private var isAfterTime = false
    /// Whether the number of a month has been announced (`tháng 3`).
    private var isBeforeMonth = false
    /// Whether the year is counted as in Thailand, from 543 BC.
    private var isBuddhist = false

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    /// The text in small letters and Western digits, without white space around it, cut at 160 characters.
    static func scalars(of text: String) -> [Unicode.Scalar] {
        let lower = text.unicodeScalars.prefix(512).drop { $0.properties.isWhitespace }.prefix(160)
        var scalars = String(String.UnicodeScalarView(lower)).lowercased().unicodeScalars.map {
            (scalar: Unicode.Scalar) -> Unicode.Scalar in
            switch scalar.value {
            case 0xA0, 0x2009, 0x202F: return " "
            case 0x660...: return decimalDigit(scalar) ?? scalar
            default: return scalar
            }
        }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return scalars
    }

    /// The Western digit of a digit of any script.
    private static func decimalDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
        return Unicode.Scalar(0x30 + UInt8(value))
    }

    /// Reads all; false where a part contradicts the clock or the calendar.
    mutating func scan() -> Bool {
        while place < scalars.count {
            if isDigit(place) {
                guard takeNumber() else { return false }
            } else if isLetter(place) {
                takeWord()
            } else {
                place += 1
            }
        }
        year = year ?? shortYear
        if isBuddhist, let counted = year, counted > 2400 { year = counted - 543 }
        return true
    }

    // MARK: Numbers

    private mutating func takeNumber() -> Bool {
        let digits = digitRun(place)
        let end = place + digits
        isAfterTime = false
        if let clock = ClockTime(scalars, at: place) { return take(clock) }
        if let taken = takeNumericDate(digits) { return taken }
        let number = value(place, digits)
        place = end
        switch scalar(end) {
        case "年", "년": year = year ?? number
        case "月", "월": month = month ?? number
        case "日", "일": day = day ?? number
        default: take(number, digits: digits)
        }
        // 5th, 1er, 1º
        if digits <= 2, let suffix = word(end), ["st", "nd", "rd", "th", "er", "º", "°"].contains(suffix.text) {
            place = suffix.end
        }
        return true
    }

    private mutating func take(_ number: Int, digits: Int) {
        if digits == 4 {
            year = year ?? number
        } else if digits <= 2, isBeforeMonth {
            (month, day) = (month ?? number, day ?? pending)
            (pending, isBeforeMonth) = (nil, false)
        } else if digits <= 2, month == nil {
            pending = number
        } else if digits <= 2, day == nil {
            day = number
        } else if digits == 2, isDayFirst {
            shortYear = shortYear ?? Self.fullYear(number)
        }
    }

    /// Takes `Y-M-D`, `D.M.Y`, `D/M/Y`, `M/D/Y` or `YYYYMMDD` with what clock time follows at once; nil where there is
    /// none of these, false where there is one that is no date.
    private mutating func takeNumericDate(_ digits: Int) -> Bool? {
        if digits == 8 || digits == 12 || digits == 14 {
            guard !hasDate else { return nil }
            (year, month, day) = (value(place, 4), value(place + 4, 2), value(place + 6, 2))
            place += 8
            if digits > 8 {
                guard let clock = ClockTime(compact: scalars, at: place) else { return false }
                return take(clock)
            }
            return takeISOTime()
        }
        guard let mark = scalar(place + digits), mark == "-" || mark == "/" || mark == "." else { return nil }
        let second = place + digits + 1
        let secondDigits = digitRun(second)
        let third = second + secondDigits + 1
        guard (1...2).contains(secondDigits), scalar(third - 1) == mark else { return nil }
        let thirdDigits = digitRun(third)
        let (one, two, three) = (value(place, digits), value(second, secondDigits), value(third, thirdDigits))
        guard thirdDigits > 0 else { return nil }
        var parts: (year: Int, month: Int, day: Int)
        if digits == 4, thirdDigits <= 2 {
            parts = (one, two, three)
        } else if digits <= 2, thirdDigits == 4 || (thirdDigits == 2 && mark != "-") {
            parts = (thirdDigits == 4 ? three : Self.fullYear(three), two, one)
            if mark == "/", two > 12 {
                parts = (parts.year, one, two)
            } else if mark == "/", one <= 12, one != two, !hasDate {
                return false
            }
        } else {
            return nil
        }
        place = third + thirdDigits
        // Of several dates the first counts.
        if !hasDate { (year, month, day) = parts }
        return takeISOTime()
    }

    /// Takes the `T08:30` or `T0830` behind a date.
    private mutating func takeISOTime() -> Bool {
        guard scalar(place) == "t", isDigit(place + 1), time == nil else { return true }
        guard let clock = ClockTime(scalars, at: place + 1) ?? ClockTime(compact: scalars, at: place + 1) else {
            return false
        }
        return take(clock)
    }

    private mutating func take(_ clock: ClockTime) -> Bool {
        guard let seconds = clock.seconds else { return false }
        place = clock.end
        guard time == nil else { return true }
        (time, isAfterTime) = (seconds, true)
        takeOffset(allowsSpace: true)
        return true
    }

    /// Whether any part of a date has been found.
    private var hasDate: Bool { year != nil || month != nil || day != nil }

    private static func fullYear(_ short: Int) -> Int { short + (short < 50 ? 2000 : 1900) }

    // MARK: Words

    private mutating func takeWord() {
        guard let word = word(place) else {
            place += 1
            return
        }
        let start = place
        place = word.end
        if isAfterTime {
            isAfterTime = false
            if zone == nil, let hours = TimeZoneNames.hours[word.text] {
                zone = Int(hours * 3600)
                if ["gmt", "utc"].contains(word.text) { takeOffset(allowsSpace: false) }
                return
            }
        }
        isBeforeMonth = Self.monthWords.contains(word.text)
        guard var number = MonthNames.number(of: word.text) else {
            // `12 min read, Feb 15` has no twelfth in it; `1 de enero` has a first.
            if !isBeforeMonth, !Self.joiningWords.contains(word.text) { pending = nil }
            return
        }
        guard year == nil || month == nil || day == nil, month == nil || isMonthDoubtful else { return }
        if isMonthDoubtful, let day {
            // What followed `mar` was the day of the month that follows now.
            pending = day
        }
        // October in Croatian, whose days have a full stop; November in Polish.
        if word.text == "listopada", isBehindFullStop(start) { number = 10 }
        if (0xE01...0xE2E).contains(scalars[start].value) { isBuddhist = true }
        month = number
        isMonthDoubtful = word.text == "mar"
        if let pending { (day, isDayFirst) = (pending, true) }
        pending = nil
    }

    /// Words that stand between a day and its month.
    private static let joiningWords: Set<String> = ["of", "de", "del", "d", "do", "the", "ng", "mwezi", "wa"]
    /// Words behind which a month is written as a number.
    private static let monthWords: Set<String> = ["tháng"]

    private func isBehindFullStop(_ start: Int) -> Bool {
        scalars[..<start].last { $0 != " " } == "."
    }

    /// Takes `+01:00`, `-0500` or, without a space, `+01`.
    private mutating func takeOffset(allowsSpace: Bool) {
        var sign = place
        if allowsSpace { while scalar(sign) == " " { sign += 1 } }
        guard zone == nil || zone == 0, let mark = scalar(sign), mark == "+" || mark == "-" || mark == "\u{2212}" else {
            return
        }
        let first = sign + 1
        let digits = digitRun(first)
        var (hours, minutes, end) = (0, 0, first + digits)
        if digits == 4 {
            (hours, minutes) = (value(first, 2), value(first + 2, 2))
        } else if digits <= 2, digits > 0, scalar(end) == ":", digitRun(end + 1) == 2 {
            (hours, minutes, end) = (value(first, digits), value(end + 1, 2), end + 3)
        } else if digits <= 2, digits > 0, sign == place {
            hours = value(first, digits)
        } else {
            return
        }
        guard hours <= 15, minutes < 60 else { return }
        zone = (hours * 3600 + minutes * 60) * (mark == "+" ? 1 : -1)
        (place, isAfterTime) = (end, false)
    }

    // MARK: Characters

    private func scalar(_ place: Int) -> Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private func isDigit(_ place: Int) -> Bool { scalars.isDigit(place) }

    private func digitRun(_ place: Int) -> Int { scalars.digitRun(place) }

    private func value(_ place: Int, _ digits: Int) -> Int { scalars.number(place, digits) }

    private func isLetter(_ place: Int) -> Bool {
        guard place < scalars.count else { return false }
        switch scalars[place].value {
        case 0..<0x80: return ("a"..."z").contains(scalars[place])
        // Commas, dashes and quotes part words; so do the signs of year, month and day.
        case 0x80..<0xAA, 0xAB, 0xB7, 0xBB, 0x60C, 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF0F: return false
        default: return !["年", "月", "日", "년", "월", "일"].contains(scalars[place])
        }
    }

    private func word(_ start: Int) -> (text: String, end: Int)? {
        var end = start
        while isLetter(end) { end += 1 }
        guard end > start else { return nil }
        return (String(String.UnicodeScalarView(scalars[start..<end])), end)
    }
}

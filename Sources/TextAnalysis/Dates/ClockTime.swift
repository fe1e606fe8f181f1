/// A time of day as dates write it: `08:30`, `8:30:05.25 p.m.`, `14h30`, `14.30 Uhr`, `7 pm`.
struct ClockTime {
    /// Since midnight; `nil` where no clock shows such a time. 24:00 is the midnight that ends the day, and a leap second
    /// counts as the one before it.
    let seconds: Int?
    /// Where the text goes on.
    let end: Int

    /// The time that begins here; `nil` where the digits are no time.
    init?(_ scalars: [Unicode.Scalar], at start: Int) {
        let digits = scalars.digitRun(start)
        guard digits == 1 || digits == 2 else { return nil }
        let hour = scalars.number(start, digits)
        var end = start + digits
        var (minute, second) = (0, 0)
        let mark: Unicode.Scalar? = end < scalars.count ? scalars[end] : nil
        let hasMinutes = scalars.digitRun(end + 1) == 2
        if mark == ":", hasMinutes {
            minute = scalars.number(end + 1, 2)
            end += 3
            if end < scalars.count, scalars[end] == ":", scalars.digitRun(end + 1) == 2 {
                second = scalars.number(end + 1, 2)
                end += 3
                end = scalars.endOfFraction(end)
            }
        } else if mark == "h", hasMinutes || !scalars.isWordScalar(end + 1) {
            minute = hasMinutes ? scalars.number(end + 1, 2) : 0
            end += hasMinutes ? 3 : 1
        } else if mark == ".", hasMinutes, scalars.matches("uhr", at: scalars.afterSpaces(end + 3)) {
            minute = scalars.number(end + 1, 2)
            end = scalars.afterSpaces(end + 3) + 3
        } else if mark == ".", hasMinutes, Self.meridiem(scalars, at: end + 3) != nil {
            minute = scalars.number(end + 1, 2)
            end += 3
        } else if scalars.matches("uhr", at: scalars.afterSpaces(end)) {
            end = scalars.afterSpaces(end) + 3
        } else if Self.meridiem(scalars, at: end) == nil {
            return nil
        }
        guard let meridiem = Self.meridiem(scalars, at: end) else {
            self.init(hour, minute, second, end: end)
            return
        }
        // 14:30 PM is half past two.
        let isOnDial = (1...12).contains(hour)
        self.init(
            isOnDial ? hour % 12 + (meridiem.isAfternoon ? 12 : 0) : hour, minute, second, end: meridiem.end)
    }

    /// The time of two, four or six digits that begins here, as `083005` does, with their fraction.
    init?(compact scalars: [Unicode.Scalar], at start: Int) {
        let digits = scalars.digitRun(start)
        guard digits == 2 || digits == 4 || digits == 6 else { return nil }
        self.init(
            scalars.number(start, 2), digits > 2 ? scalars.number(start + 2, 2) : 0,
            digits > 4 ? scalars.number(start + 4, 2) : 0, end: scalars.endOfFraction(start + digits))
    }

    private init(_ hour: Int, _ minute: Int, _ second: Int, end: Int) {
        let isEndOfDay = hour == 24 && minute == 0 && second == 0
        let isTime = (hour < 24 && minute < 60 && second <= 60) || isEndOfDay
        seconds = isTime ? hour * 3600 + minute * 60 + min(second, 59) : nil
        self.end = end
    }

    /// `am`, `p.m.` and the like, after spaces.
    private static func meridiem(_ scalars: [Unicode.Scalar], at start: Int) -> (isAfternoon: Bool, end: Int)? {
        let start = scalars.afterSpaces(start)
        for text in ["a.m.", "p.m.", "a.m", "p.m", "am", "pm"]
        where scalars.matches(text, at: start) && !scalars.isWordScalar(start + text.utf8.count) {
            return (scalars[start] == "p", start + text.utf8.count)
        }
        return nil
    }
}

extension [Unicode.Scalar] {
    func isDigit(_ place: Int) -> Bool { place < count && ("0"..."9").contains(self[place]) }

    /// How many digits stand from here on.
    func digitRun(_ place: Int) -> Int {
        var end = place
        while isDigit(end) { end += 1 }
        return end - place
    }

    /// The number that so many digits give, of which the first 18 count.
    func number(_ place: Int, _ digits: Int) -> Int {
        (0..<Swift.min(digits, 18)).reduce(0) { $0 * 10 + Int(self[place + $1].value) - 0x30 }
    }

    func afterSpaces(_ place: Int) -> Int {
        var place = place
        while place < count, self[place] == " " { place += 1 }
        return place
    }

    /// Behind the `.25` or `,25` of a second, where there is one.
    func endOfFraction(_ place: Int) -> Int {
        guard place < count, self[place] == "." || self[place] == ",", isDigit(place + 1) else { return place }
        return place + 1 + digitRun(place + 1)
    }

    func isWordScalar(_ place: Int) -> Bool {
        place < count && (("a"..."z").contains(self[place]) || isDigit(place))
    }

    func matches(_ text: String, at place: Int) -> Bool {
        var place = place
        for scalar in text.unicodeScalars {
            guard place < count, self[place] == scalar else { return false }
            place += 1
        }
        return true
    }
}

/// Names of time zones in small letters, and the hours by which their clocks are ahead of UTC.
enum TimeZoneNames {
    static let hours: [String: Double] = [
        "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "mez": 1, "mesz": 2,
        "eet": 2, "eest": 3, "msk": 3, "мск": 3, "eat": 3, "ksa": 3, "ist": 5.5, "hkt": 8, "sgt": 8, "jst": 9, "kst": 9,
        "aest": 10, "aedt": 11, "et": -5, "est": -5, "edt": -4, "ct": -6, "cst": -6, "cdt": -5, "mt": -7, "mst": -7,
        "mdt": -6, "pt": -8, "pst": -8, "pdt": -7,
    ]
}

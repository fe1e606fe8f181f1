/// When an article was published, as far as its date can be read: what came first is found by it.
///
/// Read are dates that begin with year, month and day (`2024-02-15`, `2024-02-15T08:30:00Z`), and those that name an
/// English month beside a day and a year (`15 February 2024`, `Thu, 15 Feb 2024 08:30:00 GMT`). A time of day is taken as
/// it stands, whatever the zone; a date without one is the beginning of its day.
struct PublicationTime: Hashable, Comparable, Sendable {
    /// Minutes in a calendar whose months all have 31 days: an order, no duration.
    private let minutes: Int

    /// Nil where the date cannot be read.
    init?(_ date: String) {
        let words = date.utf8.prefix(64).split { !Self.isWordByte($0) }.map { Array($0) }
        guard let (year, month, day) = Self.leadingDay(words) ?? Self.namedDay(words),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        minutes = ((year * 12 + month) * 31 + day) * 1_440 + Self.minutesOfDay(Array(date.utf8.prefix(64)))
    }

    static func < (left: PublicationTime, right: PublicationTime) -> Bool { left.minutes < right.minutes }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    /// The number at the beginning of a word of at most four digits, and how many digits it has.
    private static func number(_ word: [UInt8]) -> (value: Int, digits: Int) {
        let digits = word.prefix { (0x30...0x39).contains($0) }
        guard digits.count <= 4 else { return (-1, digits.count) }
        return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
    }

    /// `2024-02-15`
    private static func leadingDay(_ words: [[UInt8]]) -> (Int, Int, Int)? {
        guard words.count >= 3, words[0].count == 4, number(words[0]).digits == 4, number(words[1]).digits == 2,
            number(words[2]).digits == 2
        else { return nil }
        return (number(words[0]).value, number(words[1]).value, number(words[2]).value)
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        .map { Array($0.utf8) }

    /// `15 February 2024`, `Feb. 15th, 2024`
    private static func namedDay(_ words: [[UInt8]]) -> (Int, Int, Int)? {
        let names = words.map { word in
            word.count < 3 ? nil : months.firstIndex(of: word.prefix(3).map { $0 | 0x20 })
        }
        guard let place = names.firstIndex(where: { $0 != nil }), let month = names[place] else { return nil }
        let around = [place - 1, place + 1].filter { words.indices.contains($0) }.map { number(words[$0]) }
        guard let day = around.first(where: { (1...2).contains($0.digits) })?.value,
            let year = words.dropFirst(place + 1).map(number).first(where: { $0.digits == 4 })?.value
        else { return nil }
        return (year, month + 1, day)
    }

    /// The first `8:30` or `08:30`; 0 where there is none.
    private static func minutesOfDay(_ bytes: [UInt8]) -> Int {
        func digit(_ place: Int) -> Int? {
            bytes.indices.contains(place) && (0x30...0x39).contains(bytes[place]) ? Int(bytes[place] - 0x30) : nil
        }
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let ones = digit(colon - 1),
            let tens = digit(colon + 1), let minutes = digit(colon + 2)
        else { return 0 }
        let hours = (digit(colon - 2) ?? 0) * 10 + ones
        return hours < 24 && tens < 6 ? hours * 60 + tens * 10 + minutes : 0
    }
}

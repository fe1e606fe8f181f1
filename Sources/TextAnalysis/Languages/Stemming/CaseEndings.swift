/// Takes the forms of a noun or a name to one, in languages with many cases that Snowball has no algorithm for.
///
/// The longest ending of the language's list that leaves three letters is cut off, then one of the suffixes that stand before endings
/// (`Kraków`, `Krakowa`), and the letter that endings change is written in one way (`Praha`, `Praze`; `Polska`, `Polsce`;
/// `Київ`, `Києва`). What is left is no word, and serves to tell words apart.
struct CaseEndings: Sendable {
    /// The longest first.
    private let endings: [[UInt8]]
    private let suffixes: [[UInt8]]
    private let folds: [(letters: [UInt8], to: [UInt8])]
    private let closings: [(letters: [UInt8], to: [UInt8])]
    private static let leastLetters = 3

    /// - Parameters:
    ///   - endings: of cases, parted by spaces.
    ///   - suffixes: what may stand before them and alone.
    ///   - folds: letters that are written as others, wherever they stand: `ó o`.
    ///   - closings: the same, at the end of a stem alone.
    init(_ endings: String, suffixes: String = "", folds: String = "", closings: String = "") {
        func words(_ list: String) -> [[UInt8]] {
            list.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }.sorted {
                $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
            }
        }
        func pairs(_ list: String) -> [(letters: [UInt8], to: [UInt8])] {
            list.split(whereSeparator: \.isWhitespace).map { pair in
                let parts = pair.split(separator: "-")
                return (Array(parts[0].utf8), Array(parts[1].utf8))
            }
        }
        self.endings = words(endings)
        self.suffixes = words(suffixes)
        self.folds = pairs(folds)
        self.closings = pairs(closings)
    }

    /// The stem of the lower-case word `text[range]`. Complexity: O(bytes · endings).
    func stem(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var word: [UInt8] = []
        word.reserveCapacity(range.count)
        var place = range.lowerBound
        next: while place < range.upperBound {
            for fold in folds where Self.stands(fold.letters, in: text, at: place, before: range.upperBound) {
                word += fold.to
                place += fold.letters.count
                continue next
            }
            word.append(text[place])
            place += 1
        }
        // A number has no case.
        guard let first = word.first, !(0x30...0x39).contains(first) else { return word }
        Self.cut(endings, off: &word)
        Self.cut(suffixes, off: &word)
        for closing in closings
        where word.count > closing.letters.count && word.suffix(closing.letters.count).elementsEqual(closing.letters) {
            word.removeLast(closing.letters.count)
            word += closing.to
        }
        return word
    }

    private static func stands(_ letters: [UInt8], in text: Span<UInt8>, at place: Int, before end: Int) -> Bool {
        guard place + letters.count <= end else { return false }
        for offset in letters.indices where text[place + offset] != letters[offset] { return false }
        return true
    }

    private static func cut(_ endings: [[UInt8]], off word: inout [UInt8]) {
        for ending in endings where word.count > ending.count && word.suffix(ending.count).elementsEqual(ending) {
            let letters = word.dropLast(ending.count).count { $0 & 0xC0 != 0x80 }
            guard letters >= leastLetters else { continue }
            word.removeLast(ending.count)
            return
        }
    }
}

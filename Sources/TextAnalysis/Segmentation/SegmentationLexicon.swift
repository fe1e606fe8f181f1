/// How an abbreviation behaves at its full stop when a capital follows.
enum AbbreviationKind: Sendable {
    /// Stands before a name and never ends a sentence: *Dr.*, *Gen.*, *St.*
    case title
    /// Joins what stands on both sides and never ends a sentence: *vs.*, *e.g.*
    case inner
    /// Stands before a number; before anything else it is an ordinary word: *No.*, *p.*
    case numbered
    /// Ends a sentence if a word that likes to start one follows: *Inc.*, *U.S.*, *Sept.*
    case ordinary
    /// Ends a sentence if any capital follows: *etc.*
    case final
    /// Counts what a number before it says, and ends a sentence if any capital follows then, else as `ordinary`: *36 os.*
    case counted
    /// Ends a sentence unless a day, a month or a time zone follows: *p.m.*
    case clock
}

struct Abbreviation: Sendable {
    var kind: AbbreviationKind
    /// Whether the word is an abbreviation only with a capital: *No.* is one, *no.* is none.
    var needsCapital: Bool
}

/// A language's word lists, as text: words parted by white space, in the case in which they are written.
/// A word that is listed with a capital is not recognized without one.
struct LexiconSource {
    var titles = ""
    var inner = ""
    var numbered = ""
    var ordinary = ""
    var final = ""
    var clock = ""
    var counted = ""
    /// Words that often begin a sentence and rarely go on with a name.
    var starters = ""
    /// Days, months and time zones.
    var calendar = ""
    /// Verbs that report direct speech.
    var reportingVerbs = ""
    /// Words that open a sentence as well as the name of an unnamed speaker: `One engineer asked.`
    var reporters = ""
    /// Words that are whole sentences where nothing else stands with them: `हाँ.` Where a language has a full stop of its
    /// own, any other single word before `.` names the place that a report comes from: `रायपुर. मुख्यमंत्री …`.
    var answers = ""
    /// Words of one letter that can close a sentence: *не є.*, *aan u.*
    var letterWords = ""
    /// Words of which two in a row address the chair of a parliament.
    var addresses = ""
    /// Whether a full stop after a number makes an ordinal: *3. Oktober*.
    var hasOrdinalPeriod = false
    /// Whether nouns have capitals, so that a capital behind an ordinal tells nothing.
    var capitalizesNouns = false
    /// Whether *r* and *l* serve as vowels, so that a word without any is no abbreviation: *trh*, *krv*.
    var hasSyllabicConsonants = false
    /// Marks that end sentences in this language alone.
    var ownMarks: Set<OwnMark> = []
}

/// What the sentence rules know of a language.
struct SegmentationLexicon: Sendable {
    let abbreviations: WordTable<Abbreviation>
    let starters: WordTable<Bool>
    let calendar: WordTable<Bool>
    let reportingVerbs: WordTable<Bool>
    let reporters: WordTable<Bool>
    /// Empty where a single word before a full stop is a sentence like any other.
    let answers: WordTable<Bool>
    let letterWords: WordTable<Bool>
    let addresses: WordTable<Bool>
    let hasOrdinalPeriod: Bool
    let capitalizesNouns: Bool
    let hasSyllabicConsonants: Bool
    let ownMarks: Set<OwnMark>
    /// What each byte can begin: that of all languages, and the language's own marks.
    let scanClasses: [UInt8]

    /// Joins lists; where a word stands in several, the later list decides.
    init(_ sources: [LexiconSource]) {
        var entries: [(key: WordKey, value: Abbreviation)] = []
        for source in sources {
            let lists: [(String, AbbreviationKind)] = [
                (source.titles, .title), (source.inner, .inner), (source.numbered, .numbered),
                (source.ordinary, .ordinary), (source.final, .final), (source.clock, .clock),
                (source.counted, .counted),
            ]
            for (list, kind) in lists {
                for word in list.listedWords {
                    let needsCapital = word.unicodeScalars.first.map { ScalarKind($0.value) == .upperCase } ?? false
                    entries.append((WordKey(listed: word), Abbreviation(kind: kind, needsCapital: needsCapital)))
                }
            }
        }
        abbreviations = WordTable(entries)
        starters = SegmentationLexicon.words(sources.map(\.starters))
        calendar = SegmentationLexicon.words(sources.map(\.calendar))
        reportingVerbs = SegmentationLexicon.words(sources.map(\.reportingVerbs))
        reporters = SegmentationLexicon.words(sources.map(\.reporters))
        answers = SegmentationLexicon.words(sources.map(\.answers))
        letterWords = SegmentationLexicon.words(sources.map(\.letterWords))
        addresses = SegmentationLexicon.words(sources.map(\.addresses))
        hasOrdinalPeriod = sources.contains { $0.hasOrdinalPeriod }
        capitalizesNouns = sources.contains { $0.capitalizesNouns }
        hasSyllabicConsonants = sources.contains { $0.hasSyllabicConsonants }
        ownMarks = sources.reduce(into: []) { $0.formUnion($1.ownMarks) }
        scanClasses = ScanClass.table(with: ownMarks)
    }

    private static func words(_ lists: [String]) -> WordTable<Bool> {
        WordTable(lists.flatMap { list in list.listedWords.map { (key: WordKey(listed: $0), value: true) } })
    }
}

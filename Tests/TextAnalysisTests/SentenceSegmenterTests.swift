import TestSupport
import Testing
import TextAnalysis

/// Bars mark where a sentence is to end; the rest of the text must not be cut.
@Suite struct `Sentences in English` {
    static let abbreviations = [
        "Dr. Ines Hall met Mr. and Mrs. Park.| Gen. Ortiz and Lt. Col. Fay did not come.",
        "The bill of Sen. Ada Cole passed.| Gov. Reed signed it.",
        "He works for Halden Inc. in Ohio.| She left Brix Corp. last week.",
        "They sold it to Halden Inc.| The price was not told.",
        "Halden Inc. Chief Executive Ann Lee resigned.",
        "The office opens on Sept. 4 and closes in Dec. each year.| In Jan. nobody came.",
        "See No. 5 and pp. 12 to 14.| Did you agree?| No.| Nobody did.",
        "The case Hall vs. Park took years, i.e. far too long, e.g. for Mr. Hall.",
        "Bring bread, milk, etc. to the camp.| Tents, lamps, etc.| Nothing else is needed.",
        "The vote is at 9 a.m. Monday.| It ends at 5 p.m.| Results come later.| Call at 5 p.m. EST today.",
        "She has a Ph.D. in law.| He has none.",
        "We met at the Bldg. Fair in May.| First came MPs.| Then DVDs.| Then came AT&T.| Bell followed.",
    ].map { SegmentedText("en", $0) }

    static let initials = [
        "J. K. Rowling wrote it.| George W. Bush read it.| J.R.R. Tolkien had not.",
        "Johann S. Bach, H. G. Wells and O. Henry sat there.",
        "There was a plan A and a plan B.| The second one failed.",
    ].map { SegmentedText("en", $0) }

    static let countries = [
        "The U.S. Senate voted.| It left the U.S.| The next day it came back to the U.S. economy.",
        "He moved to the U.S.| He likes it there.",
        "Envoys of the U.N. Security Council met in Washington, D.C.| They agreed.",
    ].map { SegmentedText("en", $0) }

    static let numbers = [
        "It rose 3.7 percent to 1,204.50 points.| Version 2.0.1 came at 10.30.",
        "It happened in 2005.| The town had 3.4 million people then.",
        "It was over by ten.| 25 people were hurt.",
        "1. Wash the beans.| 2. Dry them.| 3. Eat.",
        "a. The first way.| IV. The fourth way.",
        "They lost their rights. 4| Even so they stayed.",
    ].map { SegmentedText("en", $0) }

    static let quotations = [
        "“Why?” he asked.| “Nobody told me.”",
        "\"Stop!\" Mr. Hall shouted.| \"Who is there?\" I said.| \"Me!\"| She laughed.",
        "She said, \"It is over.\"| Then she left.",
        "“We did it!” Brandt, 43, told The Herald.| “We did it at last!” President Lena Okafor told reporters.",
        "“Will it hold?” Rosa Lindqvist, who leads the union, said on Monday.| “Is it safe?” One engineer asked.",
        "“Stop!” Another man shouted, and ran.| “Stop!”| One man in the boat did not hear it.",
        "“Never!”| Brandt, 43, left the room.| “Never!”| The mayor, who leads the town, went home.",
        "“It is over.”| “It is not.”| ‘Well,’ he said.",
        "(They had left early.)| Nobody knew.| [The tape ends.]| We do not know more.",
        "He stayed (at least until 5 p.m.) in the house.| They came late (it was dark.) and left.",
        "It was late (or was it?) when they came.",
        "It was hot.[12]| The sea was calm. [3]| Birds sang. […]| We slept.",
        "He wrote: \"Come.\" and left.",
    ].map { SegmentedText("en", $0) }

    static let ellipses = [
        "He waited… and waited ... and went.| It was late...| Nobody came.",
        "I… I do not know.| ... And then she fell silent.",
        "It ended . . .| Then it rained.",
        "Wait...| What a day!!!| Is it over?!| Yes.",
    ].map { SegmentedText("en", $0) }

    static let missingSpaces = [
        "The trial ended.|The judge left.|\"It is over,\" she said.",
        "He stopped.|\"They will see,\" she said.| \"It is over.\"|The room was still.",
        "It was in 2005.|Then the war came.",
        "Write to ann.lee@post.example.com or see www.Halden.Com/News.Html today.",
        "The file Report.Final(2) and the package Foo.Bar.Baz were lost.| ASP.Net was not.",
        "Wow!!!|so good.| Really?|Yes.",
    ].map { SegmentedText("en", $0) }

    static let webText = [
        "i went there.| call me if you can.| it was closed.",
        "That was fun :)| See you soon.| I was sad.:(| Now I am not.",
        "Yahoo! is old.| So is Jeopardy! on air.| Thanks!| it was fun.",
        "-----| Ann Lee| 04/26/2001 07:17 AM| Please send the draft.| =====",
        "It was posted on 04/26/2001 07:17 AM| Please read it.",
        "Figure 1.5| People gather in the hall.",
        "Call us: 555 0100; ask for Ann.| Phone:? 555 0100 works.",
        "A line that is hard-wrapped\nends here.| And another\none.\n| Here too.",
        "- One thing was clear.| - Another was not.| • So be it.",
        "No full stop at the end",
    ].map { SegmentedText("en", $0) }

    @Test(arguments: abbreviations) func `an abbreviation's full stop does not end a sentence by itself`(
        _ example: SegmentedText
    ) { #expect(example.found == example.sentences) }

    @Test(arguments: initials) func `initials stay with the name`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: countries) func `U.S. goes on before a noun and ends before a pronoun`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: numbers) func `decimals, years, numberings and note numbers are told apart`(
        _ example: SegmentedText
    ) { #expect(example.found == example.sentences) }

    @Test(arguments: quotations) func `closing marks belong to the sentence`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: ellipses) func `an ellipsis ends a sentence before a capital`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: missingSpaces) func `a missing space is seen through, an address is not cut`(
        _ example: SegmentedText
    ) { #expect(example.found == example.sentences) }

    @Test(arguments: webText) func `careless text and layout`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }
}

@Suite struct `Sentences in other languages` {
    static let examples = [
        SegmentedText(
            "de",
            "Am 3. Oktober kam Dr. Weiß um 20.15 Uhr.| Er blieb z. B. bis Nr. 5 usw.| Danach ging er."),
        SegmentedText(
            "de", "Das war im 19. Jahrhundert unter Friedrich II. Kaiser nannte er sich.| Es endete 1250.| So war es."),
        SegmentedText("de", "„Warum?“ fragte sie.| „Darum.“| Die Fa. Hall GmbH schwieg bzw. Frau Prof. Kern lachte."),
        SegmentedText("fr", "M. Leroy et Mme. Petit, env. 50 ans, sont là.| « Pourquoi ? » demanda-t-il.| Il part."),
        SegmentedText("fr", "Voir p. 12, art. 5, etc.| Les autres (cf. J.-C. Roux) sont partis !| Ah bon ?| Oui."),
        SegmentedText(
            "es",
            "El Sr. García y la Dra. Ruiz viven en EE. UU. desde 1990.| ¿Por qué?| ¡Nadie lo sabe!| Vea la pág. 5."),
        SegmentedText(
            "pt",
            "O Dr. Silva e a Sra. Costa moram na av. Central.| A Cia. Azul, a Ltda. Norte etc.| O fim."),
        SegmentedText("it", "Il sig. Rossi e la dott.ssa Bianchi citano l'art. 941 del codice, ecc. ecc.| Poi basta."),
        SegmentedText(
            "nl", "Dhr. Bakker kwam om 9 uur, d.w.z. te laat.| Mevr. De Wit las blz. 12 enz.| Daarna ging hij."),
        SegmentedText("ru", "В 1905 г. Москва ждала.| А. С. Пушкин жил на ул. Мойка и т. д.| Он писал.| См. рис. 5."),
        SegmentedText("ar", "أين كنت؟| ذهبت إلى البيت.| كان د. سمير هناك۔| ثم عاد."),
        SegmentedText("hi", "वह घर गया।| वहाँ कोई नहीं था।"),
        SegmentedText("zh", "他走了。|她问：“为什么？”|没有人知道！|完。"),
        SegmentedText("ja", "彼は行った。|「はい。」と言った。|本当？|うん。"),
        SegmentedText("da", "Den 3. Oktober kom han.| Den 4. gik han."),
        SegmentedText("sw", "Dr. Juma alifika.| Alikaa hapo."),
    ]

    @Test(arguments: examples) func `each language has its own abbreviations and marks`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test func `the lists of one language are not another's`() {
        let text = "Er kam bzw. Sie ging."
        #expect(SegmentedText("de", text).found.count == 1)
        #expect(SegmentedText("und", "Er wohnt in der Allee. Sie auch.").found.count == 2)
        #expect(SegmentedText("nl", "Kom, enz. Morgen.").found.count == 2)
    }
}

@Suite struct `The segmenter's ranges` {
    @Test func `are those of the documentation's example`() {
        let bytes = Array("Mr. Bell left at 5 p.m. on Monday. Nobody saw him go.".utf8)
        #expect(segments(of: 0..<bytes.count, in: bytes, language: .english) == [0..<34, 35..<53])
    }

    @Test func `only the paragraph is cut, and offsets are the text's`() {
        let bytes = Array("Skip. One. Two.  Rest.".utf8)
        #expect(segments(of: 5..<16, in: bytes, language: .english) == [6..<10, 11..<15])
        #expect(segments(of: 17..<900, in: bytes, language: .english) == [17..<22])
    }

    @Test(arguments: ["", " ", "\n\t \u{00A0}\u{3000}"]) func `white space holds no sentence`(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(segments(of: 0..<bytes.count, in: bytes, language: .english).isEmpty)
    }

    /// Pieces that reach the rules more often than random bytes do.
    static let pieces = [
        ".", "..", "…", "!", "?", "。", "？", "؟", "।", " ", "  ", "\n", "\u{00A0}", "\"", "'", "”", "“", "«", "»", "(",
        ")", "[", "]", "[1]", "[…]", ":)", ":-(", "-", "-----", "=====", "04/26/2001 07:17 AM", "1", "23", "2005", "A",
        "I", "a", "The", "he", "said", "Dr", "U.S", "Inc", "etc", "p.m", "No", "art", "l'", "é", "Ж", "т", "漢", "の",
        "\u{0301}", "\u{FEFF}", "😀", "/", "@", "http://", "`", "*", "_", "Figure 1.5", ",", ";", "&",
    ]

    @Test(arguments: 0..<40) func `cover every byte but white space, in order, on any bytes`(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for language in ["en", "de", "fr", "ru", "ja", "und"] {
            var bytes: [UInt8] = []
            for _ in 0..<60 {
                if seed % 2 == 1, random.next() % 4 == 0 {
                    bytes.append(UInt8(truncatingIfNeeded: random.next()))
                } else {
                    bytes += Array(Self.pieces[Int(random.next() % UInt64(Self.pieces.count))].utf8)
                }
            }
            expectCover(bytes, language: Language(code: language))
        }
        let noise = (0..<500).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        expectCover(noise, language: .english)
    }

    /// Ranges are in order, apart and not empty; white space is around them only; nothing else is left out.
    private func expectCover(_ bytes: [UInt8], language: Language) {
        let ranges = segments(of: 0..<bytes.count, in: bytes, language: language)
        let isSpace = whiteSpace(in: bytes)
        var next = 0
        for range in ranges {
            #expect(range.lowerBound >= next && !range.isEmpty && range.upperBound <= bytes.count)
            guard range.lowerBound >= next, !range.isEmpty, range.upperBound <= bytes.count else { return }
            #expect(isSpace[next..<range.lowerBound].allSatisfy { $0 }, "bytes left out in \(bytes)")
            #expect(!isSpace[range.lowerBound] && !isSpace[range.upperBound - 1], "white space at an end in \(bytes)")
            next = range.upperBound
        }
        #expect(isSpace[next...].allSatisfy { $0 }, "bytes left out in \(bytes)")
    }

    /// Which bytes belong to a scalar with the property White_Space, by the standard library's own decoder.
    private func whiteSpace(in bytes: [UInt8]) -> [Bool] {
        var isSpace = [Bool](repeating: false, count: bytes.count)
        var offset = 0
        while offset < bytes.count {
            // The shortest valid scalar at the offset, if there is one.
            let length = (1...4).first { length in
                offset + length <= bytes.count
                    && String(validating: bytes[offset..<offset + length], as: UTF8.self) != nil
            }
            guard let length else {
                offset += 1
                continue
            }
            let scalar = String(decoding: bytes[offset..<offset + length], as: UTF8.self).unicodeScalars.first
            if scalar?.properties.isWhitespace == true {
                for index in offset..<offset + length { isSpace[index] = true }
            }
            offset += length
        }
        return isSpace
    }

    @Test(
        arguments: [
            ".[.]", ". ) ", ":) ", "((((", "a.", ".\"", "U.", "-- ", "1/", ". ", "!?", "\" ' ", "[1] ", "= ", "/1/2",
            ". . ",
        ])
    func `long runs of the same marks take time in proportion to their length`(_ unit: String) {
        // A quadratic pass would take minutes.
        let bytes = Array(String(repeating: unit, count: 200_000 / unit.utf8.count).utf8)
        let ranges = segments(of: 0..<bytes.count, in: bytes, language: .english)
        #expect(ranges.last.map { $0.upperBound >= bytes.count - 2 } == true)
    }
}

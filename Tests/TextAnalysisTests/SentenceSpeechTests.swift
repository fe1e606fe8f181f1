import TestSupport
import Testing
import TextAnalysis

/// Bars mark where a sentence is to end; the rest of the text must not be cut.
@Suite struct `Sentences by what stands around their ends` {
    static let reports = [
        SegmentedText("tr", "Bu yol açık mı? diye sordu.| Kimse yanıt vermedi.| Sen de mi geldin! dedim."),
        SegmentedText("da", "- Er broen lukket? fortsatte han.| Ingen svarede.| - Luk den! foreslog en dreng."),
        SegmentedText("nb", "– Er broen stengt? spurte hun.| Ingen svarte."),
        SegmentedText("uk", "Хто там? зазначила вона.| Ніхто не відповів.| Хто там? відповіла Олена."),
        SegmentedText("en", "Is it shut? asked the mayor.| Nobody knew.| Thanks!| it was fun."),
    ]

    static let quotationMarks = [
        SegmentedText("he", "הוא גר בארה\"ב.| היא גרה בחיפה.| מנכ\"ל החברה אמר: \"נמשיך.\"| הוא הלך."),
        SegmentedText("he", "\"קרא את שפתיי...\" היא סיסמה.| הוא הלך."),
        SegmentedText("ro", "Cauza e \"alta\", spun \"unii, iar \"alții\" tac.| \" Nu știm nimic, spuse el."),
        SegmentedText("vi", "Ông nói \"không, rồi \"đi\" ngay.| \" Chúng tôi ở lại, bà nói."),
        SegmentedText("en", "A board of 12\" is long.| \"Take it,\" she said.| \" It is light.\""),
        SegmentedText("ru", "Он сказал: ``Верю! ``.| Потом ушёл.| Она сказала: ``Нет. ``."),
    ]

    static let arrows = [
        SegmentedText("pl", "Co dalej z mostem? >>>| Burmistrz milczy.| Czytaj więcej. >>| Most jest zamknięty."),
        SegmentedText("en", "The bridge is shut.| > Nobody knows why."),
    ]

    static let ethiopic = [
        SegmentedText("am", "ድልድዩ ተዘጋ፡፡| ከንቲባዋ መጡ፡፡ | ሰዎች ጠበቁ።| ነገ ይከፈታል፡፡"),
        SegmentedText("am", "ኢትዮጵያ፡ ድልድዩ ተዘጋ፡፡"),
    ]

    static let places = [
        SegmentedText("hi", "रायपुर. मुख्यमंत्री ने बैठक बुलाई है.| वह कल होगी."),
        SegmentedText("hi", "रांची. मैच कल होगा.| नहीं.| टिकट बिक चुके हैं।| अशोकनगर. लोग आए."),
        SegmentedText("mr", "पुणे.| सभा उद्या होईल."),
    ]

    static let letters = [
        SegmentedText("ka", "ეს არის gamut-ს.| ის დიდია."),
        SegmentedText("ko", "거인은 서른 놈.| 아니 더 된다.| 가. 첫째 항목이다."),
        SegmentedText("uk", "Тариф знизили до 46 коп. кВт-год, каже міністр.| Потім він зріс."),
        SegmentedText("en", "He sold it.| iPhone sales fell.| The house used 5 kWh etc. kWh are counted here."),
        SegmentedText("bg", "Живее на улица \"Дим. Петков\" в София.| Това казва чл. 5, ал. 3 от закона."),
        SegmentedText("gl", "Son quince fronte a dez do PP.| Digamos que temos un acordo."),
        SegmentedText("en", "P.S. I am moving.| Call me.| We read Vol.| The next one is lost."),
    ]

    static let mails = [
        SegmentedText("en", "Ann Lee| 04/26/2001 07:17 AM| have you heard from him?| I have not."),
        SegmentedText("en", "Jeff T. Hodge| 03/29/2001 09:01 AM| please call."),
        SegmentedText("en", "We met on 04/26/2001 07:17 AM and left.| The mail of 04/26/2001 07:17 AM is lost."),
    ]

    static let openers = [
        SegmentedText("lt", "Ugnis nutraukta nuo 4 val.| Pirmadienį vėl šaudyta."),
        SegmentedText("lv", "Tas maksā 5 tūkst.| Otrdien cena kritās."),
        SegmentedText("nb", "De var i Washington D.C.| Tidligere bodde de her."),
        SegmentedText("fr", "Merci à Jacques L.| Toujours la même réponse."),
        SegmentedText("vi", "Thuyền dài 12 m.| Vừa đến nơi, ông nghỉ."),
    ]

    @Test(arguments: reports) func `a question without marks of quotation goes on with who asks it`(
        _ example: SegmentedText
    ) { #expect(example.found == example.sentences) }

    @Test(arguments: quotationMarks) func `the sides of a mark tell whether it opens, not how many came before`(
        _ example: SegmentedText
    ) { #expect(example.found == example.sentences) }

    @Test(arguments: arrows) func `an arrow to a story belongs to its teaser`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: ethiopic) func `two marks that part words are the Ethiopic full stop`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: places) func `the place of a report is no sentence where full stops are dandas`(
        _ example: SegmentedText
    ) { #expect(example.found == example.sentences) }

    @Test(arguments: letters) func `letters, units and names cut short are told apart`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: mails) func `a name and a stamp head a mail`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: openers) func `days and words of time open sentences`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }
}

import Testing
import TextAnalysis

@testable import KeywordExtraction

/// Keywords of languages that are read by lists of words.
@Suite struct LanguageListTests {
    struct Story: Sendable, CustomTestStringConvertible {
        var code: String
        /// A word that is part of a keyword.
        var thing: String
        /// Words that are part of none.
        var others: String
        var text: String
        var testDescription: String { code }
    }

    static let stories = [
        Story(
            code: "pl", thing: "most", others: "we wtorek listopada powiedziała że ponieważ ludzi milionów jest roku",
            text: """
                Burmistrz Anna Kowalska otworzyła we wtorek most na rzece Warta. Most jest najdłuższy w kraju, powiedziała Kowalska, \
                ponieważ rzeka jest tu szeroka. W listopada 2023 roku ludzi na starym moście było pięć milionów. Stary most w Wartowie został \
                zamknięty, a port w Wartowie jest zadowolony.
                """),
        Story(
            code: "tr", thing: "köprü", others: "salı söyledi için olan olduğunu çok bir ve yıl",
            text: """
                Belediye Başkanı Ayşe Demir salı günü yeni köprü için bir tören yaptı. Demir köprü için çok para harcandığını söyledi. Köprü \
                liman için çok önemli olduğunu söyledi ve kişi başı üç lira ödendi. Eski köprü ise geçen yıl yıkıldı.
                """),
        Story(
            code: "vi", thing: "cầu", others: "và của là những đã cho rằng",
            text: """
                Chủ tịch Lê Minh đã khánh thành cây cầu mới của thành phố. Ông Minh cho biết rằng cây cầu là công trình dài và đẹp của vùng. \
                Những tài xế đã chờ cây cầu này và họ vui mừng.
                """),
        Story(
            code: "sw", thing: "daraja", others: "kwa na ya alisema jumanne watu wa ni katika kuwa",
            text: """
                Meya Asha Juma alifungua daraja jipya Jumanne. Juma alisema kuwa daraja ni muhimu kwa bandari na kwa watu wa mji. Katika mwaka \
                uliopita daraja la zamani lilivunjika na madereva walisubiri kwa saa nyingi. Daraja ni refu kuliko yote.
                """),
        Story(
            code: "uk", thing: "міст", others: "у вівторок сказала що для людей мільйонів року це листопада",
            text: """
                Мерка Олена Бондар у вівторок відкрила новий міст. Бондар сказала, що міст для людей це свято. Міст для порту важливий, \
                сказала вона. У листопада 2023 року старий міст закрили, а ремонт коштував п'ять мільйонів гривень.
                """),
        Story(
            code: "el", thing: "γέφυρα", others: "την τρίτη είπε και για του νοεμβρίου ανθρώπους εκατομμύρια",
            text: """
                Η δήμαρχος Άννα Παππά άνοιξε την Τρίτη τη γέφυρα του λιμανιού. Η Παππά είπε ότι η γέφυρα είναι σημαντική για το λιμάνι και για \
                τους ανθρώπους. Η παλιά γέφυρα έκλεισε τον Νοεμβρίου 2023 και κόστισε πέντε εκατομμύρια ευρώ.
                """),
        Story(
            code: "cs", thing: "most", others: "v úterý řekla že pro lidí milionů listopadu je",
            text: """
                Starostka Anna Nováková v úterý otevřela most u přístavu. Nováková řekla, že most je pro přístav důležitý. V listopadu 2023 \
                se starý most zavřel a pro lidí je to změna. Most stál pět milionů korun.
                """),
        Story(
            code: "hu", thing: "híd", others: "kedden mondta hogy és a az novemberben millió",
            text: """
                Kovács Anna polgármester kedden megnyitotta az új hidat. A híd fontos a kikötőnek, mondta Kovács, és az emberek örülnek. A híd \
                öt millió forintba került, és novemberben készült el. A polgármester szerint a híd hosszú.
                """),
        Story(
            code: "id", thing: "jembatan", others: "yang pada selasa mengatakan bahwa dan juta orang november",
            text: """
                Wali kota Siti Rahma membuka jembatan baru pada Selasa. Siti mengatakan bahwa jembatan yang baru penting bagi pelabuhan dan \
                orang di kota. Pada November 2023 jembatan lama ditutup dan biaya mencapai lima juta rupiah.
                """),
        Story(
            code: "sv", thing: "bron", others: "på tisdagen sade att och för människor miljoner november",
            text: """
                Borgmästaren Anna Lind öppnade bron på tisdagen. Lind sade att bron är viktig för hamnen och för människor i staden. I november \
                2023 stängdes den gamla bron. Bron kostade fem miljoner kronor.
                """),
        Story(
            code: "fa", thing: "پل", others: "که در را از این گفت سه‌شنبه مردم است",
            text: """
                شهردار مریم احمدی روز سه‌شنبه پل جدید بندر را افتتاح کرد. احمدی گفت که این پل برای بندر مهم است و مردم از آن راضی هستند. \
                پل قدیمی در سال گذشته بسته شد.
                """),
        Story(
            code: "hi", thing: "पुल", others: "ने को में है कि कहा मंगलवार लोगों और के",
            text: """
                मेयर अनीता शर्मा ने मंगलवार को बंदरगाह का पुल खोला। शर्मा ने कहा कि पुल बंदरगाह के लिए और लोगों के लिए ज़रूरी है। पुराना पुल पिछले साल बंद \
                हुआ था।
                """),
    ]

    @Test(arguments: stories)
    func `Keywords are things and names, not function words, verbs of reporting or days`(story: Story) {
        let article = Samples.analyzed(story.text, language: Language(code: story.code))
        let ranking = NewsKeywords().rank(article, count: 8)
        #expect(ranking.warnings.isEmpty)
        let keywords = ranking.keywords.map { $0.text.lowercased() }
        #expect(keywords.contains { $0.contains(story.thing) })
        let others = Set(story.others.split(separator: " "))
        for keyword in keywords {
            let words = keyword.split(separator: " ")
            #expect(others.isDisjoint(with: words), "\(keyword)")
        }
    }

    /// The keywords of a text, in small letters.
    private func keywords(_ text: String, _ code: String) -> [String] {
        NewsKeywords().rank(Samples.analyzed(text, language: Language(code: code)), count: 8).keywords.map { $0.text.lowercased() }
    }

    @Test func `A capital makes a name of a month where months have small letters`() {
        let found = keywords(
            "Wczoraj w teatrze zagrała aktorka Maja Lindowa. Publiczność lubi aktorkę Maja Lindowa. Premiera w maju była trudna.", "pl")
        #expect(found.contains("maja lindowa") && !found.contains("maju"))
    }

    @Test func `In Vietnamese a function word may be a part of a name, and half a word is no keyword`() {
        let found = keywords(
            "Thành phố Cần Thơ mở cầu. Người dân ở Cần Thơ cần cây cầu vì bến phà cũ quá tải. Bến phà đã đóng cửa.", "vi")
        #expect(found.contains { $0.contains("cần thơ") } && !found.contains("thơ") && !found.contains("phà"))
    }
}

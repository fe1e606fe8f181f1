import Testing
import TextAnalysis

@testable import KeywordExtraction

/// The forms in which languages with cases and joined particles show their keywords.
@Suite struct KeywordFormTests {
    private func keywords(_ text: String, _ code: String, count: Int = 10) -> [String] {
        NewsKeywords().rank(Samples.analyzed(text, language: Language(code: code)), count: count).keywords.map(\.text)
    }

    @Test(arguments: [
        ("والشؤون الإسلامية", "الشؤون الإسلامية"), ("بالديمقراطية", "الديمقراطية"), ("للأمانة", "الأمانة"),
        ("لإقليم ورزازات", "إقليم ورزازات"), ("بالمقاولات", "المقاولات"), ("بهبوط", "هبوط"), ("للائحة", "لائحة"), ("للبيجيدي", "البيجيدي"),
        // Letters of the word itself.
        ("وزير الداخلية", "وزير الداخلية"), ("باريس", "باريس"), ("كرواتيا", "كرواتيا"), ("لباس", "لباس"), ("فاطمة", "فاطمة"),
        ("والد", "والد"), ("بغداد", "بغداد"), ("", ""), (" ", " "), ("و", "و"), ("لل", "لل"),
    ]) func `what Arabic joins to a word is taken off it`(keyword: String, base: String) throws {
        let form = try #require(ArabicBaseForm(language: Language(code: "ar")))
        #expect(form.baseForm(of: keyword) == base)
    }

    @Test(arguments: [
        ("России", "Россия"), ("Москвой", "Москва"), ("Украине", "Украина"), ("Израиля", "Израиль"), ("Афганистане", "Афганистан"),
        ("Западом", "Запад"), ("Госдумы", "Госдума"), ("Китаю", "Китай"),
        ("Владимира Путина", "Владимир Путин"), ("Георгия Полтавченко", "Георгий Полтавченко"), ("Юрию Ковальчуку", "Юрий Ковальчук"),
        ("Дмитрием Зиминым", "Дмитрий Зимин"),
        // Nominatives, women, adjectives, plurals, and what nobody knows.
        ("Россия", "Россия"), ("Куба", "Куба"), ("Петрова", "Петрова"), ("Александра", "Александра"), ("Ирина Турова", "Ирина Турова"),
        ("Александра Петрова", "Александра Петрова"), ("Александру Петрову", "Александру Петрову"),
        ("Белом", "Белом"), ("Чайковского", "Чайковского"), ("Депутаты", "Депутаты"), ("Советскому Союзу", "Советскому Союзу"),
        ("Власти Петербурга", "Власти Петербурга"), ("Тарасовке", "Тарасовке"), ("Николя Саркози", "Николя Саркози"),
        ("НАТО", "НАТО"), ("России и Украины", "России и Украины"), ("", ""),
    ]) func `a Russian name in another case is shown in the nominative`(name: String, nominative: String) throws {
        let form = try #require(RussianNominative(language: Language(code: "ru")))
        #expect(form.nominative(of: name) == nominative)
    }

    @Test func `other languages have no such forms`() {
        #expect(ArabicBaseForm(language: Language(code: "fa")) == nil)
        #expect(RussianNominative(language: Language(code: "uk")) == nil)
    }

    @Test func `a name that is shown in the nominative is shown once`() {
        let text = """
            Войска альянса остаются в Афганистане до осени, сообщили в штабе. Руководство Афганистана обсуждает вывод войск. Министр \
            обороны Афганистана просил о помощи. В Афганистане идут бои, и альянс не спешит.
            """
        let found = keywords(text, "ru")
        #expect(found.filter { $0 == "Афганистан" }.count == 1, "\(found)")
        #expect(Set(found).count == found.count && !found.contains("Афганистана") && !found.contains("Афганистане"))
        #expect(keywords(text, "ru", count: 3).count == 3 && keywords(text, "ru", count: 0).isEmpty)
    }

    @Test(arguments: [
        (
            "cs", "Martin Ráž", "Martin Ráž novinářům",
            """
            Starosta Martin Ráž v pondělí otevřel nový most přes řeku Odru. Lidé čekali dlouho. Podle města most stál 40 milionů korun. \
            To předal Martin Ráž novinářům na nábřeží. Opozice starostu kritizuje, Martin Ráž kritiku odmítl. Martin pak odešel.
            """
        ),
        (
            "ru", "Владимир Лужин", "Владимир Лужин пообещал",
            """
            Мэр Владимир Лужин пообещал открыть мост в понедельник. Мост закрыт с марта. Владимир Лужин обвинил подрядчика. Город ждёт мост, \
            и Владимир Лужин просит людей о терпении.
            """
        ),
    ]) func `nothing in small letters goes on behind a whole name, which is shown for its parts`(
        code: String, name: String, wrong: String, text: String
    ) throws {
        let found = keywords(text, code)
        #expect(found.contains(name) && !found.contains { $0.hasPrefix(name + " ") }, "\(found)")
        #expect(!found.contains(String(name.prefix { $0 != " " })) && !found.contains(wrong))
    }

    @Test func `a compound of function words is none`() {
        let text = """
            Le maire a peut-être trop attendu. Le pont du port est peut-être fermé pour un an. Les pêcheurs du port sont peut-être partis. \
            Le maire veut un pont neuf.
            """
        let found = keywords(text, "fr").map { $0.lowercased() }
        #expect(found.contains("pont") && !found.contains { $0.contains("peut") }, "\(found)")
    }
}

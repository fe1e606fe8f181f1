import Testing
import TextAnalysis

@testable import KeywordExtraction

/// Verbs, adverbs and adjectives that shapes tell, sources of news, pieces of words and forms of one name.
@Suite struct KeywordFaultTests {
    private func wordClass(_ word: String, _ code: String) -> WordClass {
        let language = Language(code: code)
        let span = word.utf8Span.span
        return WordClassifier(language: language).classify(
            span, 0..<span.count, isStopWord: StopWords.list(for: language).contains(span, 0..<span.count))
    }

    @Test(arguments: [
        (
            "tr",
            "açıklanıyor söylüyorlar kapatıldı yarışıyor konuştuğunu verdiklerini gelebileceğini yıkılmıştı binmiş hemşireydi saldırılardır öldürdükten olduğunuz çalıştı gidersiniz bulundum bulursanız sordu heyecanlanmıştım"
        ),
        ("id", "menghentikan memperlihatkan ditetapkan dikembangkan menyetujuinya disewakan berkepentingan"),
        ("uk", "грамотно постійно додається запускається фінансуються скасували виявлено відкривають"),
        ("ru", "открывают начинается остановились ремонтировали пообещал предстал звучит уходит вложившись"),
        ("sk", "otvoril študoval upozornil"), ("pt", "conseguiu jogará ameaçam utilizar sobrevivem"),
        ("fr", "développer utiliser envoyer"),
        (
            "pl",
            "otwieramy rozpoczynają budowali kierował bylibyśmy występuje organizuję sprawdzić myśleć wziąć zauważyłem chciałam nasłuchujesz uwzględniając opisano umożliwiający determinujące"
        ),
        ("ar", "يعتبرون يستعيدون تستخدم رفضوا تحدثت فجأة انطلاقا"), ("hi", "मनाएगा चलेगी देखेंगे निहारने बनाने देखा यूँ"),
        ("cs", "zahájila budovali opravuje opravují otevřel skončil pracoval"),
        ("fi", "löydettiin julistaakseen avattiin"), ("hu", "megnyitották bejelentett építeni"),
        ("el", "απολύθηκε ανοίγουν κατασκευάστηκε νίκησε δήλωσε ανέλαβαν εξερράγη υπεγράφη σπρώξει ζήτησαν"),
        ("sv", "öppnades renoverade fungerar"), ("ko", "열었다 말했다 늘어나면서"),
        (
            "sw",
            "alifungua walisubiri zinazovaliwa kumsajili kutangazwa amekua imekubali wamesema zimepungua inaweza amefanya nilijaribu sikufahamiana kujadiliana"
        ),
    ]) func `verbs are no nouns`(code: String, words: String) {
        for word in words.split(separator: " ") {
            let found = wordClass(String(word), code)
            #expect(![.noun, .gerund].contains(found), "\(word)")
        }
    }

    @Test(arguments: [
        ("el", "δεκαπέντε πενήντα"), ("pl", "pięć dwóch"), ("tr", "dört yirmi"), ("hi", "पांच बीस"), ("ar", "خمسة عشرين"),
        ("uk", "двох п'ять"),
        ("ru", "пять двенадцать"), ("ja", "utc jst てい 同社"), ("pl", "utc"), ("th", "ความเป็น การทำ"),
    ]) func `numbers in words, times and function words are no nouns`(code: String, words: String) {
        for word in words.split(separator: " ") {
            let found = wordClass(String(word), code)
            #expect(![.noun, .gerund, .adjective].contains(found), "\(word)")
        }
    }

    @Test(arguments: [
        ("tr", "hükümet şirketi partisi kültür yönetici ekonomi şirketler geçmiş çadır yardım sınırlar fikirler"),
        ("id", "menteri mesin berita direktur perusahaan terminal"),
        ("uk", "матеріали канали сили країна війна рада"),
        ("ru", "материал область безопасность печать данные канал кредит правил журнал"),
        ("sk", "festival profil interval"), ("pt", "mulher imagem mercado"), ("fr", "plaidoyer chantier"),
        (
            "pl",
            "wolność badanie materiały szkoła postać pamięć sieć kanał miesiące miesiąca tysiące tramwaj afisz problemy"
        ),
        ("ar", "حكومة سياسة سيارة تلفزيون تعاون يابانيون نيكاراغوا"), ("hi", "सरकार योजना नमूने महीने खाना मनरेगा सेना"),
        ("cs", "škola město vláda soud festival profil hotel"),
        ("fi", "hallitus kuvat satama"),
        ("hu", "miniszter kocsi híd"), ("el", "κυβέρνηση γέφυρα λιμάνι δήλωση γραφή τάξη"),
        ("sv", "regering ordförande bro"),
        ("ko", "바다 캐나다 무게 다리"), ("sw", "wanafunzi walimu daraja kundi tume umeme sikukuu"),
    ]) func `nouns stay nouns`(code: String, words: String) {
        for word in words.split(separator: " ") { #expect(wordClass(String(word), code) == .noun, "\(word)") }
    }

    private func keywords(_ text: String, _ code: String, title: String = "", method: String = "news") -> [String] {
        let article = Samples.analyzed(text, title: title, language: Language(code: code))
        let method = KeywordMethod.all.first { $0.name == method }
        return method?.ranker(nil).rank(article, count: 10).keywords.map(\.text) ?? []
    }

    private static let crane = """
        The crane fell onto the Harbor bridge at noon, Coast Insider reported. Two workers told Coast Insider that the crane had been shaking \
        since the storm. The Marlow Gazette said the crane was new. The harbor master closed the bridge, and the crane firm sent three engineers \
        to the harbor on Tuesday. Reuters could not reach the firm.
        """

    @Test(arguments: ["news", "tfidf", "yake", "rake", "textrank", "topicrank"])
    func `who told the news is no keyword`(method: String) {
        let found = keywords(Self.crane, "en", method: method)
        #expect(!found.isEmpty)
        for source in ["Coast Insider", "Marlow Gazette", "Reuters"] { #expect(!found.contains(source), "\(found)") }
    }

    @Test func `a paper that the story is about stays`() {
        let text = """
            The Marlow Gazette has been sold. The Marlow Gazette will keep its forty editors, and readers of the Marlow Gazette will get it on \
            Sundays too. The owner of the Marlow Gazette, Ada Quill, had looked for a buyer for years.
            """
        #expect(keywords(text, "en").contains("Marlow Gazette"))
        #expect(keywords(Self.crane, "en", title: "Coast Insider and the crane").contains("Coast Insider"))
    }

    @Test func `Japanese papers are no keywords of what they report`() {
        let text = """
            港湾新聞によると、港の橋が月曜日に閉鎖された。クレーンが橋に倒れた。朝海新聞によると、クレーンは新しいものだった。橋の修理は来週に始まる。橋の閉鎖で港は混乱した。
            """
        let found = keywords(text, "ja")
        #expect(!found.contains { $0.hasSuffix("新聞") } && found.contains("クレーン"), "\(found)")
    }

    @Test(arguments: [
        (
            "pl", "Warszawa",
            "Warszawa ma nowy most. W Warszawie otwarto go wczoraj, a burmistrz Warszawy był zadowolony. Mieszkańcy Warszawy czekali długo. Most kosztował dużo."
        ),
        (
            "cs", "Praha",
            "Praha má nový most. V Praze ho otevřela starostka, obyvatelé Prahy dlouho čekali. Do Prahy přijeli hosté. Most stál mnoho peněz."
        ),
        (
            "uk", "Полтава",
            "Полтава має новий міст. У Полтаві його відкрив мер, мешканці Полтави довго чекали. До Полтави приїхали гості. Міст коштував багато."
        ),
        (
            "fi", "Tampere",
            "Tampere sai uuden sillan. Tampereen pormestari avasi sillan, ja Tampereella juhlittiin pitkään. Tampereen asukkaat odottivat siltaa. Silta maksoi paljon."
        ),
        (
            "hu", "Szeged",
            "Szeged új hidat kapott. Szegeden a polgármester nyitotta meg a hidat, és Szegedre vendégek jöttek. A szegediek sokat vártak, Szegeden ünnepeltek."
        ),
    ]) func `forms of a name are one keyword, shown in its base form`(code: String, name: String, text: String) {
        let found = keywords(text, code)
        #expect(found.contains(name), "\(found)")
        #expect(found.count { $0.hasPrefix(name.prefix(4)) && !$0.contains(" ") } == 1, "\(found)")
    }

    @Test func `Korean keywords have no particles and no clauses`() {
        let text = """
            정부는 월요일 항구 다리를 폐쇄했다. 크레인이 다리로 쓰러졌다고 시장이 말했다. 다리의 수리는 다음 주에 시작된다. 항구에서는 배들이 기다리고 있다. 다리를 건너던 시민들은 놀랐다.
            """
        let found = keywords(text, "ko")
        #expect(found.contains("다리"), "\(found)")
        #expect(!found.contains { $0.hasSuffix("를") || $0.hasSuffix("는") || $0.hasSuffix("다고") }, "\(found)")
    }

    @Test func `Vietnamese keywords are no pieces of words`() {
        let text = """
            Hãng hàng không Sao Biển mở đường bay mới. Tổng Bí thư đã dự lễ khai trương, và Tổng Bí thư chúc mừng hãng hàng không. Hãng hàng không \
            cho biết đường bay nối hai thành phố.
            """
        let found = keywords(text, "vi")
        #expect(!found.isEmpty)
        for piece in ["Hãng hàng", "Tổng Bí", "hãng hàng"] { #expect(!found.contains(piece), "\(found)") }
    }

    @Test func `Vietnamese syllables that open a sentence are no keywords`() {
        let text = """
            Công ty Sao Biển cho biết: "Trong quá trình hợp tác, công ty đã trả lương." Vụ cháy xảy ra ở chợ Bến Thuyền. Hầu hết các quầy ở \
            chợ Bến Thuyền đã đóng cửa. Hiện tại chợ chưa mở. Vụ cháy xảy ra gần công ty Sao Biển ở Cần Thơ.
            """
        let found = keywords(text, "vi")
        #expect(found.contains { $0.contains("Sao Biển") } && found.contains { $0.contains("Bến Thuyền") }, "\(found)")
        for piece in ["trình hợp", "Trong", "Vụ", "vụ", "xảy", "Hầu", "hầu", "Hiện"] {
            #expect(!found.contains(piece), "\(found)")
        }
    }

    @Test(arguments: [
        (
            "fr", "minutes kilomètres trente",
            "Le pont du port est fermé depuis trente minutes. Les minutes passent, le pont reste fermé sur deux kilomètres. Le maire attend des kilomètres de câbles pour le pont."
        ),
        (
            "es", "minutos kilómetros treinta",
            "El puente del puerto cerró durante treinta minutos. Los minutos pasan y el puente sigue cerrado. El alcalde espera kilómetros de cables para el puente."
        ),
        ("th", "มิถุนายน", "สะพานท่าเรือปิดในเดือนมิถุนายน นายกเทศมนตรีกล่าวว่าสะพานจะเปิดอีกครั้งในเดือนมิถุนายน สะพานมีความสำคัญต่อท่าเรือ"),
    ]) func `units and months are no keywords`(code: String, words: String, text: String) {
        // A shorter text keeps every word that it has.
        let found = keywords(String(repeating: text + " ", count: 5), code)
        #expect(!found.isEmpty)
        for word in words.split(separator: " ") { #expect(!found.contains(String(word)), "\(found)") }
    }
}

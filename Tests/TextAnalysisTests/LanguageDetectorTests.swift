import Testing

@testable import TextAnalysis

struct `Language detector` {
    private static func language(_ text: String) -> String {
        let span = text.utf8Span.span
        return LanguageDetector().language(of: span, range: 0..<span.count).code
    }

    @Test(
        arguments: [
            (
                "en",
                "The council voted on Tuesday to close the old bridge because the repairs would cost more than a new one."
            ),
            ("en", "“It was the worst night of my life,” said one of the rescued sailors."),
            (
                "de",
                "Der Stadtrat hat am Dienstag beschlossen, die alte Brücke zu schließen, weil die Reparatur zu teuer wäre."
            ),
            (
                "fr",
                "Le conseil municipal a voté mardi la fermeture du vieux pont, car les travaux coûteraient plus cher qu’un neuf."
            ),
            (
                "es",
                "El ayuntamiento votó el martes a favor de cerrar el viejo puente porque las obras costarían más que uno nuevo."
            ),
            (
                "pt",
                "A câmara votou na terça-feira o fecho da ponte velha, porque as obras custariam mais do que uma nova."
            ),
            (
                "it",
                "Il consiglio comunale ha votato martedì per chiudere il vecchio ponte, perché i lavori costerebbero troppo."
            ),
            (
                "nl",
                "De gemeenteraad heeft dinsdag besloten de oude brug te sluiten, omdat de herstelling meer zou kosten dan een nieuwe."
            ),
            (
                "ru",
                "Городской совет во вторник решил закрыть старый мост, потому что ремонт обойдётся дороже, чем новый."
            ),
            (
                "ar",
                "قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم لأن إصلاحه سيكلف أكثر من بناء جسر جديد في المكان نفسه."
            ),
        ])
    func `knows the languages that have a list`(code: String, text: String) {
        #expect(Self.language(text) == code)
    }

    @Test(
        arguments: [
            (
                "pl",
                "Rada miasta zdecydowała we wtorek o zamknięciu starego mostu, ponieważ jego naprawa byłaby droższa niż budowa nowego."
            ),
            (
                "vi",
                "Hội đồng thành phố hôm thứ Ba đã quyết định đóng cửa cây cầu cũ vì chi phí sửa chữa sẽ cao hơn xây mới."
            ),
            ("ja", "市議会は火曜日、修理に新設よりも費用がかかるため、古い橋を閉鎖することを決めた。"),
            (
                "sv",
                "Kommunfullmäktige beslutade på tisdagen att stänga den gamla bron, eftersom en reparation skulle kosta mer än en ny. De boende är oroliga över beslutet, men det finns en annan väg."
            ),
            (
                "da",
                "Byrådet besluttede tirsdag at lukke den gamle bro, fordi en reparation ville koste mere end en ny. De fleste beboere er imod, men der er en anden vej over åen."
            ),
            (
                "nb",
                "Bystyret vedtok tirsdag å stenge den gamle broen, fordi en reparasjon ville koste mer enn en ny. De fleste er imot, men det er en annen vei over elva."
            ),
            (
                "af",
                "Die stadsraad het Dinsdag besluit om die ou brug te sluit, omdat dit meer sal kos om dit te herstel as om ’n nuwe een te bou."
            ),
            (
                "uk",
                "Міська рада у вівторок вирішила закрити старий міст, тому що ремонт коштуватиме дорожче, ніж новий. Це рішення не сподобалося людям, але іншого шляху немає."
            ),
            (
                "bg",
                "Градският съвет реши във вторник да затвори стария мост, защото ремонтът ще струва повече от нов. Хората са против, но друг път няма."
            ),
            (
                "ro",
                "Consiliul local a decis marți să închidă podul vechi, pentru că reparația ar costa mai mult decât unul nou. Oamenii nu sunt de acord cu această decizie."
            ),
            (
                "ca",
                "L’ajuntament va votar dimarts a favor de tancar el pont vell, perquè les obres costarien més que fer-ne un de nou. Els veïns no hi estan d’acord."
            ),
            (
                "fa",
                "شورای شهر روز سه‌شنبه تصمیم گرفت پل قدیمی را ببندد، زیرا تعمیر آن از ساخت یک پل جدید گران‌تر است و این کار در تابستان انجام می‌شود."
            ),
            (
                "tr",
                "Belediye meclisi salı günü eski köprünün kapatılmasına karar verdi, çünkü onarım yeni bir köprüden daha pahalıya mal olacak."
            ),
            (
                "fi",
                "Kaupunginvaltuusto päätti tiistaina sulkea vanhan sillan, koska korjaus maksaisi enemmän kuin uusi silta."
            ),
            (
                "hu",
                "A városi tanács kedden úgy döntött, hogy bezárja a régi hidat, mert a javítás többe kerülne, mint egy új híd."
            ),
            (
                "id",
                "Dewan kota pada hari Selasa memutuskan untuk menutup jembatan lama karena biaya perbaikan akan lebih mahal dari yang baru."
            ),
            (
                "sw",
                "Baraza la jiji liliamua siku ya Jumanne kufunga daraja la zamani kwa sababu gharama ya ukarabati ni kubwa kuliko daraja jipya."
            ),
            ("hr", "Gradsko vijeće odlučilo je u utorak zatvoriti stari most jer bi obnova stajala više od tisuću eura po metru."),
            ("sr", "Gradski savet je u utorak odlučio da zatvori stari most zato što bi popravka bila skuplja, a vremena nema."),
            ("sr", "Градски савет је у уторак одлучио да затвори стари мост зато што би поправка била скупља од новог."),
            ("sk", "Mestské zastupiteľstvo v utorok rozhodlo o uzavretí starého mosta, pretože oprava by bola drahšia než nový."),
            ("cs", "Městské zastupitelstvo v úterý rozhodlo o uzavření starého mostu, protože oprava by byla dražší než nový."),
            ("sl", "Mestni svet je v torek sklenil, da bo zaprl stari most, ker bi bilo popravilo dražje od novega."),
            ("nn", "Kommunestyret vedtok tysdag å stengje den gamle brua, fordi ei reparasjon ville ha kosta meir enn ei ny. Dei fleste er imot det, men det finst ikkje pengar."),
            ("gl", "O concello votou o martes a favor de pechar a ponte vella, porque as obras custarían máis ca unha nova."),
            ("mk", "Градскиот совет во вторникот одлучи да го затвори стариот мост, бидејќи поправката ќе чини повеќе од нов."),
            ("be", "Гарадскі савет у аўторак вырашыў закрыць стары мост, таму што рамонт будзе каштаваць больш за новы."),
            ("kk", "Қалалық кеңес сейсенбі күні ескі көпірді жабуға шешім қабылдады, өйткені жөндеу жаңасынан қымбатқа түседі."),
            ("et", "Linnavolikogu otsustas teisipäeval vana silla sulgeda, sest remont läheks maksma rohkem kui uus sild."),
            ("lt", "Miesto taryba antradienį nusprendė uždaryti senąjį tiltą, nes remontas kainuotų daugiau nei naujas."),
            ("lv", "Pilsētas dome otrdien nolēma slēgt veco tiltu, jo remonts izmaksātu vairāk nekā jauns."),
            ("is", "Borgarstjórn ákvað á þriðjudag að loka gömlu brúnni vegna þess að viðgerð yrði dýrari en ný brú."),
            ("eu", "Udalak asteartean erabaki zuen zubi zaharra ixtea, konponketa berria egitea baino garestiagoa izango litzatekeelako."),
            ("ga", "Shocraigh comhairle na cathrach Dé Máirt an seandroichead a dhúnadh mar go gcosnódh an deisiú níos mó ná ceann nua."),
            ("fil", "Nagpasya ang konseho ng lungsod noong Martes na isara ang lumang tulay dahil mas mahal ang pagkukumpuni kaysa sa bago."),
            ("ur", "سٹی کونسل نے منگل کو پرانا پل بند کرنے کا فیصلہ کیا کیونکہ اس کی مرمت نئے پل سے زیادہ مہنگی ہوگی۔"),
            ("hi", "नगर परिषद ने मंगलवार को पुराने पुल को बंद करने का फैसला किया क्योंकि मरम्मत नए पुल से महंगी होगी।"),
            ("el", "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει την παλιά γέφυρα."),
            ("he", "מועצת העיר החליטה ביום שלישי לסגור את הגשר הישן."),
            ("ko", "시의회는 화요일 낡은 다리를 폐쇄하기로 결정했다."),
            ("zh", "市议会周二决定关闭旧桥，因为维修费用高于新建。"),
            ("th", "สภาเมืองมีมติเมื่อวันอังคารให้ปิดสะพานเก่า"),
            ("hy", "Քաղաքային խորհուրդը երեքշաբթի որոշեց փակել հին կամուրջը։"),
            ("ka", "საკრებულომ სამშაბათს ძველი ხიდის დახურვა გადაწყვიტა."),
            ("ta", "பழைய பாலத்தை மூட நகர சபை செவ்வாய்க்கிழமை முடிவு செய்தது."),
            ("bn", "নগর পরিষদ মঙ্গলবার পুরোনো সেতুটি বন্ধ করার সিদ্ধান্ত নিয়েছে।"),
            ("gu", "શહેર પરિષદે મંગળવારે જૂનો પુલ બંધ કરવાનો નિર્ણય કર્યો."),
            ("am", "የከተማው ምክር ቤት ማክሰኞ አሮጌውን ድልድይ ለመዝጋት ወሰነ።"),
        ])
    func `knows languages without a list`(code: String, text: String) {
        #expect(Self.language(text) == code)
    }

    @Test(
        arguments: [
            ("names", "Anna Kowalska, Peter Jones, María García, Jean Dupont, Fatima Zahra, Hans Müller, Giulia Rossi"),
            ("Hausa", "Shugaban kasar ya ce zai yi aiki tare da majalisar domin magance matsalar tsaro a yankin."),
            ("Yoruba", "Ìjọba ìpínlẹ̀ náà ti kéde pé àwọn yóò ṣí ọ̀nà tuntun fún àwọn ọlọ́jà ní ọ̀sẹ̀ tó ń bọ̀."),
            ("numbers", "3 12 7 1999 4:15 100,000"),
            ("marks", "—!? … 🙂 +++"),
            ("a broken scalar", "\u{FFFD}\u{FFFD}"),
            ("an address", "https://example.org/news/2024"),
            ("nothing", ""),
        ])
    func `leaves what is no language that it knows undetermined`(kind: String, text: String) {
        #expect(Self.language(text) == "und", "\(kind)")
    }

    @Test(
        arguments: [
            ("en", "COUNCIL VOTES TO CLOSE OLD BRIDGE AFTER REPAIR COSTS RISE"),
            ("de", "STADTRAT BESCHLIESST SCHLIESSUNG DER ALTEN BRÜCKE"),
            ("ru", "ГОРОДСКОЙ СОВЕТ РЕШИЛ ЗАКРЫТЬ СТАРЫЙ МОСТ"),
            ("pl", "Rada miasta zamyka stary most"),
            ("sv", "Kommunen stänger den gamla bron"),
            ("ja", "市議会、古い橋を閉鎖へ"),
            ("en", "Wang Yi (王毅) said on Monday that the talks with the minister were going well."),
            ("zh", "苹果公司(Apple Inc.)周二发布了新款iPhone手机和平板电脑。"),
        ])
    func `reads headlines, capitals and foreign names`(code: String, text: String) {
        #expect(Self.language(text) == code)
    }

    @Test func `is sure of a long text, and less of a short one`() {
        func confidence(_ text: String) -> Double {
            let span = text.utf8Span.span
            return LanguageDetector().guess(of: span, range: 0..<span.count).confidence
        }
        let long = confidence("The council voted on Tuesday to close the old bridge because the repairs would cost too much.")
        #expect(long > 0.99 && long <= 1)
        #expect(confidence("Den gamle bro er lukket") < long)
        #expect(confidence("") == 0)
    }

    @Test(arguments: ["a", "é", "я", "ß", "ا", "क", "字", "ไ", "\u{0301}", "\u{200D}", "\u{E0100}", "'"])
    func `a megabyte of one character is read as fast as its beginning`(character: String) {
        #expect(["und", "zh", "ja", "th"].contains(Self.language(String(repeating: character, count: 1 << 20 / character.utf8.count))))
    }

    @Test func `reads a part of a text alone`() {
        let text =
            "Le pont est fermé et les gens sont dans la rue. The bridge is closed and the people are in the street."
        let span = text.utf8Span.span
        let end = text.utf8.count
        let languages = [0..<48, 48..<end].map { LanguageDetector().language(of: span, range: $0) }
        #expect(languages == [.french, .english])
    }

    @Test func `a long text is found out as its beginning is`() {
        let sentence =
            "Die Brücke bleibt nach dem Beschluss des Rates bis zum Ende des Jahres für alle Fahrzeuge geschlossen. "
        #expect(Self.language(String(repeating: sentence, count: 400)) == "de")
    }
}

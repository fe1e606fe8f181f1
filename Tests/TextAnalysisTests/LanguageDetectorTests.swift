import Testing

@testable import TextAnalysis

struct `Language detector` {
    private static func language(_ text: String) -> String {
        let span = text.utf8Span.span
        return LanguageDetector().language(of: span, range: 0..<span.count).code
    }

    @Test(
        arguments: [
            ("en", "The council voted on Tuesday to close the old bridge because the repairs would cost more than a new one."),
            ("en", "“It was the worst night of my life,” said one of the rescued sailors."),
            ("de", "Der Stadtrat hat am Dienstag beschlossen, die alte Brücke zu schließen, weil die Reparatur zu teuer wäre."),
            ("fr", "Le conseil municipal a voté mardi la fermeture du vieux pont, car les travaux coûteraient plus cher qu’un neuf."),
            ("es", "El ayuntamiento votó el martes a favor de cerrar el viejo puente porque las obras costarían más que uno nuevo."),
            ("pt", "A câmara votou na terça-feira o fecho da ponte velha, porque as obras custariam mais do que uma nova."),
            ("it", "Il consiglio comunale ha votato martedì per chiudere il vecchio ponte, perché i lavori costerebbero troppo."),
            ("nl", "De gemeenteraad heeft dinsdag besloten de oude brug te sluiten, omdat de herstelling meer zou kosten dan een nieuwe."),
            ("ru", "Городской совет во вторник решил закрыть старый мост, потому что ремонт обойдётся дороже, чем новый."),
            ("ar", "قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم لأن إصلاحه سيكلف أكثر من بناء جسر جديد في المكان نفسه."),
        ])
    func `knows the languages that have a list`(code: String, text: String) {
        #expect(Self.language(text) == code)
    }

    @Test(
        arguments: [
            ("Polish", "Rada miasta zdecydowała we wtorek o zamknięciu starego mostu, ponieważ jego naprawa byłaby droższa niż budowa nowego."),
            ("Vietnamese", "Hội đồng thành phố hôm thứ Ba đã quyết định đóng cửa cây cầu cũ vì chi phí sửa chữa sẽ cao hơn xây mới."),
            ("Japanese", "市議会は火曜日、修理に新設よりも費用がかかるため、古い橋を閉鎖することを決めた。"),
            ("Swedish", "Kommunfullmäktige beslutade på tisdagen att stänga den gamla bron, eftersom en reparation skulle kosta mer än en ny. De boende är oroliga över beslutet, men det finns en annan väg."),
            ("Danish", "Byrådet besluttede tirsdag at lukke den gamle bro, fordi en reparation ville koste mere end en ny. De fleste beboere er imod, men der er en anden vej over åen."),
            ("Norwegian", "Bystyret vedtok tirsdag å stenge den gamle broen, fordi en reparasjon ville koste mer enn en ny. De fleste er imot, men det er en annen vei over elva."),
            ("Afrikaans", "Die stadsraad het Dinsdag besluit om die ou brug te sluit, omdat dit meer sal kos om dit te herstel as om ’n nuwe een te bou."),
            ("Ukrainian", "Міська рада у вівторок вирішила закрити старий міст, тому що ремонт коштуватиме дорожче, ніж новий. Це рішення не сподобалося людям, але іншого шляху немає."),
            ("Bulgarian", "Градският съвет реши във вторник да затвори стария мост, защото ремонтът ще струва повече от нов. Хората са против, но друг път няма."),
            ("Romanian", "Consiliul local a decis marți să închidă podul vechi, pentru că reparația ar costa mai mult decât unul nou. Oamenii nu sunt de acord cu această decizie."),
            ("Catalan", "L’ajuntament va votar dimarts a favor de tancar el pont vell, perquè les obres costarien més que fer-ne un de nou. Els veïns no hi estan d’acord."),
            ("Persian", "شورای شهر روز سه‌شنبه تصمیم گرفت پل قدیمی را ببندد، زیرا تعمیر آن از ساخت یک پل جدید گران‌تر است و این کار در تابستان انجام می‌شود."),
            ("Turkish", "Belediye meclisi salı günü eski köprünün kapatılmasına karar verdi, çünkü onarım yeni bir köprüden daha pahalıya mal olacak."),
            ("Finnish", "Kaupunginvaltuusto päätti tiistaina sulkea vanhan sillan, koska korjaus maksaisi enemmän kuin uusi silta."),
            ("Hungarian", "A városi tanács kedden úgy döntött, hogy bezárja a régi hidat, mert a javítás többe kerülne, mint egy új híd."),
            ("Indonesian", "Dewan kota pada hari Selasa memutuskan untuk menutup jembatan lama karena biaya perbaikan akan lebih mahal dari yang baru."),
            ("Swahili", "Baraza la jiji liliamua siku ya Jumanne kufunga daraja la zamani kwa sababu gharama ya ukarabati ni kubwa kuliko daraja jipya."),
            ("names", "Anna Kowalska, Peter Jones, María García, Jean Dupont, Fatima Zahra, Hans Müller, Giulia Rossi"),
            ("numbers", "3 12 7 1999 4:15 100,000"),
            ("nothing", ""),
        ])
    func `leaves other texts undetermined`(kind: String, text: String) {
        #expect(Self.language(text) == "und", "\(kind)")
    }

    @Test func `reads a part of a text alone`() {
        let text = "Le pont est fermé et les gens sont dans la rue. The bridge is closed and the people are in the street."
        let span = text.utf8Span.span
        let end = text.utf8.count
        let languages = [0..<48, 48..<end].map { LanguageDetector().language(of: span, range: $0) }
        #expect(languages == [.french, .english])
    }

    @Test func `a long text is found out as its beginning is`() {
        let sentence = "Die Brücke bleibt nach dem Beschluss des Rates bis zum Ende des Jahres für alle Fahrzeuge geschlossen. "
        #expect(Self.language(String(repeating: sentence, count: 400)) == "de")
    }
}

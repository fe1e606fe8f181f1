import Testing
import TextAnalysis

@testable import Summarization

/// Openings that lean on the sentence before, in languages that are read by lists.
@Suite struct LeaningLanguagesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var code: String
        var first: String
        /// What needs the first sentence, and by which kind.
        var kind: SummaryFinding.Kind?
        var second: String
        var testDescription: String { code + ": " + second }

        init(_ code: String, _ first: String, _ kind: SummaryFinding.Kind?, _ second: String) {
            (self.code, self.first, self.kind, self.second) = (code, first, kind, second)
        }
    }

    private static let polish = "Burmistrz Anna Kowalska otworzyła we wtorek nowy most w mieście."
    private static let turkish = "Belediye Başkanı Ayşe Demir salı günü kentteki yeni köprüyü açtı."
    private static let vietnamese = "Chủ tịch thành phố Lê Minh khánh thành cây cầu mới hôm thứ Ba."
    private static let swahili = "Meya wa jiji Asha Juma alifungua daraja jipya siku ya Jumanne."
    private static let ukrainian = "Мерка міста Олена Бондар відкрила у вівторок новий міст."

    static let cases = [
        Case("pl", polish, .reference, "Ona sama przyjechała na uroczystość starym rowerem."),
        Case("pl", polish, .reference, "Jego budowa kosztowała miasto prawie trzy miliony złotych."),
        Case("pl", polish, .connective, "Jednak kierowcy nadal stoją w długich korkach przed portem."),
        Case("pl", polish, .connective, "Kierowcy jednak nadal stoją w długich korkach przed portem."),
        Case("pl", polish, nil, "Budowa mostu kosztowała miasto prawie trzy miliony złotych."),
        Case("tr", turkish, .reference, "O, törene eski bir bisikletle gelmeyi tercih etti."),
        Case("tr", turkish, .connective, "Ancak sürücüler limanın önünde uzun kuyruklarda bekliyor."),
        Case("tr", turkish, nil, "Bu yıl köprünün yapımı için kente üç milyon lira geldi."),
        Case("tr", turkish, nil, "Köprünün yapımı kente yaklaşık üç milyon liraya mal oldu."),
        Case("vi", vietnamese, .reference, "Ông đến buổi lễ bằng một chiếc xe đạp cũ."),
        Case("vi", vietnamese, nil, "Ông Lê Minh đến buổi lễ bằng một chiếc xe đạp cũ."),
        Case("sw", swahili, .reference, "Hilo lilifanyika mbele ya mamia ya wakazi wa mtaa wa bandari."),
        Case("sw", swahili, .connective, "Lakini madereva bado wanasubiri kwenye foleni ndefu bandarini."),
        Case("uk", ukrainian, .reference, "Вона приїхала на церемонію старим велосипедом з кошиком."),
        Case("uk", ukrainian, .connective, "Проте водії досі стоять у довгих заторах перед портом."),
        Case("el", "Η δήμαρχος Άννα Παππά άνοιξε την Τρίτη τη νέα γέφυρα.", .reference, "Αυτή έφτασε στην τελετή με ένα παλιό ποδήλατο."),
        Case("el", "Η δήμαρχος Άννα Παππά άνοιξε την Τρίτη τη νέα γέφυρα.", .connective, "Ωστόσο οι οδηγοί περιμένουν ακόμα σε μεγάλες ουρές."),
        Case("sv", "Borgmästaren Anna Lind öppnade den nya bron på tisdagen.", .reference, "Hon kom till ceremonin på en gammal cykel."),
        Case("sv", "Borgmästaren Anna Lind öppnade den nya bron på tisdagen.", nil, "Den nya bron kostade staden nästan tre miljoner."),
        Case("cs", "Starostka Anna Nováková otevřela v úterý nový most.", .connective, "Přesto řidiči stále čekají v dlouhých kolonách."),
        Case("hu", "Kovács Anna polgármester kedden megnyitotta az új hidat.", .reference, "Ez a várost csaknem hárommillió forintba került."),
        Case("hu", "Kovács Anna polgármester kedden megnyitotta az új hidat.", nil, "Az új híd a várost csaknem hárommillió forintba került."),
        Case("id", "Wali kota Siti Rahma membuka jembatan baru pada hari Selasa.", .reference, "Dia datang ke upacara dengan sepeda tua miliknya."),
        Case("id", "Wali kota Siti Rahma membuka jembatan baru pada hari Selasa.", nil, "Jembatan baru menelan biaya hampir tiga juta rupiah."),
        Case("fi", "Pormestari Anna Laine avasi tiistaina uuden sillan.", .reference, "Hän saapui juhlaan vanhalla polkupyörällä sateen jo alettua."),
        Case("hi", "मेयर अनीता शर्मा ने मंगलवार को नया पुल खोला।", .reference, "उन्होंने समारोह में पुरानी साइकिल से आना पसंद किया।"),
        Case("no", "Ordfører Anna Lie åpnet den nye broen på tirsdag.", .reference, "Hun kom til seremonien på en gammel sykkel."),
        Case("ko", "안나 김 시장은 화요일에 새 다리를 열었다.", .connective, "그러나 운전자들은 항구 앞에서 여전히 긴 줄을 서 있다."),
    ]

    @Test(arguments: cases)
    func `What leans on the sentence before is found, and nothing else`(example: Case) throws {
        let candidates = SentenceCandidates(
            of: article([example.first, example.second], language: Language(code: example.code)))
        try #require(candidates.count == 2)
        let found = SentenceStanding(of: candidates).findings(in: 1, isChosen: [false, true]).map(\.kind)
        if let kind = example.kind { #expect(found.contains(kind)) } else { #expect(found.isEmpty) }
    }

    @Test func `The mark of a Hebrew acronym opens no quotation`() {
        let text = "נשיא ארה\"ב הגיע ביום שלישי לטקס של הגשר החדש. ראש העיר אמר: \"הגשר בטוח\" והלך."
        let quotations = Quotations(in: article([text], language: Language(code: "he")).article)
        #expect(quotations.strays.isEmpty && quotations.spans.count == 1)
    }
}

extension LexiconSource {
    static let turkish = LexiconSource(
        titles: """
            dr prof doç yrd av sn op uzm öğr gör arş müh yzb alb gen org tğm bnb mim mah cad sk bul apt hz
            """,
        inner: "örn bkz krş yak vb.gibi ing alm fr rus far çev ed y.n vd",
        numbered: "no s sf sy md mad böl şek tab tel c say bkz kat",
        ordinary: "mn mlr yy m.ö m.s İ.Ö İ.S ltd şti a.ş km kg cm sn dk st san tic üniv fak",
        final: "vb vs vd v.b v.s vesaire TL",
        starters: """
            bu şu o bunlar onlar ben sen biz siz ama fakat ancak ve veya ya eğer çünkü ise bir iki üç her bazı
            birçok tüm bütün hiç kimse ne kim nerede nasıl neden niçin niye hangi zaman sonra önce şimdi bugün
            dün yarın burada orada ayrıca üstelik böylece bunun onun bizim benim sonuçta nihayet belki evet
            hayır değil daha en çok az yine hâlâ oysa zaten hatta artık buna ona bunu onu göre için pazartesi
            salı çarşamba perşembe cuma cumartesi pazar
            """,
        calendar: "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        reportingVerbs: """
            dedi diyor diye sordu soruyor cevapladı yanıtladı bağırdı ekledi söyledi açıkladı belirtti dedim dedik dediler dedin
            diyerek diyordu seslendi fısıldadı mırıldandı haykırdı
            """,
        letterWords: "o",
        hasOrdinalPeriod: true)
}

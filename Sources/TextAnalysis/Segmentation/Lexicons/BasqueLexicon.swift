extension LexiconSource {
    static let basque = LexiconSource(
        titles: "jn and dr prof St Sta",
        inner: "adib ik hots esate.baterako gutxi.gora",
        numbered: "or zk zenb art irud kap tel lib",
        ordinary: "urt ots mar api mai eka uzt abu ira urr aza abe min seg k.a k.o mila S.A S.L",
        final: "eta.abar etab etc km",
        starters: """
            hau hori hura hauek horiek haiek bera berak ni zu gu zuek eta baina edo ala zeren noiz non nola
            zergatik zer nor zein hala ere gainera horrez beraz orduan orain hemen han gaur atzo bihar asko
            denak bakoitza inor batzuk ez bai da ziren izan dute du zuen bat bi hiru azkenik berriz ordea
            bestalde
            """,
        reportingVerbs: "esan dio zuen galdetu erantzun",
        hasOrdinalPeriod: true)
}

extension LexiconSource {
    static let slovak = LexiconSource(
        titles: """
            p pani sl prof doc dr mgr ing JUDr MUDr PhDr RNDr PaedDr bc gen plk pplk mjr kpt por npor sv akad
            arch nám ul tr
            """,
        inner: """
            napr tj tzn tzv t.j t.z t.zn t.č m.j resp príp cca ca porov pozri najmä vrát angl nem fr rus lat
            špan poľ čes red pozn zv event max min nar zom
            """,
        numbered: "č čís str s ods písm čl kap obr tab tel roč sv §",
        ordinary: """
            r tis mil mld sk hod min sek jan feb mar apr jún júl aug sept okt nov dec n.l pred.n.l o.z s.r.o a.s
            spol okr
            """,
        final: "atď atp a.i i apod etc km",
        counted: "sek ks sk",
        starters: """
            to ten tá tí tie on ona ono oni ony ja ty my vy v vo na z zo do od po za pre o u pri pod nad pred
            medzi bez s so k ku i a ale alebo či že keď ak ako čo kto kde prečo aký ktorý ktorá ktoré však
            navyše tiež rovnako preto potom teraz tu tam už ešte len iba nie je bol bola bolo sú všetci mnoho
            niektorí každý nikto jeho jej ich náš môj svoj možno áno konečne dnes včera zajtra podľa počas hoci
            pretože zatiaľ tento táto toto tým tak by
            """,
        calendar: """
            januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
            """,
        reportingVerbs: """
            povedal povedala hovorí pýta opýtal opýtala spýtal spýtala odpovedal odpovedala odvetil vykríkol
            dodal dodala dodáva uviedol uviedla tvrdí vysvetlil
            """,
        hasOrdinalPeriod: true,
        hasSyllabicConsonants: true)
}

extension LexiconSource {
    static let czech = LexiconSource(
        titles: """
            p pí sl prof doc dr mgr ing JUDr MUDr PhDr RNDr PaedDr ThDr bc MgA gen plk pplk mjr kpt por npor sv
            ak akad arch bl nám tř ul stř
            """,
        inner: """
            např tj tzn tzv apod mj resp popř příp cca ca srov viz zejm vč angl něm fr rus lat ř it špan pol
            slov nar zem red pozn zn jmen event max t.j t.zv m.j
            """,
        numbered: "č čís str s odst písm čl kap obr tab tel roč sv kat §",
        ordinary: "r tis mil mld hod sek n.l př.n.l o.p.s s.r.o a.s v.o.s spol ks okr",
        final: "atd atp apod aj etc Kč km m min",
        counted: "ks sek",
        starters: """
            to ten ta ti ty on ona ono oni já my vy v ve na z ze do od po za o u při pod nad před mezi bez s se
            k ke i a ale nebo či že když pokud jestli jak co kdo kde proč jaký který která které však navíc také
            rovněž proto potom pak nyní teď tady tam už ještě jen pouze ne není je byl byla bylo jsou všichni
            mnoho někteří každý nikdo jeho její jejich náš můj svůj možná ano konečně dnes včera zítra podle
            během ačkoli protože zatímco tento tato toto tím tak by
            """,
        calendar: "ledna února března dubna května června července srpna září října listopadu prosince",
        reportingVerbs: """
            řekl řekla říká ptá zeptal zeptala odpověděl odpověděla odvětil křičel vykřikl dodal dodala dodává
            uvedl uvedla tvrdí vysvětlil
            """,
        hasOrdinalPeriod: true,
        hasSyllabicConsonants: true)
}

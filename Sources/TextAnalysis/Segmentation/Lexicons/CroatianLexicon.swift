extension LexiconSource {
    static let croatian = LexiconSource(
        titles: """
            g gđa gđica gosp dr prof doc mr mag dipl ing inž akad sv gen puk kap bojn prim spec vlč fra mons
            kard nadb
            """,
        inner: """
            npr tj tzv t.j t.zv m.in odn cca ca usp engl njem fr rus lat tal rođ um uklj max min itd
            """,
        numbered: "br str čl st toč pogl tab tel god sv r",
        ordinary: """
            god g st tis mil mlrd min sek sij velj ožu tra lip srp kol ruj lis stu pro pr.kr po.kr p.n.e n.e
            d.o.o d.d ul o.g
            """,
        final: "itd itsl i.sl i.dr dr etc kn km sl",
        starters: """
            to taj ta ti te on ona ono oni ja mi vi u na iz s sa do od po za pri o pod nad pred među bez k ka i
            a ali ili da kada kad ako kako što tko gdje zašto kakav koji koja koje međutim osim također stoga
            zato zatim potom sada tu tamo već još samo ne nije je bio bila bilo su mnogi neki svaki nitko njegov
            njezin njihov naš moj svoj možda konačno danas jučer sutra prema tijekom iako jer dok ovaj ova ovo
            tim tako se no svi
            """,
        calendar: """
            siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
            januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra
            """,
        reportingVerbs: """
            rekao rekla kaže pita upitao upitala odgovorio odgovorila uzviknuo dodao dodala ističe izjavio
            izjavila
            """,
        hasOrdinalPeriod: true,
        hasSyllabicConsonants: true)
}

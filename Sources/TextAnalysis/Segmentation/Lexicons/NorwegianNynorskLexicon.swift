extension LexiconSource {
    static let norwegianNynorsk = LexiconSource(
        titles: "dr prof hr fr adv kapt gen st dir red",
        inner: """
            t.d f.eks m.a dvs d.v.s jf jfr vedk inkl ekskl ca maks min avd adm ev evt o.a sk s.k f.o.m t.o.m pga
            """,
        numbered: "nr s kap art fig pkt kl tlf bd årg",
        ordinary: "mill mrd jan feb apr jun aug sept sep okt nov des f.kr e.kr",
        final: "osv o.s.v osb o.s.b mv m.v m.m mm etc o.l m.fl Frp Krf kr",
        starters: """
            den det dei ein ei eit han ho vi me eg du dette denne desse der her så no då når viss fordi medan
            men og eller for på i med til frå av om ved etter under over mot før sidan kva kven kvar korleis
            kvifor ifølgje samstundes dessutan difor dermed deretter likevel også sjølv ikkje mange alle ingen
            nokon fleire hans hennar deira vår min sin kanskje ja nei seinare
            tidlegare måndag tysdag onsdag torsdag fredag laurdag sundag
            """,
        calendar: """
            januar februar mars april mai juni juli august september oktober november desember måndag tysdag
            onsdag torsdag fredag laurdag sundag
            """,
        reportingVerbs: "seier sa spurde spør svara svarar ropa forklarar fortel meiner føreslår føreslo kviskra mumla",
        hasOrdinalPeriod: true)
}

extension LexiconSource {
    static let swedish = LexiconSource(
        titles: "dr prof hr fr frk S:t S:ta kapt gen lic doc",
        inner: """
            t.ex bl.a dvs d.v.s m.a.o jfr jf p.g.a pga fr.o.m t.o.m m.h.t inkl exkl ang s.k ca max resp avd adm
            ev f.d f.n f.ö i.o.m o.d.y t.v tf kl bl m.fl
            """,
        numbered: "nr s sid kap art fig pkt tel bd årg st §",
        ordinary: "mdr jan feb febr apr jun aug sept sep okt nov dec f.kr e.kr milj",
        final: "osv o.s.v mm m.m etc o.d m.fl kr mkr",
        starters: """
            den det de en ett han hon vi jag du man detta denna dessa där här så nu då när om eftersom medan men
            och eller för på i till från av vid efter under över mot före sedan vad vem var hur varför vilken
            enligt samtidigt dessutom därför därmed därefter ändå också själv inte många alla ingen några flera
            hans hennes deras vår sin kanske ja nej senare dock slutligen genom trots
            tidigare måndag tisdag onsdag torsdag fredag lördag söndag
            """,
        calendar: """
            januari februari mars april maj juni juli augusti september oktober november december måndag tisdag
            onsdag torsdag fredag lördag söndag
            """,
        reportingVerbs: """
            säger sade sa frågade frågar svarade svarar ropade fortsatte fortsätter förklarar berättar menar
            utbrast föreslår föreslog viskade mumlade upprepade
            """)
}

extension LexiconSource {
    static let romanian = LexiconSource(
        titles: """
            dl d-l dna d-na dra d-ra d-lui dr prof conf lect asist ing arh av col lt cpt mr sf Sfânt pr păr ec
            jr acad univ Gen
            """,
        inner: """
            ex de.ex cf v aprox cca ca engl fr germ rus it sp n.red n.r trad ed coord max min resp jud mun
            """,
        numbered: "nr pag p pp art alin lit cap fig tab tel vol t pct sc ap bl et §",
        ordinary: """
            ian febr feb mart apr iun iul aug sept sep oct nov dec lun mie joi sâm î.hr d.hr î.e.n e.n s.a s.r.l
            mil mld cal șos int sec min str bd
            """,
        final: "etc ș.a ş.a ș.a.m.d ş.a.m.d ș.cl s.a.m.d lei km kg ha",
        starters: """
            el ea ei ele eu tu voi acest această acesta aceasta aceștia acestea acel acea acele un o unul una în
            la de din cu pe pentru prin după până între fără sub peste spre despre către și dar iar sau ori că
            când dacă cum ce cine unde care însă totuși astfel apoi acum aici acolo azi astăzi ieri mâine mulți
            toți fiecare nimeni unii alte nu este sunt era au a fost va vor da doar numai deja încă deși
            deoarece întrucât potrivit conform totodată ca să se lui s-a într-un într-o noi
            luni marți miercuri joi vineri sâmbătă duminică
            """,
        calendar: """
            ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
            """,
        reportingVerbs: """
            spune spus întrebă întreabă răspunse răspunde strigă zise zice adăugat declarat precizat
            """)
}

extension LexiconSource {
    static let estonian = LexiconSource(
        titles: "hr pr prl dr prof akad mag kol ltn kapt",
        inner: "nt näit st s.t s.o vt vrd jt nn n-ö u ca k.a sh s.h end khk mh lk keskm",
        numbered: "nr lk ptk art joon tab tel p lg §",
        ordinary: """
            mln mld milj tuh jaan veebr märts apr mai juun juul aug sept okt nov dets e r eKr pKr e.m.a m.a.j a saj
            snd min sek tn mnt
            """,
        final: "jne jms jm jpm etc kr",
        starters: """
            see need ta tema nad nemad ma mina sa sina me meie te teie selle seda siin seal siis nüüd kui sest
            kuigi aga ja ning või kuid vaid et mis kes kus kuidas miks millal milline lisaks samuti ka siiski
            seetõttu nii ei ära paljud kõik keegi mõned mitmed nende minu võib-olla jah lõpuks aastal eelmisel
            järgmisel samas täna eile homme juba veel ainult enne pärast üks kaks
            esmaspäeval teisipäeval kolmapäeval neljapäeval reedel laupäeval pühapäeval hiljem varem
            """,
        calendar: """
            jaanuar jaanuaril veebruar veebruaril märts märtsil aprill aprillil mai mail juuni juunil juuli
            juulil august augustil september septembril oktoober oktoobril november novembril detsember
            detsembril
            """,
        reportingVerbs: "ütleb ütles küsis küsib vastas vastab hüüdis lisas lisab rääkis räägib selgitas",
        hasOrdinalPeriod: true)
}

extension LexiconSource {
    static let polish = LexiconSource(
        titles: """
            prof dr hab mgr inż lek med św bł ks kś abp bp kard gen bryg dyw nacz płk ppłk mjr kpt por ppor sierż st prez hr
            śp śs p pp ul wicemin wiceprez wicedyr nadkom asp kom podkom insp mec sędz adw doc arch o ojc br s
            """,
        inner: """
            np tj tzn tzw m.in ok ww wg w.g jw por zob ps zw wyd oprac ang niem fr ros łac gr wł hiszp ur zm dot
            ds d.s z-ca godz tel woj pow gm tyt zwł sygn
            """,
        numbered: "nr ćw dn str s art ust pkt par rozdz rys tab t poz lit dz §",
        ordinary: """
            r w tys mln mld gr proc min sek stycz lut kwiec czerw sierp wrzes paźdz list grud n.e p.n.e prof woj
            szt kw pok egz rb br ub im al pl os ob dyr red tow sp
            """,
        final: "itd itp etc in i.in zł km kg cm m ha",
        counted: "os szt godz sek egz pok",
        starters: """
            to ten ta te ci on ona ono oni one ja ty my wy w na z do od po za przez dla o u przy pod nad przed
            między bez i a ale lub czy bo gdy kiedy jeśli jeżeli jak co kto gdzie dlaczego jaki który która
            które jednak ponadto również także dlatego potem teraz tu tam już jeszcze tylko nie jest był była
            było są wszyscy wiele niektórzy każdy nikt jego jej ich nasz mój swój może tak wreszcie dziś wczoraj
            jutro według podczas choć ponieważ natomiast zdaniem tym tego się
            """,
        calendar: """
            stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
            """,
        reportingVerbs: """
            powiedział powiedziała mówi pyta zapytał zapytała spytał spytała odpowiedział odpowiedziała odparł
            odparła krzyknął krzyknęła dodał dodała dodaje stwierdził stwierdziła twierdzi tłumaczy wyjaśnia
            podkreślił
            """,
        hasOrdinalPeriod: true)
}

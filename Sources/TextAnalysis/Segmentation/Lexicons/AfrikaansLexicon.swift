extension LexiconSource {
    static let afrikaans = LexiconSource(
        titles: "mnr mev mej dr prof adv ds gen kol kapt lt sers min st",
        inner: """
            bv d.w.s o.a m.a.w i.p.v i.s m.b.t t.o.v n.a.v nl insl uitg vgl bl ens ca d.i t.w sg s.g
            """,
        numbered: "nr bl p par art hfst afb tel vol deel",
        ordinary: "jan feb mrt apr mei jun jul aug sept okt nov des n.c v.c mpy bpk edms mil mjd R",
        final: "ens e.s e.a e.d.m e.d etc km",
        starters: """
            die 'n hy sy hulle ons jy julle ek dit hierdie daardie dat haar hul en maar of want dus ook toe dan
            nou hier daar as omdat hoewel terwyl nadat voordat sedert wie wat wanneer waar waarom hoe watter in
            op aan by met na voor van uit tot deur oor onder om teen sonder volgens baie sommige almal elke geen
            nie is was het kan sal moet vandag gister môre later verder
            """,
        reportingVerbs: "sê vra antwoord roep skree",
        letterWords: "u")
}

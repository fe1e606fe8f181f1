extension LexiconSource {
    static let icelandic = LexiconSource(
        titles: "hr dr prof sr séra fr frk hæstv hv sbr sk þm",
        inner: """
            t.d m.a þ.e þ.e.a.s sbr o.s.frv t.a.m a.m.k s.s m.t.t v.þ.a u.þ.b ca skv f.h e.h þ.á.m f.o.m m.ö.o
            e.t.v svok þús
            """,
        numbered: "nr bls kl mgr tl sími s árg bd gr",
        ordinary: """
            millj jan feb febr mars apr maí jún júl ág ágú sept okt nóv des f.kr e.kr ehf hf sf fyrrv núv
            """,
        final: "o.fl o.þ.h o.s.frv frv osfrv o.m.fl þ.h fl etc kr mín",
        starters: """
            það þetta þessi þeir þær þau hann hún við ég þú þið en og eða sem ef þegar þar hér nú svo þá því á í
            með til frá af um eftir undir yfir áður síðan hvað hver hvar hvernig hvers hvenær samkvæmt auk
            einnig líka ekki margir allir enginn nokkrir hans hennar þeirra okkar mín sín kannski já nei loks
            meðal að fyrir eins
            """,
        calendar: """
            janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember mánudagur
            þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur
            """,
        reportingVerbs: "segir sagði spurði spyr svaraði svarar kallaði bætti bætir",
        addresses: "virðulegi virðulegur frú herra hæstvirtur hæstvirti háttvirtur forseti", hasOrdinalPeriod: true)
}

extension LexiconSource {
    static let dutch = LexiconSource(
        titles: """
            Dhr Mevr Mw Mej Dr Drs Mr Ir Ing Ds Prof Gen Kol Kap Lt Sgt Burg Min Pres H Hr Z.K.H H.M dhr mevr mw mej
            drs ir ing ds prof burg st
            """,
        inner: """
            bijv bv d.w.z o.a m.a.w m.b.t i.v.m t.o.v i.p.v a.d.h.v n.a.v t/m incl excl resp evt vgl zgn z.g.n m.n o.l.v
            t.a.v t.b.v t.g.v o.m max min geb gem nl ca circa afd
            """,
        numbered: "nr nrs blz p pp art afb tab hfdst dl vol tel fig jg par lid",
        ordinary: """
            jan febr feb mrt apr jun jul aug sept sep okt nov dec ma di wo do vr za zo
            str pl n.v b.v v.chr n.chr mld mln inw prov Chr c.s e.d
            """,
        final: "enz etc e.v.a",
        starters: """
            de het een hij zij ze wij we jullie u ik jij je men dit deze die dat zijn haar hun ons onze mijn
            en maar of want dus doch echter toch ook daarom daarna daarbij daarmee bovendien verder vervolgens
            toen dan nu hier daar als omdat hoewel terwijl nadat voordat sinds wie wat wanneer waar waarom hoe welke
            in op aan bij met na voor van uit tot door over onder om tegen zonder tijdens volgens vanaf tussen
            veel vele sommige enkele alle beide elk elke ieder iedere geen niet alleen nog al reeds
            is was waren heeft hebben had wordt worden kan kunnen zal er vandaag gisteren morgen later eerst
            maandag dinsdag woensdag donderdag vrijdag zaterdag zondag eerder
            """,
        reportingVerbs: "zei vroeg riep antwoordde zegt vraagt vervolgde fluisterde schreeuwde",
        letterWords: "u")
}

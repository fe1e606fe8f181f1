extension LexiconSource {
    static let italian = LexiconSource(
        titles: """
            Sig Sigg Sig.ra Sig.na Sigg.ri Dott Dott.ssa Dr Prof Prof.ssa Proff Avv Ing Arch Rag Geom On Sen Gen Col
            Cap Ten Mons Card Don S SS Egr Gent Gent.mo Spett Cav Comm Magg Min Pres Dir sig sig.ra dott dott.ssa
            prof prof.ssa avv ing arch on sen gen mons card
            """,
        inner: "es p.es cfr cf ad.es ca",
        numbered: "n nn num pag pagg p pp art artt vol cap cap.li tel fig tab sez lett par co lgs",
        ordinary: """
            gen feb mar apr mag giu lug ago set sett ott nov dic lun mar mer gio ven sab dom
            v.le p.zza c.so S.p.A spa S.r.l srl a.C d.C max min sec km ab fraz prov loc
            """,
        final: "ecc etc",
        starters: """
            il lo la i gli le l un uno una un' egli lui lei loro noi voi io tu essi esso essa questo questa questi
            queste quello quella quelli quelle ciò suo sua suoi sue mio mia nostro nostra
            che chi quando dove come perché se sebbene mentre ma e ed o oppure né però tuttavia inoltre anche così
            allora poi dopo prima ora oggi ieri domani qui lì là
            in nel nella nei nelle negli nell' di del della dei delle degli dell' a al alla ai alle agli all' da dal
            dalla dai dalle con per su sul sulla tra fra secondo durante senza contro
            molti molte alcuni alcune tutti tutte ogni nessun nessuno nessuna altri altre altro altra
            è sono era erano fu furono ha hanno c'è non sì più già ancora solo soltanto infine infatti quindi
            lunedì martedì mercoledì giovedì venerdì sabato domenica
            """,
        reportingVerbs: "disse chiese rispose esclamò gridò")
}

extension LexiconSource {
    static let catalan = LexiconSource(
        titles: "sr sra srta sres dr dra drs prof profa en mn mons st sta gral cor tte exc il",
        inner: "p.ex ex cf aprox vg i.e p.e v fr angl cast ll gr",
        numbered: "núm núms pàg pàgs p pp art arts vol fig tel t ap §",
        ordinary: """
            gen febr feb abr jul ag oct nov des dl dt dc dj dv ds dg av avda c pl pg ctra hab S.A S.L Cia aC a.C
            d.C min seg màx mín EUA EE.UU ca
            """,
        final: "etc km",
        starters: """
            el la els les l' un una uns unes ell ella ells elles jo tu nosaltres vosaltres aquest aquesta
            aquests aquestes aquell aquella això allò seu seva que qui què quan on com per perquè si encara
            mentre però i o ni sinó també a més així llavors després abans ara avui ahir demà aquí allà en de
            del al als amb des fins entre sobre segons durant contra sense molts alguns tots cada diversos
            altres no sí és són era va van ha han hi finalment tot cap
            dilluns dimarts dimecres dijous divendres dissabte diumenge
            """,
        calendar: "dilluns dimarts dimecres dijous divendres dissabte diumenge",
        reportingVerbs: "va dir diu digué preguntà pregunta respongué respon exclamà afegeix")
}

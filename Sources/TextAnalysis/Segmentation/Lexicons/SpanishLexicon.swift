extension LexiconSource {
    static let spanish = LexiconSource(
        titles: """
            Sr Sra Srta Sres Sras Dr Dra Dres Drs D Dª Da Dña Don Ing Lic Arq Gral Cnel Cap Tte Sgto Mons Rvdo Fr Prof
            Profa Sto Sta Excmo Ilmo Pdte Vd Vds EE FF JJ
            """,
        inner: "p.ej ej aprox cf fig",
        numbered: "n núm núms nro pág págs p pp art arts vol cap t tomo tel ed fasc párr",
        ordinary: """
            ene feb mar abr may jun jul ago sep sept set oct nov dic
            av avda c/ pza ctra dpto depto prov km hab ud uds S.A S.L Cía cía EE.UU UU AA OO a.c d.c a.m p.m min seg máx
            mín mill ca izq dcha admón esp
            """,
        final: "etc",
        starters: """
            el la los las un una unos unas él ella ellos ellas yo tú nosotros usted ustedes este esta estos estas ese
            esa esos esas aquel aquella esto eso lo su sus mi mis tu tus nuestro nuestra se le les me te nos
            que qué quien quién cuando cuándo donde dónde como cómo por porque si aunque mientras pero y o ni sino
            sin embargo además también así entonces luego después antes ahora hoy ayer mañana aquí allí
            en de del a al con para desde hasta entre sobre según tras durante ante bajo contra
            muchos muchas algunos algunas todos todas cada ningún ninguna varios otro otra otros otras uno dos tres
            es son era fue fueron ha han hay está están tiene no sí más ya aún todavía solo sólo finalmente
            """,
        calendar: "lunes martes miércoles jueves viernes sábado domingo gmt",
        reportingVerbs: "dijo preguntó respondió exclamó gritó")
}

extension LexiconSource {
    static let lithuanian = LexiconSource(
        titles: "p prof dr doc akad šv gen plk kpt mjr ltn kun vysk arkiv kard gyd red dir pirm pav",
        inner: "pvz t.y t.p žr plg vad vadin t.t angl vok rus pranc lot lenk apie ypač įsk išsk gim m.e",
        numbered: "nr psl str d sk skyr pav lent tel g a pr al nuo bt",
        ordinary: """
            tūkst mln mlrd proc val min sek m mėn d a saus vas bal geg birž liep rugpj rugs spal lapkr gruodž
            pr.kr po.kr raj apskr sav k mst vs kv eur ct cnt vnt egz žm
            """,
        final: "kt pan t.t etc lt",
        counted: "sek vnt egz žm",
        starters: """
            tai tas ta tie tos šis ši šie šios jis ji jie jos aš tu mes jūs ir bet ar o nes jei jeigu kai kada
            kas kur kaip kodėl koks tačiau be taip pat todėl tada dabar čia ten dar jau tik ne nėra yra buvo iš
            į su apie prie po prieš iki nuo tarp visi daug kurie kiekvienas niekas jo jų mūsų jūsų savo gal
            galbūt pagaliau šiandien vakar rytoj pasak anot pagal per už vis juk nors kadangi
            pirmadienį antradienį trečiadienį ketvirtadienį penktadienį šeštadienį sekmadienį vėliau anksčiau
            """,
        calendar: """
            sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio
            """,
        reportingVerbs: "sako sakė klausia klausė paklausė atsakė atsako sušuko teigė teigia pridūrė pasakojo")
}

extension LexiconSource {
    static let irish = LexiconSource(
        titles: "an.tuas dr Uas Bn Iníon Mgr Ath Oll",
        inner: "m.sh i.e féach cf Co",
        numbered: "lch lgh uimh alt fo cuid",
        ordinary: "Ean Feabh Már Aib Bealt Meith Iúil Lún MFómh DFómh Samh Noll Teo srl",
        final: "srl r.n i.d etc",
        starters: """
            tá bhí is ba níl ní an na sé sí siad mé tú muid sibh seo sin agus ach nó nuair má dá go cad cé cá
            conas cén i ar le do de faoi roimh tar éis anois ansin anseo inniu inné amárach gach roinnt féin
            freisin dúirt
            """,
        reportingVerbs: "arsa dúirt")
}

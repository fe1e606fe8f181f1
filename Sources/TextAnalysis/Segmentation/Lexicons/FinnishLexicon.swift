extension LexiconSource {
    static let finnish = LexiconSource(
        titles: "tri prof emer hra nti rva dos maist toht evl",
        inner: """
            esim mm ns ts ks vrt ym mk tms n ko eo em po ent synt kuol ed lyh nyk yht kesk väh enint nk
            """,
        numbered: "nro nr s art kpl puh klo §",
        ordinary: "milj mrd eaa eKr jKr e.kr j.kr os oy ab",
        final: "jne yms ym tms jms etc",
        starters: """
            se ne hän he minä sinä me te tämä nämä tuo nuo siellä täällä siinä sitten nyt silloin kun jos koska
            vaikka mutta ja tai sekä vaan sillä mitä mikä kuka missä miten miksi milloin millainen lisäksi myös
            kuitenkin siksi näin niin ei eivät en monet kaikki kukaan jotkut useat hänen heidän meidän minun
            ehkä kyllä lopulta vuonna viime ensi toisaalta samalla sen tässä tällä tänään eilen jo vielä vain
            ennen jälkeen
            maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina myöhemmin aiemmin
            """,
        calendar: """
            tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta
            lokakuuta marraskuuta joulukuuta
            """,
        reportingVerbs: "sanoo sanoi kysyy kysyi vastaa vastasi huusi jatkaa jatkoi kertoo kertoi toteaa totesi",
        hasOrdinalPeriod: true)
}

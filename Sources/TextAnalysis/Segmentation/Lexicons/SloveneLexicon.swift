extension LexiconSource {
    static let slovene = LexiconSource(
        titles: "g gdč gosp dr prof doc mag dipl inž univ akad sv gen polk kap ing izr",
        inner: """
            npr tj t.i t.j oz ipd idr angl nem fr rus lat it gl pribl cca ca vklj um zlasti max min t.im im
            """,
        numbered: "št str čl odst pogl sl tab tel let zv §",
        ordinary: """
            tis mio mrd mlrd jan feb mar apr jun jul avg sept sep okt nov dec min sek n.št pr.n.št pr.kr po.kr
            d.o.o d.d s.p ul l
            """,
        final: "itd itn ipd idr etc km SIT EUR",
        starters: """
            to ta ti te on ona ono oni jaz mi vi v na z s iz do od po za pri o ob pod nad pred med brez k h in a
            ampak ali da ko če kako kaj kdo kje zakaj kakšen kateri katera vendar poleg tudi zato potem nato
            zdaj sedaj tu tam že še samo le ne ni je bil bila bilo so vsi mnogi nekateri vsak nihče njegov njen
            njihov naš moj svoj morda končno danes včeraj jutri čeprav ker medtem tem tega tako se
            """,
        calendar: """
            januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra
            """,
        reportingVerbs: """
            je reče rekel rekla pravi vpraša vprašal vprašala odgovoril odgovorila zavpil dodal dodala dejal
            dejala
            """,
        hasOrdinalPeriod: true,
        hasSyllabicConsonants: true)
}

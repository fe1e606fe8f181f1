extension LexiconSource {
    static let german = LexiconSource(
        titles: """
            Fa Hr Hrn Fr Frl Dipl Ing Med Phil Jur Nat Rer Hl Dir Gen Oberst Kpt Lt Min Pfr Präs Priv Doz h.c dr prof
            med phil jur rer nat theol habil dipl ing hl
            """,
        inner: """
            bzw bspw vgl sog sogen inkl exkl einschl ausschl zzgl gem lt z.b d.h u.a i.d.r i.e.s m.e z.t u.u s.o
            s.u o.ä a.d i.a b.z.w evtl ggf ggfs insb insbes namentl sozus urspr ehem geb gest gegr verh ugs franz
            engl lat griech dt amerik österr schweiz evang kath röm südl nördl östl westl jährl mtl tägl zus zw
            allg techn wiss milit polit Abk max min mind durchschn
            """,
        numbered: "Nr Nrn Bd Bde S Abs Art Abb Tab Kap Tel Fax Anm Aufl Ausg Ziff Rn Zif Jh Hs Lfg Bl",
        ordinary: """
            Jan Febr Feb Apr Jun Jul Aug Sept Sep Okt Nov Dez Mo Di Mi Do Fr Sa So
            Str Pl Std Min Sek Mio Mrd Tsd Mill Bill Jhd Jhdt Jahrh Prov Bez Kr Kl Ges Inst Univ Abt Verl Hrsg Red
            Chr n.chr v.chr v.u.z d.j d.m e.v co kg ag mbh o.g s.a
            """,
        final: "usw usf etc u.s.w u.v.m u.ä",
        starters: """
            der die das den dem des ein eine einer eines einem einen er sie es wir ihr ich du man dies diese dieser
            dieses diesem diesen jene jener jenes sein seine seiner ihre ihrer unser unsere mein meine
            und aber oder doch denn jedoch sondern auch so da dann danach dabei damit dazu darauf daher deshalb deswegen
            trotzdem dennoch allerdings außerdem zudem inzwischen mittlerweile schließlich zunächst später heute gestern
            morgen jetzt nun hier dort wenn als weil obwohl während nachdem bevor seit bis wer was wann wo warum wie
            welche welcher welches in im an am auf aus bei beim mit nach vor von vom zu zum zur für durch über unter um
            gegen ohne wegen trotz laut viele einige mehrere alle beide jeder jede jedes kein keine nicht nur noch
            schon sehr ist sind war waren hat haben wird werden kann können soll sollte ja nein vielleicht leider
            insgesamt insbesondere bereits ebenso ebenfalls zwar dafür dagegen darüber davon hinzu
            """,
        calendar: "montag dienstag mittwoch donnerstag freitag samstag sonntag mez uhr",
        reportingVerbs: "sagte fragte rief antwortete meinte erklärte schrie flüsterte betonte sagt fragt meint ruft",
        hasOrdinalPeriod: true,
        capitalizesNouns: true)
}

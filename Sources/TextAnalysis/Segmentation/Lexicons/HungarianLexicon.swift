extension LexiconSource {
    static let hungarian = LexiconSource(
        titles: "dr ifj id özv prof szt gr br vitéz mgr hg ht alez ezr őrgy szds vezérőrgy",
        inner: "pl kb ún ill ui vö ld lsd ang ném fr lat gör sp stb.-ben szül megh bek cca max min kül",
        numbered: "sz o old köt fej ábra tábl tel bek par évf",
        ordinary: """
            jan febr feb márc ápr máj jún júl aug szept okt nov dec e.kr i.e i.sz k.e u.e kft bt zrt nyrt rt ker
            u krt út em fszt mrd ezr
            """,
        final: "stb s.t.b etc km db Ft",
        starters: """
            a az ez ezek azok ő ők én te mi egy és de vagy hanem hogy ha mert mivel bár amikor mikor mint ami
            aki ahol hol hogyan miért ki melyik azonban ráadásul is emellett ezért így akkor most itt ott már
            még csak nem nincs van volt sok minden néhány senki valaki talán igen végül ma tegnap holnap szerint
            után előtt között nélkül közben tehát ugyanis pedig eddig majd ti
            hétfőn kedden szerdán csütörtökön pénteken szombaton vasárnap később korábban
            """,
        calendar: """
            január február március április május június július augusztus szeptember október november december
            januárban februárban márciusban áprilisban májusban júniusban júliusban augusztusban szeptemberben
            októberben novemberben decemberben
            """,
        reportingVerbs: "mondta mondja kérdezte kérdezi felelte válaszolta kiáltotta tette hozzátette közölte",
        letterWords: "ő",
        hasOrdinalPeriod: true)
}

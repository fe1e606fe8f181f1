extension LexiconSource {
    static let latvian = LexiconSource(
        titles: "prof dr kgs k-dze māc lekt doc akad dir sv ģen pulkv kapt",
        inner: "piem t.i t.s t.sk sal skat resp apm ap u.c utml angl vāc krievu lat dzim",
        numbered: "nr lpp p pp nod att tab tālr pant sēj sk l",
        ordinary: """
            g gs gads tūkst milj mljrd mlrd janv febr apr jūn jūl aug sept okt nov dec plkst min st sek p.m.ē
            m.ē raj pag iel bulv c r
            """,
        final: "u.c utt u.tml u.t.t tml u.tt etc",
        starters: """
            tas tā tie tās šis šī šie šīs viņš viņa viņi viņas es tu mēs jūs un bet vai jo ja kad kas kur kā
            kāpēc kāds tomēr turklāt arī tāpēc tad tagad šeit tur vēl jau tikai ne nav ir bija no uz ar par pie
            pēc pirms kopš starp visi daudzi daži katrs neviens viņu mūsu jūsu savu varbūt jā nē beidzot šodien
            vakar rīt taču savukārt lai
            pirmdien otrdien trešdien ceturtdien piektdien sestdien svētdien vēlāk iepriekš
            """,
        calendar: """
            janvāris janvārī februāris februārī marts martā aprīlis aprīlī maijs maijā jūnijs jūnijā jūlijs
            jūlijā augusts augustā septembris septembrī oktobris oktobrī novembris novembrī decembris decembrī
            """,
        reportingVerbs: "saka teica jautāja jautā atbildēja atbild sacīja stāsta stāstīja sauca piebilda",
        hasOrdinalPeriod: true)
}

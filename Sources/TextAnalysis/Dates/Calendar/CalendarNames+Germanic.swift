/// The names of Germanic languages.
extension CalendarNames {
    static let germanic: [String: CalendarNames] = [
        "af": CalendarNames(
            months: """
                januarie / februarie / maart / april / mei / junie / julie / augustus / september / oktober /
                november / desember
                """,
            weekdays: "maandag dinsdag woensdag donderdag vrydag saterdag sondag",
            times: """
                dag dae week weke maand maande jaar jare uur ure minuut minute eeu aand oggend nag middag tyd
                """),
        "da": CalendarNames(
            months: """
                januar / februar / marts / april / maj / juni / juli / august / september / oktober / november /
                december
                """,
            weekdays: "mandag tirsdag onsdag torsdag fredag lørdag søndag",
            times: """
                dag dage dagen dagene uge uger ugen måned måneder måneden år året årene årets time timer minut
                minutter århundrede aften aftenen nat morgen morgenen weekenden
                """),
        "is": CalendarNames(
            months: """
                janúar / febrúar / mars / apríl / maí / júní / júlí / ágúst / september / október / nóvember /
                desember
                """,
            weekdays: """
                mánudagur mánudag mánudaginn þriðjudagur þriðjudag þriðjudaginn miðvikudagur miðvikudag
                miðvikudaginn fimmtudagur fimmtudag fimmtudaginn föstudagur föstudag föstudaginn laugardagur
                laugardag laugardaginn sunnudagur sunnudag sunnudaginn
                """,
            times: """
                dagur dag daga dögum daginn vika viku vikur vikum mánuður mánuði mánuðum mánuð ár ára ári árum árið
                árinu klukkustund klukkustundir klukkan mínútur mínútum mínúta öld aldar kvöld morgun nótt tíma tími
                """),
        "nb": CalendarNames(
            months: """
                januar / februar / mars / april / mai / juni / juli / august / september / oktober / november /
                desember
                """,
            weekdays: "mandag tirsdag onsdag torsdag fredag lørdag søndag",
            times: """
                dag dager dagen dagene uke uker uken uka måned måneder måneden år året årene årets time timer minutt
                minutter århundre århundret kveld kvelden natt morgen morgenen helgen helga
                """),
        "nn": CalendarNames(
            months: """
                januar / februar / mars / april / mai / juni / juli / august / september / oktober / november /
                desember
                """,
            weekdays: "måndag mandag tysdag onsdag torsdag fredag laurdag lørdag søndag sundag",
            times: """
                dag dagar dagen dagane veke veker veka månad månader månaden år året åra årets time timar minutt
                minuttar hundreår kveld kvelden natt morgon morgonen helga
                """),
        "sv": CalendarNames(
            months: """
                januari / februari / mars / april / maj / juni / juli / augusti / september / oktober / november /
                december
                """,
            weekdays: """
                måndag måndagen tisdag tisdagen onsdag onsdagen torsdag torsdagen fredag fredagen lördag lördagen
                söndag söndagen måndagens tisdagens onsdagens torsdagens fredagens lördagens söndagens
                """,
            times: """
                dag dagar dagen dagarna vecka veckor veckan veckorna månad månader månaden år året åren årets timme
                timmar timmen minut minuter sekunder sekel seklet århundradet kväll kvällen natt natten morgon
                morgonen helgen tid tiden gång gånger
                """),
    ]
}

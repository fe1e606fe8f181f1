extension LexiconSource {
    static let galician = LexiconSource(
        titles: "sr sra srta dr dra prof profa D dna san st sta xral cap",
        inner: "p.ex ex cf aprox i.e v",
        numbered: "núm nº páx páxs p pp art vol cap fig tel t",
        ordinary: """
            xan feb abr mai xuñ xull ago out nov dec av avda r pza estr hab S.A S.L Cía a.C d.C min seg máx mín
            EE.UU
            """,
        final: "etc km",
        starters: """
            o a os as un unha uns unhas el ela eles elas eu ti nós vós este esta estes estas iso isto aquel
            aquela seu súa que quen cando onde como por porque se aínda mentres pero e ou nin senón tamén
            ademais así entón despois antes agora hoxe onte mañá aquí alí en no na nos nas de do da dos das ao á
            con para desde ata entre sobre segundo tras durante contra sen moitos algúns todos cada ningún
            varios outro non si é son era foi ten hai xa só finalmente está están
            """,
        calendar: "luns martes mércores xoves venres sábado domingo",
        reportingVerbs: "dixo di preguntou respondeu exclamou engadiu")
}

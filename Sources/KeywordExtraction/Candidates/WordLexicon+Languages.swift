// The lists are short: calendar words, and the verbs and adverbs that news uses most and that no ending tells.

extension WordLexicon {
    static let french = WordLexicon(
        words: [
            (.noun, "plaidoyer écuyer"),
            (
                .number,
                """
                deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze
                quinze seize vingt trente quarante cinquante soixante cent mille
                """
            ),
            (
                .calendar,
                """
                lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
                septembre octobre novembre décembre
                """
            ),
            (
                .verb,
                """
                annoncé annonce déclare indique affirme affirmé précise précisé estime estimé explique expliqué souligne
                rappelle trouve trouvent trouvé montre donne prend reste passe vient viennent permet permettre pourra
                pourrait devrait aurait serait seraient auraient agit été faire fait faites dit dire mettre mis prendre
                pris donner donné rendre rendu suite selon afin ainsi alors aussi savoir obtenu obtenir existe existent vivre vivons
                rompre nécessaire nécessaires
                """
            ),
            (
                .adverb,
                """
                environ notamment actuellement récemment également toutefois cependant néanmoins seulement
                """
            ),
        ],
        connectors: "de du des d la le l en à aux au",
        weak: [
            (
                .unit,
                """
                minutes minute heures heure jours jour semaines semaine mois années année ans an secondes kilomètres kilomètre mètres mètre km millions milliards milliers centaines euros pourcent
                """
            )
        ],
        shapes: [
            (.adverb, 8, "-amment -emment -ellement -lement -ivement"),
            (.verb, 7, "-aient -èrent -eront -issent -opper -ayer -oyer -uyer -iser -ifier"),
        ])

    static let portuguese = WordLexicon(
        words: [
            (
                .number,
                """
                dois duas três quatro cinco seis sete oito nove dez onze doze treze
                catorze quinze vinte trinta quarenta cinquenta sessenta cem cento
                """
            ),
            (
                .calendar,
                """
                feira terça quarta quinta sexta sábado domingo janeiro fevereiro março
                abril maio junho julho agosto setembro outubro novembro dezembro
                """
            ),
            (
                .verb,
                """
                vai vão ser ter fazer feito dizer disse afirma afirmou garante garantiu pode podem poder deve devem está
                estão foi foram era eram será serão tem têm há haver quer querem dar dado dá ficar ficou fica continua
                continuam passar passou passa chegou chegar haverá apresentou apresentados decidiu anunciou explica
                explicou considera considerou refere referiu lembra recorda espera esperar acredita encontrar
                """
            ),
        ],
        connectors: "de do da dos das e",
        weak: [
            (
                .unit,
                """
                minutos minuto horas hora dias dia semanas semana meses mês anos ano segundos quilómetros quilômetros metros milhões milhão milhares mil centenas euros reais
                """
            )
        ],
        shapes: [
            (.adverb, 7, "-mente"),
            (.verb, 6, "-aram -eram -iram -avam -ando -endo -indo -ariam -erão -arão -ou -õe -õem -íbe -iu -ará -erá -irá -ivem"),
            (.verb, 7, "-çam -tam -ram -lham -izar -ificar"),
        ])

    static let spanish = WordLexicon(
        words: [
            (
                .number,
                """
                dos tres cuatro cinco seis siete ocho nueve diez once doce trece
                catorce quince veinte treinta cuarenta cincuenta sesenta cien
                """
            ),
            (
                .calendar,
                """
                lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
                septiembre octubre noviembre diciembre
                """
            ),
        ],
        connectors: "de del la las los el y",
        weak: [
            (
                .unit,
                """
                minutos minuto horas hora días día semanas semana meses mes años año segundos kilómetros kilómetro metros millones millón miles mil ciento cientos euros pesetas momentos momento
                """
            )
        ],
        shapes: [
            (.adverb, 7, "-mente"), (.verb, 6, "-aron -ieron -aban -ando -iendo -arán -erán -ábamos -íamos"),
            (.verb, 5, "-ó -ará -erá -irá -arse -erse -irse"),
        ])

    static let italian = WordLexicon(
        words: [
            (
                .number,
                """
                due tre quattro cinque sei sette otto nove dieci undici
                dodici venti trenta quaranta cinquanta cento
                """
            ),
            (
                .calendar,
                """
                lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno
                luglio agosto settembre ottobre novembre dicembre
                """
            ),
        ],
        connectors: "di del della dei delle degli dell d de da",
        weak: [
            (
                .unit,
                """
                minuti minuto ore ora giorni giorno settimane settimana mesi mese anni anno secondi chilometri metri milioni miliardi migliaia mila euro
                """
            )
        ],
        shapes: [
            (.adverb, 7, "-mente"), (.verb, 6, "-arono -irono -avano -ando -endo -eranno -erà -arà -irà"),
            (.verb, 5, "-ò"),
        ])

    static let german = WordLexicon(
        words: [
            (
                .number,
                """
                zwei drei vier fünf sechs sieben acht neun zehn elf
                zwölf zwanzig dreißig vierzig fünfzig hundert tausend
                """
            ),
            (
                .calendar,
                """
                montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli
                august september oktober november dezember
                """
            ),
        ],
        connectors: "von van der den und für zu de",
        weak: [
            (
                .unit,
                """
                minuten minute stunden stunde tage tag tagen wochen woche monate monat monaten jahre jahr jahren sekunden kilometer kilometern meter metern km prozent millionen million milliarden euro uhr
                """
            )
        ])

    static let dutch = WordLexicon(
        words: [
            (
                .number,
                """
                twee drie vier vijf zes zeven acht negen tien elf
                twaalf twintig dertig veertig vijftig honderd duizend
                """
            ),
            (
                .calendar,
                """
                maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli
                augustus september oktober november december
                """
            ),
            (
                .verb,
                """
                houden besloten gaan gaat komen komt krijgen krijgt doen doet staan staat zitten maken maakt brengen nemen geven geeft
                laten vinden vindt spelen winnen verloren gewonnen gespeeld bleek blijkt noemt noemde doorgeslagen geworden gebleven
                """
            ),
            (
                .adverb,
                """
                gisteravond gisteren vanavond vandaag morgen vanmorgen vanmiddag inmiddels uiteindelijk waarschijnlijk moeilijk onmiddellijk
                """
            ),
        ],
        connectors: "van der den de het ter ten",
        weak: [
            (
                .unit,
                """
                minuten minuut uur uren dagen dag weken week maanden maand jaren jaar seconden kilometer meter procent miljoen miljard euro
                """
            )
        ],
        shapes: [(.verb, 7, "-eerde -eerden -eert ge-eerd"), (.adjective, 8, "-lijke -ische -achtige")])
}

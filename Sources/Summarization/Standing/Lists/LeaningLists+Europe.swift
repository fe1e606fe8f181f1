/// The leaning words of languages of Europe.
extension LeaningLists {
    static let europe: [String: LeaningLists] = [
        "af": LeaningLists(
            references: """
                hy sy haar hulle hul dit hierdie daardie dié sulke hom daarmee daarvoor daaroor daarin
                """,
            connectives: "maar egter tog dus daarom en of want ook dan gevolglik",
            additions: "egter ook daarna bovendien",
            speakers: "ek my myne ons onse"),
        "bg": LeaningLists(
            references: """
                той тя то те него нея тях му им това този тази тези онзи онази такъв такава неговият неговата негово
                неговите нейният нейната нейните техният техните
                """,
            connectives: """
                но а обаче също освен затова тогава после и или ала пък въпреки междувременно така
                """,
            additions: "обаче също затова",
            speakers: "аз ми ме моят моята ние нас ни нашият нашата нашите"),
        "ca": LeaningLists(
            references: """
                ell ella ells elles això allò aquest aquesta aquests aquestes aquell aquella aquells aquelles seu
                seva seus seves
                """,
            connectives: """
                però tanmateix també així doncs llavors aleshores després i o mentrestant malgrat segurament
                """,
            additions: "també tanmateix",
            speakers: "jo meu meva meus meves nosaltres nostre nostra nostres"),
        "cs": LeaningLists(
            references: """
                on ona ono oni ony jeho její jejich jemu jim to ten ta ti tento tato toto tito tyto tomu toho tím
                takový taková takové tohle tenhle
                """,
            connectives: """
                ale avšak však přesto proto také navíc potom pak a i nebo ovšem zároveň mezitím naopak naproti tedy
                tudíž
                """,
            additions: "však také proto ovšem",
            speakers: "já mně mne můj moje my nás nám náš naše"),
        "da": LeaningLists(
            references: "han hun hans hendes deres dette denne disse dem ham hende heri hermed derved",
            connectives: """
                men dog derfor desuden også derefter så og eller alligevel derimod imidlertid samtidig imens ellers
                """,
            additions: "dog også derfor derimod imidlertid desuden",
            speakers: "jeg mig min mit mine vi os vores"),
        "el": LeaningLists(
            references: """
                αυτός αυτή αυτό αυτοί αυτές αυτά αυτού αυτής αυτών αυτόν αυτήν εκείνος εκείνη εκείνο εκείνοι τούτο
                τέτοια τέτοιες
                """,
            connectives: """
                αλλά όμως ωστόσο επίσης επιπλέον έτσι λοιπόν τότε και ή εντούτοις παράλληλα αντίθετα άλλωστε ακόμη
                επομένως συνεπώς στη συνέχεια
                """,
            additions: "όμως ωστόσο επίσης",
            speakers: "εγώ εμένα εμείς εμάς μου μας"),
        "et": LeaningLists(
            references: """
                ta tema nad nemad nende neid see need selle seda sellest selles sellega selline sellised too
                """,
            connectives: """
                aga kuid siiski samuti lisaks seega seetõttu siis ja ning või ent samas vahepeal ometi seepärast
                """,
            additions: "samuti siiski ka",
            speakers: "mina ma mind minu meie me meid"),
        "eu": LeaningLists(
            references: """
                hau hori hura hauek horiek haiek honek horrek hark honen horren haren berak bera beraiek haiei horri
                honi horretan
                """,
            connectives: "baina hala ere gainera beraz orduan eta edo ordea berriz bestalde aldiz izan",
            additions: "ordea ere gainera",
            speakers: "nik ni nire guk gu gure"),
        "fi": LeaningLists(
            references: """
                hän hänen häntä hänelle hänellä he heidän heitä heille se sen sitä siitä siinä siihen ne niiden
                niitä tämä tämän tätä tästä tässä nämä näiden näitä tällainen tällaiset sellainen
                """,
            connectives: """
                mutta kuitenkin myös lisäksi siksi niinpä sitten ja tai silti toisaalta samalla sen näin toki
                kuitenkaan
                """,
            additions: "kuitenkin myös lisäksi puolestaan",
            speakers: "minä minun minua minulle me meidän meitä meille"),
        "gl": LeaningLists(
            references: """
                el ela eles elas isto iso aquilo este esta estes estas ese esa eses esas aquel aquela seu súa seus
                súas
                """,
            connectives: "pero porén tamén ademais así entón logo e ou mentres con todo",
            additions: "tamén porén",
            speakers: "eu meu miña nós noso nosa"),
        "hr": LeaningLists(
            references: """
                on ona ono oni one njegov njegova njegovo njegovi njen njena njezin njezina njihov njihova to taj ta
                ti te ovo ovaj ova ovi ove tome toga time takav takva takvo takve njemu njoj njima
                """,
            connectives: """
                ali međutim ipak također osim zato stoga tada zatim potom i ili a no pak naime istodobno istovremeno
                dakle
                """,
            additions: "međutim također ipak stoga",
            speakers: "ja mi moj moja moje nas nam naš naša naše"),
        "hu": LeaningLists(
            references: """
                ő ők ez ezt ennek ezzel ebben ebből erről erre ettől ezek ezeket ezeknek ezért azt annak azzal azok
                azokat neki nekik ilyen ugyanez ugyanakkor
                """,
            connectives: """
                de azonban viszont mégis ezért emellett továbbá így aztán majd és vagy ugyanakkor ráadásul tehát
                eközben mindazonáltal
                """,
            additions: "azonban viszont ugyanakkor is",
            speakers: "én engem nekem mi minket nekünk"),
        "is": LeaningLists(
            references: """
                hann hún það þeir þær þau hans hennar þeirra þetta þessi þessar þessir honum henni þeim slíkt
                """,
            connectives: "en hins þó einnig jafnframt því þá síðan og eða auk þess samt aftur engu",
            additions: "þó einnig jafnframt",
            speakers: "ég mig mér við okkur okkar"),
        "lt": LeaningLists(
            references: """
                jis ji jie jos jo jai jiems jų tai tas ta tie tos šis ši šie šios to tokia toks tokie šio šią
                """,
            connectives: "bet tačiau vis taip pat todėl tad taigi be tada ir ar o visgi tuo tarpu beje",
            additions: "tačiau taip",
            speakers: "aš man mane mano mes mūsų mums mus"),
        "lv": LeaningLists(
            references: """
                viņš viņa viņi viņas viņam viņai viņiem viņu tas tā tie tās šis šī šie šīs to šo tam tāds tāda tādi
                """,
            connectives: """
                bet taču tomēr arī turklāt tāpēc tādēļ tad un vai savukārt tādējādi tikmēr vienlaikus
                """,
            additions: "tomēr arī savukārt",
            speakers: "es man mani mans mēs mūs mums mūsu"),
        "mk": LeaningLists(
            references: """
                тој таа тоа тие него неа нив му им ова овој оваа овие оној таков таква негов негова неговиот
                неговата нивниот нивната
                """,
            connectives: "но а меѓутоа сепак исто освен затоа тогаш потоа и или ама пак додека",
            additions: "исто сепак меѓутоа",
            speakers: "јас мене мојот мојата ние нас нашиот нашата"),
        "nb": LeaningLists(
            references: "han hun hans hennes deres dette denne disse dem ham henne slik",
            connectives: """
                men likevel derfor dessuten også deretter så og eller derimot imidlertid samtidig imens ellers
                dermed
                """,
            additions: "likevel også derfor derimot imidlertid dessuten",
            speakers: "jeg meg min mitt mine vi oss vår vårt våre"),
        "nn": LeaningLists(
            references: "han ho hans hennar deira dette denne desse dei slik",
            connectives: """
                men likevel difor derfor dessutan òg også deretter så og eller derimot imidlertid samstundes elles
                """,
            additions: "likevel òg også derfor difor imidlertid dessutan",
            speakers: "eg meg min mitt mine vi oss vår vårt våre"),
        "pl": LeaningLists(
            references: """
                on ona ono oni one jego jej ich to ten ta te ci tego tej temu tym tę tą taki taka takie jemu im nim
                niego niej nich
                """,
            connectives: """
                ale jednak jednakże lecz również także ponadto dlatego więc zatem potem i a lub oraz natomiast
                tymczasem jednocześnie zaś wtedy poza następnie
                """,
            additions: "jednak także również natomiast zaś więc",
            speakers: "ja mnie mi mój moja moje my nas nam nasz nasza nasze"),
        "ro": LeaningLists(
            references: """
                el ea ei ele acesta aceasta aceștia acestea acest această acești aceste acela aceea asta lui său sa
                săi sale acestuia acesteia acestora
                """,
            connectives: """
                dar însă totuși de asemenea astfel deci atunci apoi și sau iar totodată între prin ulterior
                """,
            additions: "însă totuși asemenea totodată",
            speakers: "eu mie meu mea noi nouă nostru noastră"),
        "sk": LeaningLists(
            references: """
                on ona ono oni ony jeho jej ich jemu im to ten tá tí tie tento táto toto títo tieto tomu toho tým
                taký taká také
                """,
            connectives: """
                ale avšak však napriek preto tiež navyše potom a i alebo zároveň medzitým naopak teda takže okrem
                """,
            additions: "však tiež preto",
            speakers: "ja mňa mne môj moja moje my nás nám náš naša naše"),
        "sl": LeaningLists(
            references: """
                on ona ono oni one njegov njegova njegovo njegovi njen njena njihov njihova to ta ti te tega temu
                tem takšen takšna tak taka tisti
                """,
            connectives: """
                ampak vendar toda kljub tudi poleg zato tako nato potem in ali pa hkrati medtem torej sicer
                """,
            additions: "pa tudi vendar zato",
            speakers: "jaz mene meni moj moja moje mi nas nam naš naša naše"),
        "sr": LeaningLists(
            references: """
                on ona ono oni one njegov njegova njegovo njegovi njen njena njihov njihova to taj ta ti te ovo ovaj
                ova ovi ove tome toga time takav takva takvo он она оно они оне његов његова његово његови њен њена
                њихов њихова то тај та ти те ово овај ова ови ове томе тога тиме такав таква такво
                """,
            connectives: """
                ali međutim ipak takođe osim zato stoga tada zatim potom i ili a no pak naime istovremeno dakle али
                међутим ипак такође осим зато стога тада затим потом и или а но пак наиме истовремено дакле
                """,
            additions: "međutim takođe ipak stoga међутим такође ипак стога",
            speakers: """
                ja mi moj moja moje nas nam naš naša naše ја ми мој моја моје нас нам наш наша наше
                """),
        "sv": LeaningLists(
            references: "han hon hans hennes deras detta denna dessa dem honom henne därmed sådana",
            connectives: """
                men dock ändå därför dessutom också därefter så och eller däremot emellertid samtidigt istället
                därmed sedan
                """,
            additions: "dock också därför däremot emellertid dessutom",
            speakers: "jag mig min mitt mina vi oss vår vårt våra"),
        "uk": LeaningLists(
            references: """
                він вона воно вони його її їх йому їй їм це цей ця ці той та те ті такий така таке такі цього цієї
                цьому
                """,
            connectives: """
                але однак проте також крім тому отже потім тоді і й а або натомість зате водночас утім втім між
                """,
            additions: "також однак проте",
            speakers: "я мені мене мій моя ми нас нам наш наша наші"),
    ]
}

/// The names of Romance languages, Greek, Basque, Armenian and Georgian.
extension CalendarNames {
    static let southern: [String: CalendarNames] = [
        "ca": CalendarNames(
            months: """
                gener / febrer / març / abril / maig / juny / juliol / agost / setembre / octubre / novembre /
                desembre
                """,
            weekdays: "dilluns dimarts dimecres dijous divendres dissabte diumenge",
            times: """
                dia dies setmana setmanes mes mesos any anys hora hores minut minuts segle segles matí tarda nit
                """),
        "el": CalendarNames(
            months: """
                ιανουάριος ιανουαρίου ιανουάριο / φεβρουάριος φεβρουαρίου φεβρουάριο / μάρτιος μαρτίου μάρτιο /
                απρίλιος απριλίου απρίλιο / μάιος μαΐου μάιο / ιούνιος ιουνίου ιούνιο / ιούλιος ιουλίου ιούλιο /
                αύγουστος αυγούστου αύγουστο / σεπτέμβριος σεπτεμβρίου σεπτέμβριο / οκτώβριος οκτωβρίου οκτώβριο /
                νοέμβριος νοεμβρίου νοέμβριο / δεκέμβριος δεκεμβρίου δεκέμβριο
                """,
            weekdays: """
                δευτέρα δευτέρας τρίτη τετάρτη τετάρτης πέμπτη πέμπτης παρασκευή παρασκευής σάββατο σαββάτου κυριακή
                κυριακής
                """,
            times: """
                ημέρα ημέρες ημέρας ημερών μέρα μέρες εβδομάδα εβδομάδες εβδομάδας εβδομάδων μήνα μήνας μήνες μηνών
                έτος έτη έτους ετών χρόνος χρόνο χρόνια χρόνου χρονιά χρονιάς ώρα ώρες ώρας ωρών λεπτά λεπτό αιώνα
                αιώνας βράδυ πρωί νύχτα μεσημέρι απόγευμα
                """),
        "eu": CalendarNames(
            months: """
                urtarrila urtarrilak urtarrilaren urtarrilean / otsaila otsailak otsailaren otsailean / martxoa
                martxoak martxoaren martxoan / apirila apirilak apirilaren apirilean / maiatza maiatzak maiatzaren
                maiatzean / ekaina ekainak ekainaren ekainean / uztaila uztailak uztailaren uztailean / abuztua
                abuztuak abuztuaren abuztuan / iraila irailak irailaren irailean / urria urriak urriaren urrian /
                azaroa azaroak azaroaren azaroan / abendua abenduak abenduaren abenduan
                """,
            weekdays: """
                astelehena astelehenean asteartea asteartean asteazkena asteazkenean osteguna ostegunean ostirala
                ostiralean larunbata larunbatean igandea igandean
                """,
            times: """
                egun egunak eguna egunean egunetan aste asteak astea astean asteetan hilabete hilabetea hilabeteak
                urte urteak urtea urtean urteko urteetan ordu orduak ordua minutu minutuak mende mendea mendean
                """),
        "gl": CalendarNames(
            months: """
                xaneiro / febreiro / marzo / abril / maio / xuño / xullo / agosto / setembro / outubro / novembro /
                decembro
                """,
            weekdays: "luns martes mércores xoves venres sábado domingo",
            times: """
                día días semana semanas mes meses ano anos hora horas minuto minutos século séculos mañá tarde noite
                """),
        "hy": CalendarNames(
            months: """
                հունվար հունվարի հունվարին / փետրվար փետրվարի փետրվարին / մարտ մարտի մարտին / ապրիլ ապրիլի ապրիլին /
                մայիս մայիսի մայիսին / հունիս հունիսի հունիսին / հուլիս հուլիսի հուլիսին / օգոստոս օգոստոսի
                օգոստոսին / սեպտեմբեր սեպտեմբերի սեպտեմբերին / հոկտեմբեր հոկտեմբերի հոկտեմբերին / նոյեմբեր նոյեմբերի
                նոյեմբերին / դեկտեմբեր դեկտեմբերի դեկտեմբերին
                """,
            weekdays: "երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի",
            times: """
                օր օրը օրվա օրեր շաբաթը շաբաթվա ամիս ամսվա ամիսը տարի տարվա տարին տարիներ թվական թվականի թվականին թ
                ժամ ժամը ժամին րոպե դար դարի երեկո առավոտ
                """),
        "ka": CalendarNames(
            months: """
                იანვარი იანვარს იანვრის / თებერვალი თებერვალს თებერვლის / მარტი მარტს მარტის / აპრილი აპრილს აპრილის
                / მაისი მაისს მაისის / ივნისი ივნისს ივნისის / ივლისი ივლისს ივლისის / აგვისტო აგვისტოს / სექტემბერი
                სექტემბერს სექტემბრის / ოქტომბერი ოქტომბერს ოქტომბრის / ნოემბერი ნოემბერს ნოემბრის / დეკემბერი
                დეკემბერს დეკემბრის
                """,
            weekdays: """
                ორშაბათი ორშაბათს სამშაბათი სამშაბათს ოთხშაბათი ოთხშაბათს ხუთშაბათი ხუთშაბათს პარასკევი პარასკევს
                შაბათი შაბათს კვირა კვირას
                """,
            times: """
                დღე დღის დღეს კვირაში თვე თვის თვეში წელი წელს წლის წელიწადი წლები წლების წლებში საათი საათის საათზე
                წუთი წუთის საუკუნე საუკუნის საუკუნეში
                """),
        "ro": CalendarNames(
            months: """
                ianuarie / februarie / martie / aprilie / mai / iunie / iulie / august / septembrie / octombrie /
                noiembrie / decembrie
                """,
            weekdays: """
                luni lunea marți marţi marțea miercuri miercurea joi joia vineri vinerea sâmbătă sâmbăta duminică
                duminica
                """,
            times: """
                zi zile ziua zilei zilele săptămână săptămâni săptămâna săptămânii lună luna lunii luni lunile an
                ani anul anului anii anilor oră ora orei ore orele minut minute secol secole secolul secolului seara
                dimineața noaptea timp timpul
                """),
    ]
}

/// The names of Slavic languages.
extension CalendarNames {
    static let slavic: [String: CalendarNames] = [
        "bg": CalendarNames(
            months: """
                януари / февруари / март / април / май / юни / юли / август / септември / октомври / ноември /
                декември
                """,
            weekdays: "понеделник вторник сряда четвъртък петък събота неделя",
            times: """
                ден дни дена деня седмица седмици седмицата месец месеца месеци година години годината час часа
                часове минута минути секунди век вечер сутрин сутринта
                """),
        "cs": CalendarNames(
            months: """
                leden ledna lednu / únor února únoru / březen března březnu / duben dubna dubnu / květen května
                květnu / červen června červnu / červenec července červenci / srpen srpna srpnu / září / říjen října
                říjnu / listopad listopadu / prosinec prosince prosinci
                """,
            weekdays: """
                pondělí úterý středa středu středy čtvrtek čtvrtka pátek pátku sobota sobotu soboty neděle neděli
                """,
            times: """
                den dny dnů dní dne dnech týden týdny týdnů týdne měsíc měsíce měsíců měsíci rok roky roku roce let
                léta letech hodina hodin hodiny hodinu hodinách minut minuty minutu století večer ráno noci
                """),
        "hr": CalendarNames(
            months: """
                siječanj siječnja siječnju / veljača veljače veljači / ožujak ožujka ožujku / travanj travnja
                travnju / svibanj svibnja svibnju / lipanj lipnja lipnju / srpanj srpnja srpnju / kolovoz kolovoza
                kolovozu / rujan rujna rujnu / listopad listopada listopadu / studeni studenog studenoga studenome /
                prosinac prosinca prosincu
                """,
            weekdays: """
                ponedjeljak ponedjeljka utorak utorka srijeda srijedu srijede četvrtak četvrtka petak petka subota
                subotu subote nedjelja nedjelju nedjelje
                """,
            times: """
                dan dana dani danima dane tjedan tjedna tjedana tjednu mjesec mjeseca mjeseci mjesecu godina godine
                godinu godini godinama sat sata sati satima minuta minute minutu stoljeće stoljeća stoljeću večer
                jutro noć noći
                """),
        "mk": CalendarNames(
            months: """
                јануари / февруари / март / април / мај / јуни / јули / август / септември / октомври / ноември /
                декември
                """,
            weekdays: "понеделник вторник среда четврток петок сабота недела",
            times: """
                ден дена денови денот недела недели месец месеци месецот година години годината час часа часот
                часови минута минути век векот вечер утро ноќ
                """),
        "pl": CalendarNames(
            months: """
                styczeń stycznia styczniu / luty lutego lutym / marzec marca marcu / kwiecień kwietnia kwietniu /
                maj maja maju / czerwiec czerwca czerwcu / lipiec lipca lipcu / sierpień sierpnia sierpniu /
                wrzesień września wrześniu / październik października październiku / listopad listopada listopadzie
                / grudzień grudnia grudniu
                """,
            weekdays: """
                poniedziałek poniedziałku wtorek wtorku środa środę środy czwartek czwartku piątek piątku sobota
                sobotę soboty niedziela niedzielę niedzieli
                """,
            times: """
                dzień dnia dni dniu dniach dniem tydzień tygodnia tygodnie tygodni tygodniu tygodniach miesiąc
                miesiąca miesiące miesięcy miesiącu rok roku lata lat latach latem godzina godzinę godziny godzin
                godzinie godz minuta minut minuty minutę wiek wieku czas czasu czasie wieczór wieczorem rano ranem
                nocy
                """),
        "ru": CalendarNames(
            months: """
                январь января январе / февраль февраля феврале / март марта марте / апрель апреля апреле / май мая
                мае / июнь июня июне / июль июля июле / август августа августе / сентябрь сентября сентябре /
                октябрь октября октябре / ноябрь ноября ноябре / декабрь декабря декабре
                """,
            weekdays: """
                понедельник понедельника вторник вторника среда среду среды четверг четверга пятница пятницу пятницы
                суббота субботу субботы воскресенье воскресенья
                """,
            times: """
                день дня дни дней днем днём днях неделя недели неделю недель месяц месяца месяцы месяцев месяце год
                года году годы лет годов годах час часа часов часы минута минут минуты минуту век века веке вечер
                вечера вечером утро утра утром ночь ночи ночью время времени
                """),
        "sk": CalendarNames(
            months: """
                január januára januári / február februára februári / marec marca marci / apríl apríla apríli / máj
                mája máji / jún júna júni / júl júla júli / august augusta auguste / september septembra septembri /
                október októbra októbri / november novembra novembri / december decembra decembri
                """,
            weekdays: """
                pondelok pondelka utorok utorka streda stredu stredy štvrtok štvrtka piatok piatka sobota sobotu
                soboty nedeľa nedeľu nedele
                """,
            times: """
                deň dňa dni dní dňoch týždeň týždňa týždne týždňov mesiac mesiaca mesiace mesiacov mesiaci rok roka
                roku rokov roky rokoch hodina hodinu hodiny hodín hodine minúta minút minúty minútu storočie
                storočia storočí večer ráno noci čas času
                """),
        "sl": CalendarNames(
            months: """
                januar januarja januarju / februar februarja februarju / marec marca marcu / april aprila aprilu /
                maj maja maju / junij junija juniju / julij julija juliju / avgust avgusta avgustu / september
                septembra septembru / oktober oktobra oktobru / november novembra novembru / december decembra
                decembru
                """,
            weekdays: """
                ponedeljek ponedeljka ponedeljkov torek torka sreda sredo srede četrtek četrtka petek petka sobota
                soboto sobote nedelja nedeljo nedelje
                """,
            times: """
                dan dni dneva dnevu dneh dnevi teden tedna tednov tednu tedni mesec meseca mesecev mesecu meseci
                leto leta let letu letih ura ure uro uri ur minuta minute minut minuto stoletje stoletja stoletju
                večer jutro noč čas časa času
                """),
        "sr": CalendarNames(
            months: """
                januar januara januaru јануар јануара јануару / februar februara februaru фебруар фебруара фебруару
                / mart marta martu март марта марту / april aprila aprilu април априла априлу / maj maja maju мај
                маја мају / jun juna junu јун јуна јуну / jul jula julu јул јула јулу / avgust avgusta avgustu
                август августа августу / septembar septembra septembru септембар септембра септембру / oktobar
                oktobra oktobru октобар октобра октобру / novembar novembra novembru новембар новембра новембру /
                decembar decembra decembru децембар децембра децембру
                """,
            weekdays: """
                ponedeljak ponedeljka utorak utorka sreda sredu srede četvrtak četvrtka petak petka subota subotu
                subote nedelja nedelju nedelje понедељак понедељка уторак уторка среда среду среде четвртак четвртка
                петак петка субота суботу суботе недеља недељу недеље
                """,
            times: """
                dan dana dani danima nedelja nedelje nedelju mesec meseca meseci mesecu godina godine godinu godini
                godinama sat sata sati minuta minute veka vek veče jutro noć дан дана дани месец месеца месеци
                године година годину години сат сата сати минута минуте век века
                """),
        "uk": CalendarNames(
            months: """
                січень січня січні / лютий лютого лютому / березень березня березні / квітень квітня квітні /
                травень травня травні / червень червня червні / липень липня липні / серпень серпня серпні /
                вересень вересня вересні / жовтень жовтня жовтні / листопад листопада листопаді / грудень грудня
                грудні
                """,
            weekdays: """
                понеділок понеділка вівторок вівторка середа середу середи четвер четверга п'ятниця п'ятницю
                п'ятниці субота суботу суботи неділя неділю неділі
                """,
            times: """
                день дня дні днів днем днями тиждень тижня тижні тижнів місяць місяця місяці місяців рік року році
                роки років роках година години годин годину годині хвилина хвилин хвилини століття вечір вечора
                ввечері ранку вранці ночі час часу часі
                """),
    ]
}

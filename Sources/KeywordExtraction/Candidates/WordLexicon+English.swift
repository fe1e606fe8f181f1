extension WordLexicon {
    /// English: verbs and adverbs by list, words that are both nouns and verbs by another, and endings.
    static let english = WordLexicon(
        words: [
            (.calendar, englishCalendar), (.noun, englishNouns), (.adverb, englishAdverbs),
            (.nounOrVerb, englishNounsOrVerbs), (.verb, englishVerbs), (.adjective, englishAdjectives),
        ],
        connectors: "of the de del la van der den von bin al el and for on",
        companions: englishCompanions, beforeVerbs: englishBeforeVerbs, afterVerbs: englishAfterVerbs,
        endings: [
            (.adverb, 5, "ly"), (.participle, 5, "ed"), (.gerund, 6, "ing"),
            (.adjective, 6, "ous ful less ive able ible ical ial ual ic ary ish ese"),
        ])

    private static let englishCalendar = """
        monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
        saturdays sundays january february march april may june july august september october november december
        jan feb mar apr jun jul aug sept oct nov dec today yesterday tomorrow tonight am pm gmt et
        """

    /// Nouns that an ending would take for something else.
    private static let englishNouns = """
        family assembly supply july italy monopoly anomaly ally jelly reply butterfly bully belly rally lily fly
        seed bed speed breed deed weed need feed greed creed steed hundred embed red shed sled
        king ring wing spring string thing sting swing sibling ceiling evening morning wedding building meeting
        clothing feeling offering holding earning earnings savings proceedings findings surroundings beijing
        music topic public logic magic traffic fabric clinic critic panic picnic mechanic republic academic
        metric arctic atlantic pacific olympic rhetoric arithmetic graphic epic comic plastic ceramic antibiotic
        statistic statistics dynamics mechanics physics economics politics ethics electronics robotics
        detective executive representative native motive olive archive initiative objective perspective
        alternative incentive initiative locomotive narrative relative directive adjective hive drive dive
        table cable vegetable variable constable timetable
        trial material memorial official tutorial editorial commercial potential differential credential
        manual individual ritual visual residual
        library secretary military january february salary diary dictionary boundary summary
        commentary documentary itinerary ordinary glossary primary secondary
        fish english dish finish polish british irish spanish publish
        bus virus campus census consensus focus bonus chorus
        """

    /// What stands after a subject, an auxiliary or `to` is a verb, and what stands after an article a noun.
    private static let englishNounsOrVerbs = """
        appeal appeals call calls cause causes change changes claim claims concern conduct control controls deal
        decrease decreases design display displays draw draws drive drives estimate estimates fall falls force
        guarantee guarantees hit hits hold holds hope hopes increase increases lack lead leads lie lies look looks
        love measure measures move moves need needs offer offers place plan plans play plays present promise pull
        push raise raises reach regard report reports result results return returns rise rises run runs say set
        sets share show shows stand stands start starts state states stay stop stops struggle study studies suit
        support supports talk talks test tests trust try turn turns visit visits wait walk walks win wins wish
        wonder work works worry yield yields
        """

    private static let englishCompanions: [(Companion, String)] = [
        (
            .determiner,
            """
            a an the this that these those its their his her our your my each every some any no such another both all
            """
        ),
        (.of, "of"),
        (.to, "to"),
        (
            .preposition,
            """
            in for on with by from at into between under over through via using against within without among as
            than about towards toward during
            """
        ),
        (.conjunction, "and or but"),
        (
            .auxiliary,
            """
            is are was were be been being has have had can could may might will would should do does did
            """
        ),
    ]

    private static let englishBeforeVerbs = """
        i you he she it we they who which that to not can could may might must shall should will would did do does
        don't didn't doesn't won't can't couldn't wouldn't also never always often now then there let
        """

    private static let englishAfterVerbs = """
        the a an that this these those its their his her our my your how what whether when if to it them him us me
        all no any some more up down out off into there here
        """

    private static let englishAdverbs = """
        again ahead almost already also altogether always anyway apart aside away back elsewhere enough especially
        even ever everywhere far forward further furthermore hence however indeed instead just later least less
        maybe meanwhile moreover more most much nearby nearly never nevertheless next nonetheless nowadays often
        once only otherwise overnight perhaps please pretty quite rather really seldom since so sometimes somewhat
        soon still then thereby therefore though thus together too twice upward usually very well whereas yet
        ago along around
        """

    /// Base forms and forms that no rule makes, of words that are seldom nouns.
    private static let englishVerbs = """
        accept accepts achieve achieves acquire acquires adapt adapts admit admits adopt adopts affect affects agree
        agrees allow allows announce announces apologize appear appears apply applies appoint argue argues arise
        arises arose arrive arrives ask asks assert asserts assess assesses assume assumes avoid avoids
        be became become becomes becoming beginning been began begin begins begun being believe believes belong belongs bring
        bringing brings broke broken brought build builds built buy buys
        call calls came can cannot capture captures carry carries cause causes characterize choose chooses chose
        chosen claim claims combine combines come comes coming compare compares compute computes concern conclude
        concludes conduct conducts confirm confirms consider considers considering consist consists constitute
        constitutes construct constructs contain contains continue continues contribute contributes convince create
        creates
        deal decide decides declare declares decrease decreases define defines deliver delivers demonstrate
        demonstrates deny denies depend depends derive derives describe describes deserve design detect detects
        determine determines develop develops devote did differ differs discover discovers discuss discusses do
        doing done draw drawn draws drew drive driven drives
        earn earns eat eats eliminate eliminates emerge emerges employ employs enable enables encounter encourage
        encourages enhance enhances enjoy enjoys ensure ensures enter enters establish establishes evaluate
        evaluates examine examines exist exists expand expands expect expects explain explains explore explores
        express extend extends
        facilitate facilitates fail fails fall fallen falls feel feels fell felt find finding finds follow follows
        force formulate formulates fought found
        gave generate generates get gets getting give given gives giving go goes going gone got gotten grew grow
        grows grown guarantee guarantees
        had happen happens has have having hear heard hears held help helps hide hit hits hold holds hope hopes
        identify identifies illustrate illustrates imagine implement implements imply implies impose improve
        improves include includes including incorporate incorporates increase increases indicate indicates
        introduce introduces investigate investigates involve involves involving
        join joins keep keeping keeps kept kill kills knew know knowing known knows
        lack laid lead leads learn learns leave leaves leaving led left lend let lets letting lie lies like live lives
        look looking looks lose loses losing lost love loves
        made maintain maintains make makes making manage manages mean means meant meet meets met might minimize
        minimizes motivate motivates move moves must
        need needs
        obtain obtains occur occurs offer offers opens operate operates ought overcome owns
        pay paid pays perform performs permit permits place play plays pose possess possesses predict predicts
        prefer prefers prepare prepares present presents prevent prevents produce produces promise promote
        promotes propose proposes prove proves proven provide provides provided providing publish publishes pull
        push put puts putting
        raise raises ran reach reaches react read reads realize realizes receive receives recognize recognizes
        recommend recommends reduce reduces refer refers reflect reflects refuse refuses regard regarding reject
        relate relates rely relies remain remains remember remove removes replace replaces report reports represent
        represents require requires resolve resolves respond responds result results resulting retain return
        returns reveal reveals rise rises run runs
        said sat satisfy satisfies save saves saw say saying says see seek seeks seeing seem seemed seems seen sees
        sell sells send sends sent serve serves set sets shall share should show showed showing shown shows
        simulate sit sits solve solves sought speak speaks specify specifies spend spends spent spoke stand stands
        start starts state states stay stays stood stop stops struggle study studies succeed suffer suffers suggest suggests suit
        support supports suppose surround survive
        take taken takes taking talk talks taught tell telling tells tend tends test tests thank thanks think
        thinking thinks thought threaten threatens threw throw told took treat treats tried tries trust try trying
        turn turns
        understand understands understood undertake undergo use uses using utilize utilizes utilizing
        validate validates vary varies verify verifies visit visits
        wait waits walk walks want wants warn warns was watch watches went were win wins wish won wonder wonders
        work works worry would write writes written wrote
        yield yields based according due
        ate bit blew bore bound bred burst clung crept dealt drank drove dug fed fled flew flung forbade forgave forgot
        froze hung hurt meant overcame overtook rang rode sang sank shook shot shut slept slid sold sank sprang stole
        struck stuck stung swam swept swore swung tore upheld withdrew withheld woke wore wept wrapped
        """

    private static let englishAdjectives = """
        able aware bad big best better broad certain clear close common complex current deep different difficult
        early easy efficient entire extra fair familiar fast few fewer fine first second third full
        good great half hard heavy high higher highest huge important independent interesting key large larger
        largest last late latest little local long longer low lower main major many modern narrow near
        necessary new newer newest nice novel old older only open other own particular past poor possible present
        previous proper quick real recent relevant rich right robust same senior several severe short significant
        similar simple single slow small smaller smallest special specific strong sufficient sure
        tiny top total traditional true typical unable unique upper useful usual various vast weak whole wide
        worse worst wrong young younger available popular successful consistent appropriate effective
        """
}

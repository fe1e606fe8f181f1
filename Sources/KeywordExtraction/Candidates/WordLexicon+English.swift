extension WordLexicon {
    /// English: its tagger knows the classes, so the lists are of what is weak in a keyword.
    static let english = WordLexicon(
        words: [(.calendar, englishCalendar)],
        connectors: "of the de del la van der den von bin al el for",
        weak: [(.unit, englishUnits), (.general, englishGeneralNouns), (.opening, englishWeakOpenings)])

    private static let englishCalendar = """
        monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
        saturdays sundays january february march april may june july august september october november december
        jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow tonight am pm gmt et bst est edt
        christmas
        """

    private static let englishUnits = """
        second seconds minute minutes hour hours day days week weeks weekend weekends fortnight month months year years
        decade decades century centuries morning mornings afternoon evening evenings night nights midnight noon moment
        moments percent percentage dozen dozens hundred hundreds thousand thousands million millions billion billions
        trillion trillions meter meters metre metres kilometer kilometers kilometre kilometres km mile miles foot feet
        inch inches yard yards acre acres hectare hectares gram grams kilogram kilograms kg pound pounds ounce ounces ton
        tons tonne tonnes liter liters litre litres gallon gallons degree degrees dollar dollars cent cents euro euros
        pence rupees shillings times half quarter quarters third thirds lot lots bit couple pair majority number numbers
        pct mln bln dlr dlrs cts stg qtr shr amount amounts total rest part parts piece pieces handful range variety series list bunch level levels
        """

    private static let englishGeneralNouns = """
        ability absence account act action actions activity addition age ages aim air answer answers anyone appearance approach
        area areas argument arrival aspect attempt attempts attention author background basis beginning behavior behaviour
        benefit benefits blame body bottom building buildings care case cases cause causes center centre chance chances change
        changes chief choice circumstances city claim claims colleague colleagues comment comments community
        companies company comparison concern concerns condition conditions consequence consequences contact control
        copy cost costs countries country course crowd data date dates deal decision decisions demand detail details
        development developments difference direction discussion door doubt duty edge effect effects effort efforts
        end event events everybody everyone everything evidence example examples experience experts expert eye eyes
        face fact factor factors facts failure family father fear fears feeling feelings figure figures finding findings
        firm firms form friend friends front future goal goals group groups growth guy guys hand hands head help
        history home homes hope hopes house houses idea ideas image images impact importance incident incidents individual
        individuals influence information instance interest interests interview interviews issue issues item items job jobs
        kind kinds lack lady land leader leaders letter life light line lines link links live lives location look
        loss losses love man manner matter matters meaning means measure measures meeting meetings member members
        men message mind minute mistake model money mother move movement name names nation nations need needs news
        nobody nothing note notice notion object offer office officer officers official officials opinion opportunity
        option options order others owner owners page paper participants past path people performance period person
        personality persons perspective picture pictures place places plan plans plenty point points policy position
        possibility potential power practice presence present pressure  principle problem problems
        process product products program programs programme progress project projects property proportion proposal public
        purpose quality question questions quote quotes rate rates reaction reality reason reasons record records
        reference region relation relations relationship remark remarks report reporter reporters reports representative
        request response responsibility rest result results return review rise risk risks road role room rule rules
        scale scene section sense service services set share shift show side sides sign signs site situation
        situations size skills solution somebody someone something son sort sorts sound source sources space speaker
        spokesman spokesperson spokeswoman staff stage stand standard standards start state statement statements
        states statistics step steps stories story street structure stuff style subject success summary support
        surprise system systems talk talks task team teams term terms test thing things thinking thought thoughts
        threat time title top topic town trend trouble truth turn type types unit use user users value values
        version victim victims view views voice visit wait walk want wants way ways weight word words
        work worker workers world worry writer youth
        """

    private static let englishWeakOpenings = """
        able additional advance actual alleged annual another apparent average bad best better big bigger biggest brief certain
        clear close complete current different due earlier early easy entire equal exact eventual extra fair famous few
        fewer final fine first following former fourth fifth sixth seventh eighth ninth tenth frequent full further general
        good great greater greatest growing half happy hard high higher highest huge immediate important increasing initial
        interesting key known large larger largest last late later latest least less likely little long longer longest low
        lower lowest main major many maximum mere minimum more most much near nearby nearest necessary new newest next
        normal numerous obvious occasional old older oldest only open opening original other overall own particular past
        possible potential present previous prime prior proper proposed quick rare real recent regular related relevant remaining
        reported right same second separate serious several short significant similar simple single slow small smaller smallest so-called
        special specific strong subsequent substantial successful such sufficient suspected tiny third top total true
        typical unable unusual usual various vast very well whole wide wider worst wrong young younger youngest
        so called based further upcoming ongoing estimated expected planned scheduled supposed mid
        """
}

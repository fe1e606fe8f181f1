extension WordLexicon {
    /// English: its tagger knows the classes, so the lists are of what is weak in a keyword.
    static let english = WordLexicon(
        words: [(.calendar, englishCalendar), (.honorific, "mr mrs ms messrs")],
        connectors: "of the de del la van der den von bin al el for", nameOpeners: "al el van von de della di la der den bin del",
        weak: [(.unit, englishUnits), (.general, englishGeneralNouns), (.opening, englishWeakOpenings)])

    private static let englishCalendar = """
        monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
        saturdays sundays january february march april may june july august september october november december
        jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow tonight am pm gmt et bst est edt
        christmas
        """

    private static let englishUnits = """
        acre acres afternoon amount amounts barrel barrels billion billions bit bln bpd bunch cent cents
        centuries century co col corp couple ct cts day days decade decades degree degrees dlr dlrs dollar
        dollars dozen dozens dr euro euros evening evenings feet foot fortnight gallon gallons gen gov gram
        grams half handful hectare hectares hour hours hundred hundreds inc inch inches jr kg kilogram kilograms
        kilometer kilometers kilometre kilometres km kph level levels list liter liters litre litres llc lot
        lots lt ltd majority meter meters metre metres midnight mile miles million millions minute minutes mln
        moment moments month months morning mornings mph night nights noon number numbers ounce ounces pair part
        parts pct pence percent percentage piece pieces plc pound pounds prof qtr qtrs quarter quarters range
        rep rest rev rupee rupees second seconds sen series sgt shillings shr shrs sq sr stg third thirds
        thousand thousands times tln ton tonne tonnes tons total trillion trillions variety vs week weekend
        weekends weeks won yard yards year years yen yr yrs yuan
        """

    private static let englishGeneralNouns = """
        ability absence account act action actions activity addition age agencies agency agent agents ages aim
        air analyst analysts answer answers anyone appearance approach area areas argument arrival aspect
        attempt attempts attention author background basis batch beginning behavior behaviour benefit benefits
        blame body bottom building buildings care career careers case cases cause causes center centre champion
        champions chance chances change changes chief choice circumstances city claim claims club clubs coach
        coaches colleague colleagues comment comments community companies company comparison concern concerns
        condition conditions connection connections consequence consequences contact control copy cost costs
        countries country couples course court courts crew crews crowd data date dates deal decision decisions
        demand detail details development developments difference direction discussion distribution door doubt
        dream dreams driver drivers duo duty economist economists edge effect effects effort efforts end
        establishment event events everybody everyone everything evidence example examples experience expert
        experts eye eyes face fact factor factors facts failure family fan fans father fear fears feeling
        feelings fight figure figures finding findings firm firms form friend friends front future game games
        goal goals government governments group groups growth guy guys hand hands head help history home homes
        hope hopes host house houses husband idea ideas image images impact importance incident incidents
        individual individuals influence information instance interest interests interview interviews issue
        issues item items job jobs journal journalist journalists kind kinds lack lady land law laws lead leader
        leaders letter life light line lines link links live lives location look loss losses love man manner
        mark marks match matches matter matters meaning means measure measures meeting meetings member members
        men message mind minute mistake model money mother move movement movie movies name names nation nations
        need needs news nobody note nothing notice notion object observer observers offer office officer
        officers official officials opinion opportunity option options order others owner owners page paper
        participants passenger passengers past path people performance period person personality persons
        perspective picture pictures place places plan plans player players plenty point points police policy
        position possibility potential power practice presence present pressure principle problem problems
        process product products program programme programs progress project projects property proportion
        proposal public purpose quality question questions quote quotes rate rates reaction reality reason
        reasons record records reference region relation relations relationship remark remarks report reporter
        reporters reports representative request resident residents respect response responsibility rest result
        results return review rise risk risks road role room rule rules scale scene season seasons section sense
        service services set share shift shock show side sides sign signs site situation situations size skills
        solution somebody someone something son sort sorts sound source sources space speaker spokesman
        spokesperson spokeswoman spot spots staff stage stake stakes stand standard standards star stars start
        state statement statements states station stations statistics step steps stories story street structure
        stuff style subject success suggestion suggestions summary summer support surprise system systems talk
        talks task team teams term terms test thing things thinking thought thoughts threat time title top topic
        town trend trouble truth turn twist type types unit use user users value values version victim victims
        view views visit voice wait walk want wants way ways weight wife winner winners witness witnesses word
        words work worker workers world worry writer youth
        """

    private static let englishWeakOpenings = """
        able actual additional advance alleged annual another apparent average bad based best better big bigger
        biggest brief called certain clear close complete current different due earlier early easy eighth entire
        equal estimated eventual exact expected extra fair famous few fewer fifth final fine first following
        former fourth frequent full further general good great greater greatest growing half happy hard high
        higher highest huge immediate important increasing initial interesting key known large larger largest
        last late later latest least less likely little long longer longest low lower lowest main major many
        maximum mere mid minimum more most much near nearby nearest necessary new newest next ninth normal
        numerous obvious occasional old older oldest ongoing only open opening original other overall own
        particular past planned possible potential present previous prime prior proper proposed quick rare real
        recent regular related relevant remaining reported right same scheduled second separate serious seventh
        several short significant similar simple single sixth slow small smaller smallest so so-called special
        specific strong subsequent substantial successful such sufficient supposed suspected tenth third tiny
        top total true typical unable unusual upcoming usual various vast very well whole wide wider worst wrong
        young younger youngest
        """
}

extension WordLexicon {
    /// English: its tagger knows the classes, so the lists are of what is weak in a keyword.
    static let english = WordLexicon(
        words: [(.calendar, englishCalendar), (.honorific, "mr mrs ms messrs")],
        connectors: "of the de del la van der den von bin al el for",
        nameOpeners: "al el van von de della di la der den bin del",
        weak: [
            (.unit, englishUnits), (.general, englishGeneralNouns), (.opening, englishWeakOpenings),
            (.nationality, englishNationalities),
        ])

    private static let englishCalendar = """
        monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
        saturdays sundays january february march april may june july august september october november december
        jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow tonight am pm gmt et bst est edt
        christmas
        """

    private static let englishUnits = """
        eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
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
        ability absence account accusation accusations act action actions activity adding addition adviser
        advisers aftermath age agencies agency agent agents ages agreement agreements aide aides aim air
        allegation allegations analyst analysts anonymity answer answers anyone appearance appearances
        approach area areas argument arrival article articles asking aspect attempt attempts attention
        attorney attorneys aunt author authorities backdrop background basis batch becoming
        beginning behavior behaviour being benefit benefits blame bodies body boost boss bosses bottom
        bringing broadcast broadcasts brother brothers building buildings business businesses call calling
        calls campaigner campaigners care career careers case cases categories category cause causes center
        centre ceremony chairman chairwoman challenge challenges champion champions chance chances change
        changes charge charges chief choice circumstances city claim claims clash clashes client clients
        clip clips club clubs coach coaches colleague colleagues column coming commander commanders comment
        comments commissioner commissioners community companies company comparison competition complaint
        complaints concern concerns condition conditions connection connections consequence consequences
        contact control copy core cost costs countries country couples course court courts cousin cousins
        crew crews critic critics crowd customer customers data date dates daughter daughters deal debut
        decision decisions decline declines decrease demand deputies deputy detail details detective
        detectives development developments difference direction director directors discussion distribution
        division divisions document documents doing door doubt dream dreams driver drivers drop drops duo
        duty economist economists edge effect effects effort efforts email emails employee employees
        encounter end entry equipment era establishment event events everybody everyone everything evidence
        example examples executive executives exit experience expert experts extent eye eyes face facilities
        facility fact factor factors facts failure fall falls family fan fans father fear fears feeling
        feelings fight figure figures file files finding findings finish firm firms focus follow-up footage
        form friend friends front future gain gains game games gap gaps gathering getting giving goal goals
        going government governments grandfather grandmother group groups growth guest guests guideline
        guidelines guy guys hand hands having head headline headlines hearing hearings help helping
        highlight history holding home homes hope hopes hoping host house houses husband idea ideas image
        images impact importance incident incidents increase increases individual individuals industries
        industry influence information inquiries inquiry instance institution institutions interest
        interests interview interviews introduction investigation investigations investigator investigators
        issue issues item items job jobs journal journalist journalists journey jump keeping kind kinds lack
        lady land launch law laws lawyer lawyers lead leader leaders leaving letter life light line lines
        link links live lives location look looking loss losses love making man manager managers manner mark
        market markets marks match matches material materials matter matters meaning means measure measures
        meeting meetings member members men message mind minister ministers minute mission mistake mix
        mixture model moment money mood mother move movement movements movie movies moving myth name names
        nation nations need needing needs negotiation negotiations neighbor neighbors neighbour neighbours
        news nobody note nothing notice notion object observer observers occasion occurrence odds offer
        offering offerings office officer officers official officials opener operation operations opinion
        opponent opponents opportunity option options order organisation organisations organization
        organizations origin others outcome outcomes overview owner owners pace page panel panels paper
        participants parties partner partners party passenger passengers past path peak people performance
        period person personality persons perspective phase phone phones photo photograph photographs photos
        picture pictures place places plan plans player players pledge pledges plenty pocket pockets point
        points police policy politician politicians portion position possibility post posting postings posts
        potential power practice presence present president presidents pressure principle priorities
        priority problem problems process product products professor professors profile program
        programme programs progress project projects promise promises property proportion proposal
        prosecutor prosecutors public purpose putting quality quest question questions quote quotes rank
        ranking rankings ranks rate rates reaction reality reason reasons recipe recommendation
        recommendations record recording recordings records reduction reductions reference region regions
        relation relations relationship relative relatives remark remarks reminder report reporter reporters
        reports representative reputation request researcher researchers resident residents resource
        resources respect response responsibility rest restriction restrictions result results return
        reunion review rise risk risks rival rivals road role room rule rules rumor rumors rumour rumours
        saying scale scene schedule scientist scientists search season seasons secretary section sector
        sectors seeing selection sense sequence service services session sessions set setback setting shape
        share shift shock shot shots show showing side sides sign signs sister sisters site sitting
        situation situations size skills slump solution somebody someone something son sort sorts sound
        source sources space speaker speaking spectator spectators spell spirit spokesman spokespeople
        spokesperson spokeswoman spot spots spree staff staffer staffers stage stake stakes stand standard
        standards standing star stars start start-up starting state statement statements states station
        stations statistic statistics status step steps stories story strategy street strength stroke
        structure struggle stuff style subject success suggestion suggestions sum summary summer sums
        support supporter supporters surge surprise surroundings survey surveys suspicion system systems
        taking talk talks tally tape tapes target targets task taste team teams technology telling tendency
        term terms test thing things thinking thought thoughts threat tie ties time tip tips title tone top
        topic tourist tourists town trace track tradition treatment trend trick trip triumph trouble truth
        trying turn turning twist type types uncle unit university usage use user users using value values
        version victim victims victories victory video videos view views vision visit visitor visitors voice
        voyage wait waiting wake walk want wanting wants warning warnings way ways weakness website websites
        weight welcome whole wife willingness win winner winners wins witness witnesses wonder word words
        work worker workers world worry writer youth
        """

    private static let englishNationalities = """
        american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian danish
        swedish norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian serbian
        croatian bosnian albanian israeli palestinian lebanese syrian iraqi iranian saudi yemeni afghan pakistani indian bangladeshi
        chinese taiwanese japanese korean thai vietnamese indonesian malaysian australian canadian mexican brazilian argentine chilean
        colombian venezuelan cuban egyptian libyan tunisian algerian moroccan sudanese somali ethiopian kenyan ugandan nigerian ghanaian
        zimbabwean african asian european arab latin western eastern northern southern briton britons frenchman englishman
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

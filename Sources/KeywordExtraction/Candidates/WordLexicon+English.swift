extension WordLexicon {
    /// English: its tagger knows the classes, so the lists are of what is weak in a keyword.
    static let english = WordLexicon(
        words: [(.calendar, englishCalendar), (.honorific, "mr mrs ms messrs mp mep msp qc kc obe mbe cbe")],
        connectors: "of the de del la van der den von bin al el for",
        nameOpeners: "al el van von de della di la der den bin del",
        weak: [
            (.unit, englishUnits), (.general, englishGeneralNouns), (.opening, englishWeakOpenings),
            (.judgement, englishJudgements),
            (.nationality, englishNationalities), (.party, englishFaiths),
        ])

    private static let englishCalendar = """
        monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
        saturdays sundays january february march april may june july august september october november december jan
        feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow tonight am pm gmt et bst est edt
        christmas
        """

    private static let englishUnits = """
        eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
        seventy eighty ninety acre acres afternoon amount amounts barrel barrels billion billions bit bln bpd bunch
        cent cents centuries century co col corp couple ct cts day days decade decades degree degrees dlr dlrs
        dollar dollars dozen dozens dr euro euros evening evenings feet foot fortnight gallon gallons gen gov gram
        grams half handful hectare hectares hour hours hundred hundreds inc inch inches jr kg kilogram kilograms
        kilometer kilometers kilometre kilometres km kph level levels list liter liters litre litres llc lot lots lt
        ltd majority meter meters metre metres midnight mile miles million millions minute minutes mln moment
        moments month months morning mornings mph night nights noon number numbers ounce ounces pair part parts pct
        pence percent percentage piece pieces plc pound pounds prof qtr qtrs quarter quarters range rep rest rev
        rupee rupees second seconds sen series sgt shillings shr shrs sq sr stg third thirds thousand thousands
        times tln ton tonne tonnes tons total trillion trillions variety vs week weekend weekends weeks won worth yard
        yards year years yen yr yrs yuan
        """

    private static let englishGeneralNouns = """
        ability absence account accusation accusations act action actions activity adding addition adviser advisers
        aftermath age agencies agency agent agents ages agreement agreements aide aides aim air allegation
        allegations analyst analysts announcement announcements anonymity answer answers anyone appearance
        appearances approach area areas argument arrangement arrangements arrival article articles asking aspect
        assessment assessments assistance assumption assumptions atmosphere attempt attempts attention attorney
        attorneys aunt author authorities availability backdrop background basis batch becoming beginning behavior
        behaviour being benefit benefits blame blow bodies body boost boss bosses bottom boundary breakthrough
        bringing broadcast broadcasts brother brothers building buildings business businesses call calling calls
        campaign campaigner campaigners campaigns capacity care career careers case cases categories category cause
        causes center centre ceremony chairman chairwoman challenge challenges champion champions chance chances
        change changes charge charges chief choice circumstances city claim claims clash clashes client clients clip
        clips club clubs coach coaches colleague colleagues column coming commander commanders comment comments
        commissioner commissioners commitment commitments community companies company comparison competition
        complaint complaints compromise concern concerns conclusion conclusions condition conditions confidence
        confusion connection connections consequence consequences contact contest contests context contribution
        contributions control conversation conversations copy core cost costs countries country couples course court
        courts cousin cousins coverage creation crew crews criteria critic critics crowd customer customers danger
        data date dates daughter daughters deadline deal death deaths debut decision decisions decline declines
        decrease definition delivery demand departure deputies deputy description detail details detective
        detectives determination development developments dialogue difference difficulties difficulty direction
        director directors discussion distribution division divisions document documents doing door doubt dream
        dreams driver drivers drop drops duo duty economist economists edge effect effects effort efforts email
        emails employee employees encounter end enthusiasm entry episode episodes equipment era error errors
        establishment estimate estimates event events everybody everyone everything evidence example examples
        exchange executive executives exit expansion expectation expectations expense expenses experience expert
        experts explanation extent eye eyes face facilities facility fact factor factors facts failure fall falls
        family fan fans father fear fears feature features feedback feeling feelings fight figure figures file files
        finding findings finish firm firms focus follow-up footage form format formation friend friends front
        frustration function future gain gains game games gap gaps gathering getting giving goal goals going
        government governments grandfather grandmother group groups growth guarantee guest guests guidance guideline
        guidelines guy guys habit hand hands happiness having head headline headlines headquarters hearing hearings
        height help helping highlight history holding home homes hope hopes hoping host house houses husband idea
        ideas image images impact implementation importance impression improvement improvements incident incidents
        increase increases individual individuals industries industry influence information initiative initiatives
        inquiries inquiry insight instance institution institutions instruction instructions intention intentions
        interest interests interview interviews introduction investigation investigations investigator investigators
        issue issues item items job jobs journal journalist journalists journey joy judgment jump keeping kind kinds
        knowledge label lack lady land launch legend legends law laws lawyer lawyers lead leader leaders leaving
        length lesson lessons letter life light limit limits line lines link links live lives location look looking
        loss losses love luck maintenance making man manager managers manner mark market markets marks match matches
        material materials matter matters meaning means measure measures mechanism meeting meetings member members
        men message method methods mind minister ministers minute mission mistake mix mixture mode model moment
        money mood mother motivation move movement movements movie movies moving myth name names nation nations
        necessity need needing needs negotiation negotiations neighbor neighbors neighbour neighbours news nightmare
        nobody no-one note nothing notice notion object objective objectives obligation observation observations
        observer observers obstacle obstacles occasion occurrence odds offer offering offerings office officer
        officers official officials opener operation operations opinion opponent opponents opportunity option
        options ordeal order organisation organisations organization organizations origin others outcome outcomes
        outlook output overview owner owners pace package packages page pages panel panels paper participants
        parties partner partners party passenger passengers passion past path patience pattern patterns peak people
        performance period permission person personality persons perspective phase phone phones photo photograph
        photographs photos phrase picture pictures place places plan plans player players pleasure pledge pledges
        plenty pocket pockets point points police policy politician politicians politics portion position
        possibility post posting postings posts potential power practice preference preparation preparations
        presence present presentation president presidents pressure price prices pride principle priorities priority
        problem problems procedure procedures process product products professor professors profile program
        programme programs progress project projects promise promises property proportion proposal prosecutor
        prosecutors prospect prospects provision public purpose pursuit putting quality quantity quest question
        questions quote quotes rank ranking rankings ranks rate rates reaction reality reason reasons recipe
        recognition recommendation recommendations record recording recordings records reduction reductions
        reference refusal regard region regions regret rejection relation relations relationship relative relatives
        release relief remark remarks reminder replacement report reporter reporters reports representative
        reputation request researcher researchers resident residents resolution resource resources respect response
        responsibility rest restriction restrictions result results return reunion review reward rise risk risks
        rival rivals road role room rule rules rumor rumors rumour rumours sadness satisfaction saying scale
        scenario scenarios scene schedule scientist scientists scope search season seasons secret secretary secrets
        section sector sectors seeing selection sense sentiment sequence service services session sessions set
        setback setting shape share shift shock shot shots show showing side sides sign signal signals signs
        similarity sister sisters site sitting situation situations size skill skills slump solution somebody
        someone something son sort sorts sound source sources space speaker speaking spectator spectators spell
        spirit spokesman spokespeople spokesperson spokeswoman spot spots spree staff staffer staffers stage stake
        stakes stand standard standards standing star stars start start-up starting state statement statements
        states station stations statistic statistics status step steps stories story strain strains strategy street
        strength stroke structure struggle stuff style subject success suggestion suggestions sum summary summer
        sums support supporter supporters surge surprise surroundings survey surveys suspension suspicion sympathy
        system systems tactic tactics taking talent talk talks tally tape tapes target targets task taste team teams
        technology telling temptation tendency term terms test tests thing things thinking thought thoughts threat
        tie ties time tip tips title tone tool tools top topic touch tourist tourists town trace track tradition
        transition treatment trend trick trip triumph trouble truth trying turn turning twist type types uncle
        understanding unit university update updates usage use user users using value values venue venues version
        victim victims victories victory video videos view viewer viewers views vision visit visitor visitors voice
        voyage wait waiting wake walk want wanting wants warning warnings way ways weakness website websites weight
        welcome whereabouts whole wife willingness win winner winners wins wish wishes witness witnesses woman
        wonder word words work worker workers world worry writer youth
        """

    private static let englishNationalities = """
        american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss
        austrian danish swedish norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian greek
        turkish russian ukrainian serbian croatian bosnian albanian israeli palestinian lebanese syrian iraqi
        iranian saudi yemeni afghan pakistani indian bangladeshi chinese taiwanese japanese korean thai vietnamese
        indonesian malaysian australian canadian mexican brazilian argentine chilean colombian venezuelan cuban
        egyptian libyan tunisian algerian moroccan sudanese somali ethiopian kenyan ugandan nigerian ghanaian
        zimbabwean slovenian slovene montenegrin macedonian kosovan maltese cypriot estonian latvian lithuanian
        belarusian moldovan georgian armenian azerbaijani kazakh uzbek mongolian nepalese nepali tibetan burmese
        cambodian laotian filipino singaporean maldivian rwandan burundian congolese ivorian senegalese malian
        gambian liberian tanzanian zambian malawian namibian angolan mozambican eritrean jamaican haitian peruvian
        bolivian ecuadorian paraguayan uruguayan nicaraguan honduran guatemalan salvadoran panamanian qatari kuwaiti
        bahraini emirati omani jordanian kurdish catalan basque soviet yugoslav scandinavian balkan african asian
        european arab latin western eastern northern southern briton britons frenchman englishman
        """

    private static let englishFaiths = """
        conservative democratic republican liberal islamic christian jewish catholic muslim buddhist hindu sunni
        shia shiite orthodox protestant
        """

    private static let englishWeakOpenings = """
        able actual additional advance alleged annual another apparent average based brief called certain clear
        close complete current due earlier early eighth entire equal estimated eventual exact expected extra fair
        few fewer fifth final fine first following former fourth frequent full further general growing half hard
        high higher highest immediate increasing initial known last late later latest least less likely little long
        longer longest low lower lowest many maximum mere mid minimum more most much near nearby nearest necessary
        next ninth normal occasional old older oldest ongoing only open opening original other overall own
        particular past planned present previous prime prior proposed rare real recent regular related relevant
        remaining reported right same scheduled second separate seventh short significant simple single sixth slow
        small smaller smallest so special specific strong subsequent substantial such sufficient suspected tenth
        third tiny total true unable upcoming vast very well whole wide wider young younger youngest
        """

    private static let englishJudgements = """
        bad beautiful best better big bigger biggest bitter brave brilliant clever controversial cosy costly crucial
        decent desperate different dramatic easier easiest easy elegant excellent exciting extraordinary famous
        fantastic gifted glamorous glorious good gorgeous great greater greatest happy huge ideal important
        impressive incredible innovative interesting key large larger largest lovely main major massive modest nasty
        new newer newest nice notable noticeable numerous obvious outstanding perfect pleasant popular possible
        potential powerful pretty prominent promising proper proud purported putrid quick quiet remarkable respected
        ridiculous rough sad scary serious several shocking similar sizable sizeable so-called strange stunning
        successful sudden suitable sunny superb supposed sure surprising talented terrible thorough top tough
        traditional tremendous tricky typical unscrupulous unusual useful usual valuable various vital wonderful
        worse worst wrong
        """
}

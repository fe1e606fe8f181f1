import TextAnalysis

/// Words that tell names of persons from others, in small letters.
enum PersonWords {
    /// Titles and offices that stand before a name, also with a capital.
    static let titles = words(
        """
        mr mrs ms miss dr prof professor sir dame lord lady president vice-president premier chancellor minister senator sen
        rep congressman congresswoman governor gov mayor ambassador king queen prince princess pope archbishop bishop
        cardinal rabbi imam sheikh ayatollah judge lt sgt cpl maj capt col gen adm captain colonel admiral sergeant lieutenant
        secretary general commander marshal commissioner pc constable sheriff solicitor coroner superintendent supt insp ch brigadier corporal vicar reverend
        monsieur madame mademoiselle président présidente ministre herr frau präsident präsidentin kanzler kanzlerin
        ministerin bundeskanzler bundeskanzlerin señor señora sr sra presidente presidenta ministro ministra signor signora
        senhor senhora meneer mevrouw
        """)

    /// What somebody does, before a name.
    static let roles = words(
        """
        spokesman spokeswoman spokesperson chairman chairwoman chair coach manager captain striker midfielder goalkeeper
        defender singer actor actress director author writer novelist journalist reporter editor lawyer attorney prosecutor
        detective inspector officer leader founder billionaire economist analyst researcher scientist teacher activist
        lawmaker republican democrat deputy councillor councilman councilwoman candidate rival predecessor successor wife husband son daughter
        brother sister father mother executive chef architect artist musician rapper player champion veteran pilot
        geologist biologist physicist chemist psychologist historian sociologist astronomer meteorologist seismologist surgeon nurse
        engineer banker broker trader farmer skipper forward batsman bowler sprinter swimmer boxer golfer jockey cyclist
        driver presenter broadcaster comedian poet playwright photographer model designer entrepreneur businessman businesswoman
        tycoon comic chief soprano tenor conductor composer sculptor seamer spinner fly-half scrum-half hooker prop winger playmaker
        briton scot swede dane spaniard finn frenchman frenchwoman englishman englishwoman irishman irishwoman welshman dutchman scotsman
        bridesmaid housewife pensioner retiree schoolboy schoolgirl teenager firefighter lifeguard fisherman shopkeeper
        """)

    /// Those that are no part of how somebody is known, unlike `Queen Elizabeth II` and `Pope John Paul`.
    static let offices = titles.union(roles).subtracting(
        words("sir dame lord lady king queen prince princess pope cardinal saint sheikh emperor"))

    /// Whether a word is a title, or what somebody does.
    static func standBeforeNames(_ word: String) -> Bool { titles.contains(word) || roles.contains(word) }

    /// Small words inside a name.
    static let particles = words("van von der den de da di du del della la le bin ibn al el ben dos ter ten zu")

    static let articles = words("the a an der die das dem den des le la les l' el los las o os il lo gli i het")

    static let places = words(
        "in at near across outside inside around throughout within en im bei aus nach à dans em no na nel nella a")

    /// Words that names of organizations and places have; stems, where they differ, stand beside them.
    static let organizations = words(
        """
        bank group corp corporation inc ltd llc plc company compani co association associ union council committee committe
        commission agency agenc ministry ministri department depart office offic bureau court congress parliament senate
        senat house hous party parti republican democrat league leagu club fc united unit city citi town real athletic
        university univers college colleg school institute institut academy academi hospital museum church church foundation
        foundat international intern national nation federal reserve reserv watch fund press times time post news network
        street road avenu avenue bridge bridg park square squar river lake mount mountain valley island county counti state
        states province provinc district bay beach airport station center centre hotel stadium south north east west
        southern northern eastern western new saint san santa los las el fort port cape kingdom republic army armi navy navi
        force forc air airlines airlin motors motor electric energy energi oil gas technologies technolog systems system
        cup games game prize award festival treaty act war day administration administr authority police service services
        servic trust society societi board bureau crown assembly dynamics mills election staff peninsula coast ocean sea strait desert canal economics econom constabulary
        """)

    static let officeTable = table(offices)
    static let organizationTable = table(organizations)

    private static func table(_ words: Set<String>) -> TermTable {
        var table = TermTable()
        for word in words.sorted() { _ = table.intern(word) }
        return table
    }

    /// Whether a word of a name is one of organizations and places.
    static func areOfOrganizations(_ name: some Sequence<String>) -> Bool {
        name.contains { organizations.contains($0) }
    }

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}

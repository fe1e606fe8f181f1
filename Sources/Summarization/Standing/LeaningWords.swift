import TextAnalysis

/// What a word can do to a sentence that is read without the ones before it.
enum LeaningWord: UInt8 {
    case other
    /// `he`, `her`: stands for a person; `they`, `their`: for several; `it`, `its`: for a thing.
    case person, several, thing
    /// `this`, `that`, `these`, `such`.
    case this, that, these, such
    /// A word that stands for something before it where it opens a sentence, in a language of which no more is known.
    case reference
    /// `but`, `meanwhile`: goes on from something where it opens a sentence.
    case connective
    /// `however`, `therefore`: does so anywhere between commas.
    case aside
    /// `also`, `dagegen`: does so near the begin of a sentence.
    case addition
    /// `I`, `our`: whoever speaks.
    case speaker
    /// `said`, `told`, `according`: names who says something.
    case saying
    /// `Mr`: explains nobody.
    case honorific
    /// `woman`, `officials`: what `she` or `they` can stand for.
    case human, humans
    /// `yes`, `well`: opens an answer.
    case answer
    /// `weather`, `parliament`: there is one that a reader knows.
    case unique
    case the
    /// `Monday`, `April`: a name that nobody bears.
    case calendar
    /// `pair`, `two`: behind `the`, some that were named before.
    case group
    /// `year` of another language: behind an opening `this` it leans on nothing.
    case time
}

/// The words of a language that lean, and those that decide what leaning words stand for. The lists are ours.
struct LeaningWords: Sendable {
    private var terms = TermTable()
    private var kinds: [LeaningWord] = []
    /// The list whose verbs of reporting name who says something.
    private let reporting: StopWords

    init(_ lists: [(LeaningWord, String)], reporting: StopWords = StopWords()) {
        self.reporting = reporting
        for (kind, list) in lists {
            for word in list.listedWords.map(String.init) where terms.find(word) == nil {
                _ = terms.intern(word)
                kinds.append(kind)
            }
        }
    }

    /// What a term is; of `it's` what `it` is.
    func kind(of text: Span<UInt8>, _ term: Range<Int>) -> LeaningWord {
        if let id = terms.find(text, term) { return kinds[Int(id)] }
        if reporting.isReporting(text, term) { return .saying }
        guard let mark = term.first(where: { text[$0] == 0x27 || text[$0] == 0xE2 }), mark > term.lowerBound else {
            return .other
        }
        return terms.find(text, term.lowerBound..<mark).map { kinds[Int($0)] } ?? .other
    }

    /// What each term of an article is. Complexity: O(bytes of the terms).
    static func kinds(in article: AnalyzedArticle) -> [LeaningWord] {
        let words = byLanguage.value(for: article.language)
        return (0..<Int32(article.terms.count)).map { article.terms.withBytes(of: $0) { words.kind(of: $0, $1) } }
    }

    /// The words of the languages without a table are none.
    private static let byLanguage = OnceByLanguage { language in
        if language == .english { return english }
        let code = language.code
        guard let words = openings[code] else { return listed(for: language) }
        return LeaningWords([
            (.addition, additions[code] ?? ""), (.reference, words.references), (.connective, words.connectives),
            (.saying, sayings[code] ?? ""), (.speaker, speakers[code] ?? ""),
        ])
    }

    private static let english = LeaningWords([
        (.person, "he him his himself she her hers herself"), (.several, "they them their theirs themselves"),
        (.thing, "it its itself"), (.this, "this"), (.that, "that"), (.these, "these those"), (.such, "such"),
        (.aside, "however therefore moreover furthermore nonetheless nevertheless though"),
        (
            .connective,
            """
            but instead still so then yet nor thus hence besides otherwise and or likewise similarly consequently
            accordingly conversely finally afterwards afterward thereafter
            """
        ),
        (
            .calendar,
            "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
                + "september october november december christmas easter"
        ),
        (.the, "the"), (.group, "two pair couple duo trio latter"), (.addition, "also too meanwhile"),
        (.answer, "yes yeah no okay ok well sure indeed"),
        (.speaker, "i me my mine myself we us our ours ourselves"),
        (
            .saying,
            """
            said says say saying told tells tell telling added adds wrote writes written tweeted posted announced
            explained argued insisted claimed claims warned warns stated states according asked asks replied recalled
            continued declared noted suggested commented testified admitted acknowledged confirmed joked quipped
            statement interview
            """
        ),
        (.honorific, "mr mrs ms miss dr prof professor sir dame lord lady"),
        (
            .human,
            """
            man woman boy girl child person teenager toddler baby mother father
            mom dad parent son daughter brother sister husband wife uncle aunt grandmother grandfather
            grandson granddaughter widow family friend boyfriend girlfriend neighbor neighbour colleague partner
            actor actress singer musician rapper artist author writer poet novelist director producer comedian model
            photographer journalist reporter editor presenter broadcaster blogger player striker midfielder defender
            goalkeeper captain coach manager boss skipper batsman bowler boxer driver rider jockey golfer swimmer runner
            sprinter athlete champion winner star legend hero teacher professor student pupil scientist researcher
            doctor nurse surgeon patient lawyer attorney judge prosecutor defendant suspect victim killer gunman
            shooter attacker robber thief prisoner inmate officer policeman policewoman detective sheriff soldier
            sergeant lieutenant colonel general commander pilot worker employee engineer mechanic farmer builder owner
            chairman chairwoman chief executive ceo president minister premier chancellor senator congressman
            congresswoman governor mayor lawmaker politician candidate leader spokesman spokeswoman spokesperson
            secretary ambassador diplomat king queen prince princess pope bishop priest pastor imam activist
            campaigner protester resident customer passenger tourist visitor voter fan member expert analyst economist
            investor founder entrepreneur billionaire veteran volunteer refugee migrant survivor witness official
            """
        ),
        (
            .humans,
            """
            men women boys girls children people parents teenagers players fans officials police authorities prosecutors
            investigators doctors scientists researchers students workers residents protesters soldiers officers lawmakers
            politicians leaders ministers families couples brothers sisters victims gunmen attackers migrants refugees
            """
        ),
        (
            .unique,
            """
            government world public police army military navy media press internet web
            economy weather sun moon earth sky sea ocean north south east west future past environment climate
            parliament congress senate house cabinet opposition church bible law constitution market markets dollar
            pound euro yen vatican kremlin pentagon treasury
            """
        ),
    ])

    private static let sayings = [
        "de":
            "sagte sagt sagten erklärte erklärt betonte meinte berichtete berichtet teilte schrieb schreibt laut zufolge",
        "fr": "dit déclaré déclare expliqué explique affirmé affirme ajouté ajoute indiqué indique selon écrit annoncé",
        "es": "dijo dice afirmó aseguró explicó señaló según añadió declaró indicó escribió anunció",
        "pt": "disse diz afirmou afirma explicou segundo acrescentou declarou escreveu anunciou",
        "it": "ha detto dice afferma spiega secondo aggiunge dichiarato spiegato scritto",
        "nl": "zei zegt aldus volgens vertelde verklaarde schreef meldde",
        "ru": "сказал сказала заявил заявила сообщил сообщила отметил отметила пояснил добавил",
    ]

    private static let additions = [
        "de":
            "dagegen hingegen danach jedoch allerdings dennoch trotzdem zudem außerdem deshalb daher dabei inzwischen auch",
        "fr": "cependant toutefois pourtant néanmoins également aussi outre", "es": "embargo además también tampoco",
        "pt": "porém contudo entretanto também", "it": "però tuttavia inoltre", "nl": "echter ook bovendien daarna",
    ]

    private static let speakers = [
        "de": "ich mich mir mein meine meinen wir uns unser unsere unseren", "fr": "je me mon ma mes nous notre nos",
        "es": "yo mi mis nosotros nuestro nuestra nuestros nuestras", "pt": "eu meu minha nós nosso nossa",
        "it": "io mio mia noi nostro nostra", "nl": "ik mij mijn wij we ons onze",
        "ru": "я мы мне нас нам мой моя наш наша",
    ]

    /// Behind `il`: `il faut`, `il y a`.
    static let frenchImpersonal: Set = [
        "y", "faut", "faudra", "faudrait", "suffit", "semble", "s'agit", "existe", "reste", "est", "a", "fait",
    ]

    private static let openings: [String: (references: String, connectives: String)] = [
        "de": (
            "er sie dieser diese dieses diesem diesen jener jene jenes sein seine ihr ihre ihm ihn ihnen das dies "
                + "dabei damit dafür dagegen davon dazu daran darauf darüber darin",
            "aber doch jedoch allerdings dennoch trotzdem deshalb daher deswegen außerdem zudem auch und oder sondern "
                + "stattdessen inzwischen unterdessen dann denn"
        ),
        "fr": (
            "il elle ils elles celui celle ceux celles ce cet cette ces cela ça son sa ses leur leurs lui",
            "mais cependant toutefois pourtant néanmoins donc ainsi alors aussi ensuite puis et ou or car"
        ),
        "es": (
            "él ella ellos ellas ello este esta estos estas ese esa esos esas esto eso aquel aquella su sus",
            "pero sin embargo además también entonces así luego y e o mientras aunque pues asimismo"
        ),
        "pt": (
            "ele ela eles elas este esta estes estas esse essa esses essas isto isso aquele aquela seu sua seus suas",
            "mas porém contudo entretanto todavia também além então assim portanto e ou"
        ),
        "it": (
            "egli lui lei loro essi esse questo questa questi queste quello quella quelli quelle ciò suo sua suoi sue",
            "ma però tuttavia inoltre anche quindi dunque così poi intanto invece e o eppure"
        ),
        "nl": (
            "hij zij ze dit dat deze die zijn haar hun hen hem daarmee daarvoor daarover daarbij",
            "maar echter toch ook bovendien daarom dus daarnaast intussen en of want"
        ),
        "ru": (
            "он она оно они это этот эта эти тот та те его её ее их ему ей им такой такая такие",
            "но однако также кроме поэтому затем тогда и а или зато впрочем между"
        ),
    ]
}

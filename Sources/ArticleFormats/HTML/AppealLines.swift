/// What a site asks of its readers between the paragraphs of a story or after them: to follow, to subscribe, to write in.
enum AppealLines {
    /// Whether a block is such a request: it asks for something, says through which channel or who asks, and quotes nobody.
    static func contains(_ block: PageBlock) -> Bool {
        guard block.weight <= longest, block.headingLevel == 0, !block.isQuote else { return false }
        let bytes = SmallLetters.of(block.text[...])
        let requested = requests.count(in: bytes)
        let mentioned = verbs.count(in: bytes)
        let isRequest = requested + mentioned > 0
        guard isRequest || disclosures.isAny(in: bytes) else { return false }
        guard !quotes.isAny(in: bytes) else { return false }
        // A site says so where it earns on what readers buy.
        guard isRequest else { return buying.isAny(in: bytes) }
        let isChannelNamed = channels.isAny(in: bytes)
        if requested > 0 && isChannelNamed { return true }
        return (isChannelNamed || requested + mentioned > 1)
            && !askers.isDisjoint(
                with: String(decoding: bytes, as: UTF8.self).split { !$0.isLetter }.map(String.init))
    }

    /// What stories tell of others as well.
    private static let verbs = PhraseSet(
        "sign up |signing up |sign-up |subscribe to |subscribing to |bookmark|get in touch|contact us|send us ")
    private static let askers: Set<String> = [
        "us", "our", "we", "uns", "unsere", "unseren", "unserem", "nous", "nos", "notre", "nuestro", "nuestra", "nosso",
        "nossa",
        "nostro", "nostra", "ons", "onze", "oss", "vår", "vårt", "nas", "nasz", "нас", "наш", "μας", "kami",
    ]
    /// Characters.
    private static let longest = 420

    /// The blocks up to a notice that bars the way to the rest, where nothing but the offer follows; all where there is none.
    static func withoutOffers(_ places: [Int], _ blocks: [PageBlock]) -> [Int] {
        guard let wall = places.firstIndex(where: { BoilerplateLines.isWall(blocks[$0]) }), wall > 0 else {
            return places
        }
        let rest = places[wall...].reduce(0) { $0 + blocks[$1].proseWeight }
        let before = places[..<wall].reduce(0) { $0 + blocks[$1].proseWeight }
        return rest < longestOffer && rest * 2 < before ? Array(places[..<wall]) : places
    }
    private static let longestOffer = 800

    private static let quotes = PhraseSet(["\"", "“", "”", "„", "«", "»"])

    private static let requests = PhraseSet(
        """
        follow us|follow our |click here|check out more|check our |download our |join our |join us on|email us|let us know|straight to your |
        to your inbox|in your inbox|get the latest |for the latest |for more stories |stay up to date|abonnieren sie|melden sie sich|hier anmelden|
        jetzt anmelden|folgen sie|folge uns|informiert sie|schreiben sie uns|abonnez-vous|inscrivez-vous|suivez-nous|suivez |recevez |rejoignez |
        téléchargez |suscríbete|síguenos|sigue el canal|únete a |apúntate |inscreva-se|assine |iscriviti|seguici|ricevi |meld je aan|
        schrijf je in|volg ons|följ oss|prenumerera på|anmäl dig|følg oss|følg os|meld deg på|abonner på|tilmeld dig|zapisz się|
        obserwuj nas|dołącz do|polub nas|подписывайтесь|подпишитесь|читайте нас|следите за |ακολουθήστε|εγγραφείτε|ikuti |abone ol|
        takip ed|sledujte nás|přihlaste se|odebírejte|关注我们|扫描二维码|点击下载
        """)
    private static let channels = PhraseSet(
        """
        newsletter|nyhetsbrev|nyhedsbrev|nieuwsbrief|uutiskirje|boletín|boletim|rassegna|biuletyn|рассылк|ενημερωτικ|whatsapp|telegram|
        google news|facebook|twitter|instagram|youtube|tiktok|podcast|our website|our homepage|our app|our free |our daily |our weekly |
        our news page|our news team|news team|push notification|push-nachricht|breaking news|notre application|nuestra app|our channel|
        premium content|letterbox|issues for|your account|e-mail|email|inbox|postfach|app store|公众号|客户端
        """)
    private static let disclosures = PhraseSet(
        "a commission|affiliate|eine provision|une commission|una comisión|una commissione|provisjon")
    private static let buying = PhraseSet(
        """
        we recommend|you buy|you click|buying through|purchase|our links|links on|link on|über diese links|einkauf|kauf |achat|compra|acquist
        """)
}

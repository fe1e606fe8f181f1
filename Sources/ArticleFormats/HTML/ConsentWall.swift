/// The page that asks for consent to cookies in place of an article.
enum ConsentWall {
    /// Whether blocks are such a page and nothing else: few of them, and nearly all speak to the reader about cookies or
    /// the like. O(text).
    static func isAll(of blocks: [PageBlock]) -> Bool {
        let whole = blocks.reduce(0) { $0 + $1.weight }
        guard !blocks.isEmpty, whole <= longest else { return false }
        var words: Set<Int> = []
        var hasSubject = false
        let asking = blocks.filter { block in
            let bytes = SmallLetters.of(block.text[...])
            let about = subjects.found(in: bytes)
            let found = about + others.found(in: bytes).map { -1 - $0 }
            words.formUnion(found)
            hasSubject = hasSubject || !about.isEmpty
            guard !found.isEmpty else { return false }
            let words = String(decoding: bytes, as: UTF8.self).split { !$0.isLetter }
            return !addresses.isDisjoint(with: words.map(String.init)) || unspacedAddresses.isAny(in: bytes)
        }
        return words.count > 2 && hasSubject
            && asking.reduce(0) { $0 + $1.weight } * 10 >= whole * 7
    }
    /// Characters; the notices of some sites are longer, but then they stand beside an article.
    private static let longest = 4000

    /// What it is about.
    private static let subjects = PhraseSet([
        "cookie", "consent", "personal data", "on a device", "einwilligung", "personenbezogene", "données personnelles",
        "datos personales", "dati personali", "consenso", "toestemming", "persoonsgegevens", "samtycke", "samtykke",
        "personuppgifter", "personopplysninger", "ciasteczk", "dane osobowe", "danych osobowych",
        "osobní údaje", "souhlas", "osobné údaje", "súhlas", "személyes adat", "hozzájárul", "datele personale",
        "datelor personale", "consimțământ", "dados pessoais", "henkilötie", "suostumu", "kişisel veri", "onay",
        "персональн", "согласи", "προσωπικά δεδομένα", "συγκατάθεση", "個人データ", "同意", "クッキー", "个人数据", "個人資料", "동의",
    ])
    /// What goes with it.
    private static let others = PhraseSet([
        "partner", "privacy", "your choices", "legitimate interest", "berechtigte", "intérêt légitime",
        "interés legítimo",
        "legittimo interesse", "accept all", "manage options", "advertis", "analytics", "datenschutz",
        "alle akzeptieren",
        "zustimm", "confidentialité", "tout accepter", "privacidad", "aceptar", "accetta", "prywatności", "zgod",
        "soukromí", "reklam", "súkromi", "hirdetés", "adatvédel", "confidențialit", "privacidade", "aceitar", "mainon",
        "yksityisyy", "gizlilik", "ortak", "реклам", "партнёр", "партнер", "конфиденциальн", "διαφημ", "συνεργάτ",
        "απόρρητ",
        "広告", "プライバシー", "パートナー", "广告", "隐私", "合作伙伴", "광고", "파트너",
    ])
    /// Who asks and who is asked.
    private static let addresses: Set<String> = [
        "we", "our", "you", "your", "wir", "unsere", "unseren", "sie", "ihre", "ihrer", "nous", "nos", "vous", "votre",
        "vos",
        "nosotros", "nuestros", "usted", "su", "sus", "noi", "nostri", "tuo", "tuoi", "wij", "onze", "uw", "je", "vi",
        "våra",
        "våre", "du", "din", "dina", "dine", "my", "nasi", "twoje", "twoich",
        "naši", "vaše", "vašeho", "vám", "vás", "mi", "ön", "önt", "noi", "dumneavoastră", "nós", "você", "seu", "seus",
        "me", "sinun", "biz", "size", "sizin", "мы", "наши", "вы", "вам", "вас", "ваш", "ваши", "εμείς", "μας", "σας",
    ]
    /// The same in scripts that put no spaces between words.
    private static let unspacedAddresses = PhraseSet(["お客様", "当サイト", "あなた", "您", "我们", "我們", "당사", "귀하"])
}

/// Lines in an article that are none of it, by how they begin, in several languages.
enum BoilerplateLines {
    private static let longest = 280

    /// Whether a block is such a line.
    static func contains(_ block: PageBlock) -> Bool {
        guard block.weight <= longest else { return false }
        let text = SmallLetters.of(block.text.prefix(120))
        if isNoProse(block, text) { return true }
        let visible = SmallLetters.fromFirstLetter(of: text, or: "©")
        return starts.beginnings(of: visible).contains { start in
            // A word goes on: `related` is not `relatedly`.
            let next = String(decoding: visible.dropFirst(start.count).prefix(8), as: UTF8.self).first
            return next.map { !$0.isLetter } ?? true || start[0] >= 0x80
        }
    }

    /// Whether a block is none of a text though it may be a sentence: what bars the way to the rest, or the credit of a
    /// picture.
    static func isNoProse(_ block: PageBlock) -> Bool {
        block.weight <= longest && isNoProse(block, SmallLetters.of(block.text.prefix(120)))
    }

    /// The same, with how the block begins in small letters.
    private static func isNoProse(_ block: PageBlock, _ text: [UInt8]) -> Bool {
        let visible = SmallLetters.fromFirstLetter(of: text)
        if walls.begins(visible) { return true }
        if isCaptionWithCredit(block) || isShortcode(text, block) { return true }
        let isBracketed = text.first == 0x28 && block.text.last == 0x29
        return block.weight <= longestCredit && (isBracketed || !block.endsSentence) && credits.begins(visible)
    }
    private static let longestCredit = 150

    /// Whether a block bars the way to the rest of a text.
    static func isWall(_ block: PageBlock) -> Bool {
        guard block.weight <= longest else { return false }
        return walls.begins(SmallLetters.fromFirstLetter(of: SmallLetters.of(block.text.prefix(120))))
    }

    /// Whether a text ends in the credit of a picture: `… at the pier. Photo: K. Moe`.
    private static func isCaptionWithCredit(_ block: PageBlock) -> Bool {
        guard !block.endsSentence, block.headingLevel == 0, block.linkCount == 0 else { return false }
        return tailCredits.isAny(in: SmallLetters.of(block.text.suffix(longestSource)))
    }
    private static let longestSource = 70

    /// Whether it is a command to the site's software that was left as it is: `[button link="…"]Send[/button]`.
    private static func isShortcode(_ text: [UInt8], _ block: PageBlock) -> Bool {
        guard text.first == 0x5B, block.text.last == 0x5D else { return false }
        let text = String(decoding: text, as: UTF8.self)
        guard let end = text.firstIndex(of: "]") else { return false }
        let name = text.dropFirst().prefix { $0.isLetter || $0 == "_" || $0 == "-" }
        return !name.isEmpty
            && (text[..<end].contains("=") || String(decoding: block.text, as: UTF8.self).contains("[/\(name)"))
    }
    private static let tailCredits = PhraseSet([
        "©", " photo: ", " photo by ", "(ap photo", "getty images)", "/getty images", "/ap)", "/afp)", " foto: ",
        " photo credit: ",
        " bild: ", " picture: ", " image: ", " photograph: ", " фото: ", " zdjęcie: ", " fot. ", "写真：", "写真＝",
        " φωτογραφία: ",
        "图片来源", " fotoğraf: ", " kuva: ",
    ])

    /// Whether a line says when the page was published or changed, and little else.
    static func isStamp(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }
        return words.first.map { stamps.contains(String($0)) } ?? false && words.count <= 6
    }
    private static let stamps: Set<String> = [
        "updated", "published", "posted", "uppdaterad", "publicerad", "oppdatert", "publisert", "opdateret",
        "publiceret", "aktualisiert",
        "veröffentlicht", "stand", "actualizado", "publicado", "atualizado", "publié", "aggiornato", "pubblicato",
        "bijgewerkt",
        "gepubliceerd", "обновлено", "опубликовано", "aktualizacja", "zaktualizowano", "opublikowano", "ενημερώθηκε",
        "δημοσιεύθηκε",
        "ενημέρωση", "güncelleme", "julkaistu", "päivitetty",
    ]

    private static let credits = PhraseSet([
        "photo by ", "photos by ", "photograph by ", "photo credit", "picture by ", "image by ", "image credit",
        "photo courtesy",
        "ap photo", "afp photo", "foto von ", "foto: ", "photo: ", "bild: ", "photo de ", "foto de ", "foto di ",
        "crédit photo",
    ])
    private static let walls = PhraseSet(
        """
        this article is for subscribers|this article is exclusive to subscribers|this story is for subscribers|
        this content is for subscribers|this content is only available to|this article is only available to|
        this is a subscriber-only|to continue reading, |to continue reading this |to read the full |to read this article in full|
        to keep reading, |already a subscriber?|already have an account?|you have reached your limit of|
        you've reached your limit of|you have read all of your free|register to continue|subscribe to continue|
        subscribe now to |log in to continue|sign in to continue|dieser artikel ist nur für abonnent|
        dieser inhalt ist nur für abonnent|dieser artikel ist exklusiv für|jetzt weiterlesen|sie haben bereits ein abo|
        cet article est réservé aux abonnés|article réservé aux abonnés|la suite est réservée aux abonnés|
        il vous reste à lire|déjà abonné|contenido exclusivo para suscriptores|este artículo es exclusivo para suscriptores|
        este contenido es exclusivo para suscriptores|para seguir leyendo, |conteúdo exclusivo para assinantes|
        para continuar lendo, |questo articolo è riservato agli abbonati|contenuto riservato agli abbonati|
        dit artikel is alleen voor abonnees|artikeln är endast för prenumeranter|
        この記事は会員限定|この記事は有料|ここから先は会員|有料会員|本文为付费|此內容為付費|이 기사는 유료|유료 회원|материал доступен только подписчикам|
        pozostało jeszcze|ten artykuł jest dostępny tylko dla|artikkelen er forbeholdt|denne artikel er for abonnenter
        """)

    private static let starts = PhraseSet(
        """
        read more|read also|also read|read next|see also|more on|more from|related|watch:|watch now|listen:|listen to|sign up|subscribe|
        follow us|follow |reporting by|editing by|writing by|additional reporting|compiled by|photo:|image:|picture:|©|copyright|
        all rights reserved|advertisement|click here|join our|get our|download our|share this|tags:|topics:|filed under|
        recommended|you may also|you might also|this article was|this story was originally|story continues|article continues|
        continue reading|our standards|have a tip|do you have|contact us|email us|support our|don't miss|dont miss|
        lesen sie auch|lesen sie hier|lesen sie mehr|mehr zum thema|mehr dazu|auch interessant|lesetipp|zum thema|folgen sie|abonnieren sie|
        newsletter|anzeige|lire aussi|à lire aussi|à lire|voir aussi|abonnez-vous|inscrivez-vous|lea también|lee también|lea además|
        le puede interesar|te puede interesar|suscríbete|leia também|leia mais|veja também|leggi anche|leggi tutto|iscriviti|
        lees ook|lees meer|läs också|läs mer|les også|læs også|lue myös|czytaj także|czytaj też|czytaj również|zobacz też|
        zobacz także|zobacz również|przeczytaj także|читайте также|читать далее|подписывайтесь|источник:|διαβάστε επίσης|διαβάστε ακόμα|
        διαβάστε περισσότερα|δείτε επίσης|延伸阅读|相关阅读|相关新闻|相关报道|责任编辑|責任編輯|来源:|来源：|編輯：|编辑：|作者：|関連記事|あわせて読みたい
        """)
}

import TextAnalysis

/// What people say to each other in a transcript that tells nothing: greetings, thanks, handing over.
enum Courtesy {
    /// A longer sentence that opens with a greeting goes on to say something.
    private static let mostWords = 14

    /// Whether a sentence that somebody speaks is one.
    static func matches(_ tokens: ArraySlice<Token>, in article: AnalyzedArticle) -> Bool {
        guard !tokens.isEmpty, tokens.count <= mostWords else { return false }
        var words = tokens.prefix(7).map { article.terms[$0.term] }[...]
        while let first = words.first, openers.contains(first), words.count > 1 { words = words.dropFirst() }
        if phrases.contains(where: { words.starts(with: $0) }) { return true }
        let tail = tokens.suffix(4).map { article.terms[$0.term] }
        return tokens.count <= 8 && endings.contains { tail.suffix($0.count) == $0[...] }
    }

    /// `Jane Doe has the story.`
    private static let endings = [
        "has the story", "has more", "has the details", "has the latest", "has our report", "reports",
    ].map {
        $0.split(separator: " ").map(String.init)
    }

    private static let openers: Set = [
        "and", "well", "so", "ok", "okay", "now", "all", "right", "yes", "but", "oh", "hi", "hello",
    ]

    private static let phrases = [
        "good morning", "good afternoon", "good evening", "good night", "good day", "good to see you", "good to be",
        "great to see you",
        "great to be", "nice to see you", "hello", "hi", "welcome", "thank you", "thanks", "many thanks",
        "you're welcome", "you are welcome",
        "my pleasure", "it's a pleasure", "it is a pleasure", "pleasure to", "goodbye", "bye", "see you",
        "stay with us", "stay tuned",
        "don't go away", "we'll be right back", "we will be right back", "we'll be back", "we will be back",
        "we're back", "we are back",
        "back to you", "over to you", "take care", "that's all", "that is all", "that's it for", "this is the news",
        "you're watching",
        "you are watching", "you're listening", "you are listening", "joining us", "joining me", "we're joined by",
        "we are joined by",
        "let's go to", "let us go to", "let's turn to", "let's bring in", "i'm joined by", "i am joined by",
        "how are you", "i appreciate it",
        "guten morgen", "guten tag", "guten abend", "willkommen", "herzlich willkommen", "vielen dank", "danke",
        "auf wiedersehen",
        "bonjour", "bonsoir", "bienvenue", "merci", "au revoir", "buenos días", "buenas tardes", "buenas noches",
        "bienvenidos", "gracias",
        "buongiorno", "buonasera", "benvenuti", "grazie", "bom dia", "boa tarde", "boa noite", "obrigado", "obrigada",
        "goedenavond",
        "goedemorgen", "welkom", "bedankt", "dank u",
    ].map { $0.split(separator: " ").map(String.init) }
}

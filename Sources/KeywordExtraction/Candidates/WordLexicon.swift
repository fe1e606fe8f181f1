import TextAnalysis

/// The words of a language whose class is known by list or by ending.
struct WordLexicon: Sendable {
    /// What a content word is worth in a keyword, beyond its class.
    enum Weakness: UInt8, Sendable {
        /// An adjective of order, amount, time or size: it opens no keyword (`several homes`).
        case opening
        /// An adjective of what somebody thinks of a thing (`good senator`): as `opening`, and more so.
        case judgement
        /// A unit of time or amount: no keyword, and no last word of one (`40 minutes`).
        case unit
        /// A noun that would suit any story: no keyword by itself (`people`).
        case general
        /// An adjective of a country or a people: no keyword by itself (`British`).
        case nationality
        /// An adjective of a party or a faith: no keyword by itself (`Conservative`), unlike its plural.
        case party
    }

    private var terms = TermTable()
    private var classes: [WordClass] = []
    private var weakTerms = TermTable(capacity: 64)
    private var weaknesses: [Weakness] = []
    private var connectors = TermTable(capacity: 16)
    private var longestConnector = 0
    private var nameOpeners = TermTable(capacity: 16)
    private var shapes: [(beginning: [UInt8], ending: [UInt8], wordClass: WordClass, least: Int)] = []

    /// Words and shapes by class. The first list that holds a word decides; shapes are asked after the lists, in
    /// their order, of words with at least `least` bytes. A shape is an ending (`-ment`), a beginning (`meng-`) or both (`di-kan`).
    init(
        words: [(WordClass, String)] = [], connectors: String = "", nameOpeners: String = "",
        weak: [(Weakness, String)] = [],
        shapes: [(WordClass, least: Int, String)] = []
    ) {
        for (wordClass, list) in words {
            for word in list.split(whereSeparator: \.isWhitespace) {
                let id = Int(terms.intern(String(word)))
                if id == classes.count { classes.append(wordClass) }
            }
        }
        for word in connectors.split(separator: " ") {
            _ = self.connectors.intern(String(word))
            longestConnector = max(longestConnector, word.utf8.count)
        }
        for word in nameOpeners.split(separator: " ") { _ = self.nameOpeners.intern(String(word)) }
        for (weakness, list) in weak {
            for word in list.split(whereSeparator: \.isWhitespace) {
                let id = Int(weakTerms.intern(String(word)))
                if id == weaknesses.count { weaknesses.append(weakness) }
            }
        }
        for (wordClass, least, list) in shapes {
            for shape in list.split(whereSeparator: \.isWhitespace) {
                // By bytes: a vowel sign of Hindi would be one character with the hyphen.
                let parts = shape.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
                precondition(parts.count == 2, "A shape has a hyphen where the rest of the word stands.")
                self.shapes.append((Array(parts[0]), Array(parts[1]), wordClass, least))
            }
        }
    }

    func isConnector(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count <= longestConnector && connectors.find(text, range) != nil
    }

    /// Whether a connector may begin a name.
    func opensName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count <= longestConnector && nameOpeners.find(text, range) != nil
    }

    func weakness(_ text: Span<UInt8>, _ range: Range<Int>) -> Weakness? {
        weakTerms.find(text, range).map { weaknesses[Int($0)] }
    }

    /// Whether a word that begins with a digit is an amount: `3.5`, `22bn`, `40km`. `3D` and `19th` say of what kind something is.
    static func isQuantity(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let letters = range.first(where: { text[$0].isLetter }) else { return true }
        return quantityEndings.find(text, letters..<range.upperBound) != nil
    }

    /// Whether a word is an amount behind the sign of its currency: `rp9.125`, `rm50`.
    static func isPrice(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count > 2, text[range.lowerBound] == UInt8(ascii: "r"), text[range.lowerBound + 2].isDigit else {
            return false
        }
        let second = text[range.lowerBound + 1]
        return second == UInt8(ascii: "p") || second == UInt8(ascii: "m") || second == UInt8(ascii: "s")
    }

    private static let quantityEndings: TermTable = {
        var table = TermTable(capacity: 64)
        for ending
            in "bn m mn tn k km kg g cm mm mg ml l lb lbs oz ft mph kph kw mw gw hz mhz ghz mb gb tb p c f am pm min sec h hrs yrs"
            .split(separator: " ")
        { _ = table.intern(String(ending)) }
        return table
    }()

    /// The class of a content word, or `nil` where neither list nor shape tells.
    func wordClass(_ text: Span<UInt8>, _ range: Range<Int>) -> WordClass? {
        if let id = terms.find(text, range) { return classes[Int(id)] }
        shape: for shape in shapes where range.count >= shape.least {
            let start = range.upperBound - shape.ending.count
            guard start > range.lowerBound + shape.beginning.count else { continue }
            for offset in shape.ending.indices where text[start + offset] != shape.ending[offset] {
                continue shape
            }
            for offset in shape.beginning.indices where text[range.lowerBound + offset] != shape.beginning[offset] {
                continue shape
            }
            return shape.wordClass
        }
        return nil
    }

    /// The lexicon of a language; one of connectors alone where none was written.
    static func lexicon(for language: Language) -> WordLexicon {
        switch language {
        case .english: english
        case .french: french
        case .portuguese: portuguese
        case .spanish: spanish
        case .italian: italian
        case .german: german
        case .dutch: dutch
        default: listed.value(for: language)
        }
    }

    private static let listed = OnceByLanguage { listed(for: $0) }

    static let other = WordLexicon(connectors: "of the de van von bin al el la")
}

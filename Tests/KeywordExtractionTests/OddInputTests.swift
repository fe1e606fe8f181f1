import KeywordExtraction
import Testing
import TextAnalysis

struct OddInputTests {
    static let methods = KeywordMethod.all.map(\.name)

    func rank(_ text: String, by method: String, title: String = "", language: Language? = .english) -> KeywordRanking?
    {
        KeywordMethod.named(method)?.ranker(4).rank(Samples.analyzed(text, title: title, language: language), count: 10)
    }

    @Test(arguments: methods)
    func `An empty article has no keywords and says so`(_ method: String) {
        let ranking = rank("", by: method)
        #expect(ranking?.keywords == [])
        #expect(ranking?.warnings == [.noText])
    }

    @Test(arguments: methods, ["They said that it was so.", "12 13 14, 2,000.", "On Monday in May.", "… — !!"])
    func `A text without candidates has no keywords and says so`(_ method: String, _ text: String) {
        let ranking = rank(text, by: method)
        #expect(ranking?.keywords == [])
        #expect(ranking?.warnings.count == 1)
    }

    @Test(arguments: methods)
    func `One word is its own keyword`(_ method: String) {
        #expect(rank("Avalanche", by: method)?.keywords.map(\.text) == ["Avalanche"])
    }

    @Test(arguments: methods)
    func `A word of a hundred thousand letters passes`(_ method: String) {
        let word = String(repeating: "a", count: 100_000)
        #expect(rank("A storm hit \(word) today.", by: method)?.keywords.isEmpty == false)
    }

    @Test(arguments: methods)
    func `A language without lists has keywords all the same`(_ method: String) {
        let swahili = "Serikali imetangaza bajeti mpya. Bajeti ya serikali itasaidia wakulima wa mahindi."
        let ranking = rank(swahili, by: method, language: .undetermined)
        #expect(ranking?.keywords.isEmpty == false)
        #expect(ranking?.warnings == [.noStopWords(.undetermined)])
    }

    @Test(arguments: methods)
    func `A script without spaces has keywords`(_ method: String) {
        #expect(rank("東京で地震がありました。東京の地震です。", by: method, language: nil)?.keywords.isEmpty == false)
    }

    @Test(arguments: methods)
    func `A headline without a body has keywords`(_ method: String) {
        let ranking = rank("", by: method, title: "Storm floods harbour")
        #expect(ranking?.warnings.contains(.noText) == false)
    }

    @Test(arguments: [
        "A's's's A's's's", "O'Neill's's O'Neill's's", "Lind's's's Lind's Lind's's", "Bank of the's. Bank of the's",
    ])
    func `Endings upon endings pass in any language`(_ text: String) {
        for language in [nil, .english, .french, .undetermined] as [Language?] {
            #expect(rank(text, by: "news", language: language) != nil)
        }
    }
}

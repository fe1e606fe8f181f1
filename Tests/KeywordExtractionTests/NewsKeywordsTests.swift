import Testing
import TextAnalysis

@testable import KeywordExtraction

struct NewsKeywordsTests {
    @Test func `A story reads like news and an abstract does not`() {
        func register(_ article: AnalyzedArticle) -> Float {
            NewsRegister(article, WordEvidence(article)).value
        }
        #expect(register(Samples.story) > 0.7)
        #expect(register(Samples.exposition) < 0.3)
        #expect(register(Samples.analyzed("")) == 0.5)
    }

    @Test func `A story's first keywords are its names and things`() {
        let texts = NewsKeywords().rank(Samples.story, count: 6).keywords.map { $0.text.lowercased() }
        #expect(texts.contains { $0.contains("bridge") })
        #expect(texts.contains { $0.contains("callander") })
        #expect(!texts.contains("said"))
    }

    @Test func `An abstract's first keywords are phrases`() {
        let keywords = NewsKeywords().rank(Samples.exposition, count: 5).keywords
        #expect(keywords.count { $0.text.contains(" ") } >= 3)
        #expect(keywords.first?.text == "document retrieval" && keywords.contains { $0.text == "compressed blocks" })
    }

    @Test func `Weights between two registers lie between theirs`() {
        #expect(KeywordWeights.blend(0)[.oneWord] == KeywordWeights.exposition[.oneWord])
        #expect(abs(KeywordWeights.blend(1)[.whole] - KeywordWeights.news[.whole]) < 1e-6)
        let half = KeywordWeights.blend(0.5)[.place]
        #expect(abs(half - (KeywordWeights.news[.place] + KeywordWeights.exposition[.place]) / 2) < 1e-6)
    }

    @Test func `Every feature has its weight, and what readers want holds`() {
        let news = KeywordWeights.news
        #expect(news[.generalSingle] <= -2 && news[.unitSingle] <= -4 && news[.weakOpening] <= -2)
        #expect(news[.nameCutBefore] <= -1.5 && news[.nameCutBehind] <= -1.5 && news[.headline] >= 0.3)
        for weights in [news, .exposition, .listed] {
            #expect(weights.values.count == KeywordFeature.allCases.count)
            #expect(weights.values.count { $0 != 0 } > 60)
        }
    }

    @Test func `A keyword of the headline alone has no ranges`() {
        let article = Samples.analyzed("Nobody was hurt in the village.", title: "Avalanche near village")
        let keyword = NewsKeywords().rank(article, count: 10).keywords.first { $0.text == "Avalanche" }
        #expect(keyword?.count == 0)
        #expect(keyword?.ranges == [])
    }

    @Test func `A word that stands earlier and more often scores higher`() {
        let article = Samples.analyzed("Coal is here. Coal is there. Some talk of peat, and some of coal.")
        let texts = NewsKeywords(maximumWords: 1).rank(article, count: 10).keywords.map(\.text)
        #expect(texts.first?.lowercased() == "coal")
    }
}

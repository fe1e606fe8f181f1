import Clustering
import KeywordExtraction
import Similarity
import Stories
import Summarization
import Testing
import TextAnalysis

@testable import Presentation

/// What each view writes, to the byte.
@Suite struct ViewTests {
    private let article = {
        let text = "The ferry ran again.\nA storm had\nkept it in port."
        var article = Article(
            id: "ferry", title: "Ferry, \"again\"", text: text,
            paragraphs: [Paragraph(range: 0..<20), Paragraph(range: 21..<49)], date: "3 May 2024", language: .english)
        article.dateline = "OSLO"
        return article
    }()

    private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func summary(explains: Bool, warnings: [SummaryWarning] = []) -> SummaryView {
        let sentence = Sentence(index: 1, range: 21..<49, paragraph: 1)
        let chosen = SummarySentence(
            sentence: sentence, score: 0.75,
            parts: [ScorePart(name: "position", value: 1), ScorePart(name: "length", value: -0.25)], rank: 0)
        return SummaryView(
            of: ArticleAnalyzer().analyze(article), Summary(method: "news", sentences: [chosen], warnings: warnings),
            explains: explains)
    }

    @Test func `a summary as text`() {
        #expect(
            string(summary(explains: true, warnings: [.singleSentence]).text(PrintLayout())) == """
                Ferry, "again"
                  OSLO, 2024-05-03
                  • A storm had kept it in port.
                    stands early in the story
                    0.750 = position 1.000 + length -0.250
                  (the article has one sentence)

                """)
        #expect(
            string(summary(explains: false).text(PrintLayout(width: 20))) == """
                Ferry, "again"
                  OSLO, 2024-05-03
                  • A storm had kept
                    it in port.

                """)
    }

    @Test func `a summary as JSON and CSV`() {
        #expect(
            string(summary(explains: false, warnings: [.singleSentence]).json())
                == #"{"id":"ferry","title":"Ferry, \"again\"","language":"en","method":"news","sentences":[{"text":"A storm had kept it in port.","index":1,"score":0.75,"range":[21,49]}],"warnings":["the article has one sentence"]}"#
        )
        #expect(
            string(summary(explains: true).json())
                == #"{"id":"ferry","title":"Ferry, \"again\"","language":"en","method":"news","sentences":[{"text":"A storm had kept it in port.","index":1,"score":0.75,"range":[21,49],"reason":"stands early in the story","parts":[{"name":"position","value":1.0},{"name":"length","value":-0.25}]}],"warnings":[]}"#
        )
        #expect(string(summary(explains: false).csv()) == "ferry,1,0.75,21,49,A storm had kept it in port.,\n")
    }

    @Test func `a summary says why each sentence was taken, without parts that are zero`() {
        func text(_ reason: SummarySentence.Reason, place: Int = 1) -> String {
            let parts = [
                ScorePart(name: "words", value: 0.5, placeWithout: 2),
                ScorePart(name: "title", value: 0.0001, placeWithout: 2),
            ]
            let sentence = SummarySentence(
                sentence: Sentence(index: 1, range: 21..<49, paragraph: 1), score: 0.5, parts: parts, rank: 0,
                reason: reason, place: place)
            let view = SummaryView(
                of: ArticleAnalyzer().analyze(article), Summary(method: "news", sentences: [sentence]), explains: true)
            return string(view.text(PrintLayout())).split(separator: "\n").dropFirst(3).joined(separator: "\n")
        }
        let sum = "    0.500 = words 0.500"
        #expect(text(.opensStory) == "    opens the story\n" + sum)
        #expect(text(.goesOn) == "    goes on with the story, and says enough that is new\n" + sum)
        #expect(text(.isNeeded(by: 3)) == "    sentence 4 of the article cannot be understood without it\n" + sum)
        #expect(
            text(.score) == "    has most of the words that a brief would have and that are not there yet\n" + sum
                + "\n    without words it would be 2nd")
        #expect(
            text(.score, place: 2)
                == "    has most of the words that a brief would have and that are not there yet\n" + sum)
    }

    @Test(arguments: [
        (0.3, 2, true), (0.0102, 2, true), (0.0098, 2, false), (0.3, 1, false), (-0.002, 2, false), (-0.3, 3, false),
    ])
    func `only a part decided that speaks for the first sentence, with a hundredth of its score`(
        value: Float, placeWithout: Int, decided: Bool
    ) {
        let parts = [
            ScorePart(name: "words", value: 1 - value, placeWithout: 1),
            ScorePart(name: "title", value: value, placeWithout: placeWithout),
        ]
        let sentence = SummarySentence(
            sentence: Sentence(index: 1, range: 21..<49, paragraph: 1), score: 1, parts: parts, rank: 0, place: 1)
        let view = SummaryView(
            of: ArticleAnalyzer().analyze(article), Summary(method: "news", sentences: [sentence]), explains: true)
        #expect(string(view.text(PrintLayout())).contains("without title it would be 2nd") == decided)
    }

    @Test func `what the desk corrects is told beside the summary`() {
        let text = "The strike lasted six days.\nAn earlier version of this story said that it lasted eight days."
        let story = Article(
            id: "strike", text: text,
            paragraphs: [Paragraph(range: 0..<27), Paragraph(range: 28..<text.utf8.count)], language: .english)
        let analyzed = ArticleAnalyzer().analyze(story)
        let view = SummaryView(
            of: analyzed, NewsSummarizer().summarize(analyzed, budget: .sentences(2)), explains: false)
        #expect(
            string(view.text(PrintLayout())).contains(
                "  (the desk: An earlier version of this story said that it lasted eight days.)\n"))
        #expect(
            string(view.json()).contains(
                #""corrections":[{"text":"An earlier version of this story said that it lasted eight days.","range":[28,"#
            ))
    }

    @Test func `sentences in every format, and an article without any`() {
        let sentences = ArticleAnalyzer().sentences(of: article)
        let view = SentencesView(article: article, sentences: sentences)
        #expect(string(view.text(PrintLayout())) == "The ferry ran again.\nA storm had kept it in port.\n")
        #expect(
            string(view.json())
                == #"{"id":"ferry","language":"en","sentences":[{"text":"The ferry ran again.","index":0,"range":[0,20]},{"text":"A storm had kept it in port.","index":1,"range":[21,49]}],"warnings":[]}"#
        )
        #expect(string(view.csv()) == "ferry,0,0,20,The ferry ran again.\nferry,1,21,49,A storm had kept it in port.\n")
        let empty = SentencesView(article: article, sentences: [])
        #expect(string(empty.text(PrintLayout())) == "Ferry, \"again\"\n  (the article has no sentences)\n")
        #expect(
            string(empty.json())
                == #"{"id":"ferry","language":"en","sentences":[],"warnings":["the article has no sentences"]}"#)
        #expect(empty.warnings == ["the article has no sentences"] && empty.csv().isEmpty)
    }

    @Test func `keywords in every format`() throws {
        var ranking = TFIDFKeywords(maximumWords: 1).rank(ArticleAnalyzer().analyze(article), count: 1)
        var keyword = try #require(ranking.keywords.first)
        (keyword.text, keyword.score, keyword.count, keyword.ranges) = ("ferry", 6, 1, [4..<9])
        keyword.parts = [KeywordPart(name: "frequency", value: 2), KeywordPart(name: "rarity", value: 3)]
        var other = keyword
        (other.text, other.score, other.count, other.ranges, other.variants) = ("storm 東京", 3, 0, [], ["東京"])
        (ranking.keywords, ranking.combination) = ([keyword, other], .product)
        let plain = KeywordsView(of: article, ranking, method: "tfidf", explains: false)
        #expect(
            string(plain.text(PrintLayout())) == """
                Ferry, "again"
                  ██████████ ferry       1 ×
                  █████      storm 東京  in the headline
                             also: 東京

                """)
        #expect(
            string(plain.json())
                == #"{"id":"ferry","title":"Ferry, \"again\"","language":"en","method":"tfidf","keywords":[{"text":"ferry","score":6.0,"count":1,"ranges":[[4,9]],"variants":[]},{"text":"storm 東京","score":3.0,"count":0,"ranges":[],"variants":["東京"]}],"warnings":[]}"#
        )
        #expect(string(plain.csv()) == "ferry,1,ferry,6.0,1\nferry,2,storm 東京,3.0,0\n")
        ranking.keywords = [keyword]
        ranking.keywords[0].facts = KeywordFacts(sentences: 1, firstSentence: 0, isInHeadline: true, isName: true)
        let explained = KeywordsView(of: article, ranking, method: "tfidf", explains: true)
        #expect(
            string(explained.text(PrintLayout())).hasSuffix(
                """
                             said once, in the first sentence, also in the headline; a name
                             6.000 = frequency 2.000 × rarity 3.000

                """))
        ranking.combination = .sum
        #expect(
            string(KeywordsView(of: article, ranking, method: "tfidf", explains: true).json()).contains(
                #""combination":"sum","keywords":[{"text":"ferry","score":6.0,"count":1,"ranges":[[4,9]],"variants":[],"reasons":["said once, in the first sentence, also in the headline","a name"],"parts":[{"name":"frequency","value":2.0},{"name":"rarity","value":3.0}]}]"#
            ))
        (ranking.keywords, ranking.warnings) = ([], [.noText])
        let empty = KeywordsView(of: article, ranking, method: "tfidf", explains: false)
        #expect(string(empty.text(PrintLayout())) == "Ferry, \"again\"\n  (the article has no text)\n")
    }

    private func collection(_ texts: [String]) -> ArticleCollection {
        ArticleCollection(
            texts.enumerated().map { index, text in
                Article(
                    id: "a\(index)", title: index == 0 ? "First" : "", text: text,
                    paragraphs: [Paragraph(range: 0..<text.utf8.count)], language: .english)
            }, method: .overlap)
    }

    @Test func `neighbors in every format`() {
        let articles = collection(["storm boats", "storm boats", "bank"])
        let neighbors = articles.neighbors(count: 2)
        let view = NeighborsView(
            row: 1, of: NeighborSearch(articles), neighbors: neighbors[1],
            explanations: [LikenessExplanation(words: articles.sharedTerms(of: 1, with: 0, in: articles))])
        #expect(
            string(view.text(PrintLayout()))
                == "storm boats\n  1.00  First\n        = words 1.00 (boats 0.50, storm 0.50)\n")
        #expect(string(view.csv()).hasPrefix("a1,1,a0,"))
        let plain = NeighborsView(row: 1, of: NeighborSearch(articles), neighbors: neighbors[1])
        #expect(
            string(plain.json()).hasPrefix(
                #"{"id":"a1","title":"","language":"en","neighbors":[{"id":"a0","title":"First","language":"en","score":"#
            ))
        #expect(string(plain.json()).hasSuffix(#"}],"warnings":[]}"#))
    }

    @Test func `what time takes from a score is told, and the shares are what is left`() {
        let dates = ["2024-02-15", "2024-02-16T12:00Z", nil, "15 February 2024"]
        let articles = ArticleCollection(
            dates.enumerated().map { index, date in
                Article(
                    id: "a\(index)", text: "storm boats", paragraphs: [Paragraph(range: 0..<11)], date: date,
                    language: .english)
            }, method: .overlap)
        let search = NeighborSearch(articles, time: TimeWeighting(halfLife: 1))
        let neighbors = search.neighbors(of: 0..<1, count: 3)[0]
        let view = NeighborsView(
            row: 0, of: search, neighbors: neighbors,
            explanations: neighbors.map { LikenessExplanation(words: search.sharedTerms(of: 0, with: $0)) })
        #expect(
            string(view.text(PrintLayout())) == """
                storm boats
                  1.00  storm boats
                        not decayed: a date is missing
                        = words 1.00 (boats 0.50, storm 0.50)
                  1.00  storm boats
                        ×1.000 on the same day
                        = words 1.00 (boats 0.50, storm 0.50)
                  0.50  storm boats
                        ×0.500 after 1 day
                        = words 0.50 (boats 0.25, storm 0.25)

                """)
        #expect(string(view.json()).contains(#""decay":1.0,"terms""#))
        #expect(string(view.json()).contains(#""decay":0.5,"days":1.0,"terms""#))
    }

    @Test func `an article without neighbors says why`() {
        let articles = collection(["storm boats", "storm boats", "bank"])
        let alone = collection(["storm"])
        #expect(
            string(NeighborsView(row: 2, of: NeighborSearch(articles), neighbors: []).json())
                == #"{"id":"a2","title":"","language":"en","neighbors":[],"warnings":["no similar article: no other one has a word in common with it that counts"]}"#
        )
        #expect(
            NeighborsView(row: 0, of: NeighborSearch(articles), neighbors: []).warnings
                == ["no similar article: none is as similar as was asked for"])
        #expect(
            string(NeighborsView(row: 0, of: NeighborSearch(alone), neighbors: []).text(PrintLayout()))
                == "First\n  (there is no other article to compare it with)\n")
    }

    @Test func `clusters in every format`() {
        let articles = collection(["storm boats", "storm boats", "bank"])
        let clustering = AverageLinkage().clusters(of: articles)
        func source(_ article: Int) -> DisagreeingFact.Source { DisagreeingFact.Source(article: article, sentence: 0) }
        let fact = DisagreeingFact(
            kind: .dead,
            values: [
                DisagreeingFact.Value(text: "12", value: 12, sources: [source(0)]),
                DisagreeingFact.Value(text: "15", value: 15, sources: [source(1)]),
            ], develops: false)
        let stories = [
            StoryDescription(
                labels: ["storm", "boats"], headline: "First", first: "2024-05-01", last: "2024-05-02",
                summary: [StoryDescription.Line(text: "Boats sank.", article: 1, range: 3..<14)], facts: [fact],
                members: [0, 1]),
            StoryDescription(
                labels: [], headline: "bank", first: nil, last: nil, summary: [], facts: [], members: [2]),
        ]
        let views = clustering.clusters.indices.map { number in
            ClusterView(
                number: number, of: clustering, in: articles, keywords: clustering.clusters[number].keywords,
                story: stories[number]
            ) { source in
                source.article == 0 ? ClusterView.SourceSentence(text: "Twelve died.", range: 0..<12) : nil
            }
        }
        #expect(
            views.map { string($0.text(PrintLayout())) } == [
                "First\n  2 articles, 2024-05-01 to 2024-05-02: storm, boats\n  • Boats sank.\n"
                    + "  ≠ dead differs: 12 in a0; 15 in a1\n  1.00  First\n  1.00  storm boats\n",
                "bank\n  1 article\n",
            ])
        #expect(
            string(views[0].json())
                == #"{"cluster":0,"size":2,"keywords":["boats","storm"],"labels":["storm","boats"],"#
                + #""headline":"First","from":"2024-05-01","to":"2024-05-02","summary":[{"text":"Boats sank.","id":"a1","#
                + #""range":[3,14]}],"facts":[{"kind":"dead","develops":false,"values":[{"value":12.0,"text":"12","#
                + #""articles":[{"id":"a0","title":"First","sentence":"Twelve died.","range":[0,12]}]},{"value":15.0,"text":"15","#
                + #""articles":[{"id":"a1"}]}]}],"articles":[{"id":"a0","title":"First","language":"en","score":1.0},"#
                + #"{"id":"a1","title":"","language":"en","score":1.0}]}"#)
        #expect(
            string(views[1].json())
                == #"{"cluster":1,"size":1,"keywords":["bank"],"labels":[],"headline":"bank","summary":[],"facts":[],"#
                + #""articles":[{"id":"a2","title":"","language":"en","score":1.0}]}"#)
        #expect(string(views[1].csv()) == "1,1,bank,bank,a2,,1.0\n")
        #expect(string(views[0].csv()).split(separator: "\n").count == 2)
        // One that an archive keeps has the number that it has there.
        let kept = ClusterView(
            number: 1, storyNumber: 17, of: clustering, in: articles, keywords: [], story: stories[1]
        ) { _ in nil }
        #expect(string(kept.text(PrintLayout())) == "bank\n  story 17, 1 article\n" && kept.subject == "story 17")
        #expect(string(kept.json()).hasPrefix(#"{"cluster":17,"size":1,"#))
        #expect(string(kept.csv()) == "17,1,,bank,a2,,1.0\n")
    }
}

import KeywordExtraction
import TextAnalysis

/// Articles written for these tests.
enum Samples {
    /// Up to twelve keywords of an English text, by the default.
    static func keywords(_ text: String, title: String = "") -> [String] {
        NewsKeywords().rank(analyzed(text, title: title), count: 12).keywords.map(\.text)
    }

    static func analyzed(_ text: String, title: String = "", language: Language? = .english) -> AnalyzedArticle {
        var paragraphs: [Paragraph] = []
        var start = 0
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let end = start + line.count
            if !line.isEmpty { paragraphs.append(Paragraph(range: start..<end)) }
            start = end + 1
        }
        let article = Article(id: "sample", title: title, text: text, paragraphs: paragraphs)
        return ArticleAnalyzer(language: language).analyze(article)
    }

    static let story = analyzed(
        """
        The harbour bridge at Port Lorne will close for six months, Mayor Edith Callander said on Tuesday, after divers found cracks in two of its pillars.
        Callander told reporters that the city council had asked the engineers of Halden Works to inspect every pillar of the harbour bridge by March.
        The bridge, opened in 1931, carries 40,000 cars a day between Port Lorne and the airport.
        Ferry operators said they would add boats. The port authority promised that ferries would run through the night.
        "We cannot gamble with a pillar that is cracked," Callander said.
        """,
        title: "Port Lorne to close harbour bridge after cracks are found")

    static let exposition = analyzed(
        """
        This paper presents a sparse inverted index for document retrieval. The inverted index stores term frequencies in compressed blocks.
        We describe a query evaluation algorithm that skips compressed blocks, and we show that query evaluation needs less memory.
        Experiments on two document collections demonstrate that the proposed algorithm halves retrieval time.
        """,
        title: "Compressed blocks for document retrieval")

    static let french = analyzed(
        """
        Le port de Brennac rouvrira lundi, a annoncé la maire Odile Marchand. La digue du port avait cédé pendant la tempête.
        Les pêcheurs de Brennac attendaient la réouverture du port depuis trois semaines. La tempête a détruit douze bateaux.
        """,
        title: "Le port de Brennac rouvre après la tempête", language: .french)

    static let all = [story, exposition, french]
}

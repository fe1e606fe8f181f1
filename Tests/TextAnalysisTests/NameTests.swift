import Testing

@testable import TextAnalysis

struct `Names with marks` {
    @Test(
        arguments: [
            TokenCase(
                "Amazon.com, example.com. news.example.co.uk", ["amazon.com", "example.com", "news.example.co.uk"]),
            TokenCase("Amazon.com's profit, Booking.com-owned", ["amazon.com", "profit", "booking.com", "owned"]),
            TokenCase(
                "Node.js Vue.js D3.js ASP.NET AMAZON.COM Booking.Com",
                [
                    "node.js", "vue.js", "d3.js", "asp.net", "amazon.com", "booking.com",
                ]),
            TokenCase(
                "the .NET runtime, .Net's; net profit, NET", ["the", ".net", "runtime", ".net", "net", "profit", "net"]),
            TokenCase(
                "ended.The next, ended.Net profit, late.it was, end.so",
                [
                    "ended", "the", "next", "ended", "net", "profit", "late", "it", "was", "end", "so",
                ]),
            TokenCase("amazon.com.The next amazon.comme", ["amazon.com", "the", "next", "amazon", "comme"]),
            TokenCase("3.5 1.2.3 main.swift", ["3.5", "1.2.3", "main", "swift"]),
        ])
    func `with a full stop inside`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("C++ and C# and F#, g++; Notepad++.", ["c++", "and", "c#", "and", "f#", "g++", "notepad++"]),
            TokenCase("C++", ["c++"]), TokenCase("C#", ["c#"]),
            TokenCase("C++11 C++-like", ["c++", "11", "c++", "like"]),
            TokenCase("a+b A+ Google+ 1++ C+++ a++b", ["a", "b", "a", "google", "1", "c", "a", "b"]),
            TokenCase("#1 C#7 ab# C##", ["1", "c", "7", "ab", "c"]),
        ])
    func `with plus and number signs behind`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("#TwizzlerChallenge #black_lives_matter", ["twizzlerchallenge", "black_lives_matter"]),
            TokenCase(
                "#4Corners #10 #Trump's (#a) ##Heading a#b", ["4corners", "10", "trump", "a", "heading", "a", "b"]),
            TokenCase("#Été #東京", ["été", "東京"]),
            TokenCase("snake_case &#x27;", ["snake", "case", "x27"]),
            TokenCase("#US and #it", ["US", "and", "it"], in: .english),
        ])
    func `hashtags`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("4 °C, 20°C, 70 °F. 45°N 3˚C", ["4", "20", "70", "45", "3"]),
            TokenCase("5 °Celsius 20° Celsius C", ["5", "celsius", "20", "celsius", "c"]),
        ])
    func `a unit of degrees is no word`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("U.S.'s U.S.’s U.S.-led", ["US", "US", "US", "led"], in: .english),
            TokenCase("the U.N. said e.g. so", ["the", "un", "said", "eg", "so"], in: .english),
            TokenCase(
                "COVID-19, F-16, Al-Shifa, Wi-Fi, S&P 500",
                [
                    "covid", "19", "f", "16", "al", "shifa", "wi", "fi", "s&p", "500",
                ]),
        ])
    func `acronyms and compounds`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test func `ranges have the marks that a reader sees`() {
        let text = "#TwizzlerChallenge hit U.N. and U.S.-led C++, Amazon.com’s .NET, the U.S... in the U.K."
        var terms = TermTable()
        var tokens: [Token] = []
        let span = text.utf8Span.span
        Tokenizer(language: .english).tokenize(span, range: 0..<span.count, terms: &terms, into: &tokens)
        let bytes = Array(text.utf8)
        #expect(
            tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
                "#TwizzlerChallenge", "hit", "U.N.", "and", "U.S.", "led", "C++", "Amazon.com", ".NET", "the", "U.S",
                "in",
                "the", "U.K.",
            ])
        let shapes = [0, 2, 6, 7, 8].map { tokens[$0].shape }
        #expect(shapes == [.capitalized, .allCapitals, .other, .capitalized, .allCapitals])
    }

    @Test func `a final full stop ends its sentence all the same`() {
        let text = "He left the U.N. The next day he was in the U.S. It rained."
        var article = Article(id: "a", text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)])
        article.language = .english
        let analyzed = ArticleAnalyzer().analyze(article)
        #expect(analyzed.sentences.count == 3)
        for (sentence, tokens) in zip(analyzed.sentences, analyzed.tokenRanges) {
            #expect(analyzed.tokens[tokens].allSatisfy { sentence.range.contains($0.range.upperBound - 1) })
        }
    }
}

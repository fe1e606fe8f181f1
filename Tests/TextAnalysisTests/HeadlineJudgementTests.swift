import Testing

@testable import TextAnalysis

@Suite struct HeadlineJudgementTests {
    @Test(arguments: [
        "Jan 05, 2011", "4 August 2013 Last updated at 19:47 GMT", "12:00 EST, 27 December 2012",
        "May 2, 2013, 1:12 PM", "2013-08-04",
        "Thứ hai, 12/05/2014 08:30", "2013年8月4日 19時47分", "5 января 2011", "الأحد 5 يناير 2011", "و م ع", "AFP",
        "(Reuters)",
        "Associated Press", "By Ann Roe", "By Ann Roe, Staff Writer", "Home | News", "BBC News", "BBC News, Lima",
        "News", "Top Stories",
        "Breaking News", "Actualités", "Политика", "أخبار", "Tin tức", "ニュース", "Photo: A. Roe",
        "Source: Roe / Wikimedia Commons",
        "Getty Images", "Page not found", "Article Excerpt", "www.example.com", "Example.com | News", "12345", "***",
        " ", "",
    ])
    func `dates, credits, sections, agencies and sites are no headlines`(title: String) {
        #expect(!HeadlineJudgement.isHeadline(title))
        #expect(!Article(id: "a", title: title, text: "").hasHeadline)
    }

    @Test(arguments: [
        "First", "Owl moves in", "Five dead in quake", "May to visit Berlin", "News Corp buys paper",
        "Reuters sells its tower in London", "1984 returns to the stage",
        "Sunday trading ends", "March on the capital", "By the river, a town waits", "Krieg", "Путин приехал в Минск",
        "港口工人周一开始罢工", "訃報仰木彬氏",
        "فاز حزب العدالة في الانتخابات", "Cháy rừng ở Úc", "Fire!", "ดาวเทียม", "ሩሲያ እና ዩክሬን", "9/11 trial opens",
        "Updated map of floods",
    ])
    func `headlines are headlines`(title: String) { #expect(HeadlineJudgement.isHeadline(title)) }

    @Test func `few words that the text does not know are an author or a rubric`() {
        func judged(_ title: String) -> Bool {
            let text = "An owl nested on the roof of the town hall and would not leave."
            var article = Article(
                id: "a", title: title, text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)])
            article.language = .english
            return ArticleAnalyzer().analyze(article).hasHeadline
        }
        #expect(!judged("Ann Roe") && !judged("Nature notes"))
        #expect(judged("Owl moves in") && judged("Town halls") && judged("A bird that nobody wants to see go"))
    }

    @Test(arguments: [
        ("12 MAR 2024 / Rates fall in Ardenia", "Rates fall in Ardenia"),
        ("Rates fall in Ardenia | World news", "Rates fall in Ardenia"),
        ("Rates fall in Ardenia ---- By Ann Roe", "Rates fall in Ardenia"), ("News | Rates fall | Home", "Rates fall"),
        ("Rates fall / Markets cheer", "Rates fall / Markets cheer"), ("Rates fall", "Rates fall"),
        ("News | Home", "News | Home"),
    ])
    func `what is no headline goes from its ends`(title: String, trimmed: String) {
        #expect(HeadlineJudgement.trimmed(title) == trimmed)
    }
}

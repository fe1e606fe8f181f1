import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Notices in the text of a web page` {
    private func text(extra: String = "", after: String = "") throws -> String {
        let page = HTMLPages.story(extra: extra).replacing("</div></article>", with: "\(after)</div></article>")
        return try #require(try parsed(page, name: "ferry.html").articles.first).text
    }

    @Test(arguments: [
        "Sign up for our free newsletter and get the latest news from the harbor.",
        "Follow us on Facebook for more from the harbor.",
        "Please bookmark our homepage, and let us know what you think.",
        "Get the Boat Monthly through your letterbox: 12 issues for £11.99. Click here for more information.",
        "Folgen Sie dem Hafen auf WhatsApp, und abonnieren Sie den Kanal.",
        "Inscrivez-vous à la newsletter du port pour tout savoir des bateaux.",
        "Suscríbete al boletín del puerto y recibe cada semana las noticias.",
        "Prenumerera på vårt nyhetsbrev om båtar.", "Ikuti berita lain di Google News dan WhatsApp channel kami",
        "Подписывайтесь на Telegram-канал порта.", "Ακολουθήστε το λιμάνι στο Google News.",
        "Zapisz się na newsletter portu.",
        "We pick what we recommend ourselves. If you buy something, we may earn a commission.",
    ]) func `what a site asks of its readers is no text`(line: String) throws {
        #expect(try text(extra: "<p>\(line)</p>") == HTMLPages.text)
    }

    @Test(arguments: [
        "The harbor asked its passengers to sign up at the pier, and 400 of them did.",
        "Facebook and Twitter were closed to the harbor office for a week.",
        "The harbor master said: “Sign up for our newsletter on Facebook.”",
        "You pay less if you sign up for both boats than if you were to subscribe to each of them.",
        "The harbor office now has a newsletter and a channel on WhatsApp.",
    ]) func `what a story tells of such things is text`(line: String) throws {
        #expect(try text(extra: "<p>\(line)</p>").contains(line))
    }

    @Test(arguments: [
        "The ferry at the pier last winter. © Harbor Post", "Le bac à quai cet hiver © Kari Moe",
        "A diver looks for the chain. Photo: Kari Moe", "A diver looks for the chain (AP Photo/Per Lie)",
        "Ein Taucher sucht die Kette. Foto: Kari Moe/dpa", "Водолаз ищет цепь. Фото: Порт Осло",
    ]) func `a caption is told by the credit at its end`(line: String) throws {
        #expect(try text(extra: "<p>\(line)</p>") == HTMLPages.text)
    }

    @Test(arguments: [
        "The photo: a proof that the ferry was late.",
        "She showed the harbor a photo by Kari Moe, and it was believed.",
    ])
    func `a sentence about a picture is none`(line: String) throws {
        #expect(try text(extra: "<p>\(line)</p>").contains(line))
    }

    @Test(arguments: [
        "___", "* * *", "[button link=\"/kit\" type=\"big\"]Send us yours[/button]", "[caption]A boat[/caption]",
        "Updated 15.59 | Published 14.14", "Uppdaterad 15.59 | Publicerad 14.14",
        "25/04/2024 Actualizado a las 15:10h.",
        "Actualizado a las 15:10h.",
    ]) func `signs, commands and stamps are no text`(line: String) throws {
        #expect(try text(extra: "<p>\(line)</p>") == HTMLPages.text)
    }

    @Test(arguments: [
        "<p>Already a subscriber?</p><dl><dt>With a subscription</dt><dd>All the stories of the harbor</dd><dd>A letter a day</dd></dl>",
        "<p>この記事は会員限定です。</p><ul><li>会員向け記事が読み放題</li><li>電子版が利用できる</li></ul>",
    ]) func `what is offered behind a wall is no text`(offer: String) throws {
        #expect(try text(after: offer) == HTMLPages.text)
    }

    @Test func `a notice amid a story does not cut it`() throws {
        #expect(try text(extra: "<p>Already a subscriber?</p>") == HTMLPages.text)
    }

    @Test func `a footer with a line of rich text is a footer`() throws {
        let note =
            "<footer><div class=\"rich-text\"><p>This is a story of the Harbor Post, which tells what there is to tell.</p></div></footer>"
        #expect(try text(after: note) == HTMLPages.text)
    }
}

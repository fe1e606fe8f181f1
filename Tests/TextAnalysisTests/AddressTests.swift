import Testing

@testable import TextAnalysis

struct `Addresses are no words` {
    @Test(
        arguments: [
            TokenCase("see https://t.co/AbC123 now", ["see", "now"]),
            TokenCase("see HTTP://WWW.BBC.CO.UK/News?id=4&utm_source=x#top now", ["see", "now"]),
            TokenCase("ftp://a.org/b git+ssh://host/repo.git x-app://open", ["x"]),
            TokenCase("quake.https://t.co/abc end", ["quake", "end"]),
            TokenCase("quake,https://t.co/abc“storm” end", ["quake", "storm", "end"]),
            TokenCase("(see https://x.org/a_(b)).Next <https://x.org/y>text", ["see", "next", "text"]),
            TokenCase("[a map](https://x.org/map) there", ["a", "map", "there"]),
            TokenCase("https:// t.co/abc, https:/… https… http:// https", ["https"]),
            TokenCase("https://ru.wikipedia.org/wiki/Москва_река это", ["это"]),
            TokenCase("https://t.co/abc東京 都", ["東京", "都"]),
            TokenCase("https://example.org's page", ["page"]),
        ])
    func `with a scheme`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("www.daily-mail.co.uk, WWW.bbc.com/a-b and www. alone", ["and", "www", "alone"]),
            TokenCase("bit.ly/3xYz pic.twitter.com/a1b2 daily-mail.co.uk/news-1", []),
            TokenCase("localhost:8080/x example.com:443/y at example.com:443", ["at", "example.com", "443"]),
            TokenCase(
                "and/or km/h 2019/20 him/her AP/Reuters",
                [
                    "and", "or", "km", "h", "2019", "20", "him", "her", "ap", "reuters",
                ]),
            TokenCase(
                "U.S./Mexico a.m./p.m. St.Louis/Tampa v1.5/2.5 Node.js/Express ASP.NET/MVC",
                [
                    "us", "mexico", "am", "pm", "st", "louis", "tampa", "v1.5", "2.5", "node.js", "express", "asp.net",
                    "mvc",
                ]),
        ])
    func `without a scheme, by www or a path`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("write to a.b@c.org or jean-paul_m+x@le-monde.fr.", ["write", "to", "or"]),
            TokenCase("mailto:ann@x.org <bob@x.org>, o'neil@x.org’s", []),
            TokenCase("josé@correo.es ann@localhost", []),
            TokenCase("a@ b @ c 100 @5.25 5@6", ["a", "b", "c", "100", "5.25", "5", "6"]),
        ])
    func `mail addresses`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("RT @some_name: .@POTUS and @CNN's @cnn-backed", ["rt", "and", "backed"]),
            TokenCase("@ann.bsky.social @my-name.example.org @user@server.social", []),
            TokenCase("AT&T@CNN (@ann)", ["at&t"]),
        ])
    func `handles`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("fixed in 171f3e3 and d5209d6", ["fixed", "in", "and"]),
            TokenCase("id 550e8400-e29b-41d4-a716-446655440000, 550E8400-E29B-41D4-A716-446655440000.", ["id"]),
            TokenCase("md5 9e107d9d372bb6826bd81d3542a419d6 end", ["md5", "end"]),
            TokenCase("0x1f9840a85d5af5bf1d1762f925bdaddc4201f984 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", []),
            TokenCase("key dGhpcyBpcyBhIHRlc3Q5MDEyMw==, dQw4w9WgXcQ 1234567890123456789", ["key"]),
            TokenCase(
                "H5N1 G20 A320neo BNT162b2 Ad26COV2S iPhone15ProMax RTX4090Ti COVID19 1080p60fps",
                [
                    "h5n1", "g20", "a320neo", "bnt162b2", "ad26cov2s", "iphone15promax", "rtx4090ti", "covid19",
                    "1080p60fps",
                ]),
            TokenCase(
                "effaced 12dec2020 20201231 555123456 550e8400-e29b 1990s",
                [
                    "effaced", "12dec2020", "20201231", "555123456", "550e8400", "e29b", "1990s",
                ]),
            TokenCase(
                "internationalization counterrevolutionaries2 Rindfleischetikettierung",
                [
                    "internationalization", "counterrevolutionaries2", "rindfleischetikettierung",
                ]),
        ])
    func `strings that a program made`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("https://t.co/AbC1", ["https", "co", "abc1"]),
            TokenCase("a.b@c.org @name #Tag C++ Node.js 171f3e3", ["org", "name", "tag", "node", "js", "171f3e3"]),
        ])
    func `scikit-learn reads them as any text`(_ example: TokenCase) {
        #expect(example.terms(style: .scikitLearn) == example.expected)
    }

    @Test(arguments: ["a@1", "a-", "www.a.", "@1", "a.b", "https:/", "#1", "1a2b3c4d", "-a_", "C#", "mailto:"])
    func `are looked for in linear time`(piece: String) {
        let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
        #expect(Tokenizer(language: .english).terms(of: text).count <= text.utf8.count)
        #expect(Tokenizer(language: .english).terms(of: "x " + text + " y").last == "y")
    }
}

import Testing

@testable import TextAnalysis

struct `Stop words` {
    @Test func `there are nine lists, in the order of their codes`() {
        #expect(StopWords.languages.map(\.code) == ["ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru"])
    }

    @Test(arguments: StopWords.languages)
    func `each entry is one token of its language`(language: Language) {
        let words = StopWords.list(for: language).words
        #expect(words.count > 100)
        for word in words {
            let terms = Tokenizer(language: language).terms(of: word)
            #expect(terms.map { Array($0.utf8) } == [Array(word.utf8)], "\(word)")
        }
    }

    @Test(arguments: StopWords.languages)
    func `reporting verbs are a part of the list`(language: Language) {
        let list = StopWords.list(for: language)
        let reporting = list.words.filter { word in
            let span = word.utf8Span.span
            return list.isReporting(span, 0..<span.count)
        }
        #expect(!reporting.isEmpty && reporting.count < list.words.count / 2)
        #expect(list.words.suffix(reporting.count).elementsEqual(reporting))
    }

    @Test func `frequent words stand in where no list is written`() {
        let polish = StopWords.list(for: Language(code: "pl"))
        #expect(["nie", "się", "jest", "że"].allSatisfy(polish.contains) && !polish.contains("most"))
        #expect(!StopWords.hasList(for: Language(code: "pl")) && StopWords.hasList(for: .german))
        let croatian = StopWords.list(for: Language(code: "hr"))
        #expect(croatian.contains("je") && StopWords.list(for: Language(code: "sr")).words == croatian.words)
    }

    @Test func `known words are found, others are not`() {
        let english = StopWords.list(for: .english)
        #expect(english.contains("the") && english.contains("don't") && english.contains("said"))
        #expect(!english.contains("storm") && !english.contains("") && !english.contains("US"))
        #expect(["dont", "im", "theyre", "isnt", "thats", "youve"].allSatisfy(english.contains))
        #expect(!["hell", "id", "ill", "shed", "shell", "wed"].contains(where: english.contains))
        #expect(StopWords.list(for: .french).contains("l"))
        #expect(StopWords.list(for: Language(code: "xx")).isEmpty)
        #expect(StopWords.list(for: .undetermined).isEmpty)
    }

    @Test func `a file has comments, blank lines and any line ends`() {
        let file = Array("# head\n\nthe\r\na \n# reporting\nsaid\n#reporting\n  x\nlast".utf8)
        let list = StopWords(file: file.span)
        #expect(list.words == ["the", "a", "said", "  x", "last"])
        let (said, the) = (Array("said".utf8), Array("the".utf8))
        let areReporting = [list.isReporting(said.span, 0..<4), list.isReporting(the.span, 0..<3)]
        #expect(areReporting == [true, false])
    }
}

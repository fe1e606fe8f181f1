import Testing

@testable import TextAnalysis

struct `Stop words` {
    @Test func `there are lists for more than fifty languages, in the order of their codes`() {
        let codes = StopWords.languages.map(\.code)
        #expect(codes == codes.sorted() && Set(codes).count == codes.count && codes.count > 50)
        #expect(["ar", "cs", "en", "fil", "hy", "ja", "sr", "sw", "zh"].allSatisfy(codes.contains))
    }

    @Test(
        arguments: [
            ("pl", "ponieważ", "most"), ("cs", "kteří", "most"), ("tr", "çünkü", "köprü"), ("el", "όμως", "γέφυρα"),
            ("vi", "nhưng", "cầu"), ("sw", "lakini", "daraja"), ("uk", "п'ять", "міст"), ("nb", "å", "bro"),
            ("sr", "који", "мост"), ("sr", "koji", "most"), ("fa", "میشود", "پل"), ("ca", "l", "pont"),
            ("hi", "नहीं", "पुल"), ("ko", "그러나", "다리"), ("zh", "他们", "大桥"), ("ja", "しかし", "大橋"),
        ])
    func `function words are in the list, things are not`(code: String, function: String, thing: String) {
        let list = StopWords.list(for: Language(code: code))
        #expect(list.contains(function) && !list.contains(thing))
    }

    @Test func `a language that goes by another code, or that shares its words, has the list of that`() {
        for (code, listed) in [("no", "nb"), ("tl", "fil"), ("bs", "hr"), ("iw", "he"), ("sr-Latn", "sr")] {
            let list = StopWords.list(for: Language(code: code))
            #expect(!list.isEmpty && list.words == StopWords.list(for: Language(code: listed)).words)
            #expect(StopWords.hasList(for: Language(code: code)))
        }
        #expect(!StopWords.hasList(for: Language(code: "xx")) && !StopWords.hasList(for: .undetermined))
    }

    @Test(arguments: StopWords.languages)
    func `each entry is one token of its language`(language: Language) {
        let words = StopWords.list(for: language).words
        #expect(words.count > 100)
        for word in words {
            let terms = Tokenizer(language: language).terms(of: word)
            // Where there are no spaces, a word of the list is one word to a reader and several bigrams.
            if ["ja", "th", "zh"].contains(language.code) {
                #expect(!terms.isEmpty && !word.contains(" "), "\(word)")
                continue
            }
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

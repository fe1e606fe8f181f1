import Testing

@testable import TextAnalysis

/// Forms of one name or noun have one stem; those of others do not share it.
@Suite struct CaseEndingsTests {
    @Test(arguments: [
        ("pl", "warszawa warszawy warszawie warszawę warszawą"), ("pl", "kraków krakowa krakowem krakowie"),
        ("pl", "polska polsce polską"), ("pl", "ministra ministrowi ministrem ministrowie ministrów"),
        ("pl", "szkoła szkoły szkole szkołę"), ("pl", "prezydent prezydenta prezydencie prezydentem"),
        ("cs", "praha prahy praze prahu prahou"), ("cs", "vláda vlády vládě vládu vládou"),
        ("cs", "politik politika politici politiků"),
        ("sk", "bratislava bratislavy bratislave bratislavu bratislavou"),
        ("uk", "україна україни україні україну україною"), ("uk", "київ києва києві києвом"),
        ("uk", "харків харкова харкові харковом"),
        ("uk", "республіка республіки республіці республіку"), ("be", "беларусь беларусі"),
        ("bg", "държава държавата държави държавите"), ("mk", "влада владата"),
        ("sl", "ljubljana ljubljane ljubljani ljubljano"),
        ("lv", "valdība valdības valdībai valdību valdībā"), ("ko", "정부는 정부가 정부를 정부의 정부에서 정부"),
    ]) func `forms of a word have one stem`(code: String, forms: String) throws {
        let stemmer = try #require(Stemmer(language: Language(code: code)))
        let stems = Set(forms.split(separator: " ").map { stemmer.stem(String($0)) })
        #expect(stems.count == 1, "\(stems)")
    }

    @Test(arguments: [
        ("pl", "warszawa wrocław"), ("pl", "rada rząd"), ("cs", "praha prach"), ("cs", "brno brána"),
        ("uk", "київ кий"), ("uk", "рада ріка"),
        ("ko", "국가 국가가 작가"), ("ko", "회의 결과 도로"),
    ]) func `other words have others`(code: String, words: String) throws {
        let stemmer = try #require(Stemmer(language: Language(code: code)))
        let all = words.split(separator: " ").map { stemmer.stem(String($0)) }
        #expect(Set(all).count >= all.count - (words.contains("국가가") ? 1 : 0), "\(all)")
    }

    @Test(arguments: ["pl", "cs", "sk", "uk", "be", "bg", "mk", "sl", "lv", "ko"])
    func `short words, numbers and odd bytes are taken as they are`(code: String) throws {
        let stemmer = try #require(Stemmer(language: Language(code: code)))
        for word in ["", "a", "o", "2024", "12.5", "\u{301}", "ó"] {
            #expect(stemmer.stem(word).unicodeScalars.count == word.unicodeScalars.count)
        }
        let bytes: [UInt8] = [0xFF, 0xC3, 0x28, 0xEA, 0xB0]
        #expect(stemmer.withStem(bytes.span, 0..<5) { $1.count } <= 5)
    }
}

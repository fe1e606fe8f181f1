import TestSupport
import Testing

@testable import TextAnalysis

struct `Words of scripts without spaces` {
    private static let chinese = Language(code: "zh")
    private static let japanese = Language(code: "ja")
    private static let thai = Language(code: "th")

    private func terms(_ text: String, _ language: Language, _ source: UnspacedWords.Source = .lists) -> [String] {
        Tokenizer(language: language, unspaced: source).terms(of: text)
    }

    @Test func `lists cut Chinese, in both forms of its characters`() {
        #expect(terms("港口工人周一开始罢工", Self.chinese) == ["港口", "工人", "周一", "开始", "罢工"])
        #expect(terms("政府發表聲明", Self.chinese) == ["政府", "發表", "聲明"])
    }

    @Test func `lists cut Japanese and Thai`() {
        #expect(terms("政府は新しい橋の工事を始めた", Self.japanese).contains("政府"))
        #expect(terms("東京で地震が発生", Self.japanese) == ["東京", "で", "地震", "が", "発生"])
        #expect(terms("นายกรัฐมนตรีเดินทางไปต่างประเทศ", Self.thai) == ["นายกรัฐมนตรี", "เดินทาง", "ไป", "ต่างประเทศ"])
    }

    @Test func `names of persons are whole`() {
        #expect(terms("王小明和李克强会见记者", Self.chinese).prefix(3) == ["王小明", "和", "李克强"])
        #expect(terms("总统唐纳德·特朗普", Self.chinese) == ["总统", "唐纳德", "特朗普"])
        #expect(terms("張曉峰說", Self.chinese) == ["張曉峰", "說"])
        #expect(terms("ゼレンスキー大統領", Self.japanese).first == "ゼレンスキー")
    }

    @Test func `figures are one word, and a number`() {
        for text in ["二〇二三年", "三百五十年"] {
            #expect(terms(text, Self.chinese) == [String(text.dropLast()), "年"])
        }
        var table = TermTable()
        var tokens: [Token] = []
        let bytes = "三百五十".utf8Span.span
        Tokenizer(language: Self.chinese).tokenize(bytes, range: 0..<bytes.count, terms: &table, into: &tokens)
        #expect(tokens.map(\.shape) == [.number])
    }

    @Test func `words of other scripts stand for themselves`() {
        #expect(terms("使用5G网络和NATO的AI技术", Self.chinese) == ["使用", "5g", "网络", "和", "nato", "的", "ai", "技术"])
        #expect(terms("10月3日", Self.japanese) == ["10", "月", "3", "日"])
    }

    @Test(arguments: UnspacedWords.Source.allCases)
    func `an iteration mark and a variant of a character belong to their word`(_ source: UnspacedWords.Source) {
        guard source != .pairs else { return }
        #expect(terms("人々", Self.japanese, source) == ["人々"])
        #expect(terms("葛\u{E0100}", Self.japanese, source) == ["葛"])
        // A mark by itself is composed.
        #expect(terms("か\u{3099}", Self.japanese, source).map { Array($0.utf8) } == [Array("が".utf8)])
    }

    @Test(arguments: UnspacedWords.Source.allCases)
    func `words tile their run and never part a letter from its mark`(_ source: UnspacedWords.Source) {
        guard source != .pairs else { return }
        let texts = [
            ("th", "ผู้ว่าราชการจังหวัดเชียงใหม่แถลงข่าวเรื่องน้ำท่วมใหญ่ในรอบสิบปีที่ผ่านมาและการช่วยเหลือผู้ประสบภัย"),
            ("km", "ប្រទេសកម្ពុជាជាប្រទេសមួយ"), ("lo", "ປະເທດລາວເປັນປະເທດ"), ("my", "မြန်မာနိုင်ငံသည်"),
            ("zh", String(repeating: "港口工人周一开始罢工", count: 20)), ("ja", "気象庁は昨日、強い地震を観測した"),
            ("th", "\u{E31}\u{E48}\u{E48}ก"), ("ja", "ーーゝ々"), ("und", "漢กลา")
        ]
        for (code, text) in texts {
            let bytes = text.utf8Span.span
            var table = TermTable()
            var tokens: [Token] = []
            let tokenizer = Tokenizer(language: Language(code: code), unspaced: source)
            tokenizer.tokenize(bytes, range: 0..<bytes.count, terms: &table, into: &tokens)
            var ids: [Int32] = []
            tokenizer.appendTerms(of: bytes, range: 0..<bytes.count, terms: &table, to: &ids)
            #expect(ids == tokens.map(\.term), "\(text)")
            var place = 0
            for token in tokens {
                if token.range.lowerBound > place { #expect(text.contains("、"), "\(text): a gap") }
                let (first, _) = decodeScalar(bytes, at: token.range.lowerBound, end: bytes.count)
                #expect(place == 0 || !UnspacedScript.leans(first), "\(text)")
                place = token.range.upperBound
            }
            #expect(place == bytes.count, "\(text)")
        }
    }

    @Test(
        arguments: [
            "中", "ก", "ກ", "က", "ក", "ア", "あ", "ー", "\u{E31}", "\u{17D2}", "\u{3099}", "々", "\u{20000}", "〇", "เ",
            "การ", "特",
        ], UnspacedWords.Source.allCases)
    func `long runs of one letter take time in proportion`(_ letter: String, _ source: UnspacedWords.Source) {
        let text = String(repeating: letter, count: 3000)
        let count = terms(text, .undetermined, source).count
        #expect(count >= 3000 / 64 && count <= 3000 * letter.unicodeScalars.count)
    }

    @Test func `a word at the end of a piece is cut with what follows it`() {
        let text = String(repeating: "港口工人周一开始罢工", count: 40)
        #expect(terms(text, Self.chinese) == Array(repeatElement(["港口", "工人", "周一", "开始", "罢工"], count: 40).joined()))
    }

    @Test func `each list is read whole`() throws {
        for code in ["zh", "ja", "th"] {
            let list = try #require(WordList.list(for: Language(code: code)))
            #expect(list.terms.count >= 25_000)
        }
        func kind(_ word: String, _ code: String) -> WordList.Kind? {
            let bytes = word.utf8Span.span
            return WordList.list(for: Language(code: code))?.entry(of: bytes, 0..<bytes.count)?.kind
        }
        #expect(kind("北京", "zh") == .name && kind("的", "zh") == .function && kind("政府", "zh") == .noun)
        #expect(kind("東京", "ja") == .name && kind("は", "ja") == .function && kind("政府", "ja") == .noun)
        #expect(kind("รัฐบาล", "th") == .noun)
        #expect(WordList.list(for: .english) == nil)
        let broken: [UInt8] = [0x4E, 0x47, 0x57, 0x4C, 0, 0, 0, 1, 255, 255, 0, 0, 0, 0, 0, 0]
        #expect(WordList(broken.span) == nil)
    }
}

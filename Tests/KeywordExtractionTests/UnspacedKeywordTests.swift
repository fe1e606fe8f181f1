import KeywordExtraction
import Testing
import TextAnalysis

struct `Keywords of scripts without spaces` {
    private func keywords(_ text: String, _ code: String, by method: String = "news") -> [String] {
        let article = Samples.analyzed(text, language: Language(code: code))
        return KeywordMethod.named(method)?.ranker(4).rank(article, count: 20).keywords.map(\.text) ?? []
    }

    private let chinese = """
        海湾市气象台周三发布暴雨预警。气象台台长李晓峰说，暴雨将持续两天。李晓峰呼吁市民不要外出。海湾市政府关闭了港口，总统唐纳德·特朗普取消了访问。
        """
    private let japanese = """
        能登半島で強い地震が発生した。気象庁は能登半島の地震について会見した。ドナルド・トランプ氏は被災者に見舞いを述べた。東京都は職員を送った。
        """
    private let thai = """
        รัฐบาลประกาศแผนรับมือน้ำท่วมในกรุงเทพมหานคร การเลือกตั้งถูกเลื่อนออกไป รัฐบาลกล่าวว่าน้ำท่วมกรุงเทพมหานครจะรุนแรง
        """

    @Test func `in Chinese they are nouns, and names are whole`() {
        let found = keywords(chinese, "zh")
        #expect(found.contains("李晓峰") && found.contains("暴雨"))
        #expect(found.contains { $0.hasSuffix("气象台") })
        #expect(found.contains { $0.hasSuffix("唐纳德·特朗普") })
        for word in ["气象", "发布", "李晓", "台长李晓峰", "的", "说", "周三", "特朗普", "唐纳德"] { #expect(!found.contains(word)) }
    }

    @Test func `in Japanese they are nouns, and names are whole`() {
        let found = keywords(japanese, "ja")
        #expect(found.contains { $0.hasPrefix("能登半島") })
        #expect(found.contains("ドナルド・トランプ") && found.contains("気象庁") && found.contains("東京都"))
        for word in ["した", "発生", "気象", "東京", "について", "述べ", "トランプ氏"] { #expect(!found.contains(word)) }
    }

    @Test func `endings of verbs, times and words that lean on a name are none`() {
        let japanese = keywords(
            """
            運転士は耳栓をつけていた。同社は3日12時40分(UTC)に会見を開いた。力士は現役を続けていた。運転士は部屋のサイトも開設していた。同社の力士は4日2時(UTC)に引退した。
            """, "ja")
        #expect(japanese.contains("運転士") && japanese.contains("力士"))
        for keyword in japanese { #expect(!["てい", "UTC", "同社", "いた"].contains(keyword)) }
        let thai = keywords(
            "รัฐบาลกล่าวว่าความเป็นไปได้มีมาก เนื่องด้วยน้ำท่วมกรุงเทพมหานคร การทำงานของรัฐบาลในกรุงเทพมหานครถูกเลื่อนออกไป", "th")
        #expect(thai.contains("รัฐบาล"))
        for keyword in thai { #expect(!["ความเป็น", "เนื่องด้วย", "การทำ"].contains(keyword)) }
    }

    @Test func `in Thai they are nouns, and white space parts them`() {
        let found = keywords(thai, "th")
        #expect(found.contains("รัฐบาล") && found.contains("กรุงเทพมหานคร"))
        for keyword in found {
            #expect(!keyword.contains(" "))
            // No keyword begins with a vowel that follows, or a mark, or ends with one that leads.
            #expect(keyword.unicodeScalars.first.map { !(0x0E30...0x0E3A).contains($0.value) } == true)
            #expect(keyword.unicodeScalars.last.map { !(0x0E40...0x0E44).contains($0.value) } == true)
        }
    }

    @Test(arguments: KeywordMethod.all.map(\.name), ["zh", "ja", "th"])
    func `no keyword of any method is a single character or a particle`(_ method: String, _ code: String) {
        let text = ["zh": chinese, "ja": japanese, "th": thai][code] ?? ""
        let found = keywords(text, code, by: method)
        #expect(!found.isEmpty)
        for keyword in found {
            #expect(keyword.unicodeScalars.count > 1 && !["した", "から", "について", "และ", "ว่า"].contains(keyword))
        }
    }

    @Test(arguments: ["zh", "ja", "th", "km", "und"])
    func `odd runs of one letter pass`(_ code: String) {
        for letter in ["中", "ア", "あ", "ー", "ก", "\u{E31}", "々", "ក", "・", "·"] {
            _ = keywords(String(repeating: letter, count: 2000) + "。", code)
        }
    }
}

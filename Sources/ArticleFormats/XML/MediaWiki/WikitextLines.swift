/// Lays out wikitext whose markup within lines is taken off.
enum WikitextLines {
    /// Paragraphs, headings and list items, a blank line between them, without the sections about sources. O(bytes).
    static func text(of bytes: Span<UInt8>) -> String {
        var paragraphs: [String] = []
        var open: [UInt8] = []
        /// The level of the section that is left out; 0 for none.
        var skipped = 0
        /// Levels of the headings at the end of the paragraphs, which nothing follows yet.
        var headings: [Int] = []
        func flush() {
            defer { open = [] }
            let text = tidy(open)
            guard skipped == 0, !text.isEmpty else { return }
            paragraphs.append(text)
            headings = []
        }
        func head(_ level: Int, _ title: String) {
            flush()
            if skipped > 0, level > skipped { return }
            skipped = isAboutSources(title) ? level : 0
            while let last = headings.last, last >= level {
                headings.removeLast()
                paragraphs.removeLast()
            }
            if skipped > 0 || title.isEmpty { return }
            paragraphs.append(title)
            headings.append(level)
        }
        var start = 0
        while start < bytes.count {
            let end = bytes.firstIndex(of: 0x0A, from: start) ?? bytes.count
            let range = bytes.extracting(start..<end).withoutWhiteSpace
            let line = bytes.extracting(start + range.lowerBound..<start + range.upperBound)
            start = end + 1
            guard line.count > 0 else {
                flush()
                continue
            }
            if let (level, title) = heading(line) {
                head(level, title)
                continue
            }
            var first = 0
            switch line[0] {
            case 0x7C, 0x21, 0x7B: continue
            case 0x2D where line.begins(with: "----", at: 0):
                flush()
                continue
            case 0x2A, 0x23, 0x3A, 0x3B:
                flush()
                while first < line.count, "*#:; ".utf8.contains(line[first]) { first += 1 }
            default: if !open.isEmpty { open.append(0x20) }
            }
            for place in first..<line.count { open.append(line[place]) }
            if first > 0 { flush() }
        }
        flush()
        paragraphs.removeLast(headings.count)
        return paragraphs.joined(separator: "\n\n")
    }

    /// `== Title ==`: its level and its text.
    private static func heading(_ line: Span<UInt8>) -> (level: Int, title: String)? {
        var level = 0
        while level < line.count, line[level] == 0x3D { level += 1 }
        var end = line.count
        while end > level, line[end - 1] == 0x3D { end -= 1 }
        let count = min(level, line.count - end, 6)
        guard count >= 1, end > level else { return nil }
        return (count, tidy(Array(line.string(level..<end).utf8)))
    }

    /// A paragraph with its spaces folded, and without the brackets and commas that templates leave behind.
    private static func tidy(_ bytes: [UInt8]) -> String {
        var folded = FoldedText()
        folded.append(bytes.span, 0..<bytes.count)
        let text = Array(folded.string.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var place = 0
        while place < text.count {
            let byte = text[place]
            if byte == 0x28 {
                var end = place + 1
                while end < text.count, " ,;:".utf8.contains(text[end]) { end += 1 }
                if end < text.count, text[end] == 0x29 {
                    if output.last == 0x20 { output.removeLast() }
                    place = end + 1
                    continue
                }
                output.append(byte)
                place = end
                continue
            }
            if byte == 0x2C || byte == 0x2E || byte == 0x3B || byte == 0x29, output.last == 0x20, output.count > 1 {
                output.removeLast()
            }
            output.append(byte)
            place += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func isAboutSources(_ title: String) -> Bool {
        sections.contains(title.lowercased().filter { $0 != ":" })
    }

    private static let sections = Set(
        """
        see also|references|external links|further reading|notes|notes and references|references and notes|bibliography|sources|
        footnotes|citations|works cited|gallery|related news|sister links|einzelnachweise|weblinks|literatur|siehe auch|
        anmerkungen|quellen|belege|fußnoten|einzelnachweise und anmerkungen|références|notes et références|voir aussi|
        liens externes|bibliographie|annexes|articles connexes|référence|lien externe|sources et références|referencias|
        véase también|enlaces externos|bibliografía|notas|fuentes|notas y referencias|note|bibliografia|voci correlate|
        altri progetti|collegamenti esterni|fonti|referências|ver também|ligações externas|fontes|notas e referências|
        referenties|zie ook|externe links|externe link|bronnen|noten|literatuur|voetnoten|referenser|se även|externa länkar|
        källor|noter|fotnoter|vidare läsning|referencer|se også|eksterne henvisninger|kilder|eksterne links|referanser|
        eksterne lenker|lähteet|katso myös|aiheesta muualla|viitteet|kirjallisuutta|przypisy|zobacz też|linki zewnętrzne|uwagi|
        źródła|примечания|см. также|ссылки|литература|источники|примітки|див. також|посилання|джерела|література|reference|
        související články|externí odkazy|literatura|poznámky|zdroje|jegyzetek|források|lásd még|további információk|kaynakça|
        ayrıca bakınız|dış bağlantılar|脚注|参考文献|関連項目|外部リンク|出典|外部链接|参见|注释|參考文獻|外部連結|參見|延伸阅读|각주|같이 보기|
        외부 링크|참고 문헌|مراجع|انظر أيضا|وصلات خارجية|παραπομπές|δείτε επίσης|εξωτερικοί σύνδεσμοι|πηγές
        """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init))
}

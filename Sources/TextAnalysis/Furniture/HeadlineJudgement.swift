/// Tells headlines from what else sources put in their place.
extension Article {
    /// Whether the title is a headline by its look: not empty, no date or time, no byline, credit, agency or site, no name of a
    /// section, no notice of a server, not numerals alone. Complexity: O(bytes of the title).
    public var hasHeadline: Bool { HeadlineJudgement.isHeadline(title) }
}

extension AnalyzedArticle {
    /// Whether the title is a headline by its look (`Article.hasHeadline`) and, if it has three words or fewer, shares one with the
    /// text: a name that the text does not know is its author's, a word alone a rubric.
    ///
    /// Scripts without spaces are judged by the look alone. Complexity: O(words).
    public var hasHeadline: Bool {
        guard article.hasHeadline else { return false }
        let words = article.title.split { $0 == " " || $0 == "\u{A0}" }
        guard words.count <= 3, !tokens.isEmpty, titleTokens.count <= 3 else { return true }
        let stemOfTerm = terms.stemmed(language: language).stemOfTerm
        let known = Set(tokens.map { stemOfTerm[Int($0.term)] })
        return titleTokens.contains { !isStopWord[Int($0.term)] && known.contains(stemOfTerm[Int($0.term)]) }
    }
}

/// What stands in the place of headlines.
public enum HeadlineJudgement {
    /// Whether a title is a headline by its look.
    public static func isHeadline(_ title: String) -> Bool {
        let bytes = title.utf8Span.span
        let range = bytes.trimmed(0..<bytes.count)
        guard !range.isEmpty else { return false }
        let text = bytes.string(range).lowercased()
        if notices.contains(where: { text == $0 || text.hasPrefix($0 + " ") && $0.utf8.count > 12 }) { return false }
        if Byline.name(in: range, of: bytes) != nil || Credit.isCreditLine(range, in: bytes) || bytes.isSeparator(range)
        {
            return false
        }
        if creditOpenings.contains(where: { text.hasPrefix($0) }) { return false }
        if isDateInEastAsianScript(title) { return false }
        var telling = 0
        var letters = 0
        var words = 0
        var isAgency = false
        let hasDigit = text.utf8.contains { (0x30...0x39).contains($0) }
        for word in text.split(whereSeparator: { !($0.isLetter || $0.isNumber || ".:-'’".contains($0) || isMark($0)) })
        {
            let bare = word.drop { !($0.isLetter || $0.isNumber) }
            let name = String(bare.reversed().drop { !($0.isLetter || $0.isNumber || isMark($0)) }.reversed())
            if name.isEmpty { continue }
            words += 1
            if Credit.agencies.contains(name) || sites.contains(name) {
                isAgency = true
                continue
            }
            if name.count > 1 || !name.utf8.allSatisfy({ $0 < 0x80 }) { letters = max(letters, name.count) }
            if (hasDigit && isDateWord(name)) || sections.contains(name) || isAddress(name) { continue }
            telling += 1
        }
        // `و م ع`, `A. P.`: the initials of an agency.
        let isUnspaced = title.unicodeScalars.contains {
            (0x3040...0x9FFF).contains($0.value) || (0x0E00...0x0EFF).contains($0.value)
        }
        if letters < 2, words > 1, !isUnspaced { return false }
        // `BBC News, Lima`: an agency or a site and a place.
        if isAgency, telling < 2 { return false }
        return telling > 0
    }

    /// A headline without a date, a section or a site before or behind a stroke, and without a byline behind a row of hyphens
    /// (`FT 29 MAR 94 / Rates fall`, `Rates fall | World news`, `Rates fall ---- By Ann Roe`). Complexity: O(bytes).
    public static func trimmed(_ title: String) -> String {
        let bytes = title.utf8
        var parts: [Substring] = []
        var (start, index) = (title.startIndex, title.startIndex)
        while index < title.endIndex {
            if bytes[index] == 0x20, let separator = separators.first(where: { bytes[index...].starts(with: $0.utf8) }) {
                index = bytes.index(index, offsetBy: separator.utf8.count)
                parts.append(title[start..<index])
                start = index
            } else {
                index = bytes.index(after: index)
            }
        }
        parts.append(title[start...])
        func isHeadline(_ part: Substring) -> Bool {
            var part = part
            for separator in separators where part.hasSuffix(separator) { part.removeLast(separator.count) }
            return self.isHeadline(String(part))
        }
        guard let first = parts.firstIndex(where: isHeadline), let last = parts.lastIndex(where: isHeadline) else {
            return title
        }
        var kept = title[parts[first].startIndex..<parts[last].endIndex]
        for separator in separators where kept.hasSuffix(separator) { kept.removeLast(separator.count) }
        return String(kept)
    }

    private static let separators = [" / ", " | ", " ---- "]

    private static func isMark(_ character: Character) -> Bool {
        character.unicodeScalars.contains {
            $0.properties.generalCategory == .spacingMark || $0.properties.generalCategory == .nonspacingMark
        }
    }

    private static func isDateWord(_ name: String) -> Bool {
        let bytes = name.utf8Span.span
        if DateWords.isStampWord(0..<bytes.count, in: bytes) { return true }
        return MonthNames.further[name] != nil || dateWords.contains(name)
    }

    private static func isAddress(_ name: String) -> Bool {
        let parts = name.split(separator: ".")
        return parts.count > 1
            && ["com", "org", "net", "co", "uk", "de", "fr", "tv", "info", "vn", "ru"].contains(parts[parts.count - 1])
    }

    /// `2013年8月4日 19時47分`
    private static func isDateInEastAsianScript(_ title: String) -> Bool {
        var hasNumber = false
        for scalar in title.unicodeScalars {
            if scalar.properties.numericType != nil, scalar.value < 0x2E80 || scalar.value >= 0xFF10 {
                hasNumber = true
            } else if !"年月日时時分秒点點:：/-.．（）() 月火水木金土日曜星期周一二三四五六上午下午午前午後년월일시분초".unicodeScalars.contains(scalar) {
                return false
            }
        }
        return hasNumber
    }

    /// Words of dates beside those that stamps have: Vietnamese, Arabic, Russian, French and others.
    private static let dateWords: Set<String> = [
        "thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "chủ", "nhật", "ngày", "tháng", "giờ", "lúc", "cập", "gmt+7",
        "sáng", "chiều",
        "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "آخر", "تحديث", "نشر",
        "الساعة",
        "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "года", "г", "мск", "lunes",
        "martes",
        "miércoles", "jueves", "viernes", "sábado", "domingo", "mis", "jour", "publié", "stand", "noon", "midnight",
        "eastern", "local",
        "ora", "ore", "hora", "horas", "h",
    ]
    private static let sections: Set<String> = [
        "news", "home", "homepage", "world", "sport", "sports", "business", "politics", "opinion", "editorial",
        "breaking", "latest", "local",
        "national", "international", "entertainment", "technology", "tech", "health", "science", "travel", "video",
        "videos", "photos",
        "photo", "gallery", "blog", "blogs", "excerpt", "untitled", "index", "page", "print",
        "stories", "top", "headlines", "headline", "section", "archive", "archives", "staff", "writer", "reporter",
        "correspondent", "editor",
        "uk", "us", "u.s", "the", "and", "of", "a", "lifestyle", "culture", "money", "finance", "exclusive", "special",
        "advertisement", "subscribe", "newsletter", "alerts", "emails", "email", "share", "more", "read", "title",
        "updates", "live",
        "actualités", "actualité", "politique", "monde", "accueil", "économie", "société", "nachrichten", "startseite",
        "politik",
        "wirtschaft", "panorama", "kultur", "ausland", "inland", "noticias", "portada", "inicio", "política",
        "economía", "deportes",
        "mundo", "notícias", "esportes", "economia", "новости", "главная", "политика", "экономика", "общество", "мир",
        "спорт",
        "أخبار", "الرئيسية", "خاص", "سياسة", "رياضة", "اقتصاد", "مجتمع", "متابعة", "وكالات", "الأخبار", "新闻", "首页",
        "新聞", "ニュース", "社会",
        "经济", "体育", "国际", "政治", "経済", "国際", "スポーツ", "habari", "michezo", "tin", "tức", "sự", "thời", "trang",
    ]
    private static let sites: Set<String> = [
        "guardian", "telegraph", "independent", "newsweek", "huffpost", "huffington", "usa", "today", "npr", "msnbc",
        "aljazeera", "jazeera",
        "yahoo", "msn", "nytimes", "wsj", "tmz", "espn", "vnexpress", "tuoitre", "thanhnien", "dantri", "spiegel",
        "ndtv", "rt", "dw",
        "france24", "euronews", "yonhapnews", "politico", "axios", "buzzfeed", "mirror", "gazette",
    ]
    /// What servers and paywalls put in place of a headline, and crumbs of pages.
    private static let notices: Set<String> = [
        "access denied", "page not found", "not found", "404 not found", "403 forbidden", "just a moment...",
        "are you a robot?",
        "subscribe to read", "attention required!", "log in", "sign in", "error", "no title", "untitled document",
        "article excerpt",
        "breaking news emails", "story highlights", "view images", "null", "none", "n/a", "loading...",
        "staff and agencies",
    ]
    private static let creditOpenings = [
        "source:", "photo:", "photo by", "image:", "photograph:", "credit:", "picture:", "file photo", "getty images",
        "image copyright",
        "image source", "©", "copyright ", "all rights reserved", "foto:", "bild:", "quelle:", "ảnh:", "nguồn:",
        "source :", "photo :", "фото:",
        "صورة:", "المصدر:", "illustration by", "artwork by", "last updated",
    ]
}

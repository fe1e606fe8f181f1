/// Furniture in the languages of the world, by phrases that mean the same: links to other stories, pictures, notices.
extension FurniturePhrase {
    /// Those of languages beside English. A phrase stands as it is written, and with a capital.
    static let translated: [FurniturePhrase] =
        phrases(links) { .init($0, .label) } + phrases(captions) { .init($0, .anything(upTo: 400), .caption) }
        + phrases(credits) { .init($0, .anything(upTo: 200), .caption) }
        + phrases(notices) { .init($0, .anything(upTo: 200)) }
        + phrases(advertisements) { .init($0, .nothing) }

    private static func phrases(_ lists: [String], _ make: ([UInt8]) -> FurniturePhrase) -> [FurniturePhrase] {
        var phrases: [FurniturePhrase] = []
        for list in lists {
            for part in Array(list.utf8).split(separator: UInt8(ascii: "/")) {
                phrases.append(make(Array(part)))
                // Letters of ASCII are compared without regard to case.
                if let first = part.first, first >= 0x80 {
                    let phrase = String(decoding: part, as: UTF8.self)
                    let capital = phrase.prefix(1).uppercased()
                    if capital != phrase.prefix(1) { phrases.append(make(Array((capital + phrase.dropFirst()).utf8))) }
                }
            }
        }
        return phrases
    }

    /// `Read also`, `Related stories`: a language a line.
    private static let links = [
        "lesen sie auch/lesen sie mehr/lesen sie dazu/lesen sie hier/mehr zum thema/das könnte sie auch interessieren",
        "lire aussi/à lire aussi/a lire aussi/lire également/à lire également/a lire également/à voir aussi/a voir aussi/sur le même sujet/lire la suite/voir aussi",
        "lee también/lea también/lea además/te puede interesar/le puede interesar/ver también",
        "leia também/leia mais/veja também/saiba mais", "leggi anche/leggi tutto/potrebbe interessarti anche",
        "lees ook/lees verder/lees meer/bekijk ook",
        "читайте также/читать также/читать далее/смотрите также/материалы по теме/читайте по теме",
        "читайте також/читати також/дивіться також/більше на цю тему", "чытайце таксама/глядзіце таксама",
        "прочетете още/вижте още/още по темата",
        "прочитајте и/прочитајте још/pročitajte i/pročitajte još/čitajte još/pročitajte više",
        "czytaj także/czytaj też/czytaj również/czytaj więcej/czytaj dalej/przeczytaj także/przeczytaj też/zobacz także/zobacz też",
        "čtěte také/přečtěte si také/přečtěte si i/čtěte i/více k tématu",
        "čítajte aj/čítajte tiež/prečítajte si aj/súvisiace články",
        "preberite tudi/preberite še", "läs också/läs även/läs mer/se även", "les også/les mer", "læs også/læs mere",
        "lue myös/lue lisää/katso myös", "loe ka/loe lisaks", "lasi arī/lasiet arī",
        "skaitykite taip pat/taip pat skaitykite",
        "διαβάστε επίσης/διαβάστε ακόμα/διαβάστε περισσότερα/δείτε επίσης",
        "olvasd el ezt is/olvassa el ezt is/kapcsolódó cikk",
        "citește și/citiți și/citeşte şi/citește mai departe/vezi și",
        "ayrıca okuyun/ilgili haberler/İlgili haberler/devamını oku/haberin devamı",
        "baca juga/baca selengkapnya/simak juga/lihat juga/baca lagi", "xem thêm/đọc thêm/tin liên quan/bài liên quan",
        "soma pia/soma zaidi",
        "اقرأ أيضا/اقرأ أيضاً/إقرأ أيضا/اقرأ المزيد/شاهد أيضا", "بیشتر بخوانید/همچنین بخوانید", "קראו גם/קראו עוד",
        "यह भी पढ़ें/ये भी पढ़ें", "আরও পড়ুন/আরো পড়ুন", "อ่านเพิ่มเติม/ข่าวที่เกี่ยวข้อง/อ่านข่าวที่เกี่ยวข้อง",
        "関連記事/【関連記事】/あわせて読みたい/続きを読む", "相关阅读/延伸阅读/相关报道/相關報導/延伸閱讀/更多阅读", "관련기사/관련 기사/함께 보면 좋은 기사",
    ]

    /// What stands before a caption, or before who took the picture.
    private static let captions = [
        "bild:/bildquelle:/symbolbild:/symbolfoto:", "imagen:/fotografía:", "imagem:", "immagine:/fotografia:",
        "beeld:/fotograaf:", "фото:/на фото:/фотография:",
        "фота:", "снимка:/снимки:", "zdjęcie:/fot. ", "billede:", "kuva:/kuvat:", "fotó:/fotók:", "fotografie:",
        "fotoğraf:/fotoğraflar:",
        "sumber foto:", "ảnh:/ảnh minh họa:", "picha:", "φωτογραφία:/φωτο:", "صورة:/تصوير:/الصورة:", "عکس:",
        "צילום:/תמונה:", "फोटो:/तस्वीर:",
        "ছবি:", "ภาพ:/ภาพจาก:", "写真:/写真：/写真＝/写真=/画像：", "图片：/图片来源：/图：/圖：/圖片來源：/资料图：/資料圖：", "사진:/사진=/사진제공/자료사진",
    ]

    private static let credits = [
        "crédits photo/crédit image", "crédito:/créditos:", "fotocredit:", "zdroj:/foto zdroj:", "quelle: ", "źródło: ",
        "источник фото:", "джерело фото:",
    ]

    /// Who edited it, and what may not be done with it.
    private static let notices = [
        "责任编辑：/责任编辑:/責任編輯：/（责任编辑/(责任编辑", "무단전재/무단 전재/저작권자", "無断転載", "все права защищены/всі права захищені",
        "alle rechte vorbehalten/alle rechten voorbehouden",
        "tous droits réservés/todos los derechos reservados/todos os direitos reservados",
        "tutti i diritti riservati/riproduzione riservata", "wszelkie prawa zastrzeżone/všechna práva vyhrazena",
        "tüm hakları saklıdır",
    ]

    /// `Advertisement`, alone on its line.
    private static let advertisements = [
        "werbung/anzeige/publicité/publicidad/publicidade/pubblicità/advertentie/реклама/reklama/reklam/mainos/annons/annonse/annonce/hirdetés/iklan/quảng cáo/広告/广告/廣告/광고"
    ]
}

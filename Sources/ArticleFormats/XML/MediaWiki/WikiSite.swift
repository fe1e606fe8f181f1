/// What an export says of its wiki.
struct WikiSite {
    private var name: String?
    private var language: String?
    /// The address of its pages, up to their names.
    private var base: String?
    private var links = WikiNamespaces()

    /// Of the bytes before the first page. O(1): a megabyte is looked at.
    init(head bytes: Span<UInt8>) {
        let head = bytes.extracting(0..<min(bytes.count, 1 << 20))
        let end = head.firstOccurrence(of: Array("<page>".utf8).span, from: 0) ?? head.count
        // The document goes on behind the head, so it is always cut.
        guard let root = try? XMLTree.parsing(head.extracting(0..<end)).root else { return }
        language = root["xml:lang"]
        guard let info = root.child("siteinfo") else { return }
        name = info.child("sitename")?.text
        base = info.child("base")?.text.flatMap { address in
            address.lastIndex(of: "/").map { String(address[...$0]) }
        }
        for space in info.child("namespaces")?.children("namespace") ?? [] {
            guard let name = space.text?.lowercased(), let key = space["key"] else { continue }
            if key == "6" || key == "-2" { links.files.insert(name) }
            if key == "14" { links.categories.insert(name) }
        }
    }

    /// The record of a page; nil for one that is no article.
    func record(of page: XMLElement) throws(RecordFault) -> ArticleRecord? {
        guard page.child("ns")?.text ?? "0" == "0", page.child("redirect") == nil else { return nil }
        guard let revision = page.children("revision").last else {
            throw RecordFault(code: .noText, what: "a page without a revision", remedy: "Export it with its text")
        }
        guard revision.child("model")?.text ?? "wikitext" == "wikitext" else { return nil }
        var record = ArticleRecord()
        record.isPlain = true
        let title = page.child("title")?.text
        record[.title] = title
        record[.id] = page.child("id")?.text
        record[.version] = revision.child("id")?.text
        record[.language] = language
        record[.source] = name
        record[.url] = base.flatMap { base in title.map { base + Self.escaped($0) } }
        let text = Wikitext(revision.child("text")?.rawText ?? "", links)
        if text.isRedirect { return nil }
        record[.text] = text.text
        record[.date] = text.date ?? revision.child("timestamp")?.text
        record.tags = XMLFieldText.tags(text.categories)
        return record
    }

    /// A title as it stands in an address.
    private static func escaped(_ title: String) -> String {
        var result = ""
        for character in title {
            switch character {
            case " ": result += "_"
            case "?": result += "%3F"
            case "%": result += "%25"
            case "\"": result += "%22"
            default: result.append(character)
            }
        }
        return result
    }
}

/// The prefixes of links that show no text, in small letters.
struct WikiNamespaces {
    var files: Set<String> = [
        "file", "image", "media", "datei", "bild", "fichier", "archivo", "imagen", "ficheiro", "imagem", "immagine",
        "bestand",
        "afbeelding", "plik", "grafika", "fil", "tiedosto", "soubor", "fájl", "файл", "изображение", "ファイル", "画像", "文件",
    ]
    var categories: Set<String> = [
        "category", "kategorie", "catégorie", "categoría", "categoria", "categorie", "kategoria", "kategori", "luokka",
        "kategória", "категория", "категорія", "カテゴリ", "分类", "分類",
    ]
}

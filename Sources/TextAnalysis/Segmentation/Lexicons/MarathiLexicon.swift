extension LexiconSource {
    static let marathi = LexiconSource(
        titles: """
            डॉ श्री श्रीमती सौ प्रा पं न्या अॅड ए बी सी डी ई एफ जी एच आय जे के एल एम एन ओ पी आर एस टी यू व्ही
            डब्ल्यू एक्स वाय जि ता मु पो वि ना गो ह द
            """,
        inner: "उदा रु लि",
        numbered: "नं पृ क्र",
        reportingVerbs: "म्हणाले म्हणाला म्हणाली विचारले")
}

extension LexiconSource {
    static let nepali = LexiconSource(
        titles: "डा श्री प्रा पं ले कै मे ए बी सी डी एफ जी एच आई जे के एल एम एन ओ पी आर एस टी यू भी",
        inner: "रु लि वि",
        numbered: "नं पृ क्र")
}

extension LexiconSource {
    static let hindi = LexiconSource(
        titles: """
            डॉ डा श्री प्रो पं मो स्व कु सु चौ मि ज न्या ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी आर एस टी
            यू वी डब्ल्यू एक्स वाई जेड ले कै जन मे सर
            """,
        inner: "उदा अर्थात टेक कॉम रु लि प्रा",
        numbered: "नं पृ क्र")
}

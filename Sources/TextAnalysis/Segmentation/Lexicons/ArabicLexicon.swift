extension LexiconSource {
    static let arabic = LexiconSource(
        titles: "د أ م ا",
        inner: "ق ت",
        numbered: "ص ج رقم")
}

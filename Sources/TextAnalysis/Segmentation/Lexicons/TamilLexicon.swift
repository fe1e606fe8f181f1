extension LexiconSource {
    static let tamil = LexiconSource(
        titles: "டாக் திரு",
        numbered: "எண் ப")
}

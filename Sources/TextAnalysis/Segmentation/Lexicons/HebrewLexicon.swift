extension LexiconSource {
    static let hebrew = LexiconSource(
        inner: "כו",
        final: "וכד וכו")
}

extension LexiconSource {
    static let pashto = LexiconSource(
        final: "و ده شو وو")
}

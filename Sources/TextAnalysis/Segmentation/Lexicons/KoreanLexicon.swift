extension LexiconSource {
    static let korean = LexiconSource(
        reportingVerbs: "라고 이라고 라는 이라는 라며 이라며 하고 고 며 라면서")
}

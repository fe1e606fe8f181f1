extension LexiconSource {
    static let korean = LexiconSource(
        reportingVerbs: "라고 이라고 라는 이라는 라며 이라며 하고 고 며 라면서 물었다 말했다 외쳤다 답했다 대답했다 되물었다 전했다")
}

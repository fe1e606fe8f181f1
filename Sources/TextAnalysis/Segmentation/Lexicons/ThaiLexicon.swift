extension LexiconSource {
    static let thai = LexiconSource(
        inner: "พ.ศ ค.ศ จ อ ต ถ ดร นพ พญ ศ รศ ผศ",
        ownMarks: [.thaiSpace])
}

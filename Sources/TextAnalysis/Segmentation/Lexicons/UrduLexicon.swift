extension LexiconSource {
    static let urdu = LexiconSource(
        titles: "ڈاکٹر پروفیسر",
        numbered: "ص نمبر")
}

extension LexiconSource {
    static let urdu = LexiconSource(
        titles: "ڈاکٹر پروفیسر",
        numbered: "ص نمبر",
        reportingVerbs: "کہا پوچھا بولا بولے بولی")
}

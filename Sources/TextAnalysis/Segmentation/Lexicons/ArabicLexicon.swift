extension LexiconSource {
    static let arabic = LexiconSource(
        titles: "د أ م ا",
        inner: "ق ت",
        numbered: "ص ج رقم",
        reportingVerbs: "قال قالت سأل سألت تساءل تساءلت أجاب أجابت صرخ صرخت أضاف أضافت هتف")
}

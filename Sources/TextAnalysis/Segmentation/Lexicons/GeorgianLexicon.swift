extension LexiconSource {
    static let georgian = LexiconSource(
        titles: "პროფ აკად",
        inner: "ე.ი ე.წ მაგ იხ ქ ს",
        numbered: "გვ ტ თ №",
        final: "ა.შ შ სხვ",
        reportingVerbs: "თქვა იკითხა უპასუხა")
}

extension LexiconSource {
    static let persian = LexiconSource(
        titles: "آ",
        inner: "ر.ک ق.م ه.ش ه.ق",
        numbered: "ص ج ش",
        reportingVerbs: "گفت پرسید پاسخ افزود فریاد")
}

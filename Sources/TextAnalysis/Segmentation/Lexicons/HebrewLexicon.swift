extension LexiconSource {
    static let hebrew = LexiconSource(
        inner: "כו",
        final: "וכד וכו",
        reportingVerbs: "אמר אמרה שאל שאלה ענה ענתה השיב השיבה הוסיף הוסיפה קרא קראה תהה")
}

extension LexiconSource {
    /// Names, titles and companies that news in any language writes in the English or international way.
    static let common = LexiconSource(
        titles: "Dr Mr Mrs Ms Prof St Mt Messrs",
        inner: "vs cf e.g i.e viz a.k.a eds p.s",
        numbered: "No Nos Nr p pp vol art fig ch sec ed ref refs",
        ordinary: "Inc Corp Ltd Co Cos Bros Plc LLC GmbH Jr Sr ca approx al Ph.D",
        // Units have no full stop of their own.
        final: "etc Hz kHz MHz GHz kWh MWh GWh km kg cm mm",
        clock: "a.m p.m")
}

extension SegmentationLexicon {
    /// What stands behind the name of a company.
    static let companyEndings = WordTable<Bool>(
        ["inc", "ltd", "llc", "plc", "gmbh"].map { (key: WordKey(listed: $0), value: true) })

    /// Words after a full stop that belong to the name before it: `Booking.Com`, `ASP.Net`.
    static let nameEndings = WordTable<Bool>(
        ["com", "net", "org", "co", "io", "js", "tv", "fm", "edu", "gov", "info", "biz", "doc", "pdf", "txt", "html"]
            .map { (key: WordKey(listed: $0), value: true) })
}

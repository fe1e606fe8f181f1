import Nutgraf

/// News of a small town: two stories of a ferry, one of them copied with a sentence more, and two of a bank.
enum Town {
    static let ferry = [
        "The ferry to Nesodden ran again on Friday after a storm had kept it in port for two days.",
        "The storm tore the mooring lines of three boats and flooded the quay, the harbor master said.",
        "Some passengers had slept in the terminal while the wind blew.",
        "The operator said that the ferry would run every half hour until Sunday to clear the queue.",
        "Repairs of the quay will take a month and cost two million crowns, the town council said.",
    ]
    static let pier = [
        "Passengers of the Nesodden ferry waited for two days in the terminal because of a storm.",
        "The harbor master said that the quay was flooded and that 3 boats had lost their mooring lines.",
        "The town council wants to raise the quay by a metre before the next winter.",
        "The operator of the ferry welcomed the plan and offered to pay a part of it.",
    ]
    static let bank = [
        "The central bank cut its rates by half a point on Monday, the first cut in four years.",
        "Inflation has fallen below two percent, and the bank expects weak growth until summer.",
        "Borrowers will pay less for their mortgages from next month, lenders said.",
        "The currency lost a little against the euro after the announcement.",
    ]
    static let lender = [
        "Lenders lowered mortgage rates on Tuesday, a day after the central bank had cut its own.",
        "The largest lender will charge half a point less from next month.",
        "Inflation and growth are weaker than the bank had expected in the spring.",
        "Economists see a further cut of rates before the end of the year.",
    ]

    static func article(_ id: String, _ title: String, _ date: String, _ sentences: [String]) -> Article {
        let text = sentences.joined(separator: " ")
        return Article(
            id: id, title: title, text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)], date: date)
    }

    static let articles = [
        article("ferry-1", "Ferry to Nesodden runs again after storm", "2024-05-03", ferry),
        article("bank-1", "Central bank cuts rates", "2024-05-06", bank),
        article("ferry-2", "Two days in the terminal", "2024-05-04", pier),
        article("bank-2", "Mortgages become cheaper", "2024-05-07", lender),
        article(
            "ferry-3", "Ferry runs again", "2024-05-05",
            ferry + ["A choir from Drammen, which had been stranded as well, sang for those who waited on the pier."]),
    ]

    /// As the tool reads them.
    static var jsonLines: String {
        articles.map { article in
            "{\"id\":\"\(article.id)\",\"title\":\"\(article.title)\",\"date\":\"\(article.date ?? "")\","
                + "\"text\":\"\(article.text)\"}\n"
        }.joined()
    }
}

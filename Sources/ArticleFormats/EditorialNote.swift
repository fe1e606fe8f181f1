/// What a sender says to editors beside a story.
enum EditorialNote {
    /// The note, where it says that something was corrected; nil for any other. O(bytes).
    static func correction(in note: String) -> String? {
        let plain = PageText.plain(note)
        let words = plain.lowercased().split { !$0.isLetter }
        return words.contains { word in stems.contains { word.hasPrefix($0) } } ? plain : nil
    }

    private static let stems = [
        "correct", "korrektur", "korrigier", "korriger", "berichtig", "rectif", "corrig", "correcc", "corregi",
        "correz",
        "corret", "rättelse", "rättad", "retting", "rettelse", "rettet", "oikaisu", "erratum", "clarif",
    ]
}

import TextAnalysis

/// The words that `JoinedNames` knows, in small letters.
extension JoinedNames {
    static let organizations = table(
        """
        administration agency alliance association authority board bureau centre center college commission committee company control corporation
        council court department economics enforcement federation foundation fund group hospital institute ministry museum office party police prevention protection
        school secretary service services society trust union university
        """)
    static let local = table("police council constabulary county borough district hospital hospitals nhs")
    static let bodies = table(
        "government governments cabinet opposition ministers parliament police gulf isle isles vale order duke duchess earl lord lady king "
            + "queen prince princess pope saint cardinal")
    /// What a ministry is called by, and what joins it to what it is for.
    static let heads = table(
        "ministry department office committee faculty bureau secretary minister institute centre center council board commission agency school"
    )
    static let joiners = table("of for")
    /// What a firm is called by behind the name of its founder.
    static let partners = table("sons son daughters co company partners brothers associates")

    private static func table(_ words: String) -> TermTable {
        var table = TermTable()
        for word in words.split(whereSeparator: \.isWhitespace) { _ = table.intern(String(word)) }
        return table
    }

    /// The words beside the `and` of names that everybody knows.
    static let pairs: Set<String> = [
        "securities exchange", "food drug", "health human", "fish wildlife", "trinidad tobago", "bosnia herzegovina",
        "antigua barbuda", "kitts nevis", "tomé príncipe", "turks caicos",
        "tyne wear",
        "brighton hove", "hammersmith fulham", "kensington chelsea", "windsor maidenhead", "redcar cleveland",
        "telford wrekin",
        "avon somerset", "devon cornwall", "dumfries galloway", "perth kinross", "argyll bute", "dyfed powys",
        "newfoundland labrador", "jammu kashmir", "andaman nicobar", "marks spencer", "johnson johnson",
        "procter gamble",
        "ernst young", "smith wesson", "standard poor", "simon garfunkel", "romeo juliet", "control prevention",
        "barnes noble", "abercrombie fitch",
    ]
}

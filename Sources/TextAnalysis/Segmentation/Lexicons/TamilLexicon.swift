extension LexiconSource {
    static let tamil = LexiconSource(
        titles: """
            டாக் திரு எஸ் ஆர் என் எம் எல் எப் எக்ஸ் ஏ பி சி டி இ ஜி எச் ஐ ஜே கே ஓ க்யூ யு வி ஒய் டாக்டர்
            """,
        numbered: "எண் ப",
        reportingVerbs: "என்றார் கேட்டார் கூறினார்")
}

extension CaseEndings {
    /// The endings of a language; `nil` where it has none here.
    static func endings(of language: Language) -> CaseEndings? { byLanguage[language.listCode] }

    private static let byLanguage: [String: CaseEndings] = {
        let czech = CaseEndings(
            """
            ami emi ími ech ách ích ím ům em om ám ovi ové a e ě i í o u ů y ý á é ou ého ému ých ým ými ích ímu ího ata atům
            """, suffixes: "ov", folds: "ů-o ó-o", closings: "k-c h-z g-z ř-r")
        return [
            "be": CaseEndings(
                """
                амі ямі ах ях ам ям аў яў ою ей ёй ом ем а я о е э у ю і ы ь ага яга аму яму ым ім ых іх ымі імі ай ая ую юю
                """, closings: "к-ц г-з х-с"),
            "bg": CaseEndings(
                """
                ите ата ята ото ето ът ят та то те ия ият ове ове овете еве евете а я о е и у й
                """),
            "cs": czech,
            "lv": CaseEndings(
                """
                iem ajam ajai ajā ajos ajām ās ām ais ai am as os us es ei ēs ēm em is im īs īm ij a ā e ē i ī u ū s š o ie iem ies
                """, closings: "ķ-k ļ-l ņ-n š-s ž-z č-c"),
            "mk": CaseEndings("ите ата ето ото от та то те ов ва во ови еви а е и о у"),
            "pl": CaseEndings(
                """
                ami ach om em ie iem ia iach iami iom iu a ą ę e y i u o ego emu ej ym ich ych im ymi imi owie iego iemu iej ii
                """, suffixes: "ow", folds: "ó-o", closings: "ł-l ń-n ś-s ć-c ź-z rz-r k-c t-c dz-d g-d"),
            "sk": CaseEndings(
                """
                ami ach iach och ech om em ám iam ov ovi ovia a e i í o u y ý á é ou ého ému ých ým ými ích ej ia iu ie
                """, closings: "k-c h-z g-z ť-t ď-d ň-n ľ-l"),
            "sl": CaseEndings(
                """
                ama ema ima ami emi imi ega emu em im ih ov ev om am ah eh oma a e i o u ju jem jev
                """, closings: "k-c g-z h-s"),
            "uk": CaseEndings(
                """
                ами ями ах ях ам ям ів їв ові еві єві ою ею єю ом ем єм а я о е є у ю и і ї ь ого ому ий ій їй их їх им їм ої
                """, suffixes: "ов ев єв ів їв", folds: "їв-єв", closings: "к-ц г-з х-с"),
        ]
    }()
}

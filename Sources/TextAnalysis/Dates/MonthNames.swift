/// The names of months, in small letters, with their numbers from 1.
enum MonthNames {
    /// Names that a reader can trust to be months wherever they stand among numbers: full names and the abbreviations
    /// that are no other words.
    static let sure: [String: Int] = table([
        "january jan januar januari janvier janv enero ene janeiro gennaio января янв يناير",
        "february feb februar februari février févr febrero fevereiro febbraio февраля фев فبراير",
        "march mar märz mars marzo março maart марта مارس",
        "april apr avril abril aprile апреля апр أبريل",
        "may mai mayo maio maggio mei мая مايو",
        "june jun juni juin junio junho giugno июня июн يونيو",
        "july jul juli juillet juil julio julho luglio июля июл يوليو",
        "august aug août agosto ago augustus августа авг أغسطس",
        "september sep sept septembre septiembre setembro settembre сентября сен сент سبتمبر",
        "october oct oktober octobre octubre outubro ottobre октября окт أكتوبر",
        "november nov novembre noviembre novembro ноября ноя نوفمبر",
        "december dec dezember décembre diciembre dezembro dicembre декабря дек ديسمبر",
    ])

    /// Further names, of which some are words too (`set`, `out`): months only in what is said to be a date.
    static let further: [String: Int] = table([
        "jänner jän gen январь جانفي stycznia styczeń ocak січня",
        "feber fév fev февраль شباط فيفري lutego luty şubat лютого",
        "mrz mär mrt март آذار marca marzec mart березня",
        "abr апрель نيسان أفريل kwietnia kwiecień nisan квітня",
        "mag май أيار ماي maja mayıs травня",
        "giu июнь حزيران جوان czerwca czerwiec haziran червня",
        "lug июль تموز جويلية lipca lipiec temmuz липня",
        "aoû август آب أوت sierpnia sierpień ağustos серпня",
        "set setiembre أيلول сентябрь września wrzesień eylül вересня",
        "okt ott out октябрь października październik ekim жовтня",
        "ноябрь listopada listopad kasım листопада",
        "dez dic déc декабрь grudnia grudzień aralık грудня",
    ])

    /// The number of the month with this name, in small letters.
    static func number(of name: String) -> Int? { sure[name] ?? further[name] ?? CalendarNames.monthNumbers[name] }

    private static func table(_ months: [String]) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (index, names) in months.enumerated() {
            for name in names.split(separator: " ") { numbers[String(name)] = index + 1 }
        }
        return numbers
    }
}

/// Figures with a unit: `29 miles`, `£31m`, `104F`.
enum Measure {
    /// Whether what stands in brackets is a figure told again in another unit: `46 km (29 miles)`; in English also a measure of
    /// something else: `(29 inches deep)`. Complexity: O(bytes).
    static func isAside(_ inside: ArraySlice<UInt8>, behind before: ArraySlice<UInt8>, isEnglish: Bool) -> Bool {
        let words = pieces(inside)
        guard !words.isEmpty, words.count <= 5 else { return false }
        let isMeasure = isEnglish && words.count > 2 && dimensions.contains(words[words.count - 1])
        let told = isMeasure ? words.dropLast() : words[...]
        guard isFigure(told[0]), told.allSatisfy({ isFigure($0) || units.contains($0) }),
            told.contains(where: { units.contains($0) || hasUnit($0) })
        else { return false }
        return isMeasure || pieces(before).suffix(3).contains { isFigure(numberOf($0)) }
    }

    private static func pieces(_ bytes: ArraySlice<UInt8>) -> [String] {
        bytes.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self).lowercased() }
    }

    /// `5-mile`: its number.
    private static func numberOf(_ word: String) -> String {
        word.split(separator: "-").first.map(String.init) ?? word
    }

    /// `12`, `1,200.5`, `$40m`, `40c`, `nine`.
    private static func isFigure(_ word: String) -> Bool {
        if numbers.contains(word) { return true }
        let ending = unitOf(word)
        let digits = word.dropLast(ending.count).drop { currencies.contains($0) }
        return digits.contains(where: \.isNumber) && digits.allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
            && (ending.isEmpty || units.contains(String(ending)))
    }

    /// Whether the unit is a part of the figure: `£31`, `46km`.
    private static func hasUnit(_ word: String) -> Bool {
        word.contains { currencies.contains($0) } || units.contains(String(unitOf(word)))
    }

    /// What is behind the digits.
    private static func unitOf(_ word: String) -> Substring {
        word.lastIndex(where: \.isNumber).map { word[word.index(after: $0)...] } ?? ""
    }

    private static let currencies: Set<Character> = ["$", "£", "€", "¥", "₹"]
    private static let numbers: Set = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty",
        "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
    ]
    private static let dimensions: Set = ["deep", "long", "wide", "high", "tall", "thick", "away", "off"]
    private static let units: Set = [
        "km", "m", "cm", "mm", "mi", "ft", "in", "kg", "g", "lb", "lbs", "oz", "t", "ha", "l", "c", "f", "°c", "°f",
        "km/h", "kph", "mph", "bn", "mn", "tn", "k", "sq", "square", "cubic", "million", "billion", "trillion",
        "mile", "miles", "kilometer", "kilometers", "kilometre", "kilometres", "meter", "meters", "metre", "metres",
        "foot", "feet", "inch", "inches", "yard", "yards", "pound", "pounds", "ounces", "kilo", "kilos", "kilogram",
        "kilograms", "ton", "tons", "tonne", "tonnes", "acre", "acres", "hectare", "hectares", "gallon", "gallons",
        "liter", "liters", "litre", "litres", "degrees", "celsius", "fahrenheit", "dollar", "dollars", "euro", "euros",
        "yen", "usd", "eur", "gbp",
        "meile", "meilen", "kilometern", "metern", "fuß", "zoll", "pfund", "hektar", "tonnen", "grad", "millionen",
        "milliarden", "mio", "mrd", "mio.", "mrd.",
        "kilomètres", "mètres", "pieds", "milles", "livres", "degrés", "millions", "milliards", "de", "d'euros",
        "d’euros",
        "millas", "kilómetros", "metros", "pies", "libras", "hectáreas", "toneladas", "grados", "millones", "dólares",
        "miglia", "chilometri", "metri", "piedi", "ettari", "tonnellate", "gradi", "milioni", "miliardi", "dollari",
        "mijl", "kilometer", "voet", "hectare", "graden", "miljoen", "miljard",
        "quilômetros", "milhas", "hectares", "graus", "milhões", "bilhões",
    ]
}

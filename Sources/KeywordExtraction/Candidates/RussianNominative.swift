import TermWeighting
import TextAnalysis

/// Puts names that a Russian article has in other cases alone into the nominative: `России` is shown as `Россия`, `Владимира Путина`
/// as `Владимир Путин`.
///
/// A name of one word is known by the background collection: an ending of a case gives way to one of the nominative if
/// that makes a word that is known there, and no adjective. Of two names the first has to be a man's in this way; then his surname,
/// which no collection need know, goes on without its ending.
struct RussianNominative {
    private let background: BackgroundFrequencies

    /// `nil` for every language but Russian.
    init?(language: Language) {
        guard language.code == "ru", let table = BackgroundFrequencies.table(for: language) else { return nil }
        background = table
    }

    /// The nominative of a name, or the name where none can be told.
    func nominative(of name: String) -> String {
        let words = name.split(separator: " ").map(String.init)
        guard words.allSatisfy(Self.isName) else { return name }
        let small = words.map { $0.lowercased() }
        switch words.count {
        case 1: return word(small[0]).map(Self.capitalized) ?? name
        case 2:
            guard let first = man(small[0]), let surname = Self.surname(small[1]) else { return name }
            return Self.capitalized(first) + " " + Self.capitalized(surname)
        default: return name
        }
    }

    // MARK: - One word

    private static let adjectiveEndings = [
        "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ых", "их", "ую", "юю", "ая", "яя", "ым", "им", "ыми",
        "ими",
    ]
    /// Endings of cases by what ends the nominative behind them: a consonant, -ь or -й; -а or -я; or either.
    private static let masculine = ["ом", "ем", "ём", "а", "я"]
    private static let feminine = ["ой", "ей", "ы", "и"]
    private static let either = ["у", "ю", "е"]
    /// How men's surnames end, and men's first names, that are a woman's with the ending of another case.
    private static let surnameEndings = ["ов", "ев", "ёв", "ин", "ын"]
    private static let sharedNames: Set = ["александр", "евгений", "валерий", "валентин", "антонин", "ангел"]

    /// How usual the nominative has to be beside the form, and how long beside one in -а or -я, which may be a nominative itself (`Куба`
    /// beside `куб`).
    private static let usual = 0.125
    private static let usualBesideGenitive = 0.5
    private static let longBesideGenitive = 4

    private func word(_ form: String) -> String? {
        guard !Self.adjectiveEndings.contains(where: form.hasSuffix) else { return nil }
        for ending in Self.masculine where form.hasSuffix(ending) {
            let stem = String(form.dropLast(ending.count))
            let isGenitive = ending.count == 1
            guard
                let found = best(
                    stem, ["", "ь", "й"], atLeast: share(form) * (isGenitive ? Self.usualBesideGenitive : Self.usual))
            else { continue }
            if isGenitive,
                stem.hasSuffix("и") || found.count < Self.longBesideGenitive || Self.sharedNames.contains(found)
                    || Self.surnameEndings.contains(where: found.hasSuffix)
            {
                return nil
            }
            return found
        }
        for ending in Self.feminine where form.hasSuffix(ending) {
            let stem = String(form.dropLast(ending.count))
            // The same form is the plural of a masculine noun.
            guard let found = best(stem, ["а", "я"], atLeast: share(form) * Self.usual), 8 * share(stem) < share(found)
            else {
                continue
            }
            return found
        }
        for ending in Self.either where form.hasSuffix(ending) {
            let stem = String(form.dropLast(ending.count))
            let bare = best(stem, ["", "ь", "й"], atLeast: share(form) * Self.usual)
            let open = best(stem, ["а", "я"], atLeast: share(form) * Self.usual)
            guard let bare else { return open }
            guard let open else { return bare }
            return 3 * share(bare) >= share(open) ? bare : open
        }
        return nil
    }

    /// The most usual word of a stem and one of some endings.
    private func best(_ stem: String, _ endings: [String], atLeast least: Double) -> String? {
        guard stem.count > 2, !["ый", "ий", "ая", "яя"].contains(where: { share(stem + $0) > least }) else {
            return nil
        }
        let words = endings.map { stem + $0 }.filter { share($0) > 0 && share($0) >= least }
        return words.max { share($0) < share($1) }
    }

    private func share(_ word: String) -> Double {
        let bytes = Array(word.utf8)
        return background.documentShare(of: bytes.span, 0..<bytes.count) ?? 0
    }

    // MARK: - Two names

    /// The nominative of a man's first name in another case.
    private func man(_ form: String) -> String? {
        guard let ending = ["ом", "ем", "а", "я", "у", "ю"].first(where: form.hasSuffix) else { return nil }
        guard !Self.adjectiveEndings.contains(where: form.hasSuffix) else { return nil }
        let found = best(String(form.dropLast(ending.count)), ["", "й", "ь"], atLeast: share(form) * Self.usual)
        return found.flatMap { ending.count == 1 && Self.sharedNames.contains($0) ? nil : $0 }
    }

    private static func surname(_ form: String) -> String? {
        // `Полтавченко`, `Черных`
        if form.hasSuffix("о") || form.hasSuffix("ых") { return form }
        guard let ending = ["ым", "ом", "ем", "а", "у", "е", "я", "ю"].first(where: form.hasSuffix) else { return nil }
        let stem = String(form.dropLast(ending.count))
        guard stem.count > 2, let last = stem.last, !"аеёиоуыэюяьй".contains(last),
            ending != "ым" || surnameEndings.contains(where: stem.hasSuffix)
        else { return nil }
        return ["я", "ю"].contains(ending) ? stem + "ь" : stem
    }

    // MARK: - Letters

    /// Whether a word is written in Cyrillic with a capital and small letters behind it.
    private static func isName(_ word: String) -> Bool {
        let letters = Array(word.unicodeScalars)
        guard letters.count > 3, (0x0410...0x042F).contains(letters[0].value) else { return false }
        return letters.dropFirst().allSatisfy { (0x0430...0x044F).contains($0.value) || $0.value == 0x0451 }
    }

    private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}

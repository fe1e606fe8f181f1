import CICU
import CMeCab
import CThai

/// The libraries that cut scripts without spaces into words, opened when such a script comes.
package enum WordLibrary: CaseIterable {
    case icu, libthai, mecab

    /// Whether it is on this machine, with its dictionary. Opens it.
    package var isThere: Bool {
        switch self {
        case .icu: nutgraf_icu_load()
        case .libthai: nutgraf_thai_load()
        case .mecab: nutgraf_mecab_load()
        }
    }
}

import ArticleFormats
import Summarization
import TextAnalysis
import WebService

/// A library that is opened when it is needed, and whether it is there.
struct LibraryFinding {
    let name: String
    let isThere: Bool
    /// What does not work without it.
    let use: String
    /// Debian's package.
    let package: String

    static var all: [LibraryFinding] {
        FormatLibrary.allCases.map { library in
            switch library {
            case .libxml2:
                LibraryFinding("libxml2", library.isThere, "web pages, feeds, agencies' items, office documents", "libxml2")
            case .uchardet: LibraryFinding("uchardet", library.isThere, "guessing the character set of old texts", "libuchardet0")
            case .brotli: LibraryFinding("brotli", library.isThere, "pages of web archives that are packed so", "libbrotli1")
            case .libcurl: LibraryFinding("libcurl", library.isThere, "inputs that are addresses on the web", "libcurl4")
            }
        } + WordLibrary.allCases.map { library in
            switch library {
            case .icu: LibraryFinding("ICU", library.isThere, "words of Lao, Khmer and Burmese", "libicu72")
            case .libthai: LibraryFinding("libthai", library.isThere, "words of Thai beyond the list of our own", "libthai0")
            case .mecab:
                LibraryFinding(
                    "MeCab", library.isThere, "words of Japanese beyond the list of our own", "libmecab2 mecab-ipadic-utf8")
            }
        } + [
            LibraryFinding("libmicrohttpd", Server.canServe, "nutgraf serve", "libmicrohttpd12"),
            LibraryFinding("CBC", Concepts.hasSolver, "exact answers of summarize --method concepts", "coinor-libcbc3"),
        ]
    }

    private init(_ name: String, _ isThere: Bool, _ use: String, _ package: String) {
        self.name = name
        self.isThere = isThere
        self.use = use
        self.package = package
    }

    var line: String {
        let padded = name + String(repeating: " ", count: max(1, 15 - name.count))
        return isThere ? "  found    \(padded)\(use)" : "  missing  \(padded)\(use); apt-get install \(package)"
    }
}

import CICU
import CMeCab
import CThai
import Synchronization

/// Where words end in scripts that put no space between them.
///
/// Chinese is cut by a word list of our own (`WordList`), Japanese by MeCab and Thai by libthai where these are there, else
/// by lists too; Lao, Khmer and Burmese by the dictionaries of ICU, else by syllable. All are opened when a text first needs
/// them. Over it stand rules of our own: numbers, names, marks (`UnspacedPiece`, `ChineseNames`). The same libraries give the
/// same words on any number of threads; a machine without them gives others in all but Chinese.
///
/// The lists are taken before ICU where there are both, because they cut better: F1 of words in development parts of
/// Universal Dependencies, in per cent (Benchmarks/compare_words.py):
///
///                      ours   ICU    lists   peer
///     Chinese GSD      78.0   78.2   78.0    75.8 jieba
///     Chinese PUD      82.7   76.9   82.7    74.0
///     Japanese GSD     91.1   79.8   87.9    98.6 fugashi with unidic-lite, whose rules the gold follows
///     Japanese WAC     81.3   76.1   78.2    84.6
///     Thai PUD         85.7   79.2   79.4    68.5 PyThaiNLP
public enum UnspacedWords {
    /// What cuts the words.
    public enum Source: UInt8, Hashable, Sendable, CaseIterable {
        /// The best that is there.
        case best
        /// ICU for all of them.
        case icu
        /// The lists, or syllables: the same words on every machine.
        case lists
        /// Overlapping pairs of characters: no words, and no list to be asked.
        case pairs
    }

    /// Whether a text was cut by syllable because ICU is not there.
    public static var wereLibrariesMissed: Bool { missed.load(ordering: .relaxed) }

    private static let missed = Atomic(false)

    /// The ends of the words of a piece, of which at least one is certain whatever follows the piece.
    static func ends(of piece: UnspacedPiece, in text: Span<UInt8>, _ rules: UnspacedRules) -> UInt64 {
        let breaks = piece.breaks
        guard breaks & (breaks &- 1) != 0 else { return breaks }
        var ends = cut(piece, in: text, rules, breaks) & breaks
        ends |= 1 << UInt64(piece.count - 1)
        return piece.settled(piece.joined(ends) & breaks | 1 << UInt64(piece.count - 1))
    }

    private static func cut(
        _ piece: UnspacedPiece, in text: Span<UInt8>, _ rules: UnspacedRules, _ breaks: UInt64
    ) -> UInt64 {
        let isJapanese = rules.isJapanese || piece.hasKana && !rules.isChinese
        if rules.source == .best {
            if piece.script == .thai, nutgraf_thai_load() {
                // Safe: the piece has so many scalars.
                return unsafe piece.scalars.span.withUnsafeBufferPointer {
                    unsafe nutgraf_thai_words($0.baseAddress, piece.count)
                }
            }
            if piece.script == .han, isJapanese, nutgraf_mecab_load() {
                // Safe: the piece lies in the text.
                return unsafe text.withUnsafeBufferPointer {
                    unsafe nutgraf_mecab_words($0.baseAddress.map { unsafe $0 + piece.bytes.lowerBound }, piece.bytes.count)
                }
            }
        }
        let list = list(for: piece.script, isJapanese: isJapanese)
        var ends = breaks
        if rules.source == .icu || list == nil && rules.source == .best {
            if nutgraf_icu_load() {
                // Safe: as above.
                ends = unsafe piece.scalars.span.withUnsafeBufferPointer {
                    unsafe nutgraf_icu_words($0.baseAddress, piece.count)
                }
            } else {
                missed.store(true, ordering: .relaxed)
            }
        } else if let list {
            ends = list.ends(of: piece, breaks)
        }
        return piece.script == .han && !isJapanese ? ChineseNames.joined(piece, ends) : ends
    }

    private static func list(for script: UnspacedScript, isJapanese: Bool) -> WordList? {
        switch script {
        case .han: isJapanese ? .japanese : .chinese
        case .thai: .thai
        default: nil
        }
    }
}

/// What of a tokenizer matters to scripts without spaces.
struct UnspacedRules {
    let source: UnspacedWords.Source
    let isJapanese: Bool
    let isChinese: Bool

    init(_ source: UnspacedWords.Source, language: Language) {
        self.source = source
        isJapanese = language.code == "ja"
        isChinese = language.code == "zh"
    }
}

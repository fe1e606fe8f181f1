/// A run of text between the borders of block elements, the unit that is body or not.
///
/// C. Kohlschütter, P. Fankhauser and W. Nejdl, Boilerplate Detection using Shallow Text Features, WSDM 2010,
/// doi:10.1145/1718487.1718542.
struct PageBlock {
    enum Kind { case paragraph, loose, listItem, cell, caption }

    var text: [UInt8]
    /// The innermost block element around.
    var element: Int
    /// 1 to 6 for a heading, else 0.
    var headingLevel = 0
    var kind: Kind
    var isQuote = false
    /// Characters, one of a script without spaces counted as three.
    var weight: Int
    /// The part of the weight that is in links, and in bold or slanted type.
    var linkWeight: Int
    var emphasisWeight: Int
    var linkCount: Int
    /// Marks that end sentences or clauses.
    var sentenceEnds: Int
    var commas: Int

    /// Takes in the next cell of the same row.
    mutating func append(_ cell: PageBlock) {
        text += [0x20] + cell.text
        weight += cell.weight
        linkWeight += cell.linkWeight
        emphasisWeight += cell.emphasisWeight
        linkCount += cell.linkCount
        sentenceEnds += cell.sentenceEnds
        commas += cell.commas
    }

    var linkDensity: Double { weight == 0 ? 0 : Double(linkWeight) / Double(weight) }
    var emphasisDensity: Double { weight == 0 ? 0 : Double(emphasisWeight) / Double(weight) }

    /// Whether it ends as a sentence does, closing quotes and brackets passed over.
    var endsSentence: Bool { Self.endsSentence(text) }

    static func endsSentence(_ text: [UInt8]) -> Bool {
        let tail = text.suffix(12)
        for byte in tail.reversed() {
            if byte >= 0x80 { break }
            switch byte {
            case 0x22, 0x27, 0x29, 0x5D, 0x20: continue
            case 0x2E, 0x21, 0x3F, 0x3A, 0x3B: return true
            default: return false
            }
        }
        let last = String(decoding: tail, as: UTF8.self).unicodeScalars.last {
            !["\"", "'", "”", "“", "»", "’", ")", "]", "」", "』", " ", "‘", "«", "）"].contains($0)
        }
        return last.map { [".", "!", "?", "…", "。", "！", "？", ":", "؟", "।", ";"].contains($0) } ?? false
    }

    /// How much it counts as a paragraph of prose; 0 for anything else.
    var proseWeight: Int {
        guard headingLevel == 0, kind != .caption, linkDensity <= 0.5 else { return 0 }
        guard weight >= 80 || (weight >= 40 && endsSentence) else { return 0 }
        let own = weight - linkWeight
        return kind == .paragraph ? own : kind == .loose ? own * 3 / 4 : own / 2
    }
}

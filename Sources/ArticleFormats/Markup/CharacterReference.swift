/// A character as markup writes it: `&amp;`, `&#8217;`, `&#x2019;` (HTML Standard, 13.5).
enum CharacterReference {
    /// The character of the reference at `offset`, and where it ends; nil where there is none. O(1).
    static func read(_ bytes: Span<UInt8>, at offset: Int) -> (scalar: Unicode.Scalar, end: Int)? {
        guard bytes[offset] == 0x26 else { return nil }
        var end = offset + 1
        while end < bytes.count, end - offset <= 10, bytes[end] != 0x3B { end += 1 }
        guard end < bytes.count, end > offset + 1, bytes[end] == 0x3B else { return nil }
        let name = bytes.string(offset + 1..<end)
        return (name.utf8.first == 0x23 ? number(name.dropFirst()) : names[name]).map { ($0, end + 1) }
    }

    private static func number(_ digits: Substring) -> Unicode.Scalar? {
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        guard let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits), value >= 0x20 else {
            return nil
        }
        // Numbers of Windows-1252, as browsers read them.
        return Unicode.Scalar((0x80...0x9F).contains(value) ? windows1252[Int(value - 0x80)] : value)
    }

    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]

    /// The names of Latin-1 in the order of its characters from U+00A0, and those of printed text.
    private static let names: [String: Unicode.Scalar] = {
        let latin = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
            micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
            AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
            times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
            egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
            ugrave uacute ucirc uuml yacute thorn yuml
            """
        var names: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "OElig": "Œ", "oelig": "œ", "Scaron": "Š",
            "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
            "zwnj": "\u{200C}", "zwj": "\u{200D}", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚",
            "ldquo": "“", "rdquo": "”", "bdquo": "„", "dagger": "†", "Dagger": "‡", "bull": "•", "hellip": "…",
            "permil": "‰", "prime": "′", "Prime": "″", "lsaquo": "‹", "rsaquo": "›", "euro": "€", "trade": "™",
            "minus": "−", "larr": "←", "rarr": "→", "asymp": "≈", "ne": "≠", "le": "≤", "ge": "≥",
        ]
        for (index, name) in latin.split(separator: " ").enumerated() {
            names[String(name)] = Unicode.Scalar(UInt32(0xA0 + index))
        }
        return names
    }()
}

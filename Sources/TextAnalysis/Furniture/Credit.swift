/// A credit in brackets: `(File/AFP)`, `(AP Photo/Jane Roe)`, `(Reuters)`.
enum Credit {
    /// Agencies, as a dateline or a credit names them.
    static let agencies: Set<String> = [
        "afp", "reuters", "ap", "upi", "dpa", "cnn", "epa", "efe", "ansa", "apa", "sda", "anp", "bbc", "xinhua",
        "bloomberg", "tass", "itar-tass", "interfax", "ips", "spa", "pa", "kyodo", "yonhap", "bernama", "pti", "ians",
        "ani", "app", "cp", "aap", "wam", "petra", "mena", "lusa", "belga", "ritzau", "tt", "ntb", "stt", "pap", "ctk",
        "mti", "healthday", "cbs", "nbc", "abc", "fox", "rfi", "rtr", "afp-services", "cnnmoney", "rtrs", "arab",
        "тасс", "интерфакс", "associated", "canadian", "press",
    ]
    private static let pictureWords: Set<String> = [
        "photo", "photos", "photograph", "image", "images", "getty", "shutterstock", "file", "courtesy", "handout",
        "supplied", "screengrab", "screenshot", "picture", "pool", "epa-efe", "alamy", "istock", "twitter",
        "instagram", "facebook",
    ]

    /// Whether the whole line is a credit in brackets: `(AFP)`.
    static func isCreditLine(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        guard range.count <= 60, range.count > 3, bytes[range.lowerBound] == 0x28,
            bytes.lastByte(of: range) == 0x29
        else { return false }
        let proof = proof(in: range.lowerBound + 1..<range.upperBound - 1, of: bytes)
        return proof.agencies + proof.pictures > 0 && proof.others <= 2
    }

    /// Whether the line is a picture caption by the credit that ends it.
    ///
    /// In the head an agency is enough; in the body the credit must speak of a picture, or join two names by a
    /// slash, because a paragraph may end in `(AFP)`.
    static func endsCaption(_ range: Range<Int>, in bytes: Span<UInt8>, zone: FurnitureLine.Zone) -> Bool {
        guard range.count <= 700 else { return false }
        var end = range.upperBound
        if bytes[end - 1] == 0x2E { end -= 1 }
        guard end - 1 > range.lowerBound, bytes[end - 1] == 0x29 else { return false }
        var start = end - 2
        while start > range.lowerBound && bytes[start] != 0x28 {
            if end - start > 80 { return false }
            start -= 1
        }
        guard start > range.lowerBound else { return false }
        let proof = proof(in: start + 1..<end - 1, of: bytes)
        guard proof.others <= 4 else { return false }
        if proof.pictures > 0 { return proof.pictures > 1 || proof.agencies > 0 || proof.hasSlash || zone == .head }
        return proof.agencies > 0 && (zone == .head || proof.hasSlash)
    }

    private static func proof(
        in range: Range<Int>, of bytes: Span<UInt8>
    ) -> (agencies: Int, pictures: Int, others: Int, hasSlash: Bool) {
        var proof = (agencies: 0, pictures: 0, others: 0, hasSlash: false)
        var start = range.lowerBound
        for offset in range.lowerBound...range.upperBound {
            let isEnd = offset == range.upperBound
            let byte = isEnd ? 0x20 : bytes[offset]
            if byte == 0x2F { proof.hasSlash = true }
            guard byte == 0x2F || byte == 0x20 || byte == 0x2C || byte == 0x0A || byte == 0x3A else { continue }
            if offset > start {
                let word = start..<offset
                let name = bytes.string(word).lowercased()
                // Lower-case words are prose: `(the file was closed by the press)`.
                let isName = bytes.firstLetterCase(of: word) != .lower
                if agencies.contains(name) && isName {
                    proof.agencies += 1
                } else if pictureWords.contains(name) && isName {
                    proof.pictures += 1
                } else {
                    proof.others += isName || name == "via" || name == "by" || name == "photo" ? 1 : 9
                }
            }
            start = offset + 1
        }
        return proof
    }
}

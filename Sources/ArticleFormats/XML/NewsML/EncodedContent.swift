import TextAnalysis

/// Content that an item carries in an encoding for bytes (NewsML-G2, `encoding` of `inlineData`; NewsML 1, `Encoding`).
enum EncodedContent {
    /// The text of some content. O(bytes).
    ///
    /// - Parameters:
    ///   - encodings: their names, the outermost first: `base64`, `encd:base64`, an address that ends with it.
    ///   - type: the media type, which may name a character set.
    static func text(_ content: String, encodings: [String], type: String? = nil) -> String {
        var text = content
        for name in encodings {
            let encoding = TransferEncoding(ControlledCode.word(of: name))
            if encoding == .none { continue }
            let encoded = Array(text.utf8)
            let decoded = encoding.decoded(encoded.indices, of: encoded.span)
            text = MailCharset.text(of: decoded.span, label: charset(of: type))
        }
        return text
    }

    private static func charset(of type: String?) -> String? {
        type.flatMap { type in
            type.lowercased().firstRange(of: "charset=").map { String(type.lowercased()[$0.upperBound...]) }
        }
    }
}

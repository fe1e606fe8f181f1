/// The HTML of a mail.
enum MailPage {
    /// The text of what the sender wrote.
    ///
    /// - Parameters:
    ///   - isBulk: whether it went to many: then it may be laid out as a page.
    ///   - isForward: whether what is quoted counts.
    static func text(of html: String, title: String, isBulk: Bool, isForward: Bool) throws(RecordFault) -> String {
        let bytes = html.utf8Span.span
        let own = try BodyFragment.text(ofMaybeHTML: html, title: title) { page, element in
            !isForward && isQuoted(element, of: page)
        }
        // An answer of nothing but what it answers to.
        let whole = own.isEmpty && !isForward ? try BodyFragment.text(ofMaybeHTML: html, title: title) : own
        guard isBulk || marks.contains(where: { bytes.containsIgnoringCase($0) }) else { return whole }
        // A newsletter: the lines around its stories are no body. Where hardly anything is left, it was none.
        guard let page = try? PageReader.record(of: bytes), let text = page[.text],
            text.utf8.count * 3 > whole.utf8.count
        else { return whole }
        return text
    }

    /// What only newsletters say.
    private static let marks = [
        "unsubscribe", "view in browser", "view this email", "abmelden", "abbestellen", "im browser ansehen",
        "désabonner", "desinscri", "darse de baja", "cancelar la suscrip", "disiscri", "uitschrijven",
        "avsluta prenumeration",
    ].map { Array($0.utf8) }

    /// Whether an element holds another mail or a signature, by the names that mail programs give them.
    private static func isQuoted(_ element: Int, of page: HTMLPage) -> Bool {
        let tag = page.tag(element)
        if tag == .blockquote, page.value(.type, of: element) == "cite" { return true }
        for attribute in [PageAttribute.class, .id] {
            guard let value = page.value(attribute, of: element), value.utf8.count < 200 else { continue }
            let lower = value.lowercased()
            if names.contains(where: { lower.contains($0) }) { return true }
        }
        return false
    }
    private static let names = [
        "gmail_quote", "gmail_attr", "gmail_signature", "moz-cite-prefix", "moz-signature", "moz-forward-container",
        "yahoo_quoted", "divrplyfwdmsg", "appendonsend", "protonmail_quote", "tutanota_quote", "zmail_extra",
    ]
}

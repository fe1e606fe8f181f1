/// Whether a scalar has Unicode's property Cased: an upper-case, lower-case or title-case letter, or a character that
/// looks like one (ª, Ⅷ, ⓐ).
func isCased(_ scalar: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isCased
}

/// Whether a scalar has Unicode's property Case_Ignorable: marks, format characters, modifiers, and the punctuation
/// that stands inside words, such as the apostrophe.
func isCaseIgnorable(_ scalar: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isCaseIgnorable
}

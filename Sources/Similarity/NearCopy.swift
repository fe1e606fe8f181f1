/// When an article is the same as another one for somebody who asks what is similar to it: the same text, or nearly so.
///
/// `NearDuplicates` compares runs of words, with much more care; here the sets of words are enough, since a false copy has a
/// line that names it.
package enum NearCopy {
    /// Fewer distinct words can be the same by chance.
    private static let fewestTerms = 20

    /// Whether two articles have the same terms, or, with 20 terms or more each, three quarters of all their terms.
    ///
    /// - Parameter sizes: their distinct terms.
    package static func holds(shared: Int, of sizes: (Int, Int)) -> Bool {
        if shared == sizes.0 && shared == sizes.1 { return true }
        return min(sizes.0, sizes.1) >= fewestTerms && 4 * shared >= 3 * (sizes.0 + sizes.1 - shared)
    }
}

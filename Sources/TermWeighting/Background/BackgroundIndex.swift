import Synchronization
import TextAnalysis

/// The terms of a background table, hashed once enough articles have asked for them.
///
/// To hash a table costs as much as to search it for the terms of some dozens of articles: a run over one story does
/// better without.
final class BackgroundIndex: Sendable {
    /// The first articles, which search the table where it lies.
    private static let articlesBefore = 24

    private struct State {
        var articles = 0
        var terms: TermTable?
    }

    private let state = Mutex(State())

    /// The hashed terms, whose ids are their places in the background table, or `nil` as long as too few articles asked.
    ///
    /// - Parameter fill: Adds each of the `count` terms in turn; called once. Others who ask wait for it.
    func table(of count: Int, fill: ((Span<UInt8>, Range<Int>) -> Void) -> Void) -> TermTable? {
        state.withLock { state in
            if let terms = state.terms { return terms }
            state.articles += 1
            guard state.articles > Self.articlesBefore else { return nil }
            var terms = TermTable(capacity: count)
            fill { bytes, range in _ = terms.intern(bytes, range) }
            state.terms = terms
            return terms
        }
    }
}

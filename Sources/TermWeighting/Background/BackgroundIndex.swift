import Synchronization

/// The terms of a background table, hashed once enough articles have asked for them.
///
/// To hash a table costs as much as to search it for the terms of some dozens of articles: a run over one story does
/// better without.
final class BackgroundIndex: Sendable {
    /// The first articles, which search the table where it lies.
    private static let articlesBefore = 16

    private struct State {
        var articles = 0
        var terms: HashedTerms?
    }

    private let state = Mutex(State())

    /// The hashed terms, or `nil` as long as too few articles have asked; `make` is called once, and others wait.
    func terms(made make: () -> HashedTerms) -> HashedTerms? {
        state.withLock { state in
            if state.terms == nil {
                state.articles += 1
                if state.articles > Self.articlesBefore { state.terms = make() }
            }
            return state.terms
        }
    }
}

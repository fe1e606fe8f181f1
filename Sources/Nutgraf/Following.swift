public import Stories
public import TextAnalysis

/// An article of a stream, and what became of it.
public struct FollowedArticle: Sendable {
    /// The article that came.
    public let article: Article
    /// The story that it joined or began, and why.
    public let decision: StreamDecision
}

extension Sequence where Element == Article {
    /// Which story each article joins or begins, taken one after the other: what `nutgraf follow` gives.
    ///
    ///     for (article, decision) in zip(articles, articles.followed()) {
    ///         print(decision.joined ? "joined" : "began", decision.story, article.title)
    ///     }
    ///
    /// A `StoryStream` that is kept does the same an article at a time, and can be stored (`StoryStream.state`).
    public func followed(by stream: StoryStream = StoryStream()) -> [StreamDecision] {
        var stream = stream
        return map { stream.add($0) }
    }
}

extension AsyncSequence where Element == Article {
    /// The articles as they come, each with the story that it joins or begins.
    ///
    ///     for await followed in wire.followed() { print(followed.decision.story, followed.article.title) }
    public func followed(by stream: StoryStream = StoryStream()) -> FollowedArticles<Self> {
        FollowedArticles(base: self, stream: stream)
    }
}

/// Articles that come one by one, followed by a stream of stories. Iterating it again begins with the stream as it was given.
public struct FollowedArticles<Base: AsyncSequence>: AsyncSequence where Base.Element == Article {
    fileprivate let base: Base
    fileprivate let stream: StoryStream

    /// Waits for the next article.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var base: Base.AsyncIterator
        fileprivate var stream: StoryStream

        /// The next article with its story; nil behind the last.
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(Base.Failure) -> FollowedArticle? {
            guard let article = try await base.next(isolation: actor) else { return nil }
            return FollowedArticle(article: article, decision: stream.add(article))
        }
    }

    /// From the beginning.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(base: base.makeAsyncIterator(), stream: stream)
    }
}

extension FollowedArticles: Sendable where Base: Sendable {}

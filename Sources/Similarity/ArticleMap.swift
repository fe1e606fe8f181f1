public import LinearAlgebra

/// A place on a map of articles: x to the right, y upward, each in −1...1.
public struct MapPoint: Hashable, Sendable {
    /// From left to right.
    public let x: Float
    /// From top to bottom.
    public let y: Float

    /// Of its parts, which are the properties of these names.
    public init(x: Float, y: Float) {
        self.x = x
        self.y = y
    }
}

/// Articles on a plane, those that are alike near each other: a picture of what a collection holds.
///
///     let map = ArticleMap(collection, threads: 2)
///     for (article, point) in zip(collection.articles, map.points) { print(article.title, point.x, point.y) }
///
/// Likeness is ¼ · y·y + ¾ · x·x, with x the term weights and y the rows of the latent space (`RelatedSpace`), where
/// the method has one; else that of the method. Time does not count. The points are laid out by `TSNE`, which says more
/// of their box and of what lies where. They start from the first principal components of that space, or of the 16
/// strongest singular vectors of the term weights where there is none. Who reads a map should know that near is alike,
/// but far says little: neither the distance of two groups nor their size has a meaning.
///
/// By the scores of `related` themselves, ¾ of which are y·y, an event of ECB+ is a single dot: smoothing makes its
/// articles nearly the same. With a quarter it is a group whose articles can be told apart. In a prototype on ECB+,
/// Google News titles, BBC News and MasakhaNEWS English (1,500 articles at most) the trustworthiness at 10 by that
/// measure is 0.999, 0.994, 0.986 and 0.968, and by term weights alone 0.997, 0.945, 0.956 and 0.912, where a map of
/// term weights has 0.996, 0.933, 0.940 and 0.886.
///
/// Articles without any term, or with none that another one has, lie at the rim.
///
/// Complexity: that of `NeighborSearch.neighbors` with 90 neighbors, and of `TSNE`: O(articles · (90 + log articles))
/// for each of 750 steps.
public struct ArticleMap: Hashable, Sendable {
    /// A point for each article, in the order of the collection.
    public let points: [MapPoint]

    /// The part of the latent space in likeness.
    public static let latentWeight: Float = 0.25

    /// The map of a collection. Where its `NeighborSearch` is at hand, take that one.
    public init(_ collection: ArticleCollection, method: TSNE = TSNE(), threads: Int = 1) {
        self.init(NeighborSearch(collection, threads: threads), method: method, threads: threads)
    }

    /// The map of the articles that a search has among themselves.
    public init(_ search: NeighborSearch, method: TSNE = TSNE(), threads: Int = 1) {
        precondition(search.isWithin, "A map is made of the articles of one collection.")
        let articles = Array(search.queries.articles.indices)
        let neighbors = search.cosines(
            of: articles, count: method.neighborCount(rows: articles.count), least: 0, latentWeight: Self.latentWeight,
            threads: threads)
        let layout = method.layout(
            of: neighbors, from: search.directions(threads: threads).principalComponents(2, threads: threads),
            threads: threads)
        points = articles.map { MapPoint(x: layout[$0, 0], y: layout[$0, 1]) }
    }
}

extension NeighborSearch {
    /// The queries by the strongest directions of their likeness (articles × directions).
    fileprivate func directions(threads: Int) -> DenseMatrix {
        rows?.values ?? TruncatedSVD(rank: 16).decomposition(of: queries.matrix, threads: threads).projection
    }
}

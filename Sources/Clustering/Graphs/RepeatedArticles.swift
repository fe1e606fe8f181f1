import LinearAlgebra
import Similarity

/// The articles of a collection that say once more, word for word, what many others say: the same notice every day, a story that
/// was stored a thousand times.
///
/// They are left out while clusters are sought, and go where the first of their kind has gone. Every one of n equal articles is
/// next to all the others, so that joining them one by one would take n² steps; and the likeness of copies would pass for that of
/// the collection (`CollectionScale`), so that stories beside them ran together as topics do.
///
/// Complexity: O(non-zeros).
struct RepeatedArticles {
    /// So many articles of the same words are all looked at.
    static let most = 8

    /// The article for which each stands; itself for one that is looked at.
    private let representatives: [Int]

    /// - Parameter veto: an article that may not be where the first of its kind is, is looked at.
    init(in collection: ArticleCollection, veto: some JoinVeto, threads: Int) {
        var representatives = Array(collection.articles.indices)
        let identical = IdenticalRows(collection.matrix, threads: threads)
        for group in 0..<identical.count where identical.size(of: group) > Self.most {
            let members = identical.members(of: group)
            guard let first = members.first.map(Int.init), collection.hasTerms(first) else { continue }
            for member in members.dropFirst(Self.most).map(Int.init) where !veto.forbids(first, member) {
                representatives[member] = first
            }
        }
        self.representatives = representatives
    }

    /// Whether an article is left out.
    func leavesOut(_ article: Int) -> Bool { representatives[article] != article }

    /// The groups, with the articles that were left out.
    func completing(_ groups: [Int]) -> [Int] { representatives.map { groups[$0] } }
}

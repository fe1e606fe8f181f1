import LinearAlgebra
import Similarity

/// The articles of a collection that say, word for word, what many others say: the same notice every day, a story that was stored a
/// thousand times.
///
/// One of each kind is looked at while clusters are sought, and the others go where it has gone. Every one of n equal articles is next
/// to all the others, so that joining them one by one would take n² steps; and how alike copies are would pass for how alike
/// articles of one story are here (`CollectionScale`), so that the stories beside them ran together or fell apart.
///
/// Complexity: O(non-zeros).
struct RepeatedArticles {
    /// So many articles of the same words, or fewer, are all looked at: syndicated copies of a story.
    static let mostCopies = 8

    /// The article for which each stands; itself for one that is looked at.
    private let representatives: [Int]

    /// - Parameters:
    ///   - window: articles stand for those near them in time alone.
    ///   - veto: an article that may not be where the first of its kind is, is looked at.
    init(in collection: ArticleCollection, near window: TimeWindow? = nil, veto: some JoinVeto, threads: Int) {
        var representatives = Array(collection.articles.indices)
        let identical = IdenticalRows(collection.matrix, threads: threads)
        for group in 0..<identical.count where identical.size(of: group) > Self.mostCopies {
            let members = identical.members(of: group)
            guard let first = members.first.map(Int.init), collection.hasTerms(first) else { continue }
            var looked = [first]
            for member in members.dropFirst().map(Int.init) {
                if let near = looked.first(where: { window?.holds($0, member) ?? true }), !veto.forbids(near, member) {
                    representatives[member] = near
                } else if window != nil {
                    looked.append(member)
                }
            }
        }
        self.representatives = representatives
    }

    /// Whether an article is left out.
    func leavesOut(_ article: Int) -> Bool { representatives[article] != article }

    /// The groups, with the articles that were left out.
    func completing(_ groups: [Int]) -> [Int] { representatives.map { groups[$0] } }
}

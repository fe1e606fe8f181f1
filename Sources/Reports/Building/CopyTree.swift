import Similarity
import TextAnalysis

/// Which articles are copies of which, as `duplicates` finds it.
struct CopyTree {
    /// For each article the one that it was taken over from; nil for an original.
    let origins: [Int?]
    private let copies: [[Int]]

    init(among articles: [Article], threads: Int) {
        var origins = [Int?](repeating: nil, count: articles.count)
        var copies = [[Int]](repeating: [], count: articles.count)
        for group in NearDuplicates(among: articles, threads: threads).groups {
            for member in group.members {
                guard let source = member.source.map({ group.members[$0].index }) else { continue }
                origins[member.index] = source
                copies[source].append(member.index)
            }
        }
        (self.origins, self.copies) = (origins, copies)
    }

    /// Some articles, each copy behind the one among them that it was taken over from, with its depth below it. The others stay
    /// in their order. Complexity: O(articles).
    func folded(_ articles: [Int]) -> [(article: Int, depth: Int)] {
        let own = Set(articles)
        var folded: [(article: Int, depth: Int)] = []
        for article in articles where origins[article].map({ !own.contains($0) }) ?? true {
            var waiting = [(article: article, depth: 0)]
            while let next = waiting.popLast() {
                folded.append(next)
                waiting += copies[next.article].filter(own.contains).reversed().map { ($0, next.depth + 1) }
            }
        }
        return folded
    }
}

import LinearAlgebra
import Similarity

extension ArchiveReader {
    /// How articles are ranked: as somebody asks, else by `related` where the archive keeps a latent space, or has so few articles that
    /// one is made at once, else by `tfidf`.
    public func method(_ asked: ArchiveMethod?) throws(ArchiveError) -> ArchiveMethod {
        if let asked { return asked }
        if state.articles <= ExactNeighbors.mostRows { return .related }
        return try KeptSpace.description(connection) == nil ? .tfidf : .related
    }

    /// The articles that are most likely related to what asks, with the likelihoods: see `KeptSpace`. Neighbors are looked for among the
    /// `count` + 32 highest of either cosine, 64 at least.
    func related(
        to query: ArchiveQuery, count: Int, minimumScore: Float
    ) throws(ArchiveError) -> [(number: Int, score: Float)] {
        let looked = min(state.articles, max(32, count) + 32)
        let search = try search(query, .tfidf, count: looked, minimumScore: 0)
        let scale = try likenessScale()
        var cosines: [(number: Int, cosine: Float)] = []
        if let space = try space() {
            let row = SpaceRows.fixed(try smoothed(query, in: space, search))
            let products = space.smoothed.products(with: row)
            let weight = KeptSpace.weight
            var known: Set<Int> = []
            for (row, product) in search.nearest(by: products, of: space.numbers, count: looked) {
                let number = Int(space.numbers[row])
                known.insert(number)
                cosines.append((number, weight * product + (1 - weight) * (try search.score(of: number))))
            }
            for (number, score) in try search.best() where !known.contains(number) {
                let product = space.row(of: number).map { products[$0] } ?? 0
                cosines.append((number, weight * product + (1 - weight) * score))
            }
        } else {
            cosines = try search.best().map { ($0.number, $0.score) }
        }
        return cosines.filter { $0.cosine > 0 }
            .sorted { $0.cosine != $1.cosine ? $0.cosine > $1.cosine : $0.number < $1.number }.prefix(count)
            .map { ($0.number, scale.likelihood(min(1, $0.cosine))) }.filter { $0.score >= minimumScore }
    }

    /// y of what asks.
    private func smoothed(
        _ query: ArchiveQuery, in space: KeptSpace, _ search: PostingSearch
    ) throws(ArchiveError) -> [Float] {
        if let number = query.ownNumber, let row = space.row(of: number), row < space.description.rows {
            return space.smoothed.floats(row)
        }
        var folding = SpaceFolding(space, self)
        let own = try folding.own(query.terms.map { ($0.number, $0.count) }, language: query.language)
        return try SpaceFolding.smoothed(own, over: try ownRows(of: space), space.numbers, search)
    }

    /// The space as it is kept, with the articles that wait to be taken into it; where none is kept, one that is made now. Nil of
    /// fewer than 20 articles.
    func currentSpace() throws(ArchiveError) -> (space: KeptSpace, own: SpaceRows?)? {
        guard let description = try KeptSpace.description(connection) else {
            return try KeptSpace.making(connection, state: state, threads: 1).map { ($0.space, $0.own) }
        }
        return (try goingOn(KeptSpace(reading: connection, description)), nil)
    }

    /// A space with what came since it was last looked at.
    func goingOn(_ space: KeptSpace) throws(ArchiveError) -> KeptSpace {
        let numbers = try articleNumbers(after: Int(space.numbers.last ?? 0))
        guard !numbers.isEmpty else { return space }
        var later = space
        var folding = SpaceFolding(space, self)
        for number in numbers { later.append(number, SpaceRows.fixed(try folding.own(of: number))) }
        return later
    }

    /// The numbers of the articles behind one, rising.
    func articleNumbers(after number: Int = 0) throws(ArchiveError) -> [Int] {
        var numbers: [Int] = []
        try connection.rows("SELECT number FROM articles WHERE number > ? ORDER BY number", .integer(number)) { row in
            numbers.append(row.integer(0))
        }
        return numbers
    }

    /// What likelihoods are read off cosines by.
    private func likenessScale() throws(ArchiveError) -> LikenessScale {
        if let description = try space()?.description {
            return LikenessScale(center: description.center, spread: description.spread, count: state.articles)
        }
        // Of more articles without any stem in common no two are alike.
        guard state.articles < RelatedSpace.fewestArticles else {
            return LikenessScale(count: state.articles, isSmall: true) { _, _ in 0 }
        }
        let numbers = try articleNumbers()
        var scores: [[Float]] = []
        for number in numbers {
            let search = try search(query(ofNumber: number), .tfidf, count: 0, minimumScore: 0)
            scores.append(try numbers.map { other throws(ArchiveError) in try search.score(of: other) })
        }
        return LikenessScale(count: numbers.count, isSmall: true) { scores[$0][$1] }
    }
}

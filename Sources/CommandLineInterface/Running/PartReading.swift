import ArticleFormats
import Parallelism
import Similarity
import TermWeighting

/// Articles of some inputs, to be counted as a part of a collection, and what was wrong with them.
struct PartReading {
    private let loaded: LoadedInputs
    private let inputs: Inputs
    private let problems: ChunkStore<[InputProblem]>
    let part: ArticleCollection.Part

    init(_ inputs: Inputs, _ invocation: Invocation) {
        self.inputs = inputs
        loaded = inputs.loadAll()
        let (units, language) = (loaded.units, invocation.language)
        let problems = ChunkStore<[InputProblem]>(count: units.count)
        self.problems = problems
        part = (
            units.count,
            { index, builder in
                builder.language = language
                let parsed = units[index].parse()
                for article in parsed.articles { builder.add(article) }
                problems.set(index, parsed.notices)
            }
        )
    }

    /// What reading came to, when the part was counted.
    func tally(articles: Int) -> Tally {
        var tally = loaded.tally
        tally.articles = articles
        for part in problems.all { tally.report(part ?? []) }
        tally.reportNothing(in: inputs.name)
        return tally
    }
}

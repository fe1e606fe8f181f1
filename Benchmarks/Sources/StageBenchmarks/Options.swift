import Measuring

/// What the command line says.
struct Options {
    /// Generated articles, where no file is given.
    var articles = 4_000
    var runs = 5
    var threads = 2
    /// The most paragraphs of a written article.
    var longest = 24
    /// A file of articles to take in place of generated ones.
    var file: String?
    /// Where to write the generated articles, in place of timing anything.
    var written: String?
    /// A file of articles to answer with timings of, in place of timing all stages.
    var answered: String?
    /// Where to write the figures as JSON.
    var record: String?

    static let usage = """
        usage: StageBenchmarks [--articles N] [--runs N] [--threads N] [--record FILE.json] [FILE]
               StageBenchmarks --write FILE.jsonl [--articles N] [--longest PARAGRAPHS]
               StageBenchmarks --answer FILE.jsonl
        """

    init?(_ arguments: ArraySlice<String>) {
        var arguments = arguments
        func number(_ text: String?) -> Int? { text.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } }
        while let argument = arguments.popFirst() {
            switch argument {
            case "--articles":
                guard let value = number(arguments.popFirst()) else { return nil }
                articles = value
            case "--runs":
                guard let value = number(arguments.popFirst()) else { return nil }
                runs = value
            case "--threads":
                guard let value = number(arguments.popFirst()) else { return nil }
                threads = value
            case "--longest":
                guard let value = number(arguments.popFirst()) else { return nil }
                longest = value
            case "--write":
                guard let value = arguments.popFirst() else { return nil }
                written = value
            case "--answer":
                guard let value = arguments.popFirst() else { return nil }
                answered = value
            case "--record":
                guard let value = arguments.popFirst() else { return nil }
                record = value
            default:
                guard !argument.hasPrefix("-") else { return nil }
                file = argument
            }
        }
    }
}

import TextAnalysis

/// What every reader of a file knows: its name in messages, the stem of its ids, and how articles are made.
struct ReadingContext {
    let name: String
    let stem: String
    let making: ArticleMaking
    var fields = FieldChoice()
    var undecodable = Undecodable.guessed
    /// The address that the bytes came from; nil for a file.
    var url: String?
    /// How JSON values are to be read; nil to go by their keys.
    var dialect: NewsJSON.Dialect?

    /// The id of a record without one.
    func id(line: Int) -> String { "\(stem):\(line)" }

    /// The id of the story at an index from 0: `STEM`, `STEM#2`, `STEM#3`.
    func id(ordinal: Int) -> String { ordinal == 0 ? stem : "\(stem)#\(ordinal + 1)" }

    var emptyFile: InputProblem { .noArticle(in: name) }
}

/// A part of a file that is read by itself.
struct InputChunk: Sendable {
    var range: Range<Int>
    /// The line of its first byte, from 1, where cutting the file into chunks counts lines anyway.
    var line: Int
    /// The chunk cannot be read, and this says why.
    var problem: InputProblem?

    init(range: Range<Int>, line: Int = 1) {
        self.range = range
        self.line = line
    }
}

extension InputProblem {
    /// A file, or several, in which nothing is an article.
    public static func noArticle(in name: String) -> InputProblem {
        InputProblem(.emptyFile, "holds no article", file: name, remedy: "Give a file with at least one article")
    }

    static func changed(file name: String) -> InputProblem {
        InputProblem(
            .changed, "changed while it was read", file: name, remedy: "Run the command again once nothing writes to it")
    }
}

import ArticleArchive
import Measuring

// Times queries against an archive in a running process, and prints what was found, so that another program can check
// it: a line a query, its seconds by the clock, then id and score of each article.

let usage = """
    usage: ArchiveBenchmarks similar ARCHIVE COUNT QUERIES METHOD
           asks with every n-th article of the archive
           ArchiveBenchmarks search ARCHIVE COUNT
           asks with each line of standard input
    """

let arguments = Array(CommandLine.arguments.dropFirst())

func fail(_ problem: String) -> Never {
    print("ArchiveBenchmarks: \(problem)")
    exitProcess(1)
}

func number(_ text: String) -> Int {
    guard let number = Int(text), number > 0 else { fail("\(text) is no number above zero") }
    return number
}

/// Answers a query and prints how long that took.
func answer(_ reader: ArchiveReader, _ method: ArchiveMethod, _ query: () throws -> ArchiveQuery) throws {
    var found: [ArchivedNeighbor] = []
    var failure: (any Error)?
    let time = seconds {
        do { found = try reader.neighbors(of: query(), count: count, method: method) } catch { failure = error }
    }
    if let failure { throw failure }
    print(fixed(time, 7), found.map { "\($0.article.id) \($0.score)" }.joined(separator: " "))
}

guard arguments.count >= 3 else {
    print(usage)
    exitProcess(2)
}
let count = number(arguments[2])
do {
    let reader = try ArchiveReader(arguments[1])
    switch (arguments[0], arguments.count) {
    case ("similar", 5):
        guard let method = ArchiveMethod(rawValue: arguments[4]) else { fail("no method \(arguments[4])") }
        var ids: [String] = []
        try reader.forEachArticle { ids.append($0.id) }
        let step = max(1, ids.count / number(arguments[3]))
        let asked = stride(from: 0, to: ids.count, by: step).map { ids[$0] }
        for id in asked.prefix(10) {
            _ = try reader.neighbors(of: reader.query(forID: id), count: count, method: method)
        }
        for id in asked {
            print(id, terminator: " ")
            try answer(reader, method) { try reader.query(forID: id) }
        }
    case ("search", 3):
        while let words = readLine() { try answer(reader, .bm25) { try reader.query(forWords: words) } }
    default:
        print(usage)
        exitProcess(2)
    }
} catch {
    fail("\(error)")
}

import Measuring
import Nutgraf

// Runs a hot path over a small input, inside a function that callgrind is told to count (.ci/instructions). Without
// arguments it lists the paths. All run on one thread, without OpenBLAS.
//
// usage: InstructionCounts [FILE.jsonl PATH]

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count == 2 else {
    for path in HotPath.allCases { print(path.rawValue) }
    exitProcess(0)
}
guard let path = HotPath(rawValue: arguments[1]) else {
    print("InstructionCounts: there is no path \(arguments[1])")
    exitProcess(2)
}
do throws(InputProblem) {
    let document = try InputDocument.load(.file(arguments[0]))
    let articles = (0..<document.chunkCount).flatMap { document.parse(chunk: $0).articles }
    check(!articles.isEmpty, "there are articles to count with")
    let body = path.prepared(articles)
    body()  // Tables that are made once are made now.
    countedRegion(body)
} catch {
    print("InstructionCounts: \(error)")
    exitProcess(1)
}

/// What callgrind counts: it finds this function by its name, so nothing else may have the name in its own.
@inline(never)
func countedRegion(_ body: () -> Void) { body() }

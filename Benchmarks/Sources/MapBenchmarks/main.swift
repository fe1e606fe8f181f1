import LinearAlgebra
import Measuring
import Nutgraf

// The map of a file of articles, and the vectors that it is made from, for `compare_maps.py`.
//
//   MapBenchmarks ARTICLES.jsonl FOLDER [--perplexity P] [--threads N]
//
// FOLDER gets `points` (articles × 2) and `latent` (articles × dimensions), Float32 in the machine's order, and the
// term weights as `offsets`, `columns` and `values` of compressed sparse rows (Int64, Int32, Float32). The likeness of
// two articles is ¼ · latent + ¾ · terms, that of the terms alone where there are no dimensions. Printed are the
// articles, the dimensions, the terms, the seconds of the space, those of the neighbors and the layout, and the
// trustworthiness at 10 (0 among fewer than 21).

var method = TSNE()
var threads = 1
var paths: [String] = []
func fail() -> Never {
    print("usage: MapBenchmarks ARTICLES.jsonl FOLDER [--perplexity P] [--threads N]")
    exitProcess(2)
}
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
    guard argument.hasPrefix("--") else {
        paths.append(argument)
        continue
    }
    guard let number = arguments.popFirst().flatMap({ Float($0) }) else { fail() }
    switch argument {
    case "--perplexity" where number >= 1: method.perplexity = number
    case "--threads" where number >= 1: threads = Int(number)
    default: fail()
    }
}
guard paths.count == 2 else { fail() }
let (file, folder) = (paths[0], paths[1])

let articles: [Article]
do throws(InputProblem) {
    let document = try InputDocument.load(.file(file))
    articles = (0..<document.chunkCount).flatMap { document.parse(chunk: $0).articles }
} catch {
    print("MapBenchmarks: \(error)")
    exitProcess(1)
}
let collection = ArticleCollection(articles, method: .related, threads: threads)
var search: NeighborSearch?
let spaceSeconds = seconds { search = NeighborSearch(collection, threads: threads) }
guard let search else { fail() }
var map: ArticleMap?
let mapSeconds = seconds { map = ArticleMap(search, method: method, threads: threads) }
guard let map else { fail() }

let terms = collection.matrix
let latent = collection.relatedRows(threads: threads) ?? DenseMatrix(rows: terms.rows, columns: 0)
let points = map.points.map { SIMD2($0.x, $0.y) }
check(points.allSatisfy { $0.min() >= -1 && $0.max() <= 1 }, "every point is in the box")
writeNumbers(points, folder + "/points")
writeNumbers(latent.values, folder + "/latent")
writeNumbers(terms.rowOffsets, folder + "/offsets")
writeNumbers(terms.columnIndices, folder + "/columns")
writeNumbers(terms.values, folder + "/values")

/// The rows that likeness is the product of.
let rows = (0..<terms.rows).map { row in
    let weight = latent.columns > 0 ? ArticleMap.latentWeight : 0
    return (
        latent.withRow(row) { values in values.indices.map { weight * values[$0] } },
        terms.withRow(row) { columns, values in
            columns.indices.map { (column: columns[$0], value: (1 - weight) * values[$0]) }
        }
    )
}
let trust =
    points.count < 21
    ? 0
    : Trustworthiness(of: points, neighbors: 10, threads: threads) { row, other in
        var likeness: Float = 0
        latent.withRow(other) { values in for index in values.indices { likeness += rows[row].0[index] * values[index] }
        }
        terms.withRow(other) { columns, values in
            var place = 0
            for entry in rows[row].1 {
                while place < columns.count && columns[place] < entry.column { place += 1 }
                if place < columns.count && columns[place] == entry.column { likeness += entry.value * values[place] }
            }
        }
        return 1 - likeness
    }.value
print(points.count, latent.columns, terms.columns, spaceSeconds, mapSeconds, trust)

import LinearAlgebra
import Measuring

// Times the search for nearest rows in matrices that another program has written, and writes what was found, so that
// the other program can check it. Prints numbers alone.

let usage = """
    usage: NeighborBenchmarks pairs MATRIX COUNT THREADS LISTS
           prints the seconds of all rows against all, by the clock and of the processors
           NeighborBenchmarks queries MATRIX QUERIES COUNT LISTS
           prints the same of building the index, then a line for each query: its seconds by the clock, alone
           NeighborBenchmarks batch MATRIX QUERIES COUNT THREADS LISTS
           prints the same of all queries together
           NeighborBenchmarks most MATRIX COUNT THREADS LISTS
           prints the same of all rows against all by a ChampionIndex, which finds most of them
           NeighborBenchmarks latent MATRIX DIMENSIONS THREADS ROWS
           writes the unit rows of latent semantic analysis, as bare Float32
           NeighborBenchmarks partitions ROWS DIMENSIONS COUNT THREADS LISTS
           prints the same of all of these against all by PartitionedRows, which finds most of them
    """

let arguments = CommandLine.arguments.dropFirst().map { $0 }

func number(_ index: Int) -> Int {
    guard let number = Int(arguments[index]), number > 0 else { fail("\(arguments[index]) is no number above zero") }
    return number
}

/// Prints the seconds that `body` takes, by the clock and of the processors.
func time<Result>(_ body: () -> Result) -> Result {
    let before = processorSeconds()
    var result: Result?
    let clock = seconds { result = body() }
    print(fixed(clock, 6), fixed(processorSeconds() - before, 6))
    guard let result else { fail("nothing was measured") }
    return result
}

switch (arguments.first, arguments.count) {
case ("pairs", 5):
    let matrix = readMatrix(arguments[1])
    let (count, threads) = (number(2), number(3))
    let nearest = time { matrix.nearestRows(in: matrix, count: count, excludingSelf: true, threads: threads) }
    write(nearest, to: arguments[4])
case ("queries", 5):
    let corpus = readMatrix(arguments[1])
    let queries = readMatrix(arguments[2])
    let count = number(3)
    let index = time { NearestRowIndex(corpus) }
    let singles = (0..<queries.rows).map { queries.slice(rows: $0..<$0 + 1) }
    for query in singles.prefix(10) { _ = index.nearestRows(to: query, count: count) }
    for query in singles { print(fixed(seconds { _ = index.nearestRows(to: query, count: count) }, 7)) }
    write(index.nearestRows(to: queries, count: count), to: arguments[4])
case ("batch", 6):
    let index = NearestRowIndex(readMatrix(arguments[1]))
    let queries = readMatrix(arguments[2])
    let (count, threads) = (number(3), number(4))
    _ = index.nearestRows(to: queries.slice(rows: 0..<min(10, queries.rows)), count: count, threads: threads)
    write(time { index.nearestRows(to: queries, count: count, threads: threads) }, to: arguments[5])
case ("most", 5):
    let matrix = readMatrix(arguments[1])
    let (count, threads) = (number(2), number(3))
    let nearest = time {
        ChampionIndex(matrix).nearestRows(to: matrix, count: count, excludingSelf: true, threads: threads)
    }
    write(nearest, to: arguments[4])
case ("latent", 5):
    let matrix = readMatrix(arguments[1])
    let found = time { TruncatedSVD(rank: number(2)).decomposition(of: matrix, threads: number(3)) }
    write(found.projection.normalized(.l2), to: arguments[4])
case ("partitions", 6):
    let rows = readRows(arguments[1], columns: number(2))
    let (count, threads) = (number(3), number(4))
    let nearest = time {
        PartitionedRows(rows, threads: threads).nearestRows(
            to: rows, count: count, excludingSelf: true, threads: threads)
    }
    write(nearest, to: arguments[5])
default:
    print(usage)
    exitProcess(2)
}

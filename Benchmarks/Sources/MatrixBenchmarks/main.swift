import LinearAlgebra
import Measuring

// Without arguments all tables, or those named: dense, gram, nearest. With --answer: for each line
// "PRODUCT SIZE THREADS TIMES" on standard input the seconds of so many runs after one that is not timed, so that peers/products.py can run another library
// in turn with this one. With --limits or --crossover those figures as JSON.

switch CommandLine.arguments.dropFirst().first {
case "--answer": answerTimings()
case "--limits": printLimits()
case "--crossover": printCrossover()
default:
    print(BLAS.description)
    if let warning = BLAS.warning { print(warning) }
    let tables = CommandLine.arguments.dropFirst()
    if tables.isEmpty || tables.contains("dense") { denseTable() }
    if tables.isEmpty || tables.contains("gram") { gramTable() }
    if tables.isEmpty || tables.contains("nearest") { nearestRowsTable() }
}

func answerTimings() {
    var matrices: [Int: (DenseMatrix, DenseMatrix)] = [:]
    while let line = readLine() {
        let words = line.split(separator: " ")
        guard words.count == 4, let size = Int(words[1]), let threads = Int(words[2]), let times = Int(words[3])
        else { continue }
        let (a, b) = matrices[size] ?? (randomDense(size, size, seed: 1), randomDense(size, size, seed: 2))
        matrices[size] = (a, b)
        let vector = Array(b.values.prefix(size))
        func product() {
            switch words[0] {
            case "sgemm": _ = a.multiplied(by: b, threads: threads)
            case "ssyrk": _ = a.gramMatrix(threads: threads)
            default: _ = a.multiplied(by: vector)
            }
        }
        product()
        print(seconds { for _ in 0..<times { product() } })
        flushOutput()
    }
}

func denseTable() {
    print("\nDense products, GFLOP/s (a Gram matrix counts as half a product)")
    print("  size   sgemm 1   sgemm 2   ssyrk 1   ssyrk 2   times as fast as A·Aᵀ by sgemm")
    for size in [128, 256, 512, 1024, 2048] {
        let (a, b) = (randomDense(size, size, seed: 1), randomDense(size, size, seed: 2))
        let operations = 2 * Double(size * size * size)
        let product = a.multiplied(by: b)
        check(product == a.multiplied(by: b, threads: 2), "a product has the same bits on two threads")
        let x = [Float](repeating: 0.5, count: size)
        check(
            zip(product.multiplied(by: x), a.multiplied(by: b.multiplied(by: x))).allSatisfy {
                abs($0 - $1) < 0.02 * Float(size).squareRoot()
            },
            "(A·B)·x is A·(B·x)")
        let times = [
            medianSeconds { _ = a.multiplied(by: b) }, medianSeconds { _ = a.multiplied(by: b, threads: 2) },
            medianSeconds { _ = a.gramMatrix() }, medianSeconds { _ = a.gramMatrix(threads: 2) },
            medianSeconds { _ = a.multiplied(byTransposeOf: a) },
        ]
        print(
            fixed(Double(size), 0, width: 6)
                + zip(times, [1, 1, 0.5, 0.5]).map { fixed(operations * $1 / $0 / 1e9, 1, width: 10) }.joined()
                + fixed(times[4] / times[2], 2, width: 10))
    }
}

func gramTable() {
    print("\nGram matrix of a sparse matrix with all columns equally frequent, milliseconds on one thread")
    print("  rows  columns  density   accumulation    ssyrk  automatic")
    for (rows, columns) in [(30, 300), (256, 1000), (1000, 2000), (3000, 2000)] {
        for density in [0.005, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5] {
            let matrix = randomSparse(rows, columns, density: density, seed: 3)
            let methods: [GramMethod] = [.accumulation, .dense, .automatic]
            let grams = methods.map { matrix.gramMatrix(method: $0) }
            for gram in grams.dropFirst() {
                check(
                    zip(gram.values, grams[0].values).allSatisfy { abs($0 - $1) < 1e-3 * (1 + abs($1)) },
                    "all methods give the same Gram matrix")
            }
            let times = methods.map { method in medianSeconds(runs: 3) { _ = matrix.gramMatrix(method: method) } }
            print(
                fixed(Double(rows), 0, width: 6) + fixed(Double(columns), 0, width: 9) + fixed(density, 3, width: 9)
                    + fixed(times[0] * 1e3, 2, width: 15) + fixed(times[1] * 1e3, 2, width: 9)
                    + fixed(times[2] * 1e3, 2, width: 11) + (times[0] < times[1] ? "  accumulation" : "  ssyrk"))
        }
    }
}

func nearestRowsTable() {
    print("\nTen nearest rows of each row, documents of about 150 terms from a vocabulary of 50,000")
    print("  documents     values  10⁶ additions  ns each   1 thread s   2 threads s   peak MB")
    for count in [2_000, 20_000] {
        let documents = zipfDocuments(count, vocabulary: 50_000, length: 200, seed: 4)
        var (one, two): (NearestRows?, NearestRows?)
        let first = seconds { one = documents.nearestRows(in: documents, count: 10, excludingSelf: true) }
        let second = seconds { two = documents.nearestRows(in: documents, count: 10, excludingSelf: true, threads: 2) }
        check(one == two, "nearest rows have the same bits on two threads")
        let frequencies = documents.transposed()
        var additions = 0.0
        for term in 0..<frequencies.rows {
            let frequency = Double(frequencies.rowOffsets[term + 1] - frequencies.rowOffsets[term])
            additions += frequency * frequency
        }
        print(
            fixed(Double(count), 0, width: 11) + fixed(Double(documents.values.count), 0, width: 11)
                + fixed(additions / 1e6, 0, width: 13) + fixed(first / additions * 1e9, 2, width: 10)
                + fixed(first, 2, width: 13) + fixed(second, 2, width: 14)
                + fixed(Double(peakMegabytes()), 0, width: 10))
    }
    let space = randomDense(20_000, 100, seed: 5).normalized(.l2)
    let time = seconds { _ = space.nearestRows(in: space, count: 10, excludingSelf: true, threads: 2) }
    print("  20,000 dense rows of 100 columns, 2 threads: \(fixed(time, 2)) s, peak \(peakMegabytes()) MB")
}

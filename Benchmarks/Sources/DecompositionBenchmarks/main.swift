import LinearAlgebra
import Measuring

// Answers commands on standard input, a line each, so that another program can run a peer in turn with this one:
//
//     sparse FOLDER                              takes the matrix that readSparse finds there
//     dense FILE COLUMNS                         takes a dense one
//     svd RANK ITERATIONS THREADS FOLDER         decomposes the sparse one; writes values, vectors, projection
//     kmeans KIND COUNT STARTS SEED THREADS FILE clusters the rows of the sparse or the dense one; writes labels
//
// The answer is the seconds of the clock and of the processors, then what the command has to tell.

var sparse = SparseMatrix(rows: 0, columns: 0)
var dense = DenseMatrix(rows: 0, columns: 0)

while let line = readLine() {
    let words = line.split(separator: " ").map(String.init)
    func number(_ place: Int) -> Int { place < words.count ? Int(words[place]) ?? 0 : 0 }
    func word(_ place: Int) -> String { place < words.count ? words[place] : "" }
    var (told, clock) = ("", 0.0)
    let before = processorSeconds()
    switch word(0) {
    case "sparse": sparse = readSparse(word(1))
    case "dense": dense = readDense(word(1), columns: number(2))
    case "svd":
        var decomposition: SingularValueDecomposition?
        clock = seconds {
            decomposition = TruncatedSVD(rank: max(1, number(1)), iterations: number(2))
                .decomposition(of: sparse, threads: number(3))
        }
        if let decomposition, words.count > 4 {
            writeNumbers(decomposition.singularValues, word(4) + "/singular-values")
            writeNumbers(decomposition.rightVectors.values, word(4) + "/vectors")
            writeNumbers(decomposition.projection.values, word(4) + "/projection")
        }
        told = "\(decomposition?.rank ?? 0)"
    case "kmeans":
        let method = CosineKMeans(
            count: max(1, number(2)), starts: number(3), maximumIterations: 300, seed: UInt64(number(4)))
        var assignment: CosineKMeans.Assignment?
        clock = seconds {
            assignment =
                word(1) == "sparse"
                ? method.assignment(of: sparse, threads: number(5)) : method.assignment(of: dense, threads: number(5))
        }
        if let assignment {
            writeNumbers(assignment.labels, word(6))
            told = "\(assignment.sumOfCosines) \(assignment.iterations)"
        }
    default: told = "unknown command"
    }
    print(clock, processorSeconds() - before, peakMegabytes(), told)
    flushOutput()
}

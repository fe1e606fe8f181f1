import LinearAlgebra
import Measuring

/// The time of the Gram matrix of a sparse matrix by accumulation and by ssyrk as JSON, over the number of rows and the
/// density, with all of 1,000 columns equally frequent, on one thread.
func printCrossover() {
    let columns = 1_000
    var cells: [String] = []
    for rows in [32, 64, 128, 256, 512, 1024, 2048] {
        for density in [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5] {
            let matrix = randomSparse(rows, columns, density: density, seed: 3)
            let sums = matrix.gramMatrix(method: .accumulation)
            check(
                zip(sums.values, matrix.gramMatrix(method: .dense).values).allSatisfy {
                    abs($0 - $1) < 1e-3 * (1 + abs($1))
                }, "both methods give the same Gram matrix")
            // In turn, so that a slow moment of the machine meets both; small ones more often.
            let runs = max(3, min(41, 20_000 / rows))
            var (accumulation, dense, automatic): ([Double], [Double], [Double]) = ([], [], [])
            for _ in 0..<runs {
                accumulation.append(seconds { _ = matrix.gramMatrix(method: .accumulation) })
                dense.append(seconds { _ = matrix.gramMatrix(method: .dense) })
                automatic.append(seconds { _ = matrix.gramMatrix() })
            }
            let times = [accumulation, dense, automatic].map { $0.sorted()[runs / 2] }
            cells.append(
                #"{"rows":\#(rows),"density":\#(density),"accumulation":\#(times[0]),"dense":\#(times[1]),"#
                    + #""automatic":\#(times[2])}"#)
        }
    }
    print(#"{"columns":\#(columns),"cells":[\#(cells.joined(separator: ","))]}"#)
}

import LinearAlgebra
import Testing

struct Shape: Sendable, CustomTestStringConvertible {
    var rows, inner, columns: Int
    var testDescription: String { "\(rows) × \(inner) × \(columns)" }
}

private let shapes = [
    Shape(rows: 0, inner: 3, columns: 4), Shape(rows: 3, inner: 0, columns: 4), Shape(rows: 3, inner: 4, columns: 0),
    Shape(rows: 1, inner: 1, columns: 1), Shape(rows: 3, inner: 5, columns: 7), Shape(rows: 4, inner: 8, columns: 8),
    Shape(rows: 65, inner: 257, columns: 33), Shape(rows: 300, inner: 20, columns: 520),
]

@Suite struct DenseProductTests {
    @Test(arguments: shapes, DenseKernel.available)
    func `A product is what its definition says`(shape: Shape, kernel: DenseKernel) {
        let a = randomDense(shape.rows, shape.inner, seed: 1)
        let b = randomDense(shape.inner, shape.columns, seed: 2)
        let expected = naiveProduct(a, b)
        let plain = a.multiplied(by: b, transposed: false, threads: 1, kernel: kernel)
        let transposed = a.multiplied(by: naiveTranspose(b), transposed: true, threads: 1, kernel: kernel)
        #expect(distance(plain, expected) < 1e-4)
        #expect(distance(transposed, expected) < 1e-4)
    }

    @Test(arguments: shapes, DenseKernel.available)
    func `A Gram matrix is the product with the transpose and symmetric`(shape: Shape, kernel: DenseKernel) {
        let a = randomDense(shape.rows, shape.inner, seed: 3)
        let gram = a.gramMatrix(threads: 1, kernel: kernel)
        #expect(distance(gram, naiveProduct(a, naiveTranspose(a))) < 1e-4)
        #expect(gram == gram.transposed())
    }

    @Test(arguments: shapes, DenseKernel.available)
    func `A product with a vector is a product with one column`(shape: Shape, kernel: DenseKernel) {
        let a = randomDense(shape.rows, shape.inner, seed: 4)
        let x = randomDense(shape.inner, 1, seed: 5)
        let y = randomDense(1, shape.rows, seed: 6)
        let plain = a.multiplied(by: x.values, transposed: false, kernel: kernel)
        let transposed = a.multiplied(by: y.values, transposed: true, kernel: kernel)
        #expect(distance(plain, naiveProduct(a, x).values) < 1e-4)
        #expect(distance(transposed, naiveProduct(y, a).values) < 1e-4)
    }

    @Test(arguments: DenseKernel.available)
    func `The bits do not depend on the number of threads`(kernel: DenseKernel) {
        let a = randomDense(560, 60, seed: 7)
        let b = randomDense(60, 90, seed: 8)
        let product = a.multiplied(by: b, transposed: false, threads: 1, kernel: kernel)
        let gram = a.gramMatrix(threads: 1, kernel: kernel)
        for threads in [2, 4] {
            #expect(a.multiplied(by: b, transposed: false, threads: threads, kernel: kernel) == product)
            #expect(a.gramMatrix(threads: threads, kernel: kernel) == gram)
        }
    }

    @Test func `The public calls agree with the oracle on both sides of the size rule`() {
        for size in [20, 90] {
            let a = randomDense(size, size, seed: 9)
            let b = randomDense(size, size, seed: 10)
            #expect(distance(a.multiplied(by: b), naiveProduct(a, b)) < 1e-4)
            #expect(distance(a.multiplied(byTransposeOf: b), naiveProduct(a, b.transposed())) < 1e-4)
            #expect(distance(a.gramMatrix(), naiveProduct(a, a.transposed())) < 1e-4)
        }
    }

    @Test func `Cosines are symmetric, within one, and one on the diagonal but for rows of zeros`() {
        var a = randomDense(40, 12, seed: 11)
        for column in 0..<12 { a[5, column] = 0 }
        let dense = a.cosineSimilarities()
        let sparse = SparseMatrix(a).cosineSimilarities()
        for cosines in [dense, sparse] {
            #expect(cosines == cosines.transposed())
            #expect(cosines.values.allSatisfy { $0 >= -1 && $0 <= 1 })
            for row in 0..<40 { #expect(cosines[row, row] == (row == 5 ? 0 : 1)) }
            #expect((0..<40).allSatisfy { cosines[5, $0] == 0 })
        }
        #expect(distance(dense, sparse) < 1e-5)
    }
}

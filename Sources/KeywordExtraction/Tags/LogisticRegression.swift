#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Logistic regression with a normal prior, some of its weights at least 0.
///
/// The weights w are those with the least
///
///     Σ_i ln(1 + exp(x_i·w)) − y_i x_i·w  +  strength / 2 · |w − prior|²
///
/// over rows x_i with answers y_i of 0 or 1, so a problem of few rows stays near the prior, and one whose rows can be told
/// apart without a mistake still has an answer. Found by Newton's method; of the weights that may not be negative, those that
/// are 0 and would fall are held (D. P. Bertsekas: Projected Newton methods for optimization problems with simple constraints,
/// SIAM J. Control and Optimization 20, 1982, doi:10.1137/0320018), and a step that does not lead downwards is halved.
///
/// Complexity: O(rows · weights²) a step; some ten steps.
struct LogisticRegression {
    var prior: [Double]
    /// What the prior is worth: one over the variance of each weight.
    var strength = 1.0
    /// For each weight whether it has to be 0 or more.
    var isNonnegative: [Bool]

    /// - Parameter rows: rows × weights, a row behind the other.
    func weights(rows: [Double], answers: [Bool]) -> [Double] {
        let width = prior.count
        precondition(rows.count == answers.count * width, "Rows need as many values as there are weights.")
        var weights = prior
        var loss = loss(weights, rows, answers)
        for _ in 0..<100 {
            var (gradient, hessian) = derivatives(weights, rows, answers)
            for held in 0..<width where isNonnegative[held] && weights[held] <= 0 && gradient[held] > 0 {
                gradient[held] = 0
                for other in 0..<width {
                    hessian[held * width + other] = 0
                    hessian[other * width + held] = 0
                }
                hessian[held * width + held] = 1
            }
            let step = Self.solved(hessian, gradient)
            var share = 1.0
            var (next, lower) = (weights, loss)
            repeat {
                next = weights.indices.map { place in
                    let moved = weights[place] - share * step[place]
                    return isNonnegative[place] ? max(0, moved) : moved
                }
                lower = self.loss(next, rows, answers)
                share /= 2
            } while lower > loss && share > 1e-9
            guard lower <= loss else { break }
            let change = zip(next, weights).reduce(0) { max($0, abs($1.0 - $1.1)) }
            (weights, loss) = (next, lower)
            if change < 1e-7 { break }
        }
        return weights
    }

    static func probability(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }

    private func loss(_ weights: [Double], _ rows: [Double], _ answers: [Bool]) -> Double {
        var loss = 0.0
        for (row, isRight) in answers.enumerated() {
            var odds = 0.0
            for place in weights.indices { odds += weights[place] * rows[row * weights.count + place] }
            loss += max(0, odds) + log1p(exp(-abs(odds))) - (isRight ? odds : 0)
        }
        return zip(weights, prior).reduce(loss) { $0 + strength / 2 * ($1.0 - $1.1) * ($1.0 - $1.1) }
    }

    private func derivatives(
        _ weights: [Double], _ rows: [Double], _ answers: [Bool]
    ) -> (gradient: [Double], hessian: [Double]) {
        let width = weights.count
        var gradient = zip(weights, prior).map { strength * ($0 - $1) }
        var hessian = [Double](repeating: 0, count: width * width)
        for place in 0..<width { hessian[place * width + place] = strength }
        for (row, isRight) in answers.enumerated() {
            let start = row * width
            var odds = 0.0
            for place in 0..<width { odds += weights[place] * rows[start + place] }
            let probability = Self.probability(odds)
            let curvature = probability * (1 - probability)
            for place in 0..<width {
                gradient[place] += (probability - (isRight ? 1 : 0)) * rows[start + place]
                let factor = curvature * rows[start + place]
                for other in 0...place { hessian[place * width + other] += factor * rows[start + other] }
            }
        }
        for place in 0..<width {
            for other in 0..<place { hessian[other * width + place] = hessian[place * width + other] }
        }
        return (gradient, hessian)
    }

    /// x of a x = b for a symmetric positive definite matrix, by Cholesky's factors.
    private static func solved(_ matrix: [Double], _ right: [Double]) -> [Double] {
        let width = right.count
        var (factor, solution) = (matrix, right)
        for column in 0..<width {
            for row in column..<width {
                var value = factor[row * width + column]
                for k in 0..<column { value -= factor[row * width + k] * factor[column * width + k] }
                factor[row * width + column] =
                    row == column ? max(value, 1e-12).squareRoot() : value / factor[column * width + column]
            }
        }
        for row in 0..<width {
            for k in 0..<row { solution[row] -= factor[row * width + k] * solution[k] }
            solution[row] /= factor[row * width + row]
        }
        for row in (0..<width).reversed() {
            for k in row + 1..<width { solution[row] -= factor[k * width + row] * solution[k] }
            solution[row] /= factor[row * width + row]
        }
        return solution
    }
}

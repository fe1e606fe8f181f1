/// How many articles each pair of a gold class and a cluster has in common: what all measures of a clustering count.
struct ContingencyTable: Sendable {
    /// Articles of each class that is in the gold.
    private(set) var classSizes: [Int] = []
    private(set) var clusterSizes: [Int] = []
    /// The pairs that have articles in common, in the order in which the articles name them.
    private(set) var cells: [(class: Int, cluster: Int, count: Int)] = []
    /// For each article its cell.
    private(set) var cellOfArticle: [Int] = []

    init(gold: [String], clusters: [String]) {
        precondition(gold.count == clusters.count, "Each article has a gold label and a cluster.")
        var classes: [String: Int] = [:]
        var numbers: [String: Int] = [:]
        var cellNumbers: [[Int]: Int] = [:]
        for (label, cluster) in zip(gold, clusters) {
            let row = Self.number(of: label, in: &classes, sizes: &classSizes)
            let column = Self.number(of: cluster, in: &numbers, sizes: &clusterSizes)
            let cell = cellNumbers[[row, column]] ?? cells.count
            if cell == cells.count {
                cellNumbers[[row, column]] = cell
                cells.append((row, column, 0))
            }
            cells[cell].count += 1
            cellOfArticle.append(cell)
        }
    }

    var count: Int { cellOfArticle.count }

    /// The table of some of the articles, which are named by their places.
    ///
    /// Complexity: O(those articles + cells + classes + clusters).
    func restricted(to articles: [Int]) -> ContingencyTable {
        var counts = [Int](repeating: 0, count: cells.count)
        for article in articles { counts[cellOfArticle[article]] += 1 }
        var table = ContingencyTable()
        // What the full table has as number n is number `new[n] - 1` here, or nothing.
        var (newCells, newClasses, newClusters) = (
            counts.map { _ in 0 }, classSizes.map { _ in 0 }, clusterSizes.map { _ in 0 }
        )
        for (number, cell) in cells.enumerated() where counts[number] > 0 {
            let row = Self.number(of: cell.class, in: &newClasses, sizes: &table.classSizes, adding: counts[number])
            let column = Self.number(
                of: cell.cluster, in: &newClusters, sizes: &table.clusterSizes, adding: counts[number])
            newCells[number] = table.cells.count
            table.cells.append((row, column, counts[number]))
        }
        table.cellOfArticle = articles.map { newCells[cellOfArticle[$0]] }
        return table
    }

    private init() {}

    private static func number(of old: Int, in numbers: inout [Int], sizes: inout [Int], adding count: Int) -> Int {
        if numbers[old] == 0 {
            sizes.append(0)
            numbers[old] = sizes.count
        }
        sizes[numbers[old] - 1] += count
        return numbers[old] - 1
    }

    private static func number(of name: String, in numbers: inout [String: Int], sizes: inout [Int]) -> Int {
        let number = numbers[name] ?? sizes.count
        if number == sizes.count {
            numbers[name] = number
            sizes.append(0)
        }
        sizes[number] += 1
        return number
    }
}

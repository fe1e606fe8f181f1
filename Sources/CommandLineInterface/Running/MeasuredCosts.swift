// Written by Benchmarks/costs.py from Benchmarks/Records/costs.json.

extension MeasuredCosts {
    /// By command, what it took on generated articles.
    static let all: [String: MeasuredCosts] = [
        "read": MeasuredCosts(
            isParallel: true,
            costs: [
                CommandCost(bytes: 2639715, seconds: 0.062, memory: 25681920),
                CommandCost(bytes: 26489232, seconds: 0.582, memory: 58761216),
                CommandCost(bytes: 264620894, seconds: 6.486, memory: 310276096),
            ]),
        "vectorize": MeasuredCosts(
            isParallel: true,
            costs: [
                CommandCost(bytes: 2639715, seconds: 0.099, memory: 35049472),
                CommandCost(bytes: 26489232, seconds: 0.762, memory: 108261376),
                CommandCost(bytes: 264620894, seconds: 8.083, memory: 875429888),
            ]),
        "summarize": MeasuredCosts(
            isParallel: true,
            costs: [
                CommandCost(bytes: 2639715, seconds: 0.463, memory: 26988544),
                CommandCost(bytes: 26489232, seconds: 4.722, memory: 53956608),
                CommandCost(bytes: 264620894, seconds: 58.684, memory: 293883904),
            ]),
        "keywords": MeasuredCosts(
            isParallel: true,
            costs: [
                CommandCost(bytes: 2639715, seconds: 0.984, memory: 29061120),
                CommandCost(bytes: 26489232, seconds: 8.104, memory: 57466880),
            ]),
        "duplicates": MeasuredCosts(
            isParallel: true,
            costs: [
                CommandCost(bytes: 2639715, seconds: 0.453, memory: 37044224),
                CommandCost(bytes: 26489232, seconds: 3.646, memory: 72294400),
            ]),
        "similar": MeasuredCosts(
            isParallel: true,
            costs: [
                CommandCost(bytes: 2639715, seconds: 0.437, memory: 48173056),
                CommandCost(bytes: 26489232, seconds: 5.996, memory: 165015552),
            ]),
        "cluster": MeasuredCosts(
            isParallel: true,
            costs: [
                CommandCost(bytes: 2639715, seconds: 3.812, memory: 48291840),
                CommandCost(bytes: 26489232, seconds: 22.529, memory: 133922816),
            ]),
        "follow": MeasuredCosts(
            isParallel: false,
            costs: [
                CommandCost(bytes: 2639715, seconds: 1.83, memory: 52858880),
                CommandCost(bytes: 26489232, seconds: 36.902, memory: 276672512),
            ]),
        "archive add": MeasuredCosts(
            isParallel: false,
            costs: [
                CommandCost(bytes: 2639715, seconds: 0.678, memory: 65925120),
                CommandCost(bytes: 26489232, seconds: 9.409, memory: 220819456),
            ]),
    ]
}

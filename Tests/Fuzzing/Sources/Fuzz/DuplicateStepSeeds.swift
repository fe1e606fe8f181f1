/// Lines of each step of `duplicates`, as the steps make them one of the other.
enum DuplicateStepSeeds {
    static let steps = [
        "texts", "bands", "pairs", "candidates", "check", "later", "counts", "frequent", "versions", "sources",
        "forest",
    ]

    static let all: [[UInt8]] = {
        let articles = ran("shingles", onFile: Sample.file)
        let made = ran("texts", articles)
        let (texts, members) = (lines("t", of: made), lines("m", of: made))
        let keys = ran("bands", texts)
        let pairs = ran("pairs", keys)
        let candidates = ran("candidates", pairs)
        let same = ran("check", candidates + texts, nearlySame: true)
        let later = ran("later", same)
        let counts = ran("counts", texts + later)
        let frequent = ran("frequent", counts)
        let links = ran("check", candidates + texts + frequent)
        let versions = ran("versions", links + members)
        let sources = ran("sources", versions + texts)
        let groups = ran("forest", links + sources + members)
        return [
            articles, texts + frequent, keys, pairs, candidates, candidates + texts, same, texts + later, counts,
            links + members + same,
            versions + texts, links + sources + members, groups + frequent,
        ]
    }()

    private static func ran(_ step: String, _ lines: [UInt8], nearlySame: Bool = false) -> [UInt8] {
        ran(step, onFile: Scratch.file("lines", lines), nearlySame ? ["--nearly-same"] : [])
    }

    private static func ran(_ step: String, onFile path: String, _ options: [String] = []) -> [UInt8] {
        Scratch.output(of: ["duplicates", "--step", step] + options + [path])
    }

    private static func lines(_ kind: String, of bytes: [UInt8]) -> [UInt8] {
        let letter = Array(kind.utf8)[0]
        return Array(
            bytes.split(separator: 0x0A).filter { $0.split(separator: 0x09).dropFirst().first == [letter] }.joined(
                separator: [0x0A])) + [0x0A]
    }
}

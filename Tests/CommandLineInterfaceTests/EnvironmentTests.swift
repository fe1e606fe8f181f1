import Foundation
import Testing

/// What is around a run has no part in what comes out of it.
@Suite struct EnvironmentTests {
    private static let stories = (0..<40).map { number in
        """
        {"id":"s\(number)","date":"2026-03-\(10 + number % 10)","title":"Harbor \(number % 7) closes for \(number % 5) days",\
        "text":"The harbor number \(number % 7) closes on Monday, said Mayor Ines Varga. A storm broke pier \(number). \
        Ferries to Naro Island stop for \(number % 5 + 2) days, and 300 people wait. The council pays 2.5 million euros."}
        """
    }.joined(separator: "\n")

    /// A run in plain surroundings, with two hash seeds that the process draws for itself, and in others.
    private static let surroundings = [
        "SWIFT_DETERMINISTIC_HASHING=1", "", "", "LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8", "TZ=Pacific/Kiritimati",
        "LC_ALL=C TZ=UTC",
        "HOME=/nowhere TMPDIR=/nowhere", "-i",
    ]

    @Test(arguments: [
        "summarize -n 2 --format jsonl stories.jsonl", "keywords --format jsonl stories.jsonl",
        "similar --format jsonl stories.jsonl",
        "cluster --format json stories.jsonl", "duplicates --format json stories.jsonl", "sentences stories.jsonl",
        "contrast --format json stories.jsonl --against other.jsonl",
        "vectorize --quiet --ngrams 1-3 -o m.svmlight --vocabulary v.tsv stories.jsonl && cat m.svmlight v.tsv",
        "read stories.jsonl",
    ])
    func `locale, time zone, folders and hash seeds change no byte`(command: String) throws {
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", Self.stories + "\n")
        try workspace.write(
            "other.jsonl", "{\"id\":\"o\",\"text\":\"The choir of Tessel sang for the last time on Sunday.\"}\n")
        let results = try Self.surroundings.map { try workspace.shell("env \($0) $NUTGRAF \(command)") }
        #expect(!results[0].output.isEmpty && results[0].status == 0, "\(results[0].errors)")
        for (result, surroundings) in zip(results, Self.surroundings) {
            #expect(result.output == results[0].output, "\(command) with \(surroundings)")
        }
    }
}

import Nutgraf

extension FuzzTarget {
    /// Files that the tool writes itself, read by every command that takes them. A checksum over them is made right first, or nothing but
    /// the checksum would be tested.
    static let ownFiles = [
        FuzzTarget(name: "model", jobs: 2, longest: 0, seeds: { [Sample.model("model.txt")] }) { bytes in
            let path = Scratch.file("model.txt", bytes)
            Scratch.run(
                ["vectorize", "--model", path, Sample.file], output: Scratch.path("m.npz"))
            Scratch.run(["models", "merge", path, path], output: Scratch.path("merged.bin"))
        },
        FuzzTarget(name: "binary-model", jobs: 3, longest: 0, seeds: { [Sample.model("model.bin")] }) { bytes in
            let path = Scratch.file("model.bin", Checksum.ofBinaryModel(bytes))
            Scratch.run(
                ["vectorize", "--model", path, Sample.file], output: Scratch.path("m.npz"))
            Scratch.run(["models", "print", path])
            Scratch.run(["models", "merge", path, path], output: Scratch.path("merged.bin"))
        },
        FuzzTarget(name: "archive", jobs: 12, longest: 0, seeds: { [Sample.archive()] }) { bytes in
            let path = Scratch.path("archive.nutgraf")
            for suffix in ["-wal", "-shm"] { Scratch.remove("archive.nutgraf" + suffix) }
            let archive = ["archive", "--archive", path]
            for action in [
                ["check"], ["export"], ["list"], ["similar"], ["search", "quake", "ferry"], ["stories"], ["cluster"],
                ["add", Sample.file], ["remove", "bank-rate-1"], ["compact"],
            ] {
                Scratch.write(bytes, to: path)
                Scratch.run(archive + action)
            }
            Scratch.write(bytes, to: path)
            Scratch.run(["follow", "--archive", path, Sample.file])
        },
        FuzzTarget(name: "state", jobs: 2, longest: 0, seeds: { [Sample.state()] }) { bytes in
            guard var stream = try? StoryStream(state: Checksum.ofState(bytes)) else { return }
            for article in Sample.articles { _ = stream.add(article) }
            _ = stream.state
        },
        FuzzTarget(name: "graph", jobs: 2, seeds: { Sample.graphs() }) { bytes in
            let path = Scratch.file("graph", bytes)
            for method in ["leiden", "components"] {
                Scratch.run(["cluster", "--graph", path, "--method", method, "--format", "csv"])
            }
        },
        FuzzTarget(name: "steps", jobs: 16, seeds: { DuplicateStepSeeds.all }) { bytes in
            let path = Scratch.file("lines", bytes)
            for step in DuplicateStepSeeds.steps {
                Scratch.run(["duplicates", "--step", step, path])
                Scratch.run(["duplicates", "--step", step, "--within", "3", path])
            }
            for step in ["bands", "candidates", "check"] {
                Scratch.run(["duplicates", "--step", step, "--nearly-same", path])
            }
            Scratch.run(["duplicates", "--step", "tell", "--groups", path, Sample.file])
        },
        FuzzTarget(name: "tags", longest: 0, seeds: { [Sample.tagModel()] }) { bytes in
            Scratch.run(["tags", "suggest", "--model", Scratch.file("tags", bytes), Sample.file])
        },
        FuzzTarget(name: "corrections", jobs: 2, seeds: { Sample.corrections() }) { bytes in
            let path = Scratch.file("corrections.jsonl", bytes)
            Scratch.run(["cluster", "--corrections", path, Sample.file])
            Scratch.run(["follow", "--corrections", path, Sample.file])
        },
        FuzzTarget(name: "gold", jobs: 6, seeds: { Sample.gold() }) { bytes in
            let path = Scratch.file("gold.jsonl", bytes)
            for kind in ["summaries", "keywords", "sentences"] { Scratch.run(["evaluate", kind, "--gold", path]) }
            for kind in ["tags", "neighbors", "clusters"] { Scratch.run(["evaluate", kind, "--gold", path, path]) }
        },
    ]
}

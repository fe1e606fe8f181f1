import Nutgraf

// Runs each sample that a comment of the library shows; those that fetch something are compiled alone.
for sample in Samples.all {
    print("\(sample.name)\(sample.isRun ? ":" : " is not run")")
    if sample.isRun { try await sample.run(Samples()) }
}

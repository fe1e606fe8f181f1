import Presentation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A folder for plots, which is made where there is none.
struct PlotFiles {
    private let folder: String

    init(_ folder: String) throws(OutputError) {
        self.folder = folder
        guard unsafe mkdir(folder, 0o755) != 0, errno != EEXIST else { return }
        throw OutputError.lastError(of: folder)
    }

    /// Writes each plot as `NAME.svg` and `NAME.csv`.
    func write(_ plots: [Plot]) throws(OutputError) {
        for plot in plots {
            for (ending, bytes) in [("svg", plot.svg), ("csv", plot.csv)] {
                let file = try OutputFile(path: "\(folder)/\(plot.name).\(ending)")
                try file.write(bytes)
                try file.close()
            }
        }
    }
}

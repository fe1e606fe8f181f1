import Presentation

/// A folder for plots, which is made where there is none.
struct PlotFiles {
    private let folder: String

    init(_ folder: String) throws(OutputError) {
        self.folder = folder
        try OutputFile.makeFolder(folder)
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

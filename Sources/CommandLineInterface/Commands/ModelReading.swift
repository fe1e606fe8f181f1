import TermWeighting

extension SavedModel {
    /// The model of a file: text, or binary, which is opened in no time however large it is.
    init(readingFrom path: String) throws(UsageError) {
        let isBinary = MappedModel.isThere(path)
        let text = isBinary ? "" : try readText(path)
        do throws(TFIDFModelFile.Problem) {
            self = isBinary ? .mapped(try MappedModel(path: path)) : .inMemory(try TFIDFModelFile.read(text))
        } catch {
            throw UsageError("no model, \(path): \(error). Write one with --save-model.")
        }
    }

    /// The ending of binary files among models.
    static let binaryEnding = ".bin"

    /// Writes a model: binary where its name has that ending, else as text.
    static func write(_ model: TFIDFModel, to path: String) throws {
        var file = try FileSink(path: path)
        if path.hasSuffix(binaryEnding) {
            try BinaryModelFile.write(model, to: &file)
        } else {
            try TFIDFModelFile.write(model, to: &file)
        }
        try file.close()
    }
}

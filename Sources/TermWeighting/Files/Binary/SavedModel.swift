/// A model that was read from a file: in memory, or mapped.
public enum SavedModel: Sendable {
    /// Read as a whole.
    case inMemory(TFIDFModel)
    /// A binary model, of which only what is asked for is read.
    case mapped(MappedModel)

    /// How the model counts and weighs.
    public var parameters: TFIDFParameters {
        switch self {
        case .inMemory(let model): model.parameters
        case .mapped(let model): model.parameters
        }
    }

    /// How many documents it was fitted on.
    public var documentCount: Int {
        switch self {
        case .inMemory(let model): model.documentCount
        case .mapped(let model): model.documentCount
        }
    }

    /// The number of terms that it keeps.
    public var count: Int {
        switch self {
        case .inMemory(let model): model.vocabulary.count
        case .mapped(let model): model.count
        }
    }

    /// Whether it has the counts of all terms, so that it can be merged and updated.
    public var isUpdatable: Bool {
        switch self {
        case .inMemory(let model): model.statistics != nil
        case .mapped(let model): model.isUpdatable
        }
    }

    /// The model in memory. Complexity: O(bytes) of one that is mapped.
    public var model: TFIDFModel {
        switch self {
        case .inMemory(let model): model
        case .mapped(let model): model.inMemory()
        }
    }

    var terms: ModelTerms {
        switch self {
        case .inMemory(let model): .inMemory(TermsInMemory(model))
        case .mapped(let model): .mapped(model)
        }
    }
}

import ArticleFormats
import TermWeighting
import TextAnalysis

/// The options of `nutgraf vectorize`, as values.
struct VectorizeOptions: Sendable {
    private static let vocabulary = Option("--vocabulary", "V.tsv", help: "write the terms, their documents and idf")
    private static let saveModel = Option(
        "--save-model", "M", help: "write the fitted model; binary, to be opened at once, where M ends in .bin")
    private static let model = Option("--model", "M", help: "use a saved model instead of fitting one")
    private static let update = Option(
        "--update", "M", help: "use a saved model that takes in the articles first, as if fitted on all")
    private static let fields = Option(
        "--fields", "F", help: "what is counted: text (the default; the title where there is none) or title,text",
        choices: CountedFields.allCases.map(\.rawValue))
    private static let tokenizer = Option(
        "--tokenizer", "T", help: "what a word is: words (the default) or scikit-learn",
        choices: Tokenizer.Style.allCases.map(\.rawValue))
    private static let keepCase = Option("--keep-case", help: "do not lower-case; for --tokenizer scikit-learn")
    private static let stopWords = Option(
        "--stop-words", "S", help: "none (the default), auto for each article's language, or a file with a word a line")
    private static let stem = Option("--stem", help: "reduce words to their stems, in each article's language")
    private static let ngrams = Option("--ngrams", "A-B", help: "lengths of n-grams in words (1-1)")
    private static let minimumDF = Option(
        "--min-df", "D", help: "leave out terms in fewer articles: a count, or a share such as 0.01 (1)")
    private static let maximumDF = Option(
        "--max-df", "D", help: "leave out terms in more articles: a count, or a share such as 0.5 (1.0)")
    private static let cap = Option("--max-terms", "N", help: "keep only the N most frequent terms")
    private static let binary = Option("--binary", help: "count a term once, however often it occurs")
    private static let sublinear = Option("--sublinear-tf", help: "damp counts to 1 + ln tf")
    private static let noIDF = Option("--no-idf", help: "do not weigh by inverse document frequency")
    private static let plainIDF = Option("--plain-idf", help: "idf = ln(n / df) + 1, not smoothed")
    private static let norm = Option(
        "--norm", "L", help: "length of a row: l2 (the default), l1 or none",
        choices: TFIDFParameters.Norm.allCases.map(\.rawValue))

    private static let memory = Option(
        "--memory", "SIZE", help: "hold to this much memory, such as 512M or 2G, by reading the input twice if need be")

    static let all = [
        vocabulary, saveModel, model, update, fields, tokenizer, keepCase, stopWords, stem, ngrams, minimumDF,
        maximumDF, cap,
        binary, sublinear, noIDF, plainIDF, norm, memory, EveryLine.option,
    ]

    let matrixPath: String?
    let vocabularyPath: String?
    let savedModelPath: String?
    /// A model that was fitted before.
    let model: SavedModel?
    /// Whether that model takes in the articles before it weighs them.
    let updatesModel: Bool
    let parameters: TFIDFParameters
    let counted: CountedFields
    /// The most memory in bytes.
    private let memoryLimit: Int?

    init(_ arguments: ParsedArguments) throws {
        matrixPath = arguments.value(CommonOptions.output)
        vocabularyPath = arguments.value(Self.vocabulary)
        savedModelPath = arguments.value(Self.saveModel)
        let isEveryLine = arguments.has(EveryLine.option)
        if isEveryLine { try Self.checkEveryLine(arguments) }
        if !isEveryLine, let matrixPath, ![".npz", ".mtx", ".svmlight"].contains(where: matrixPath.hasSuffix) {
            throw UsageError("\(matrixPath) has no known ending. Write to X.npz, X.mtx or X.svmlight.")
        }
        guard isEveryLine || matrixPath != nil || vocabularyPath != nil || savedModelPath != nil else {
            throw UsageError("vectorize needs somewhere to write: -o X.npz, --vocabulary V.tsv or --save-model M.")
        }
        if arguments.has(Self.model) && arguments.has(Self.update) {
            throw UsageError("--model and --update exclude each other. Give one of them.")
        }
        updatesModel = arguments.has(Self.update)
        memoryLimit = try Self.memoryLimit(arguments)
        if let path = arguments.value(Self.model) ?? arguments.value(Self.update) {
            let model = try SavedModel(readingFrom: path)
            self.model = model
            parameters = model.parameters
            counted = try Self.counted(parameters.fields, path, arguments)
            if updatesModel && !model.isUpdatable {
                throw UsageError("\(path) lacks the counts that --update needs. Write it again with --save-model.")
            }
        } else {
            model = nil
            var parameters = try Self.parameters(arguments)
            parameters.counting.keepsStatistics = savedModelPath != nil
            counted = arguments.value(Self.fields).flatMap(CountedFields.init) ?? .text
            parameters.fields = counted.rawValue
            self.parameters = parameters
        }
    }

    /// What is counted, by what a model has counted.
    private static func counted(
        _ counted: String?, _ path: String, _ arguments: ParsedArguments
    ) throws(UsageError) -> CountedFields {
        let asked = arguments.value(fields).flatMap(CountedFields.init)
        guard let counted else { return asked ?? .text }
        guard let fields = CountedFields(rawValue: counted) else {
            throw UsageError("\(path) is a model of nutgraf similar, which counts stories otherwise. Use it there.")
        }
        if let asked, asked != fields {
            throw UsageError("\(path) is a model of --fields \(counted). Leave --fields \(asked.rawValue) out.")
        }
        return fields
    }

    /// Rows line by line are those of a model that is there.
    private static func checkEveryLine(_ arguments: ParsedArguments) throws(UsageError) {
        guard arguments.has(model) else {
            throw UsageError("vectorize --every-line weighs by a model that is there: --model M.")
        }
        for option in [update, vocabulary, saveModel, memory] where arguments.has(option) {
            throw UsageError("\(option.name) is for all articles together. Leave it or --every-line out.")
        }
    }

    private static func parameters(_ arguments: ParsedArguments) throws -> TFIDFParameters {
        var parameters = TFIDFParameters()
        parameters.counting.style = arguments.value(tokenizer).flatMap(Tokenizer.Style.init) ?? .words
        parameters.counting.lowercases = !arguments.has(keepCase)
        if arguments.has(keepCase) && parameters.counting.style == .words {
            throw UsageError("--keep-case goes with --tokenizer scikit-learn alone.")
        }
        switch arguments.value(stopWords) ?? "none" {
        case "none": break
        case "auto": parameters.counting.stopWords = .ofLanguage
        case let path:
            let words = try readText(path).split(whereSeparator: \.isNewline).map(String.init)
            parameters.counting.stopWords = .words(StopWords(words.filter { !$0.hasPrefix("#") }))
        }
        parameters.counting.stems = arguments.has(stem)
        if let text = arguments.value(ngrams) {
            let bounds = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
            guard let first = bounds.first, let last = bounds.last, bounds.count <= 2, 1 <= first, first <= last,
                last <= 16
            else { throw UsageError("--ngrams \(text) cannot be. It takes two lengths from 1 to 16, such as 1-2.") }
            parameters.counting.ngramRange = first...last
        }
        parameters.counting.minimumDocumentFrequency = try frequency(minimumDF, arguments) ?? .count(1)
        parameters.counting.maximumDocumentFrequency = try frequency(maximumDF, arguments) ?? .fraction(1)
        parameters.counting.maximumVocabularySize = try arguments.integer(cap, in: 1...Int.max)
        parameters.counting.isBinary = arguments.has(binary)
        parameters.usesSublinearTF = arguments.has(sublinear)
        parameters.usesIDF = !arguments.has(noIDF)
        parameters.smoothsIDF = !arguments.has(plainIDF)
        parameters.norm = arguments.value(norm).flatMap(TFIDFParameters.Norm.init) ?? .l2
        return parameters
    }

    /// A whole number is a count, a number with a point a share.
    private static func frequency(
        _ option: Option, _ arguments: ParsedArguments
    ) throws(UsageError) -> CountingParameters.DocumentFrequency? {
        guard let text = arguments.value(option) else { return nil }
        if let count = Int(text), count >= 1 { return .count(count) }
        if text.contains("."), let share = Double(text), (0...1).contains(share) { return .fraction(share) }
        throw UsageError("\(option.name) \(text) cannot be. It takes a count from 1, or a share from 0.0 to 1.0.")
    }

    private static func memoryLimit(_ arguments: ParsedArguments) throws(UsageError) -> Int? {
        guard let size = try arguments.size(memory) else { return nil }
        if arguments.has(model) || arguments.has(update) {
            throw UsageError("--memory goes with fitting a model, not with --model or --update.")
        }
        return size
    }

    /// How the input is gone through: once or twice, and on how many threads.
    struct Plan {
        let isTwoPasses: Bool
        let threads: Int
    }

    /// The plan that keeps to the memory, and says what it takes.
    func plan(_ articles: CountedArticles, held: Int, _ invocation: Invocation) throws(UsageError) -> Plan {
        let threads = invocation.threads
        guard let memoryLimit else { return Plan(isTwoPasses: false, threads: threads) }
        func estimate(_ threads: Int) -> VectorizerMemory {
            VectorizerMemory(
                parameters, sample: articles.sample(8), totalBytes: articles.totalBytes, threads: threads,
                window: VectorizeCommand.window(threads), fill: articles.count(releasing: true))
        }
        func megabytes(_ bytes: Int) -> String { "\((bytes + 999_999) / 1_000_000) MB" }
        func report(_ plan: String) { if !invocation.isQuiet { reportLine("nutgraf: \(plan)") } }

        let first = estimate(threads)
        // A file that is read in one pass stays in memory.
        let onePass = first.onePass + max(held, articles.totalBytes)
        if onePass <= memoryLimit {
            report("one pass, about \(megabytes(onePass))")
            return Plan(isTwoPasses: false, threads: threads)
        }
        var least = first.twoPasses + held
        for threads in [threads, 1] {
            least = threads == invocation.threads ? least : estimate(threads).twoPasses + held
            guard least <= memoryLimit else { continue }
            let on = threads == 1 ? "one thread" : "\(threads) threads"
            report("two passes on \(on), about \(megabytes(least)); one would take \(megabytes(onePass))")
            return Plan(isTwoPasses: true, threads: threads)
        }
        throw UsageError(
            "two passes would take about \(megabytes(least)), more than the \(megabytes(memoryLimit)) of --memory. "
                + "Give more, or shorter --ngrams.")
    }
}

/// A small file as a string.
func readText(_ path: String) throws(UsageError) -> String {
    do {
        return try WholeFile.text(path: path)
    } catch {
        throw UsageError("\(error)")
    }
}

import ArticleFormats
import Evaluation
import Parallelism
import TextAnalysis

/// A run of `nutgraf evaluate`: reads the gold and the results and brings them together by the articles' ids.
struct EvaluationRun {
    let invocation: Invocation
    private let goldNames: [String]
    let outputName: String?
    /// What was wrong and passed over; each was reported already.
    private(set) var problems: [InputProblem] = []

    init(_ invocation: Invocation, gold: [String], output: String?) {
        self.invocation = invocation
        goldNames = gold
        outputName = output
    }

    /// Whether the results come from a file rather than from this tool's methods.
    var hasOutput: Bool { outputName != nil }

    /// The gold records that have the needed field, each id once.
    ///
    /// - Parameter answer: the answer in a record, nil where it has none.
    mutating func gold<Answer>(
        needing field: String, and others: [String] = [], answer: (FieldRecord) -> Answer?
    ) throws(InputProblem) -> [(record: FieldRecord, answer: Answer)] {
        let records = try read(goldNames, fields: [field] + others)
        var gold: [(record: FieldRecord, answer: Answer)] = []
        var lacking: [FieldRecord] = []
        var repeated: [FieldRecord] = []
        var seen: Set<String> = []
        for record in records {
            guard let answer = answer(record) else {
                lacking.append(record)
                continue
            }
            if seen.insert(record.id).inserted { gold.append((record, answer)) } else { repeated.append(record) }
        }
        let remedy = "See nutgraf evaluate --help for what it holds"
        if gold.isEmpty, let first = lacking.first ?? records.first {
            throw InputProblem(
                .missingField, "no record of the gold has a usable `\(field)`", file: first.file, remedy: remedy)
        }
        noteFirst(of: lacking, "the gold has no usable `\(field)`", remedy: remedy + "; the record was passed over")
        noteFirst(of: repeated, "the gold has an id that stands before", remedy: "Give each article an id of its own")
        return gold
    }

    /// The results by article id; of an id that occurs twice the last.
    mutating func results<Result>(
        of file: String? = nil, field: String, and others: [String], _ result: (FieldRecord) -> Result?
    ) throws(InputProblem) -> [String: Result] {
        let list = try resultList(of: file, field: field, and: others) { record in
            result(record).map { (record, $0) }
        }
        var results: [String: Result] = [:]
        var repeated: [FieldRecord] = []
        for (record, result) in list where results.updateValue(result, forKey: record.id) != nil {
            repeated.append(record)
        }
        noteFirst(
            of: repeated, "another result has this id, and this one counts",
            remedy: "Give one result for each article")
        return results
    }

    /// The results in the order of the file; those that lack the field are told of and passed over.
    mutating func resultList<Result>(
        of file: String? = nil, field: String, and others: [String], _ result: (FieldRecord) -> Result?
    ) throws(InputProblem) -> [Result] {
        var results: [Result] = []
        var lacking: [FieldRecord] = []
        for record in try read([file ?? outputName ?? "-"], fields: [field] + others) {
            if let result = result(record) { results.append(result) } else { lacking.append(record) }
        }
        let remedy = "Give what the command for the job writes with --format jsonl"
        if results.isEmpty, let first = lacking.first {
            throw InputProblem(.missingField, "no result has a usable `\(field)`", file: first.file, remedy: remedy)
        }
        noteFirst(of: lacking, "the result has no usable `\(field)`", remedy: remedy + "; the record was passed over")
        return results
    }

    /// The gold's ids without a result; a file of results that fits to none of them is refused.
    func missing(
        _ ids: [String], file: String? = nil, in known: (String) -> Bool
    ) throws(InputProblem) -> [String] {
        let missing = ids.filter { !known($0) }
        guard missing.count < ids.count || ids.isEmpty else {
            throw InputProblem(
                .missingField, "no id of the gold is among the results", file: file ?? outputName ?? goldNames[0],
                remedy: "Give the results for the gold's articles; the ids must be equal")
        }
        return missing
    }

    /// A result for each of the gold's articles, made by this tool, by id.
    ///
    /// - Parameter isNeeded: whether an article that cannot be read is a problem.
    mutating func made<Result: Sendable>(
        recordLayout: TextLayout? = nil, isNeeded: Bool = true, _ make: @Sendable (Article) -> Result
    ) -> [String: Result] {
        let units = invocation.inputs(goldNames, recordLayout: recordLayout).loadAll().units
        let parts = concurrentMap(count: units.count, threads: invocation.threads) { index in
            let parsed = units[index].parse()
            return (results: parsed.articles.map { ($0.id, make($0)) }, problems: parsed.problems)
        }
        var results: [String: Result] = [:]
        for part in parts {
            for (id, result) in part.results { results[id] = result }
            // A broken line was told when the gold's answers were read.
            for problem in part.problems
            where isNeeded && !problems.contains(where: { $0.file == problem.file && $0.line == problem.line }) {
                note(problem)
            }
        }
        return results
    }

    private mutating func read(_ names: [String], fields: [String]) throws(InputProblem) -> [FieldRecord] {
        let (sources, faults) = InputSource.expanding(names, web: invocation.webAccess)
        if let fault = faults.first { throw fault }
        var records: [FieldRecord] = []
        for source in sources {
            let read = try FieldRecords.read(source, fields: fields)
            if read.records.isEmpty, let problem = read.problems.first { throw problem }
            records += read.records
            read.problems.forEach { note($0) }
        }
        return records
    }

    /// One line for all records with the same fault, at the place of the first.
    private mutating func noteFirst(of records: [FieldRecord], _ what: String, remedy: String) {
        guard let first = records.first else { return }
        let more = records.count > 1 ? ", here and in \(records.count - 1) more" : ""
        note(first.problem(what + more, remedy: remedy))
    }

    private mutating func note(_ problem: InputProblem) {
        reportLine("nutgraf: \(problem)")
        problems.append(problem)
    }
}

extension FieldRecord {
    /// The language that the record names, English where it names none.
    var language: Language { (self["lang"]?.text ?? self["language"]?.text).map(Language.init(code:)) ?? .english }
}

extension FieldValue {
    /// The texts of a list of strings, or of objects with a field `text`, as results have them.
    var itemTexts: [String]? { items("text") }

    /// The ids of a list of ids, or of objects with a field `id`.
    var itemIDs: [String]? { items("id") }

    private func items(_ field: String) -> [String]? {
        guard let list else { return nil }
        let texts = list.compactMap { $0.text ?? $0.fields[field]?.text }
        return texts.count == list.count ? texts : nil
    }

    /// A byte range, written as `[from, to]`.
    var range: Range<Int>? {
        guard let ends = integers, ends.count == 2, ends[0] <= ends[1] else { return nil }
        return ends[0]..<ends[1]
    }
}

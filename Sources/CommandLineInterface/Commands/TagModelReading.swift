import ArticleFormats
import KeywordExtraction
import Presentation

extension TagModel {
    /// The model in a file that `tags learn` wrote.
    init(readingFrom path: String) throws(InputProblem) {
        let remedy = "Give a file that nutgraf tags learn wrote"
        let fields = ["id", "title", "tags", "terms", "weights", "counts", "calibration", "least"]
        let (records, problems) = try FieldRecords.read(.file(path), fields: fields)
        if let problem = problems.first { throw problem }
        guard let head = records.first, head.id == TagModelFile.kind, let terms = head["terms"]?.texts,
            let counts = head["counts"]?.list?.map({ $0.text.flatMap { Double($0) } ?? 0 }), counts.count == terms.count
        else {
            throw InputProblem(
                .missingField, "this is no tag model of this version", file: path,
                remedy: "Make one with nutgraf tags learn")
        }
        let calibration = head["calibration"]?.fields ?? [:]
        guard let weights = calibration["weights"]?.numbers,
            let least = calibration["least"]?.text.flatMap({ Double($0) }),
            let usable = TagCalibration(weights: weights, least: least)
        else { throw head.problem("the model has no usable calibration", remedy: remedy) }
        var stories: [Story] = []
        for record in records.dropFirst() {
            let weights = record["weights"]?.list?.compactMap { $0.text.flatMap { Float($0) } }
            guard let tags = record["tags"]?.texts, let terms = record["terms"]?.texts, let weights,
                weights.count == terms.count, weights.allSatisfy({ $0.isFinite })
            else { throw record.problem("the story has no usable tags, terms and weights", remedy: remedy) }
            stories.append(
                Story(id: record.id, title: record["title"]?.text ?? "", tags: tags, terms: terms, weights: weights))
        }
        let frequencies = Dictionary(zip(terms, counts.map { Int(max(0, min(1e9, $0))) })) { first, _ in first }
        self.init(stories: stories, documentFrequencies: frequencies, calibration: usable)
    }
}

extension FieldValue {
    /// The numbers of a list, where it holds nothing else.
    fileprivate var numbers: [Double]? {
        guard let list else { return nil }
        let numbers = list.compactMap { $0.text.flatMap { Double($0) } }
        return numbers.count == list.count ? numbers : nil
    }
}

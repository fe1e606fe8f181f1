import ArticleFormats
public import CInterface
import Parallelism
import Presentation
import TextAnalysis

@c @implementation
public func nutgraf_run(
    _ job: UnsafePointer<CChar>?, _ options: UnsafePointer<CChar>?, _ articles: nutgraf_texts,
    _ answer: UnsafeMutablePointer<OpaquePointer?>?
) -> nutgraf_status {
    if unsafe answer == nil { return nutgraf_status(NUTGRAF_MISUSE) }
    return unsafe Answer.of(answer) { () throws(CallFailure) in
        guard let name = unsafe job.map({ unsafe String(cString: $0) }) else {
            throw .misuse("the name of the job is NULL. Give one such as summarize.")
        }
        guard let job = Job.all.first(where: { $0.name == name }) else {
            throw .unknownJob("unknown job \(name). There are \(Job.all.map(\.name).joined(separator: ", ")).")
        }
        let json = unsafe options.map { unsafe Array(String(cString: $0).utf8) } ?? []
        return try job.answer(JobOptions(json), unsafe ReceivedTexts(articles, name: "articles"))
    }
}

extension Job {
    /// `{"results":[…],"problems":[…]}`
    fileprivate func answer(_ options: JobOptions, _ texts: ReceivedTexts) throws(CallFailure) -> [UInt8] {
        var options = options
        let setting = try JobSetting(&options)
        let making = try prepare(&options, setting)
        try options.checkNoMore(of: name)
        let received = ReceivedArticles(texts, layout: layout, threads: setting.threads)
        let results: [[UInt8]]
        switch making {
        case .each(let make):
            results = concurrentMap(count: received.items.count, threads: setting.threads) { index in
                switch received.items[index] {
                case .article(let article): make(article)
                case .problem(let problem): Self.result(of: problem, id: Self.id(of: texts, index))
                }
            }
        case .together(let make): results = try make(received)
        }
        var bytes = Array("{\"results\":[".utf8)
        for (place, result) in results.enumerated() {
            if place > 0 { bytes += ",\n".utf8 }
            bytes += result
        }
        bytes += "],\"problems\":[".utf8
        var isFirst = true
        for (index, item) in received.items.enumerated() {
            guard case .problem(let problem) = item else { continue }
            if !isFirst { bytes += ",\n".utf8 }
            isFirst = false
            var json = JSONWriter()
            json.object {
                $0.field("index", index)
                $0.field("id", Self.id(of: texts, index))
                problem.write(to: &$0)
            }
            bytes += json.bytes
        }
        return bytes + "]}".utf8
    }

    /// `{"id":…,"problem":{…}}`
    private static func result(of problem: InputProblem, id: String) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.field("id", id)
            $0.field("problem") { $0.object { problem.write(to: &$0) } }
        }
        return json.bytes
    }

    /// The id that an article which could not be read has all the same, or its place.
    private static func id(of texts: ReceivedTexts, _ index: Int) -> String {
        guard let options = try? JobOptions(texts.bytes(index)) else { return "\(index)" }
        var fields = options
        return (try? fields.text("id")) ?? "\(index)"
    }
}

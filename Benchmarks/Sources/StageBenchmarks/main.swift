import GeneratedNews
import Measuring
import Nutgraf

// Times every stage of the library, on one thread and on several, and checks what each comes to.

guard let options = Options(CommandLine.arguments.dropFirst()) else {
    print(Options.usage)
    exitProcess(2)
}
if let file = options.answered {
    do throws(InputProblem) {
        answerTimings(of: try InputDocument.load(.file(file)))
    } catch {
        print("StageBenchmarks: \(error)")
        exitProcess(1)
    }
} else if let path = options.written {
    writeArticles(to: path)
} else {
    let news = options.file == nil ? GeneratedNews(count: options.articles) : nil
    do throws(InputProblem) {
        let document =
            if let file = options.file { try InputDocument.load(.file(file)) } else {
                try InputDocument(news?.jsonLines ?? [], name: "generated.jsonl")
            }
        timeStages(of: document, news: news)
    } catch {
        print("StageBenchmarks: \(error)")
        exitProcess(1)
    }
}

/// Writes generated articles in pieces of a megabyte, so that memory does not grow with their number.
func writeArticles(to path: String) {
    var generator = NewsGenerator(longest: options.longest)
    let file = OutputFile(path)
    var bytes: [UInt8] = []
    for _ in 0..<options.articles {
        generator.next().appendJSONLine(to: &bytes)
        if bytes.count >= 1 << 20 {
            file.append(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
    }
    file.append(bytes)
    file.close()
}

func timeStages(of document: InputDocument, news: GeneratedNews?) {
    let articles = (0..<document.chunkCount).flatMap { document.parse(chunk: $0).articles }
    let bytes = articles.reduce(0) { total, article in
        total + article.paragraphs.reduce(0) { $0 + $1.range.count }
    }
    print(
        "\(articles.count) articles, \(fixed(Double(bytes) / 1e6, 1)) MB of body text; median of \(options.runs) runs\n"
    )
    var table = StageTable(
        runs: options.runs, threads: options.threads, articles: articles.count, bytes: bytes)
    let generated = news?.articles ?? []
    let copies = generated.indices.compactMap { index in
        generated[index].original.map { (copy: index, original: $0) }
    }
    Stages(document: document, copies: copies, topics: generated.map(\.topic), bodyBytes: bytes).run(&table)
    if let path = options.record { write(Array(table.json.utf8), to: path) }
}

import LinearAlgebra
import Measuring
import Nutgraf
import Parallelism

/// For each line "WORK THREADS" on standard input a line of results, so that a program that times others can time this
/// in turn with them: seconds, seconds of the processors, and what came out as proof. The articles are in memory before.
///
/// `count` tokenizes and counts, with a vocabulary a thread; its proof is the number of articles. `matrix` makes the matrix of counts with the words of
/// scikit-learn, one vocabulary for all; its proof is rows, columns and non-zeros.
func answerTimings(of document: InputDocument) {
    let chunks = Chunks((0..<document.chunkCount).flatMap { document.parse(chunk: $0).articles })
    print("ready")
    flushOutput()
    while let line = readLine() {
        let words = line.split(separator: " ")
        guard words.count == 2, let threads = Int(words[1]) else { continue }
        var proof = ""
        let processor = processorSeconds()
        let clock = seconds {
            proof = words[0] == "count" ? counts(chunks, threads: threads) : countMatrix(chunks, threads: threads)
        }
        print(clock, processorSeconds() - processor, proof)
        flushOutput()
    }
}

private func counts(_ chunks: Chunks, threads: Int) -> String {
    let rows = concurrentMap(count: threads, threads: threads) { part in
        var counter = DocumentCounter(CountingParameters())
        var rows = 0
        for chunk in chunks.count * part / threads..<chunks.count * (part + 1) / threads {
            for article in chunks[chunk] { counter.append(article) }
            rows += chunks[chunk].count
        }
        return rows
    }
    return "\(rows.reduce(0, +))"
}

private func countMatrix(_ chunks: Chunks, threads: Int) -> String {
    var parameters = TFIDFParameters()
    parameters.counting.style = .scikitLearn
    (parameters.usesIDF, parameters.norm) = (false, .none)
    let matrix = TFIDFVectorizer(parameters).fitTransform(chunks: chunks.count, threads: threads) { chunk, counter in
        for article in chunks[chunk] { counter.append(article) }
    }.matrix
    return "\(matrix.rows) \(matrix.columns) \(matrix.values.count)"
}

extension DocumentCounter {
    /// Counts an article as the next row.
    mutating func append(_ article: Article) {
        let text = article.text.utf8Span.span
        for paragraph in article.paragraphs { append(text, range: paragraph.range) }
        endDocument()
    }
}

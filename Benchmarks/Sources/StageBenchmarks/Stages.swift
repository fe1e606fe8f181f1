import LinearAlgebra
import Measuring
import Nutgraf
import Parallelism

/// The stages in the order of the data, each on what the one before it made.
struct Stages {
    let document: InputDocument
    /// The places in the collection of a generated article and what it is a copy of; empty for a file.
    let copies: [(copy: Int, original: Int)]
    /// The topic of each generated article; empty for a file.
    let topics: [Int]
    /// The bytes of the articles' bodies.
    let bodyBytes: Int

    /// Runs and times all stages.
    func run(_ table: inout StageTable) {
        let articles = read(&table)
        segment(articles, &table)
        tokenize(articles, &table)
        let matrix = vectorize(articles, &table)
        cosine(matrix, &table)
        product(matrix, &table)
        let analyzed = analyze(articles, &table)
        summarize(analyzed, &table)
        rankKeywords(analyzed, &table)
    }

    private func read(_ table: inout StageTable) -> [Article] {
        let articles = table.time("read") { threads in
            concurrentMap(count: document.chunkCount, threads: threads) { document.parse(chunk: $0) }
        } check: { chunks in
            var checksum = Checksum()
            for chunk in chunks {
                check(chunk.problems.isEmpty, "the articles are read without problems")
                for article in chunk.articles { checksum.add(article.paragraphs.count) }
            }
            return (checksum, "\(chunks.reduce(0) { $0 + $1.articles.count }) articles", Work(bytes: 2 * bodyBytes))
        }.flatMap(\.articles)
        check(topics.isEmpty || articles.count == topics.count, "as many articles are read as were written")
        return articles
    }

    private func segment(_ articles: [Article], _ table: inout StageTable) {
        let analyzer = ArticleAnalyzer()
        _ = table.time("segment") { threads in
            concurrentMap(count: articles.count, threads: threads) { analyzer.sentences(of: articles[$0]) }
        } check: { sentences in
            var checksum = Checksum()
            for (article, sentences) in zip(articles, sentences) {
                check(sentences.count >= article.paragraphs.count, "every paragraph has a sentence")
                for sentence in sentences { checksum.add(sentence.range) }
            }
            return (checksum, "\(sentences.reduce(0) { $0 + $1.count }) sentences", Work(bytes: bodyBytes))
        }
    }

    private func tokenize(_ articles: [Article], _ table: inout StageTable) {
        let chunks = Chunks(articles)
        let tokenizer = Tokenizer(language: .english)
        _ = table.time("tokenize") { threads in
            concurrentMap(count: chunks.count, threads: threads) { chunk -> [Int32] in
                var terms = TermTable()
                var ids: [Int32] = []
                for article in chunks[chunk] {
                    let text = article.text.utf8Span.span
                    for paragraph in article.paragraphs {
                        tokenizer.appendTerms(of: text, range: paragraph.range, terms: &terms, to: &ids)
                    }
                }
                return ids
            }
        } check: { chunks in
            var checksum = Checksum()
            for id in chunks.joined() { checksum.add(Int(id)) }
            let tokens = chunks.reduce(0) { $0 + $1.count }
            return (checksum, "\(tokens) tokens", Work(bytes: bodyBytes + 4 * tokens))
        }
    }

    /// Counting with one vocabulary for all, and then the whole way to the weighted matrix.
    private func vectorize(_ articles: [Article], _ table: inout StageTable) -> SparseMatrix {
        let chunks = Chunks(articles)
        let vectorizer = TFIDFVectorizer()
        _ = table.time("count") { threads in
            vectorizer.fitCounting(chunks: chunks.count, threads: threads) { chunk, counter in
                for article in chunks[chunk] { counter.append(article) }
            }.model
        } check: { model in
            var checksum = Checksum()
            for frequency in model.documentFrequencies { checksum.add(frequency) }
            check(model.documentCount == articles.count, "every article is counted")
            let nonZeros = model.documentFrequencies.reduce(0, +)
            return (checksum, "\(model.vocabulary.count) terms", Work(bytes: bodyBytes + 8 * nonZeros))
        }
        return table.time("vectorize") { threads in
            vectorizer.fitTransform(chunks: chunks.count, threads: threads) { chunk, counter in
                for article in chunks[chunk] { counter.append(article) }
            }.matrix
        } check: { matrix in
            var checksum = Checksum()
            for column in matrix.columnIndices { checksum.add(Int(column)) }
            for value in matrix.values { checksum.add(value) }
            check(matrix.rows == articles.count, "there is a row for each article")
            check(
                matrix.rowNorms(.l2).allSatisfy { $0 == 0 || abs($0 - 1) < 1e-5 }, "every row has the length one")
            return (
                checksum, "\(matrix.values.count) non-zeros in \(matrix.columns) columns",
                Work(bytes: bodyBytes + 8 * matrix.values.count)
            )
        }
    }

    private func cosine(_ matrix: SparseMatrix, _ table: inout StageTable) {
        // A multiplication and an addition for each pair of values in a column.
        var frequencies = [Int](repeating: 0, count: matrix.columns)
        for column in matrix.columnIndices { frequencies[Int(column)] += 1 }
        let additions = frequencies.reduce(0) { $0 + 2 * $1 * $1 }
        let nearest = table.time("cosine") { threads in
            matrix.nearestRows(in: matrix, count: 10, excludingSelf: true, threads: threads)
        } check: { nearest in
            var checksum = Checksum()
            var pairs = 0
            for row in 0..<nearest.count {
                pairs += nearest[row].count
                for neighbor in nearest[row] {
                    checksum.add(neighbor.row)
                    checksum.add(neighbor.score)
                }
            }
            return (
                checksum, "\(pairs) neighbors, exact",
                Work(bytes: 8 * (2 * matrix.values.count + pairs), operations: additions)
            )
        }
        // What is known of generated articles must come out.
        for (copy, original) in copies {
            check(
                nearest[copy].contains { $0.row == original || $0.score > 0.9 },
                "a copy's original, or another copy of it, is among its neighbors")
        }
        guard topics.count > 1_000 else { return }
        var (same, all) = (0, 0)
        for row in topics.indices {
            guard let first = nearest[row].first else { continue }
            all += 1
            if topics[first.row] == topics[row] { same += 1 }
        }
        check(same * 10 > all * 9, "nine articles of ten are nearest to one of their own topic")
    }

    /// Sparse times dense, as a projection into a space of 64 dimensions needs it.
    private func product(_ matrix: SparseMatrix, _ table: inout StageTable) {
        var random = SplitMix64(state: 2)
        let dense = DenseMatrix(
            rows: matrix.columns, columns: 64,
            values: (0..<matrix.columns * 64).map { _ in Float.random(in: -1...1, using: &random) })
        let bytes = 8 * matrix.values.count + 4 * 64 * (matrix.rows + matrix.columns)
        _ = table.time("product") { threads in
            matrix.multiplied(by: dense, threads: threads)
        } check: { product in
            var checksum = Checksum()
            for value in product.values { checksum.add(value) }
            check(product.rows == matrix.rows, "the product has a row for each article")
            return (
                checksum, "\(matrix.rows) × \(matrix.columns) by 64 columns",
                Work(bytes: bytes, operations: 2 * 64 * matrix.values.count)
            )
        }
    }

    private func analyze(_ articles: [Article], _ table: inout StageTable) -> [AnalyzedArticle] {
        let analyzer = ArticleAnalyzer()
        return table.time("analyze") { threads in
            concurrentMap(count: articles.count, threads: threads) { analyzer.analyze(articles[$0]) }
        } check: { analyzed in
            var checksum = Checksum()
            for article in analyzed {
                checksum.add(article.tokens.count)
                checksum.add(article.terms.count)
            }
            return (checksum, "sentences, tokens, stop words", Work(bytes: bodyBytes))
        }
    }

    private func summarize(_ articles: [AnalyzedArticle], _ table: inout StageTable) {
        let summarizer = NewsSummarizer()
        _ = table.time("summarize") { threads in
            concurrentMap(count: articles.count, threads: threads) {
                summarizer.summarize(articles[$0], budget: .sentences(3)).sentences
            }
        } check: { summaries in
            var checksum = Checksum()
            for (article, summary) in zip(articles, summaries) {
                check(
                    summary.count == min(3, article.sentences.count), "a summary has three sentences, where there are")
                check(
                    zip(summary, summary.dropFirst()).allSatisfy { $0.sentence.index < $1.sentence.index },
                    "a summary is in reading order")
                for sentence in summary { checksum.add(sentence.sentence.range) }
            }
            return (checksum, "\(summaries.reduce(0) { $0 + $1.count }) sentences", Work(bytes: bodyBytes))
        }
    }

    private func rankKeywords(_ articles: [AnalyzedArticle], _ table: inout StageTable) {
        let ranker = NewsKeywords()
        _ = table.time("keywords") { threads in
            concurrentMap(count: articles.count, threads: threads) { ranker.rank(articles[$0], count: 10).keywords }
        } check: { rankings in
            var checksum = Checksum()
            for keywords in rankings {
                check(
                    zip(keywords, keywords.dropFirst()).allSatisfy { $0.score >= $1.score },
                    "keywords are in the order of their scores")
                for keyword in keywords {
                    checksum.add(keyword.text)
                    checksum.add(keyword.score)
                }
            }
            return (checksum, "\(rankings.reduce(0) { $0 + $1.count }) keywords", Work(bytes: bodyBytes))
        }
    }
}

/// Articles in runs of 256: what one counter takes.
struct Chunks: Sendable {
    private let articles: [Article]

    init(_ articles: [Article]) {
        self.articles = articles
    }

    var count: Int { (articles.count + 255) / 256 }

    subscript(index: Int) -> ArraySlice<Article> {
        articles[index * 256..<min(articles.count, (index + 1) * 256)]
    }
}

// MARK: Read
import Nutgraf

let read = ReadArticles("seeds/wire-gulf-desk.txt", "seeds/stories.jsonl", "seeds/missing.txt")
for problem in read.problems { print(problem) }
let articles = read.articles
print(articles.count, "articles, the first of them:", articles[0].title)

// MARK: Sum up
let summary = articles[0].summary(.words(40))
for sentence in summary.sentences {
    let indices = articles[0].indices(of: sentence.range)
    print(sentence.range, articles[0].text[indices].prefix(40), "…")
}

// MARK: Rank keywords
var filter = KeywordFilter()
filter.minimumWords = 2
for keyword in articles[0].keywords(count: 3, filter: filter) { print(keyword.text, keyword.count, "×") }

// MARK: Find what belongs together
let neighbors = articles.similar(count: 1)
for (article, found) in zip(articles, neighbors).prefix(2) {
    print(article.title, "→", found.map { articles[$0.index].title })
}
for cluster in articles.clusters() where cluster.members.count > 1 {
    print(cluster.story.headline, cluster.story.labels, cluster.members.count)
}

// MARK: Keep and find
let archive = Archive("first.nutgraf")
try archive.add(articles)
for found in try archive.search("rate cut", count: 2) { print(found.article.title) }

// MARK: Handle errors
do throws(ArchiveError) {
    _ = try Archive("seeds/archive.csv").search("rate cut", count: 2)
} catch {
    print(error.code == .notAnArchive, error)
}

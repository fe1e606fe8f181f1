import Nutgraf

// Files, folders, addresses or bytes, in any format; what cannot be read is among the problems.
let read = ReadArticles("seeds")
for problem in read.problems { print(problem) }
let articles = read.articles

// Sentences and keywords of an article.
let article = articles[0]
print(article.summary(.sentences(2)).text)  // or .words(60), .characters(280), .fraction(0.2)
print(article.summary(.words(40), query: "oil exports", by: LexRank()).text)
print(article.keywords(count: 5).map(\.text))

// One summary a story, each sentence with the article that it is from.
for story in articles.summaries(.sentences(1)).prefix(3) { print(story.articles, story.text) }

// The most similar articles of each; copies; stories, with what their articles tell together.
for similar in articles.similar(count: 2).prefix(3) { print(similar.map { articles[$0.index].title }) }
for copied in articles.duplicates() { print(copied.members.map { articles[$0.index].id }) }
for cluster in articles.clusters() where cluster.members.count > 1 {
    print(cluster.story.headline, cluster.story.labels, cluster.members.map { articles[$0.index].id })
}

// What sets some articles apart from the others, and which story each joins as they come.
print(Array(articles.prefix(4)).contrast(against: Array(articles.dropFirst(4)), count: 5).map(\.text))
print(articles.followed().map(\.story))

// Rows of term weights, and the model that weighs others.
let vectors = articles.vectors()
print(vectors.matrix.rows, vectors.matrix.columns == vectors.model.vocabulary.count)

// An archive on the disk, which many may search while one writes.
let archive = Archive("tour.nutgraf")
try archive.add(articles)
for found in try archive.search("oil exports", count: 2) { print(found.article.title, "–", found.snippetText) }
print(try archive.similar(to: article, count: 2).map(\.article.title))

import Foundation
import Nutgraf

// Related FILE…: the stories that articles tell, and for each article that stands alone the one most like it.
guard CommandLine.arguments.count > 1 else {
    print("usage: Related FILE…")
    exit(64)
}
let read = ReadArticles(names: Array(CommandLine.arguments.dropFirst()))
for problem in read.problems { print("!", problem) }
let articles = read.articles
let similar = articles.similar(count: 1)

func name(_ place: Int) -> String { articles[place].title.isEmpty ? articles[place].id : articles[place].title }

for cluster in articles.clusters() {
    guard cluster.members.count > 1 else {
        let place = cluster.members[0].index
        let nearest = similar[place].first.map { "most like \(name($0.index))" } ?? "like no other"
        print("\(name(place)): alone, \(nearest)")
        continue
    }
    print(cluster.story.headline, cluster.story.labels)
    for line in cluster.story.summary { print("  • \(line.text) (\(name(line.article)))") }
    for fact in cluster.story.facts { print("  ≠ \(fact.kind.rawValue):", fact.values.map(\.text)) }
    for member in cluster.members { print("  - \(name(member.index))") }
}

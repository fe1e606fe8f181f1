import Foundation
import Nutgraf

// Keywords FILE…: what each article is about, and where it says so; then what all are about together.
guard CommandLine.arguments.count > 1 else {
    print("usage: Keywords FILE…")
    exit(64)
}
let read = ReadArticles(names: Array(CommandLine.arguments.dropFirst()))
for problem in read.problems { print("!", problem) }

// Names of agencies are in every wire story.
let filter = KeywordFilter(excluded: KeywordTerms(["Reuters", "AFP", "AP"]))
for article in read.articles {
    print(article.title.isEmpty ? article.id : article.title)
    for keyword in article.keywords(count: 4, filter: filter, diversity: .much) {
        // The words as the article has them, where they stand first.
        let first = keyword.ranges.first.map { article.text[article.indices(of: $0)] }
        print("  \(keyword.text) × \(keyword.count)\(first.map { ", first as “\($0)”" } ?? ", in the headline")")
    }
}
if read.articles.count > 1 {
    print("together:", read.articles.keywords(count: 6, filter: filter).map(\.text).joined(separator: ", "))
}

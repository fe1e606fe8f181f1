import Foundation
import Nutgraf

// FeedReader ARCHIVE FEED…: reads feeds (files or addresses), keeps what is new, and says which story each item belongs to.
// Run it again and again: items that were there are passed over, and stories keep their numbers.
let arguments = CommandLine.arguments.dropFirst()
guard let path = arguments.first, arguments.count > 1 else {
    print("usage: FeedReader ARCHIVE FEED…")
    exit(64)
}
let read = ReadArticles(names: Array(arguments.dropFirst()))
for problem in read.problems { print("!", problem) }

// The newest item stands first in a feed; a stream takes the oldest first.
let items = read.articles.sorted {
    ($0.date.flatMap(ArticleDate.init)?.secondsSince1970 ?? 0)
        < ($1.date.flatMap(ArticleDate.init)?.secondsSince1970 ?? 0)
}
do {
    var new = 0
    for followed in try Archive(path).follow(items) where followed.decision.familiarity != .repeated {
        new += 1
        let verb = followed.decision.joined ? "joins" : "begins"
        print("\(followed.article.title): \(verb) story \(followed.decision.story)")
        print("  \(followed.article.summary(.sentences(1)).text)")
    }
    print("\(new) new of \(items.count)")
} catch {
    print("!", error)
    exit(74)
}

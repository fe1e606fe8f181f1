import Foundation
import Nutgraf

// Summarize [-w WORDS] FILE…: each article in a few words; one summary of several where they tell one story.
var arguments = Array(CommandLine.arguments.dropFirst())
var budget = SummaryBudget.sentences(3)
if let place = arguments.firstIndex(of: "-w") {
    guard place + 1 < arguments.count, let words = Int(arguments[place + 1]), words > 0 else {
        print("-w takes a number of words.")
        exit(64)
    }
    budget = .words(words)
    arguments.removeSubrange(place...place + 1)
}
guard !arguments.isEmpty else {
    print("usage: Summarize [-w WORDS] FILE…")
    exit(64)
}

let read = ReadArticles(names: arguments)
for problem in read.problems { print("!", problem) }
let articles = read.articles
for summary in articles.summaries(budget) {
    print(summary.title.isEmpty ? summary.id : summary.title)
    for sentence in summary.sentences {
        let source = sentence.document?.article.map { articles[$0].id } ?? summary.id
        print("  • \(sentence.text) (\(source), bytes \(sentence.range.lowerBound) to \(sentence.range.upperBound))")
    }
    for warning in summary.warnings { print("  note:", warning) }
}
if articles.isEmpty { exit(65) }

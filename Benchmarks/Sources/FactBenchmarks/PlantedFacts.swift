import Measuring
import Nutgraf

/// A story of three articles about an invented event: two give a figure of one kind, and whether they disagree is known.
struct PlantedStory {
    let kind: ClaimKind
    let disagrees: Bool
    let articles: [Article]

    /// How the second figure is made from the first.
    enum Plan: CaseIterable {
        case contradiction, boundedContradiction, same, oneSided, about, range, otherYear, comparison
        var disagrees: Bool { self == .contradiction || self == .boundedContradiction }
    }

    init(kind: ClaimKind, plan: Plan, index: Int, random: inout SplitMix64) {
        self.kind = kind
        disagrees = plan.disagrees
        func pick(_ items: [String]) -> String { items[Int.random(in: 0..<items.count, using: &random)] }
        let place = pick(["Marovia", "Corvena", "Tarland", "Ostrel", "Velda", "Quillon"])
        let town = pick(["Kessim", "Brea Sound", "Port Ansel", "Tolm", "Hadrin", "Lower Vesk"])
        let name = pick(["Ann Roe", "Ivo Tarn", "Mira Lund", "Otto Pell"])
        let isWhole = kind != .magnitude && kind != .money && kind != .percent
        let value: Double =
            switch kind {
            case .magnitude: Double(Int.random(in: 51...79, using: &random)) / 10
            case .percent: Double(Int.random(in: 8...60, using: &random))
            case .money: Double(Int.random(in: 12...95, using: &random)) / 10
            case .age: Double(Int.random(in: 19...80, using: &random))
            default: Double(Int.random(in: 23...89, using: &random))
            }
        func shifted(_ factor: Double) -> Double {
            switch kind {
            case .magnitude: value + (factor > 1 ? 0.3 : -0.3)
            case .age: value + (factor > 1 ? 2 : -2)
            default: isWhole || kind == .percent ? (value * factor).rounded() : (value * factor * 10).rounded() / 10
            }
        }
        func text(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }
        let other = Bool.random(using: &random) ? shifted(1.5) : shifted(0.6)
        // Ages and magnitudes are given without bounds.
        let isPlain = kind == .magnitude || kind == .age
        let (first, second): (String, String) =
            switch plan {
            case .contradiction: (text(value), text(other))
            case .boundedContradiction where isPlain: (text(value), text(other))
            case .boundedContradiction: ("at least " + text(shifted(1.4)), text(shifted(0.8)))
            case .same: (text(value), text(value))
            case _ where isPlain: (text(value), text(value))
            case .oneSided: ("at least " + text(value), text(shifted(1.2)))
            case .about: ("about " + text(value), text(isWhole ? (value * 1.04).rounded() : value))
            case .range: (text(shifted(0.8)) + " to " + text(shifted(1.2)), text(value))
            case .otherYear, .comparison: (text(value), text(value))
            }
        let opening =
            "Crews worked through the night around \(town) in \(place) after the harbor wall gave way on Monday."
        let filler = [
            "The mayor of \(town) asked residents to stay away from the harbor wall until engineers had looked at it.",
            "Ferries to \(town) were stopped, and the road along the harbor stayed closed.",
            "Engineers in \(place) had warned of cracks in the wall.",
        ]
        var decoy = ""
        if plan == .otherYear {
            decoy = "In 1987 " + Self.sentence(kind, text(other), name, variant: 0)
        }
        if plan == .comparison {
            decoy = "After a similar break last year " + Self.sentence(kind, text(other), name, variant: 1)
        }
        if kind == .age { decoy = "" }
        func article(_ number: Int, _ sentences: [String]) -> Article {
            let body = sentences.filter { !$0.isEmpty }.joined(separator: " ")
            return Article(
                id: "planted-\(index)-\(number)", title: "Harbor wall breaks in \(town)", text: body,
                paragraphs: [Paragraph(range: 0..<body.utf8.count)], language: .english)
        }
        let variant = Int.random(in: 0..<3, using: &random)
        articles = [
            article(0, [opening, Self.sentence(kind, first, name, variant: variant), filler[0], filler[1]]),
            article(
                1,
                [opening, filler[2], Self.sentence(kind, second, name, variant: (variant + 1) % 3), filler[0], decoy]),
            article(2, [opening, filler[1], filler[2], filler[0]]),
        ]
    }

    private static func sentence(_ kind: ClaimKind, _ figure: String, _ name: String, variant: Int) -> String {
        let variants: [String] =
            switch kind {
            case .dead:
                [
                    "the flood killed \(figure) people, police said.",
                    "\(figure) people were killed by the water, police said.",
                    "the water left \(figure) people dead, police said.",
                ]
            case .injured:
                [
                    "the flood injured \(figure) people, doctors said.",
                    "\(figure) people were wounded by the stones, doctors said.",
                    "the stones left \(figure) people injured, doctors said.",
                ]
            case .missing:
                [
                    "\(figure) people are missing, police said.", "\(figure) people were still missing, police said.",
                    "the flood left \(figure) people missing, police said.",
                ]
            case .arrested:
                [
                    "police arrested \(figure) people for looting.", "\(figure) people were arrested for looting.",
                    "officers detained \(figure) people for looting.",
                ]
            case .displaced:
                [
                    "the flood left \(figure) people homeless.", "\(figure) people were evacuated by boat.",
                    "boats evacuated \(figure) people.",
                ]
            case .magnitude:
                [
                    "a magnitude \(figure) quake had shaken the coast.",
                    "a quake of magnitude \(figure) had shaken the coast.",
                    "a \(figure) magnitude quake had shaken the coast.",
                ]
            case .money:
                [
                    "the repair of the wall will cost $\(figure) million, the port said.",
                    "the port put the repair cost of the wall, it said, at $\(figure)m.",
                    "repair of the wall is going to cost \(figure) million dollars.",
                ]
            case .percent:
                [
                    "trade of the port fell \(figure) percent, the chamber said.",
                    "trade of the port fell by \(figure)%, the chamber said.",
                    "trade of the port fell \(figure) per cent.",
                ]
            case .age:
                [
                    "The captain, \(name), \(figure), steered a ferry to safety.",
                    "A captain, \(figure)-year-old \(name), steered a ferry to safety.",
                    "\(name), aged \(figure), steered a ferry to safety.",
                ]
            }
        let sentence = variants[variant]
        return kind == .age ? sentence : sentence.prefix(1).uppercased() + sentence.dropFirst()
    }
}

/// Prints of each kind of fact how many planted disagreements are found, and how many found ones were planted.
func printPlanted(stories: Int) {
    var random = SplitMix64(state: 7)
    var (allFound, allRight, allPlanted) = (0, 0, 0)
    for kind in ClaimKind.allCases {
        var (found, right, planted) = (0, 0, 0)
        for index in 0..<stories {
            let plan = PlantedStory.Plan.allCases[index % PlantedStory.Plan.allCases.count]
            let story = PlantedStory(kind: kind, plan: plan, index: index, random: &random)
            let collection = ArticleCollection(story.articles, method: .related)
            let clustering = Clustering(known: [Array(story.articles.indices)], of: collection, method: "planted")
            let facts = StoryDescriber(summarySentences: 0).describe(clustering.clusters[0], among: story.articles)
                .facts
            found += facts.count
            if story.disagrees { planted += 1 }
            if story.disagrees, facts.contains(where: { $0.kind == kind }) { right += 1 }
        }
        print("  \(kind.rawValue): \(planted) planted, \(right) of them found, \(found - right) others found")
        (allFound, allRight, allPlanted) = (allFound + found, allRight + right, allPlanted + planted)
    }
    func share(_ part: Int, _ whole: Int) -> String { fixed(100 * Double(part) / Double(max(1, whole)), 1) + " %" }
    print("  all: precision \(share(allRight, allFound)), recall \(share(allRight, allPlanted))")
}

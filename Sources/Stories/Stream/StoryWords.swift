/// Articles over their own words, numbered from 0, for many products among them: sums are arrays then, and short ones.
struct StoryWords {
    /// The sums of some articles' weights.
    struct Sum {
        /// By word.
        fileprivate var weights: [StreamVector.Fields]
        /// The squared lengths of the fields' sums.
        fileprivate var squares = StreamVector.Fields.zero
    }

    private var words: [Int32] = []
    private var weights: [StreamVector.Fields] = []
    /// By article where its words begin, and the end of the last.
    private var offsets = [0]
    private var count = 0

    /// - Parameter numbers: room for a number a term of the stream, −1 each; so it is given back.
    init(_ articles: some Collection<StreamVector>, numbers: inout [Int32]) {
        for vector in articles {
            for (place, term) in vector.terms.enumerated() {
                if numbers[Int(term)] < 0 {
                    numbers[Int(term)] = Int32(count)
                    count += 1
                }
                words.append(numbers[Int(term)])
                weights.append(vector.weights[place])
            }
            offsets.append(words.count)
        }
        for vector in articles { for term in vector.terms { numbers[Int(term)] = -1 } }
    }

    /// That of some articles, added in this order: the same to the bit as a `VectorSum` of them.
    func sum(of articles: some Sequence<Int>) -> Sum {
        var sum = Sum(weights: [StreamVector.Fields](repeating: .zero, count: count))
        for article in articles {
            for place in offsets[article]..<offsets[article + 1] {
                let (word, weight) = (Int(words[place]), weights[place])
                let old = sum.weights[word]
                sum.weights[word] = old + weight
                sum.squares += weight * (weight + 2 * old)
            }
        }
        return sum
    }

    /// The cosines of an article with a sum, by field.
    func cosines(_ article: Int, _ sum: Sum) -> StreamVector.Fields {
        var products = StreamVector.Fields.zero
        for place in offsets[article]..<offsets[article + 1] {
            products += weights[place] * sum.weights[Int(words[place])]
        }
        return VectorSum.cosines(products, squares: sum.squares)
    }
}

/// Gives each distinct word a number, so that comparing words compares integers.
struct WordNumbers {
    private var numbers: [[UInt32]: Int32] = [:]

    mutating func numbers(of words: [[UInt32]]) -> [Int32] {
        words.map { word in
            if let number = numbers[word] { return number }
            let number = Int32(truncatingIfNeeded: numbers.count)
            numbers[word] = number
            return number
        }
    }
}

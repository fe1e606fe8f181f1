/// What a sentence keeps of its worth though something is wrong with it; with 0 it is not chosen.
struct Leniency {
    /// It leans on one that is not there.
    var leaning: Float = 0
    /// It means something, or names somebody, that is told of only before it.
    var definite: Float = 0
    /// It is faulty by itself.
    var faulty: Float = 0

    static let none = Leniency()
    static let definite = Leniency(definite: 1)
    static let leaning = Leniency(leaning: 1, definite: 1)
    static let all = Leniency(leaning: 1, definite: 1, faulty: 1)
    /// One sentence after the other, whatever each leaves open at its turn.
    static let nested = Leniency(leaning: 0.4, definite: 0.9, faulty: 0.05)
    /// What one sentence of many leaves open, its neighbors mostly tell.
    static let abridgment = Leniency(leaning: 0.9, definite: 1, faulty: 0.8)
    /// In a story by several articles what one leaves open another one may tell.
    static let story = Leniency(leaning: 0.92, definite: 0.92, faulty: 0.85)
}

import Testing

@testable import Evaluation

@Suite struct BoundaryTests {
    static let text = "One ends. Two ends.\u{A0}Trois à finir.\nFour ends. Five"

    /// The offset behind the first occurrence of a piece.
    static func end(of piece: String) -> Int {
        let characters = Array(text.utf8)
        let wanted = Array(piece.utf8)
        for start in characters.indices where characters[start...].starts(with: wanted) { return start + wanted.count }
        return -1
    }

    @Test func `Only ends inside a paragraph count`() {
        let gold = ["One ends.", "Two ends.", "finir.", "Four ends.", "Five"].map(Self.end)
        let scores = BoundaryScores(text: Self.text, given: gold, gold: gold)
        #expect(scores.right == 3 && scores.given == 3 && scores.hits == 3)
    }

    @Test func `It does not matter on which side of a space an end is put`() {
        let gold = [Self.end(of: "One ends."), Self.end(of: "Two ends.")]
        let given = [Self.end(of: "One ends. "), Self.end(of: "Two ends.\u{A0}")]
        #expect(BoundaryScores(text: Self.text, given: given, gold: gold).hits == 2)
    }

    @Test func `A boundary too many and one too few cost precision and recall`() {
        let gold = [Self.end(of: "One ends."), Self.end(of: "Two ends.")]
        let scores = BoundaryScores(
            text: Self.text, given: [Self.end(of: "One"), gold[0], Self.end(of: "Trois")], gold: gold)
        #expect(scores.score == PrecisionRecall(precision: 1.0 / 3, recall: 0.5))
    }

    @Test func `Offsets outside the text are passed over`() {
        let scores = BoundaryScores(text: "One. Two.", given: [-1, 4, 90, Int.max], gold: [4])
        #expect(scores.given == 1 && scores.hits == 1)
        #expect(BoundaryScores(text: "", given: [0], gold: []).given == 0)
    }

    @Test func `Figures count the boundaries of all articles together`() {
        let easy = BoundaryScores(text: "A. B. C.", given: [2, 5], gold: [2, 5])
        let hard = BoundaryScores(text: "A. B. C.", given: [], gold: [2, 5])
        let figures = Bootstrap().figures(of: [easy, hard])
        #expect(figures.map(\.name) == ["boundaries precision", "boundaries recall", "boundaries F1"])
        #expect(figures.map(\.value) == [1, 0.5, 2.0 / 3])
    }
}

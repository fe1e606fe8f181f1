/// Which of the stories it is that articles tell which were to be summarized together.
public struct StoryNumber: Hashable, Sendable {
    /// From 1.
    public let number: Int
    public let count: Int

    public init(_ number: Int, of count: Int) {
        self.number = number
        self.count = count
    }

    /// What a reader should know where there are several; the first says what it means.
    var note: String? {
        guard count > 1 else { return nil }
        let place = "story \(number) of \(count)"
        guard number == 1 else { return place }
        return
            "\(place): the articles tell \(count) stories that have nothing to do with each other or are in different languages, "
            + "so each has a summary of its own; --one-story makes one"
    }
}

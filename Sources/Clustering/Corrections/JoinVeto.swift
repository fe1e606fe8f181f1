/// Keeps clusters apart that must not be joined, however alike their articles are: two earthquakes are two stories.
///
/// Clusters are known by numbers. An article is the cluster of its row's number; a join makes a new number.
public protocol JoinVeto {
    /// Whether something that the two clusters tell cannot be true of one story.
    func forbids(_ first: Int, _ second: Int) -> Bool
    /// Two clusters have become one, with a number one above the highest until now.
    mutating func join(_ first: Int, _ second: Int, into joined: Int)
}

/// Forbids nothing.
public struct NoVeto: JoinVeto {
    /// A veto that forbids nothing.
    public init() {}
    public func forbids(_ first: Int, _ second: Int) -> Bool { false }
    public mutating func join(_ first: Int, _ second: Int, into joined: Int) {}
}

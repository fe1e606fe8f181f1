import Synchronization

/// A place for each chunk's result, filled from several threads.
package final class ChunkStore<Element: Sendable>: Sendable {
    private let elements: Mutex<[Element?]>

    package init(count: Int) {
        elements = Mutex([Element?](repeating: nil, count: count))
    }

    package func set(_ index: Int, _ element: Element) {
        elements.withLock { $0[index] = element }
    }

    /// The results in the order of their chunks.
    package var all: [Element?] { elements.withLock { $0 } }
}

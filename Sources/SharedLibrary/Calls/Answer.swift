import CInterface

/// What a call has to say: JSON, or what went wrong.
final class Answer: Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Runs a call: sets the answer, where the caller wants one, and gives back the status.
    static func of(
        _ place: UnsafeMutablePointer<OpaquePointer?>?, _ call: () throws(CallFailure) -> [UInt8]?
    ) -> nutgraf_status {
        func set(_ bytes: [UInt8]) {
            // Safe: the caller's place for a handle, where it is not NULL.
            if let place = unsafe place { unsafe place.pointee = Handle.retained(Answer(bytes)) }
        }
        do {
            if let bytes = try call() { set(bytes) }
            return nutgraf_status(NUTGRAF_OK)
        } catch {
            set(Array(error.message.utf8))
            return error.status
        }
    }
}

@c @implementation
public func nutgraf_answer_bytes(
    _ answer: OpaquePointer?, _ count: UnsafeMutablePointer<Int>?
) -> UnsafePointer<CChar>? {
    let answer = unsafe Handle.object(answer, as: Answer.self)
    if let count = unsafe count { unsafe count.pointee = answer?.bytes.count ?? 0 }
    guard let answer else { return nil }
    // Safe: the array's storage does not move as long as the answer, which nobody changes, holds it.
    return unsafe answer.bytes.withUnsafeBytes { unsafe $0.baseAddress?.assumingMemoryBound(to: CChar.self) }
}

@c @implementation
public func nutgraf_answer_free(_ answer: OpaquePointer?) { unsafe Handle.release(answer, as: Answer.self) }

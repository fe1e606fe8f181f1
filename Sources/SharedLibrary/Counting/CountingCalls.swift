public import CInterface
import TermWeighting

@c @implementation
public func nutgraf_count(
    _ documents: nutgraf_texts, _ counting: UnsafePointer<nutgraf_counting>?, _ vocabulary: OpaquePointer?,
    _ counts: UnsafeMutablePointer<OpaquePointer?>?, _ answer: UnsafeMutablePointer<OpaquePointer?>?
) -> nutgraf_status {
    unsafe Answer.of(answer) { () throws(CallFailure) in
        guard let counts = unsafe counts else { throw .misuse("the place for the counts is NULL. Give one.") }
        guard let counting = unsafe counting?.pointee else { throw .misuse("how to count is NULL. Give a nutgraf_counting.") }
        let request = try unsafe CountingRequest(counting)
        let texts = try unsafe ReceivedTexts(documents, name: "documents")
        let vocabulary = unsafe Handle.object(vocabulary, as: SharedVocabulary.self)
        unsafe counts.pointee = Handle.retained(request.count(texts, by: vocabulary))
        return nil
    }
}

@c @implementation
public func nutgraf_counts_look(_ counts: OpaquePointer?, _ view: UnsafeMutablePointer<nutgraf_counts_view>?) {
    guard let view = unsafe view else { return }
    unsafe view.pointee = Handle.object(counts, as: CountedDocuments.self)?.view ?? nutgraf_counts_view()
}

@c @implementation
public func nutgraf_counts_vocabulary(_ counts: OpaquePointer?) -> OpaquePointer? {
    unsafe Handle.object(counts, as: CountedDocuments.self).map { unsafe Handle.retained($0.vocabulary) }
}

@c @implementation
public func nutgraf_counts_free(_ counts: OpaquePointer?) {
    unsafe Handle.release(counts, as: CountedDocuments.self)
}

@c @implementation
public func nutgraf_vocabulary_create(
    _ terms: nutgraf_texts, _ vocabulary: UnsafeMutablePointer<OpaquePointer?>?,
    _ answer: UnsafeMutablePointer<OpaquePointer?>?
) -> nutgraf_status {
    unsafe Answer.of(answer) { () throws(CallFailure) in
        guard let vocabulary = unsafe vocabulary else {
            throw .misuse("the place for the vocabulary is NULL. Give one.")
        }
        let texts = try unsafe ReceivedTexts(terms, name: "terms")
        guard texts.count <= Int(Int32.max),
            let made = Vocabulary(ascendingTerms: texts.count, append: { index, bytes in
                texts.withBytes(index) { span in for offset in span.indices { bytes.append(span[offset]) } }
            })
        else { throw .badInput("the terms are not distinct and in the order of their bytes. Sort them, without repeats.") }
        unsafe vocabulary.pointee = Handle.retained(SharedVocabulary(made))
        return nil
    }
}

@c @implementation
public func nutgraf_vocabulary_look(
    _ vocabulary: OpaquePointer?, _ view: UnsafeMutablePointer<nutgraf_vocabulary_view>?
) {
    guard let view = unsafe view else { return }
    unsafe view.pointee = Handle.object(vocabulary, as: SharedVocabulary.self)?.view ?? nutgraf_vocabulary_view()
}

@c @implementation
public func nutgraf_vocabulary_free(_ vocabulary: OpaquePointer?) {
    unsafe Handle.release(vocabulary, as: SharedVocabulary.self)
}

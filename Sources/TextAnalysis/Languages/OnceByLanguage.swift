import Synchronization

/// What is made of a language's tables when the language is first asked for, and kept.
package final class OnceByLanguage<Value: Sendable>: Sendable {
    private let make: @Sendable (Language) -> Value
    private let made = Mutex<[Language: Value]>([:])

    package init(_ make: @escaping @Sendable (Language) -> Value) { self.make = make }

    package func value(for language: Language) -> Value {
        made.withLock { made in
            if let value = made[language] { return value }
            let value = make(language)
            made[language] = value
            return value
        }
    }
}

import CInterface

/// Why a call of the C interface fails: its status, and a line that says what is wrong and what to do.
struct CallFailure: Error, Equatable {
    let status: nutgraf_status
    let message: String

    private init(_ status: Int, _ message: String) {
        self.status = nutgraf_status(status)
        self.message = message
    }

    /// The call breaks a rule of the interface.
    static func misuse(_ message: String) -> CallFailure { CallFailure(NUTGRAF_MISUSE, message) }
    static func unknownJob(_ message: String) -> CallFailure { CallFailure(NUTGRAF_UNKNOWN_JOB, message) }
    static func badOption(_ message: String) -> CallFailure { CallFailure(NUTGRAF_BAD_OPTION, message) }
    static func badInput(_ message: String) -> CallFailure { CallFailure(NUTGRAF_BAD_INPUT, message) }
}

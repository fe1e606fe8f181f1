import LinearAlgebra
import Parallelism

/// `nutgraf doctor`: what was found on this machine, what is missing, and whether the tool works.
enum DoctorCommand {
    static let command = Command(
        "doctor", summary: "tells what was found on this machine and what is missing, and tests itself", operands: "",
        options: [],
        notes: [
            "It takes a second. What is missing is told with what to install; nothing of it is needed for plain text. It ends with",
            "1 where a test fails. A small archive is written to the folder for temporary files, and removed.",
        ], commonOptions: [CommonOptions.output]
    ) { invocation in
        if let operand = invocation.arguments.operands.first {
            throw UsageError("doctor takes no operand: “\(operand)”.")
        }
        // First: CBC may load OpenBLAS for itself, and the kernel of a library that somebody else has loaded cannot be chosen.
        let products = (BLAS.description, BLAS.warning)
        let libraries = LibraryFinding.all
        let outcomes = SelfTest.all.map { ($0.subject, $0.fault()) }
        var lines = [
            CommandLineTool.versionLine, "threads: \(processorCount())", "products of matrices: \(products.0)",
        ]
        if let warning = products.1 { lines.append("  \(warning)") }
        lines += ["", "Libraries"] + libraries.map(\.line)
        lines += ["", "Self-test"]
        lines += outcomes.map { subject, fault in
            fault.map { "  failed   \(subject): \($0)" } ?? "  passed   \(subject)"
        }
        try ManualCommand.write(lines.joined(separator: "\n") + "\n", to: invocation.openOutput())
        return outcomes.contains { $0.1 != nil } ? .someInputsFailed : .done
    }
}

"""The Swift samples that comments of public symbols show, as a file that compiles and runs them."""

import re

from symbol_graphs import documentation

HEAD = """// swift-format-ignore-file
// The samples that comments of public symbols show. Written by: .ci/docs --record
import Nutgraf

extension Samples {
    /// Each with the name of its symbol, in the order of these.
    static let all: [(name: String, isRun: Bool, run: @Sendable (Samples) async throws -> Void)] = [
"""


def blocks(text):
    """Code of a comment: between fences for Swift, or indented by four spaces."""
    for block in re.findall(r"```swift\n(.*?)```", text, re.S):
        yield block.rstrip("\n")
    for block in re.findall(r"(?:\A|\n\n)((?:    [^\n]*(?:\n|\Z)|\n(?=    ))+)", re.sub(r"```.*?```", "", text, flags=re.S)):
        # Formulas stand indented, too.
        if re.search(r"^    .*\b(let|var|print|try|for)\b.*[=({]", block, re.M):
            yield re.sub(r"^    ", "", block, flags=re.M).rstrip("\n")


def samples(symbols):
    """The name of each symbol that has samples, and its samples; what the standard library's comments show is not ours."""
    found = {}
    for module, its in symbols.items():
        for symbol in its:
            # A comment that a symbol has from a protocol of the standard library names that module.
            if symbol.get("docComment", {}).get("module") not in (None, module):
                continue
            code = list(blocks(documentation(symbol)))
            if code:
                found.setdefault(f"{module}.{'.'.join(symbol['pathComponents'])}", code)
    return sorted(found.items())


def samples_file(symbols):
    lines, functions = [], []
    for name, code in samples(symbols):
        for place, block in enumerate(code):
            function = f"sample{len(functions) + 1}"
            # Nothing is fetched.
            runs = "false" if "://" in block else "true"
            lines.append(f'        ("{name}{f" {place + 1}" if len(code) > 1 else ""}", {runs}, {{ try await $0.{function}() }}),\n')
            declared = re.findall(r"^(?:let|var) \(?([\w, ]+?)\)?(?:: [^=]+)? =", block, re.M)
            names = [each.strip() for group in declared for each in group.split(",")]
            body = "".join(f"        {line}\n" if line else "\n" for line in block.split("\n"))
            used = f"        use({', '.join(names)})\n" if names else ""
            functions.append(f"\n    private func {function}() async throws {{\n{body}{used}    }}\n")
    return HEAD + "".join(lines) + "    ]\n" + "".join(functions) + "}\n"

extension LexiconSource {
    static let armenian = LexiconSource(
        titles: "Յու պր պրոֆ դր ակադ գեն ինժ ք գ փ պող",
        inner: "օր այսինքն տե՛ս",
        numbered: "էջ հ նկ աղ",
        ordinary: "թ դ մլն մլրդ հազ դր կմ մ ր",
        final: "այլն այլ",
        ownMarks: [.armenianColon])
}

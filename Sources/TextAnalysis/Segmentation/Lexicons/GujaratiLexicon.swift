extension LexiconSource {
    static let gujarati = LexiconSource(
        titles: "ડૉ ડો શ્રી પ્રો પં સ્વ એ બી સી ડી ઇ ઈ એફ જી એચ આઈ જે કે એલ એમ એન ઓ પી આર એસ ટી યુ વી",
        inner: "દા રૂ રુ લિ તા",
        numbered: "નં પૃ ક્ર",
        reportingVerbs: "કહ્યું પૂછ્યું બોલ્યા બોલ્યો")
}

import Testing

@testable import Evaluation

/// The stems are recorded from NLTK 3.10.4: `nltk.stem.porter.PorterStemmer().stem(word)`, which is its extended mode.
/// Most of the words are the paper's own examples, in the order of its steps.
@Suite struct PorterStemmerTests {
    @Test(arguments: [
        ("caresses", "caress"), ("ponies", "poni"), ("ties", "tie"), ("cats", "cat"), ("feed", "feed"),
        ("agreed", "agre"), ("plastered", "plaster"), ("motoring", "motor"), ("sing", "sing"),
        ("conflated", "conflat"), ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"), ("tanned", "tan"),
        ("falling", "fall"), ("hissing", "hiss"), ("fizzed", "fizz"), ("failing", "fail"), ("filing", "file"),
        ("happy", "happi"), ("sky", "sky"), ("relational", "relat"), ("conditional", "condit"),
        ("rational", "ration"), ("valenci", "valenc"), ("hesitanci", "hesit"), ("digitizer", "digit"),
        ("conformabli", "conform"), ("radicalli", "radic"), ("differentli", "differ"), ("vileli", "vile"),
        ("analogousli", "analog"), ("vietnamization", "vietnam"), ("predication", "predic"), ("operator", "oper"),
        ("feudalism", "feudal"), ("decisiveness", "decis"), ("hopefulness", "hope"), ("callousness", "callous"),
        ("formaliti", "formal"), ("sensitiviti", "sensit"), ("sensibiliti", "sensibl"), ("triplicate", "triplic"),
        ("formative", "form"), ("formalize", "formal"), ("electriciti", "electr"), ("electrical", "electr"),
        ("hopeful", "hope"), ("goodness", "good"), ("revival", "reviv"), ("allowance", "allow"),
        ("inference", "infer"), ("airliner", "airlin"), ("gyroscopic", "gyroscop"), ("adjustable", "adjust"),
        ("defensible", "defens"), ("irritant", "irrit"), ("replacement", "replac"), ("adjustment", "adjust"),
        ("dependent", "depend"), ("adoption", "adopt"), ("homologou", "homolog"), ("communism", "commun"),
        ("activate", "activ"), ("angulariti", "angular"), ("homologous", "homolog"), ("effective", "effect"),
        ("bowdlerize", "bowdler"), ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"),
        ("controll", "control"), ("roll", "roll"), ("generalizations", "gener"), ("oscillators", "oscil"),
    ])
    func `The paper's examples have their stems`(word: String, stem: String) {
        #expect(PorterStemmer().stem(word) == stem)
    }

    @Test(arguments: [
        ("dies", "die"), ("died", "die"), ("spied", "spi"), ("dying", "die"), ("lying", "lie"), ("skies", "sky"),
        ("news", "news"), ("innings", "inning"), ("proceed", "proceed"), ("enjoy", "enjoy"), ("by", "by"),
        ("say", "say"), ("owed", "owe"), ("aged", "age"), ("ios", "io"), ("is", "is"), ("was", "wa"),
        ("analogy", "analog"), ("geology", "geolog"), ("psychologist", "psychologist"), ("skillfully", "skill"),
        ("fully", "fulli"), ("wonderfully", "wonder"), ("internationally", "intern"), ("emotionally", "emot"),
    ])
    func `The departures from the paper are those of the extended mode`(word: String, stem: String) {
        #expect(PorterStemmer().stem(word) == stem)
    }

    @Test(arguments: [
        ("yyyes", "yyy"), ("syzygy", "syzygi"), ("été", "été"), ("écoles", "école"), ("élections", "élection"),
        ("привет", "привет"), ("u.s", "u."), ("3rd", "3rd"), ("eed", "eed"), ("bleed", "bleed"), ("ing", "ing"),
        ("string", "string"), ("", ""), ("e", "e"),
    ])
    func `Odd words and those of other alphabets are stemmed the same way`(word: String, stem: String) {
        #expect(PorterStemmer().stem(word) == stem)
    }

    @Test func `A run of ten thousand y is no trouble`() {
        #expect(!PorterStemmer().stem(String(repeating: "y", count: 10_000) + "ing").isEmpty)
    }
}

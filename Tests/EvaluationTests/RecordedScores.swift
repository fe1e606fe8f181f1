/// Precision and recall of ROUGE-1, -2, -L and -Lsum, recorded to four decimals from rouge-score 0.1.2 (with NLTK
/// 3.10.4) as
///
///     from rouge_score.rouge_scorer import RougeScorer
///     kinds = ["rouge1", "rouge2", "rougeL", "rougeLsum"]
///     RougeScorer(kinds, use_stemmer=STEMMED).score(reference, summary)
struct RecordedScores: Sendable {
    let summary: String
    let reference: String
    /// Precision and recall of the four in turn, without stemming and with it.
    let plain: [Double]
    let stemmed: [Double]

    static let vectors = [
        RecordedScores(
            summary: "The ferry company said on Tuesday that 212 passengers were rescued.\nInspectors are "
                + "examining the damaged engines.",
            reference: "All 212 passengers of the ferry were rescued on Tuesday.\nThe inspection of its engine goes "
                + "on, the company says.",
            plain: [0.5882, 0.5, 0.25, 0.2105, 0.2941, 0.25, 0.4118, 0.35],
            stemmed: [0.6471, 0.55, 0.25, 0.2105, 0.3529, 0.3, 0.4706, 0.4]),
        RecordedScores(
            summary: "Police arrested three men. Police say the men were armed. The men deny it.",
            reference: "Three armed men were arrested by police, who deny that the men were harmed.",
            plain: [0.6429, 0.6429, 0.1538, 0.1538, 0.4286, 0.4286, 0.4286, 0.4286],
            stemmed: [0.6429, 0.6429, 0.1538, 0.1538, 0.4286, 0.4286, 0.4286, 0.4286]),
        RecordedScores(
            summary: "Café owners in Orléans won't pay; the mayor's office isn't amused.\nIt's 5.5 per cent!",
            reference: "The mayor’s office was not amused: café owners in Orléans will not pay 5.5%.\n\nOwners "
                + "protested.",
            plain: [0.619, 0.6842, 0.4, 0.4444, 0.381, 0.4211, 0.4286, 0.4737],
            stemmed: [0.619, 0.6842, 0.4, 0.4444, 0.381, 0.4211, 0.4286, 0.4737]),
        RecordedScores(
            summary: "Nothing in common here",
            reference: "Completely different words appear",
            plain: [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
            stemmed: [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]),
        RecordedScores(
            summary: "",
            reference: "An empty summary against this",
            plain: [0.0, 0.0, 0.0, 0.0, 0, 0, 0, 0],
            stemmed: [0.0, 0.0, 0.0, 0.0, 0, 0, 0, 0]),
        RecordedScores(
            summary: "the the the cat cat",
            reference: "the cat the cat the mat",
            plain: [1.0, 0.8333, 0.25, 0.2, 0.6, 0.5, 0.6, 0.5],
            stemmed: [1.0, 0.8333, 0.25, 0.2, 0.6, 0.5, 0.6, 0.5]),
        RecordedScores(
            summary: "a b c d e f g\nh i j k\nc d a b",
            reference: "a c e g\nk j i h\nb a d c\na b c d",
            plain: [0.9333, 0.875, 0.2143, 0.2, 0.5333, 0.5, 0.7333, 0.6875],
            stemmed: [0.9333, 0.875, 0.2143, 0.2, 0.5333, 0.5, 0.7333, 0.6875]),
        RecordedScores(
            summary: "Running runners ran easily; relational databases, ties and dying skies.\nNews of the "
                + "generously hopping innings.",
            reference: "A runner runs with ease, relating data. The tie dies in the sky.\nNewly hoped, generous "
                + "inning news.",
            plain: [0.125, 0.1111, 0.0, 0.0, 0.0625, 0.0556, 0.125, 0.1111],
            stemmed: [0.625, 0.5556, 0.0, 0.0, 0.4375, 0.3889, 0.5, 0.4444]),
        RecordedScores(
            summary: "towns storms stormed valley\nstorms rises rivers storms stormed\nwater stormed relief "
                + "stormed water storms\nvalley relief storms towns storms relief storms valleys aid",
            reference: "valley aid river valley\nrivers town valley stormed storms rivers rising\nwater aided "
                + "waters waters town aid relief river\nrelief stormed aid rises rising aided waters aid\n"
                + "stormed valley rises water river aided valleys",
            plain: [0.5833, 0.4118, 0.087, 0.0606, 0.3333, 0.2353, 0.5417, 0.3824],
            stemmed: [0.6667, 0.4706, 0.2174, 0.1515, 0.4583, 0.3235, 0.625, 0.4412]),
        RecordedScores(
            summary: "storms stormed aided aided town rising\nwaters stormed stormed reliefs rising stormed "
                + "storms\naid waters aid towns town storm waters town\nvalley rising storms rivers\naid "
                + "valleys relief towns towns rising stormed river waters",
            reference: "reliefs valleys water reliefs water town towns\nvalleys stormed river valleys\nrelief storm "
                + "rising river\naid storm valleys water town\naided valleys rises storms waters towns towns",
            plain: [0.4706, 0.5926, 0.0909, 0.1154, 0.2647, 0.3333, 0.4706, 0.5926],
            stemmed: [0.6765, 0.8519, 0.3333, 0.4231, 0.4412, 0.5556, 0.6471, 0.8148]),
        RecordedScores(
            summary: "valley rising towns storms rivers stormed\nwaters river valley aided\nstorms valley storm "
                + "valleys valley town storm\nrivers towns valleys\nreliefs town town rising valley valley "
                + "rising waters",
            reference: "aid stormed valleys valley aided reliefs\nriver rises storm rivers rises town\nstorm rises "
                + "aid stormed\nreliefs rises town river town relief rises aided\nrelief rivers relief towns "
                + "relief rivers rises rising",
            plain: [0.5357, 0.4688, 0.1481, 0.129, 0.3571, 0.3125, 0.5357, 0.4688],
            stemmed: [0.6429, 0.5625, 0.3333, 0.2903, 0.5, 0.4375, 0.6429, 0.5625]),
        RecordedScores(
            summary: "storm storm reliefs rising reliefs rivers town waters\ntown town stormed relief valley "
                + "relief rising rivers aided\nrising storm rising town\nstormed valley towns rivers rising "
                + "river water aided stormed",
            reference: "towns stormed river river valleys storm\nwaters valleys rising town\nvalleys storm storm "
                + "valley\nvalleys water rivers rivers storm reliefs rivers\nrises relief aided reliefs water",
            plain: [0.6, 0.6923, 0.1379, 0.16, 0.2667, 0.3077, 0.5, 0.5769],
            stemmed: [0.7, 0.8077, 0.2759, 0.32, 0.3667, 0.4231, 0.6333, 0.7308]),
    ]
}

/// The numbers of the default method.
struct NewsWeights: Hashable, Sendable {
    var centrality: Float
    var keywords: Float
    var position: Float
    var title: Float
    var brevity: Float
    var dangling: Float
    var redundancy: Float

    /// The words of a brief: what a hurried reader wants.
    var wordsOfBrief: Float
    /// How fast a summary turns from a brief to an abridgment with its share of the article: it is one wholly at a
    /// share of 1 / fade.
    var abridgmentFade: Float
    /// The affinity of the opening, as a multiple of the average, below which position is not trusted.
    var leastLeadAffinity: Float
    /// How far above that it is trusted wholly.
    var leadAffinityRange: Float
    /// How much the keyword mass is divided by length: 0 is the sum, 1 the mean.
    var wordsExponent: Float

    /// Found by random steps from a start by hand (200 steps of one to three weights, kept when better) on one half
    /// of three development sets, halved by hash of the id, then rounded: CNN/DailyMail at 3 sentences and at 50
    /// words and XSum at 1 sentence by ROUGE-1 F1, BBC News by F1 of the gold sentences at 0.15 of the weight of the
    /// others. Centrality is the unit.
    ///
    ///     ROUGE-1 F1               tuning half   other half   lead, both halves
    ///     CNN/DM, 3 sentences      32.6          32.6         31.5  31.3
    ///     CNN/DM, 50 words         32.8          32.2         30.0  30.8
    ///     XSum, 1 sentence         20.3          18.9         17.5  15.7
    ///     BBC, F1 of sentences     74.0          73.7         49.6  49.7
    ///
    /// Without brevity the first falls by 0.8, without redundancy by 1.0, without position by 0.4; without keywords
    /// BBC falls by 2. Title is kept low because only BBC has titles; dangling costs BBC 0.6 and is kept for readers.
    static let tuned = NewsWeights(
        centrality: 1, keywords: 0.5, position: 0.4, title: 0.15, brevity: 0.8, dangling: 0.25, redundancy: 0.8,
        wordsOfBrief: 38, abridgmentFade: 2.2, leastLeadAffinity: 0.45, leadAffinityRange: 0.75, wordsExponent: 0.25)
}

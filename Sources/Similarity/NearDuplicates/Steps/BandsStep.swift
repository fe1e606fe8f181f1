import TextAnalysis

/// The keys of texts: those that agree in one may be near-duplicates.
///
/// A key is the number of its band and 40 bits; bands from `sampledBand` are the parts of the sampled shingles.
struct BandsStep: StepWork {
    private let setting: DuplicateStepSetting
    private var texts = StepTexts()

    private static let sampledBand = 128

    init(_ setting: DuplicateStepSetting) { self.setting = setting }

    mutating func take(_ line: inout StepLine) throws(StepProblem) {
        guard line.kind == .text || line.kind == .frequent else { throw line.unwanted(.bands, .text, .frequent) }
        try texts.take(&line)
    }

    mutating func finish(_ writer: inout StepWriter) throws {
        let texts = try texts.ordered(setting)
        let bands = Bands(
            threshold: setting.isNearlySame ? NearDuplicateLinks.sameThreshold : setting.parameters.threshold)
        var signature: [UInt32] = []
        var keys: [Int] = []
        for text in texts.names.indices
        where NearDuplicateLinks.isCompared(texts.sets.size(text), of: texts.fullSizes[text]) {
            signature.removeAll(keepingCapacity: true)
            keys.removeAll(keepingCapacity: true)
            texts.sets.withSet(text) { set in
                MinHash.append(set, to: &signature)
                for band in 0..<bands.count { keys.append(Self.key(band, bands.key(ofBand: band, signature, at: 0))) }
                guard !setting.isNearlySame else { return }
                for place in set.indices where SampledShingles.isSampled(set[place]) {
                    let band = Self.sampledBand + SampledShingles.part(of: set[place])
                    keys.append(Self.key(band, SampledShingles.key(of: set[place])))
                }
            }
            for key in keys {
                try writer.item(writer.part(ofHash: Shingler.mixed(UInt64(key))), .keys) { item in
                    item.number(key)
                    item.colon()
                    item.name(texts.names[text])
                    item.colon()
                    item.number(texts.sets.size(text))
                    item.colon()
                    item.date(texts.ends[text])
                }
            }
        }
        try writer.end(.keys)
    }

    private static func key(_ band: Int, _ key: UInt64) -> Int {
        band << Postings.keyBits | Int(key >> UInt64(64 - Postings.keyBits))
    }
}

/// The pairs of texts that have keys in common, and how many of those of a part.
struct PairsStep: StepWork {
    private let setting: DuplicateStepSetting
    private var names = TextNames()
    private var sizes: [Int] = []
    private var ends: [ArticleDate?] = []
    /// For each band its keys and their texts.
    private var bands: [Int: [(key: UInt64, text: Int32)]] = [:]

    init(_ setting: DuplicateStepSetting) { self.setting = setting }

    mutating func take(_ line: inout StepLine) throws(StepProblem) {
        guard line.kind == .keys else { throw line.unwanted(.pairs, .keys) }
        while line.hasItem {
            let (key, name, size) = (try line.number(), try line.name(), try line.number())
            let end = try line.date(isLast: true)
            let text = names.number(of: name)
            if Int(text) == sizes.count {
                sizes.append(size)
                ends.append(end)
            }
            bands[key >> Postings.keyBits, default: []].append(
                (UInt64(key) << UInt64(64 - Postings.keyBits), text))
        }
    }

    mutating func finish(_ writer: inout StepWriter) throws {
        let (order, ranks) = names.ordered()
        let texts = order.map { names.names[$0] }
        let near = try StepTexts.spans(texts, ends: order.map { ends[$0] }, setting)
        var candidates = CandidatePairs()
        for band in bands.keys.sorted() {
            guard let entries = bands.removeValue(forKey: band) else { continue }
            var postings = Postings(texts: texts.count, capacity: entries.count)
            for (key, text) in entries { postings.append(key: key, text: ranks[Int(text)]) }
            candidates.add([postings.pairs(near: near)])
        }
        for (pair, count) in zip(candidates.pairs, candidates.counts) {
            for (text, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
                try writer.item(writer.part(of: texts[text]), .pairs) { item in
                    item.name(texts[text])
                    item.colon()
                    item.number(sizes[order[text]])
                    item.colon()
                    item.name(texts[other])
                    item.colon()
                    item.number(sizes[order[other]])
                    item.colon()
                    item.number(Int(count))
                }
            }
        }
        try writer.end(.pairs)
    }
}

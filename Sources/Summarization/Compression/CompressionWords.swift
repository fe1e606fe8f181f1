/// The English words by which `SentenceCompressor` tells what can go and what has to stay.
enum CompressionWords {
    /// What opens a sentence before a comma and only joins it to the one before.
    static let connectives: [[String]] = [
        "however", "meanwhile", "moreover", "furthermore", "additionally", "nevertheless", "nonetheless", "separately",
        "similarly",
        "likewise", "in addition", "in the meantime", "of course", "to be sure", "by the way", "for his part",
        "for her part", "for its part",
        "for their part",
    ].map { $0.split(separator: " ").map(String.init) }

    /// Words that change what is true: a part with one of them never goes.
    static let truth: Set = [
        "not", "no", "never", "nor", "neither", "none", "nobody", "nothing", "without", "denied", "denies", "deny",
        "denying", "alleged",
        "allegedly", "alleges", "reportedly", "apparently", "supposedly", "purportedly", "unconfirmed", "if", "unless",
        "until", "suspected", "accused", "accuses",
        "claimed", "claims", "claim", "false", "falsely", "wrong", "wrongly", "incorrect", "disputed", "disputes",
        "hoax", "rumor", "rumors", "rumour",
        "rumours", "acquitted", "cleared", "overturned", "canceled", "cancelled", "postponed", "withdrawn", "retracted",
        "only", "but",
        "except", "though", "although", "however", "so-called", "self-styled", "fake", "former", "ex", "late", "dead",
        "died", "rejected", "rejects",
        "failed", "fails", "refused", "refuses", "doubt", "doubts", "cannot", "untrue", "unclear", "unknown",
        "believed", "thought", "could",
        "may", "might", "would", "should", "kind", "sort", "almost", "nearly", "partly", "perhaps", "maybe", "probably",
        "possibly",
        "likely", "unlikely", "supposed", "remain", "remains", "still", "banned",
        "generally", "usually", "mostly", "often", "sometimes", "largely", "roughly", "normally", "typically", "seldom",
        "rarely", "hardly",
        "barely", "some", "most", "arguably", "potentially", "theoretically", "officially",
    ]

    /// Who speaks for facts: an attribution to them may go.
    static let officials: Set = [
        "officials", "police", "authorities", "firefighters", "rescuers", "paramedics", "ministry", "department",
        "agency", "service",
        "services", "office", "institute", "coastguard", "meteorologists", "forecasters", "seismologists",
        "bureau", "observatory", "organizers", "organisers",
    ]
    /// Who speaks for one side.
    static let partial: Set = [
        "spokesman", "spokeswoman", "spokesperson", "prosecutor", "prosecutors", "prosecution", "defense", "defence",
        "lawyer", "lawyers", "attorney", "attorneys", "critics", "opposition", "witness",
        "witnesses", "activists", "rebels", "military", "army", "intelligence", "campaign", "union", "company",
        "rights", "state", "embassy",
        "study", "poll", "survey", "report", "reports", "complaint", "indictment", "affidavit", "documents", "court",
        "records", "sources", "he", "she",
        "they", "some", "many", "one", "other", "former", "u.s", "us", "american", "russian", "chinese", "israeli",
        "palestinian", "syrian",
    ]
    /// What may stand beside the speaker and the verb of an attribution.
    static let times: Set = [
        "on", "late", "early", "earlier", "later", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "today", "yesterday", "morning",
        "afternoon", "evening", "night", "in", "a", "statement",
    ]

    /// Beginnings of words that make a statement an accusation, an opinion, a guess or a promise: who says it has to stay.
    static let claims = [
        "accus", "alleg", "suspect", "brib", "corrupt", "fraud", "steal", "stole", "theft", "thief", "rob", "robb",
        "armed", "destroy", "demolish", "loot", "murder", "kill", "stab", "shot",
        "shoot", "gun", "bomb", "explosi", "weapon", "knife", "attack", "assault", "rape", "abus", "molest", "harass",
        "threat", "terror", "milit", "rebel",
        "insurg", "extrem", "hostage", "kidnap", "abduct", "smuggl", "drug", "drunk", "cocaine", "heroin", "marijuana",
        "intoxic", "illegal", "unlawful",
        "crim", "guilt", "charg", "arrest", "convict", "lie", "lied", "lying", "cheat", "mislead", "misled", "decei",
        "conspir", "plot", "spy", "spie", "hack",
        "leak", "blam", "fault", "negligen", "responsib", "caus", "due", "because", "suicid", "hang", "strangl", "beat",
        "punch", "hit", "kick", "resist", "flee", "fled",
        "forc", "violat", "breach", "break", "broke", "should", "must", "ought", "will", "would", "may", "might",
        "could", "can", "likely", "probabl",
        "possibl", "appear", "seem", "believ", "think", "thought", "expect", "hop", "fear", "worr", "best", "worst",
        "great", "good", "bad", "unfair", "fair", "safe",
        "danger", "unaccept", "outrag", "shame", "wrong", "right", "success", "fail", "never", "denied", "denies", "if",
        "not", "intend", "intent",
        "plan", "tr", "motiv", "target", "racis", "hate", "defraud", "launder", "traffick", "poison", "drown",
        "confess", "admit", "claim", "engag", "refus",
        "reckless", "speed", "lost", "lack", "need", "want", "unable", "evidence", "link", "connect", "involv",
        "arson", "ignit", "discriminat", "overstay", "entic", "held", "detain", "jail", "prison", "custody", "tortur",
        "pattern", "decid", "polic",
    ]

    /// Who does something that somebody says they did.
    static let people: Set = [
        "man", "men", "woman", "women", "boy", "boys", "girl", "girls", "driver", "drivers", "teen", "teenager",
        "teenagers", "father", "mother",
        "husband", "wife", "son", "daughter", "officer", "officers", "soldier", "soldiers", "student", "students",
        "protesters", "demonstrators",
        "teacher", "priest", "doctor", "nurse", "pilot", "captain", "employee", "employees", "gang", "crowd", "youths",
        "residents",
    ]
    static let passives: Set = ["was", "were", "been", "being"]

    /// Beginnings of words for what anybody on the spot, or with a measure, can see.
    static let events = [
        "rescu", "evacuat", "clos", "reopen", "open", "flood", "damag", "contained",
        "extinguish", "land",
        "crash", "derail", "collid", "arriv", "cancel", "snow", "rain", "storm", "quake", "earthquake", "magnitude",
        "aground", "sank", "collaps",
        "erupt", "strand", "power", "delay", "divert", "tornado", "hurricane", "landslide", "avalanche",
    ]

    /// Words that stand for a figure.
    static let amounts: Set = [
        "dozen", "dozens", "score", "scores", "hundreds", "thousands", "millions", "billions", "several", "many", "few",
        "half", "third", "quarter", "majority", "all", "every", "percent", "toll", "more", "less", "fewer",
    ]

    /// What a `which` clause may say of a thing: what it is like all the time.
    static let lasting: Set = [
        "carries", "connects", "lies", "sits", "borders", "houses", "employs", "owns", "operates", "serves",
        "stretches", "overlooks", "publishes", "supplies", "spans", "crosses", "hosts",
    ]

    static func isClaim(_ word: String) -> Bool {
        claims.contains { stem in
            // Short ones are words, or the whole of them with an ending.
            stem.count <= 3
                ? word == stem || word == stem + "s" || word == stem + "ed" || word == stem + "ied"
                    || word == stem + "ying" : word.hasPrefix(stem)
        } || word.hasSuffix("n't") || word.hasSuffix("n’t")
    }
}

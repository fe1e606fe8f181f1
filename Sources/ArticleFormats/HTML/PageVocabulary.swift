/// Words that designers of pages name parts by: in classes, ids, roles and the like, which are English everywhere.
enum PageVocabulary {
    /// What the names of an element say of it.
    struct Meaning: OptionSet {
        let rawValue: Int
        /// Not of the article: share bars, teasers, author boxes.
        static let furniture = Meaning(rawValue: 1)
        /// Not of the article, however much text it has: comments, cookie walls.
        static let foreign = Meaning(rawValue: 2)
        /// Named as the text of an article.
        static let body = Meaning(rawValue: 4)
        static let caption = Meaning(rawValue: 8)
        /// Printed between the headline and the body, and part of the text.
        static let lead = Meaning(rawValue: 16)
        /// Of the article though another word of the name speaks against it.
        static let kept = Meaning(rawValue: 32)
    }

    /// A meaning, and the word that has it.
    struct Finding {
        var meaning: Meaning = []
        /// The hash of the first word that speaks against the article; 0 for none.
        var against: UInt64 = 0
    }

    private static let words: WordTable = {
        var table: [UInt64: Meaning] = [:]
        func add(_ meaning: Meaning, _ words: String) {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                table[hash(word.utf8), default: []].formUnion(meaning)
            }
        }
        add(
            .furniture,
            """
            share sharing shares sharebar shareline sharebuttons sharetools social socials socialmedia newsletter newsletters \
            related sidebar breadcrumb breadcrumbs byline bylines author authors authorbox authorbio copyright subscribe \
            subscription signup promo promos promotion advert adverts advertisement advertising ad ads adslot banner sponsor \
            sponsored sponsors recommended recommendation recommendations recommend recirc recirculation trending popular teaser \
            teasers mostread mostpopular readmore readnext alsoread alsolike seealso morefrom moreon moreabout tags taglist \
            tagcloud topics widget widgets toolbar tools menu nav navigation navbar navlinks footer masthead metadata meta \
            timestamp pagination pager donate donation donations login signin poll quiz rating ratings gallery slideshow \
            carousel slider player disclaimer bio biography profile follow followus appeal ticker toc outbrain taboola \
            nextarticle nextpost prevpost previouspost postnav inread dateline publishdate pubdate printonly noprint \
            callout infobox suggestions suggested syndication marketing cta linkbox linklist readalso contributors contributor \
            eyebrow kicker overline rubric flytitle storytags articletags posttags skiplink skip hashtags toptags gated gating whatsapp debug mediainfo datestamp breaking breakingnews newsticker sharedaddy addtoany addthis sharethis jprelatedposts card cards excerpt collections
            """)
        add(
            .foreign,
            """
            comment comments commentlist disqus respond cookie cookies consent gdpr regwall modal popup overlay \
            lightbox tooltip hidden sronly visuallyhidden screenreader visually offscreen invisible rolloverblock outbrain taboola
            """)
        add(
            .caption,
            "caption captions figcaption imagecaption photocaption wpcaption imgcaption credit credits photocredit piccaption"
        )
        add(
            .lead,
            """
            keypoints keytakeaways standfirst strapline dek subheadline subtitle subhead lede lead summary articlesummary intro \
            storyhighlights keyfacts chapo sapo vorspann teasertext leadtext articlelead excerpt description deck
            """)
        add(.kept, "recipecard recipecards")
        add(
            .body,
            """
            articlebody storybody articlecontent entrycontent postcontent storycontent articletext storytext posttext \
            postbody bodytext maincontent bodycontent contentbody articlebodycontent textbody newstext newsbody newscontent \
            richtext bodycopy articlecopy storycopy entrybody textcontent articlemain articlebodytext
            """)
        return WordTable(table)
    }()

    /// Meanings by the hash of their word, in slots that the hash itself gives.
    private struct WordTable {
        private var slots: [(hash: UInt64, meaning: Meaning)]

        init(_ meanings: [UInt64: Meaning]) {
            slots = [(hash: UInt64, meaning: Meaning)](repeating: (0, []), count: Self.count)
            precondition(meanings.count * 2 < Self.count, "The table has to have room.")
            for (hash, meaning) in meanings {
                var slot = Int(truncatingIfNeeded: hash) & (Self.count - 1)
                while slots[slot].hash != 0 { slot = (slot + 1) & (Self.count - 1) }
                slots[slot] = (hash, meaning)
            }
        }

        subscript(hash: UInt64) -> Meaning? {
            var slot = Int(truncatingIfNeeded: hash) & (Self.count - 1)
            while slots[slot].hash != 0 {
                if slots[slot].hash == hash { return slots[slot].meaning }
                slot = (slot + 1) & (Self.count - 1)
            }
            return nil
        }

        /// A power of two.
        private static let count = 2048
    }

    /// What an attribute's words say, alone and in pairs: `article__body` and `articleBody` are both `articlebody`.
    static func finding(_ value: Span<UInt8>) -> Finding {
        var finding = Finding()
        func take(_ hash: UInt64) {
            guard let found = words[hash] else { return }
            finding.meaning.formUnion(found)
            if !found.isDisjoint(with: [.furniture, .foreign, .caption]), finding.against == 0 {
                finding.against = hash
            }
        }
        var word = start
        var length = 0
        var previous: UInt64?
        var wasLower = false
        // What a second word adds to the hash of the first.
        var pair = start
        func finish() {
            guard length > 0 else { return }
            take(word)
            if previous != nil { take(pair) }
            previous = word
            pair = word
            word = start
            length = 0
        }
        for offset in 0..<min(value.count, 300) {
            let byte = value[offset]
            let isUpper = byte &- 0x41 < 26
            let isLetter = (byte | 0x20) &- 0x61 < 26
            if !isLetter {
                finish()
                if byte == 0x20 { (previous, pair) = (nil, start) }
            } else {
                if isUpper && wasLower { finish() }
                word = (word ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
                pair = (pair ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
                length += 1
            }
            wasLower = isLetter && !isUpper
        }
        finish()
        return finding
    }

    /// FNV-1a.
    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
        word.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

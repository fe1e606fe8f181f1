extension LexiconSource {
    static let bengali = LexiconSource(
        titles: """
            ড ডা ডাঃ ডঃ মো মোঃ শ্রী অধ্যা এ বি সি ডি ই এফ জি এইচ আই জে কে এল এম এন ও পি আর এস টি ইউ ভি
            """,
        inner: "লি",
        numbered: "নং পৃ",
        reportingVerbs: "বললেন বলেন বলল বললো জানান জানালেন")
}

extension LexiconSource {
    static let swahili = LexiconSource(
        titles: "bw bi dk prof mh mhe Kapt Jen Kan Mch",
        inner: "k.m yaani taz n.k.a k.v",
        numbered: "uk kif na sura tel",
        ordinary: "jan feb mac apr mei jun jul ago sep okt nov des Ltd k.k b.k sh km",
        final: "n.k nk n.k.w",
        starters: """
            hii hiyo huyo huyu hao hawa hayo haya yeye wao mimi wewe sisi ninyi lakini na au kama kwa katika
            baada kabla wakati ambapo kwamba nani nini wapi lini vipi pia hata sasa leo jana kesho hapa pale
            wengi wote kila hakuna kuna ni si alisema hivyo aidha aliongeza mwaka
            """,
        reportingVerbs: "alisema anasema aliuliza alijibu aliongeza")
}

extension LexiconSource {
    static let english = LexiconSource(
        titles: """
            Adm Amb Asst Atty Brig Capt Cdr Cmdr Col Comdr Cpl Cpt Det Dir Fr Gen Gov Hon Insp Lieut Lt Maj Mlle Mme
            Msgr Ofc Pfc Pres Prin Pvt Reps Rep Rev Sens Sen Sgt Supt Treas Ald Sr.Lt Lt.Col Lt.Gen Maj.Gen Brig.Gen
            Mgr Ft Pt
            """,
        inner: "incl esp resp",
        numbered: """
            nos para paras chap chaps ex eq eqs figs vols secs arts Exh lit fol cl
            """,
        ordinary: """
            Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
            Ala Ariz Ark Calif Colo Conn Del Fla Ill Ind Kan Ky La Mich Minn Miss Mo Mont Neb Nev Okla Ore
            Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta
            Ave Blvd Rd Hwy Bldg Apt Dept Dist Div Univ Assn Assoc Inst Intl Natl Mfg Mfrs Bancorp Cie Pty Pte Esq
            est avg min max hr hrs lb lbs oz ft yd yds mi sq gal tsp tbsp cu temp govt dept assn misc tel ext
            rev trans repr orig abbr fl ret viz Ste Pl Sq Cir Ter
            """,
        starters: """
            the a an this that these those there here it its he she they we you i his her their our your my
            who what when where why how which if although though because while whereas unless until once
            and but or so yet nor however meanwhile moreover furthermore nevertheless therefore thus hence instead
            still then also additionally afterwards later earlier recently today yesterday tomorrow now soon
            in on at for from by with without after before since during as despite among according
            some many most both each every all another other others several few no not none nothing nobody
            one two three let even perhaps maybe please yes well only just such more less overall finally eventually basically actually
            indeed clearly obviously certainly apparently unfortunately fortunately similarly likewise
            """,
        calendar: """
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu
            thurs fri sat sun eastern central pacific mountain greenwich local et est edt gmt utc
            """,
        reportingVerbs: """
            said says say asked asks answered replied replies cried exclaimed shouted yelled whispered muttered murmured
            called added continued demanded inquired wondered wrote snapped screamed growled laughed sighed repeated
            insisted began interrupted suggested responded hissed barked roared mumbled groaned retorted joked quipped
            told tells announced warned remarked declared recalled
            """,
        reporters: "one another")
}

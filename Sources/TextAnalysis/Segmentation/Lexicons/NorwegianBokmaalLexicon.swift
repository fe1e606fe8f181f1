extension LexiconSource {
    static let norwegianBokmaal = LexiconSource(
        titles: "dr prof hr fr frk adv kapt gen sgt st dir red siv.ing cand.mag cand.jur",
        inner: """
            f.eks bl.a dvs d.v.s m.a.o jf jfr vedr mht m.h.t pga p.g.a ifm ift i.f.t ifølge inkl ekskl ang s.k
            ca maks min resp tils avd adm evt gj.sn hhv h.h.v f.o.m t.o.m o.a
            """,
        numbered: "nr s kap art fig pkt kl tlf bd årg lnr",
        ordinary: "mill mrd jan feb apr jun aug sept sep okt nov des f.kr e.kr a/s gt vn al",
        final: "osv o.s.v mv m.v m.m mm etc o.l m.fl Frp Krf Hz kr",
        starters: """
            den det de en et ei han hun vi jeg du dette denne disse der her så nå da når hvis fordi mens men og
            eller for på i med til fra av om ved etter under over mot før siden hva hvem hvor hvordan hvorfor
            hvilken ifølge samtidig dessuten derfor dermed deretter likevel også selv ikke mange alle ingen noen
            flere hans hennes deres vår min sin kanskje ja nei senere imidlertid endelig blant
            tidligere mandag tirsdag onsdag torsdag fredag lørdag søndag
            """,
        calendar: """
            januar februar mars april mai juni juli august september oktober november desember mandag tirsdag
            onsdag torsdag fredag lørdag søndag
            """,
        reportingVerbs: """
            sier sa spurte spør svarte svarer ropte fortsatte fortsetter forklarer forteller mener legger utbrøt
            foreslår foreslo hvisket mumlet gjentok innvendte
            """,
        hasOrdinalPeriod: true)
}

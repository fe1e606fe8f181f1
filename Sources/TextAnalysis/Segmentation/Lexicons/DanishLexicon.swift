extension LexiconSource {
    static let danish = LexiconSource(
        titles: """
            dr prof hr fr frk adv kapt gen sgt skt lic cand mag stud dr.phil dr.med dr.jur dr.theol dr.techn
            cand.jur cand.mag cand.polit cand.scient cand.theol mag.art ph.d
            """,
        inner: """
            f.eks bl.a dvs d.v.s m.a.o jf jvf jfr vedr mht m.h.t pga p.g.a ifm i.f.m iflg inkl ang såk mfl m.fl
            bla fx gnsn maks min resp ca adj adm dir afd forts hhv h.h.v ekskl
            """,
        numbered: "nr s stk kap art fig pkt kl tlf bd årg lb tv th",
        ordinary: """
            mill mio mia mdr jan feb apr jun aug sept sep okt nov dec f.kr e.kr f.v.t e.v.t a/s str alm pr ugtl
            gl
            """,
        final: "osv o.s.v mv m.v m.m mm etc o.l o.lign ol m.fl kr",
        starters: """
            den det de en et han hun vi jeg du i dette denne disse der her så nu da når hvis fordi mens men og
            eller for på med til fra af om ved efter under over mod før siden hvad hvem hvor hvordan hvorfor
            hvornår hvilken ifølge samtidig desuden derfor dermed derefter alligevel også selv ikke mange alle
            ingen nogle flere hans hendes deres vores min sin måske ja nej dag senere imidlertid endelig
            tidligere mandag tirsdag onsdag torsdag fredag lørdag søndag
            """,
        calendar: """
            januar februar marts april maj juni juli august september oktober november december mandag tirsdag
            onsdag torsdag fredag lørdag søndag
            """,
        reportingVerbs: """
            siger sagde spurgte spørger svarede svarer råbte fortsatte fortsætter udbrød forklarer fortæller
            mener tilføjede tilføjer foreslår foreslog indvendte hviskede mumlede gentog
            """,
        hasOrdinalPeriod: true)
}

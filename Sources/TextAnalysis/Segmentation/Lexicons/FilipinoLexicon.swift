extension LexiconSource {
    static let filipino = LexiconSource(
        titles: "G Gng Bb Dr Dra Atty Engr Sen Rep Gen Col Gob Kgg Bgy Brgy Sta Sto",
        inner: "hal atbp.pa",
        numbered: "blg p pp kab",
        ordinary: "Ene Peb Mar Abr May Hun Hul Ago Set Okt Nob Dis Inc Corp",
        final: "atbp",
        starters: """
            ang si sina ito iyan iyon siya sila kami tayo ako ikaw kayo isang mga sa ng para kung kapag dahil
            habang pero ngunit at o ayon ano sino saan kailan bakit paano din rin kaya noon ngayon dito doon
            kahapon bukas marami lahat bawat hindi wala may mayroon naman subalit samantala
            """,
        reportingVerbs: "ani sabi tanong sagot wika")
}

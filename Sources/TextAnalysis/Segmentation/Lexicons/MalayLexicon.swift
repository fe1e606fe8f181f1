extension LexiconSource {
    static let malay = LexiconSource(
        titles: "dr prof ir en pn cik tn tuan Datuk Dato' Tan Hj jln Kol Jen Kapt",
        inner: "cth spt dgn yg a.k.a iaitu",
        numbered: "no hlm ms bil bab rajah tel",
        ordinary: "jan feb mac apr mei jun jul ogos sept okt nov dis Bhd Sdn Ltd km kg SM M",
        final: "dll dsb dan.lain-lain",
        starters: """
            ini itu dia ia mereka kami kita saya aku anda awak beliau para seorang sebuah satu dua tiga di ke
            dari pada dalam untuk dengan oleh tentang kerana jika kalau apabila ketika semasa selepas sebelum
            sejak sementara namun tetapi dan atau serta bahawa apa siapa mana bila mengapa bagaimana selain juga
            maka lalu kemudian sekarang kini hari semalam esok banyak semua setiap beberapa tidak bukan ada
            adalah akan sudah telah belum hanya bahkan menurut walaupun selama hingga
            """,
        reportingVerbs: "kata katanya ujar ujarnya tanya tanyanya jawab jawabnya jelasnya tambahnya")
}

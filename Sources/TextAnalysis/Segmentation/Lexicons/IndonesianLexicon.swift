extension LexiconSource {
    static let indonesian = LexiconSource(
        titles: """
            dr prof ir drs dra tn ny nn bpk sdr sdri kol jend letjen mayjen brigjen kapt H Hj jl Gg KH Tgk Pdt R
            Rp Pol
            """,
        inner: "mis dll.nya a.n u.p d.a s.d dgn yg yth cq",
        numbered: "no hlm hal ps bab gbr tel telp ay vol pasal pkl pk",
        ordinary: """
            jan feb mar apr mei jun jul agust agt sept sep okt nov des Tbk Pte Ltd PT CV SH MH Kel kab kec M SM
            S.H M.H S.E M.M S.Pd M.Si S.T S.Sos M.Hum
            """,
        final: "dll dsb dst dkk km kg",
        starters: """
            ini itu dia ia mereka kami kita saya aku anda kamu para seorang sebuah satu dua tiga di ke dari pada
            dalam untuk dengan oleh tentang karena jika kalau bila ketika saat setelah sebelum sejak sementara
            namun tetapi tapi dan atau serta bahwa apa siapa mana kapan mengapa bagaimana selain juga maka lalu
            kemudian sekarang kini hari kemarin besok banyak semua setiap beberapa tidak bukan ada adalah akan
            sudah telah belum hanya bahkan menurut sebab meski meskipun selama hingga
            """,
        calendar: """
            januari februari maret april mei juni juli agustus september oktober november desember senin selasa
            rabu kamis jumat sabtu minggu
            """,
        reportingVerbs: """
            kata katanya ujar ujarnya tanya tanyanya jawab jawabnya ucap ucapnya tutur tuturnya jelas jelasnya
            tambah tambahnya imbuhnya
            """)
}

extension LexiconSource {
    static let vietnamese = LexiconSource(
        titles: "TS ThS GS PGS BS KS LS Ths TP Tp Q P T.S Th.S NS NSƯT NSND ĐD CN Ô TX H",
        inner: "v.d vd tr t.d",
        numbered: "tr số Đ đt tel",
        ordinary: "TCN SCN km kg CP CN",
        final: "v.v vv đ",
        starters: """
            ông bà anh chị em nó họ tôi chúng ta các những một hai ba này đó đây khi nếu vì do để trong trên tại
            từ với theo sau trước đến cho và nhưng hoặc cũng còn thì là có không được bị đã đang sẽ hiện nay hôm
            qua ngày mai ai gì đâu sao thế nào tuy mặc dù ngoài riêng nhiều mọi mỗi ở về như vừa bởi
            chỉ thậm sáng chiều tối đêm giữa cuối vậy đó
            """,
        reportingVerbs: "nói hỏi đáp kể")
}

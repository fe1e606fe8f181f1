import TextAnalysis

/// Nouns of Vietnamese of which one syllable is a function word where it stands by itself: `hàng không` (aviation; `không` is `not`).
struct SyllableCompounds {
    private let pairs: Set<[Int32]>

    /// Those that the terms of an article could make.
    init(_ terms: TermTable) {
        pairs = Set(
            Self.vietnamese.compactMap { compound in
                let ids = compound.compactMap { word in
                    let span = word.utf8Span.span
                    return terms.find(span, 0..<span.count)
                }
                return ids.count == 2 ? ids : nil
            })
    }

    /// Whether two syllables in a row are such a noun.
    func holds(_ first: Int32, _ second: Int32) -> Bool { !pairs.isEmpty && pairs.contains([first, second]) }

    private static let vietnamese: [[String]] =
        """
        hàng không/không gian/không quân/không khí/không lưu/không phận/phòng không/bị cáo/bị can/bị hại/bị đơn/trang bị/thiết bị/chuẩn bị/
        cho vay/cho thuê/tự do/lý do/do thám/điều kiện/điều tra/điều hành/điều trị/điều lệ/điều khiển/điều ước/điều luật/tồn tại/tại ngoại/
        thống nhất/hợp nhất/nhất trí/trong nước/ngoài nước/ngoài khơi/nước ngoài/đại sứ/đại hội/đại học/đại biểu/đại diện/đại tướng/đại lý/
        tổng thống/có mặt/cổ phần/qua đời/thông qua/vượt qua/theo dõi/lên án/sau này/trước đây/ra đời/ra mắt/vào cuộc/đưa ra/bên ngoài/
        năm học/mỗi năm/cùng kỳ/hợp đồng/việc làm/công việc/sự cố/sự kiện/sự nghiệp/dân sự/hình sự/quân sự/nhân sự/thời sự/cuộc sống/cuộc thi/
        cuộc họp/nhà nước/nhà máy/nhà thầu/nhà báo/nhà trường/nhà đầu/người dân/người lao/người tiêu/con người/con đường/trẻ em/chiếc xe/
        đồng thời/thời gian/số tiền/số liệu/tham số/dân số/lúa nước/cấp nước/nước sạch/tài khoản/khoản vay/tất cả/quá trình/quá khứ/hầu tòa/hầu toà/giá cả/như vậy
        """.split(separator: "/").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
}

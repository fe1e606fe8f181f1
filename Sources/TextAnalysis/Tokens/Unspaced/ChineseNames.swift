/// Names that dictionaries of Chinese do not have and cut into single characters: a surname and one or two characters
/// (`李克强`), and foreign names by their sound (`特朗普`), three and more of the characters that these are written with.
package enum ChineseNames {
    static func joined(_ piece: UnspacedPiece, _ ends: UInt64) -> UInt64 {
        var kept = ends
        var index = 0
        while index < piece.count {
            let (length, known) = lone(piece, ends, from: index)
            if length == 0 {
                index = known
                continue
            }
            var sounds = 0
            while sounds < length, Self.sounds.contains(piece.scalars[index + sounds]) { sounds += 1 }
            var joined = 0
            if sounds >= 3 {
                joined = sounds
            } else if length >= 2, Self.surnames.contains(piece.scalars[index]), canBeGiven(piece.scalars[index + 1]) {
                joined = length >= 3 && canBeGiven(piece.scalars[index + 2]) ? 3 : 2
            }
            for place in index..<max(index, index + joined - 1) { kept &= ~(1 << UInt64(place)) }
            index += max(1, joined)
        }
        return kept
    }

    /// Whether a term that no list has is a name by its characters: two or three behind a surname, or three and more that
    /// write foreign names. O(term length).
    package static func isName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var (offset, count, sounds, hasSurname) = (range.lowerBound, 0, 0, false)
        while offset < range.upperBound {
            let (scalar, length) = decodeScalar(text, at: offset, end: range.upperBound)
            if count == 0 { hasSurname = surnames.contains(scalar) }
            if Self.sounds.contains(scalar) { sounds += 1 }
            count += 1
            offset += length
        }
        return hasSurname && (2...3).contains(count) || count >= 3 && sounds == count
    }

    /// How many words of one character stand in a row from a place; where there is none, where the next word begins.
    private static func lone(_ piece: UnspacedPiece, _ ends: UInt64, from index: Int) -> (length: Int, next: Int) {
        var length = 0
        while index + length < piece.count, ends & (1 << UInt64(index + length)) != 0 { length += 1 }
        if length > 0 { return (length, index) }
        let rest = ends >> UInt64(index)
        return (0, rest == 0 ? piece.count : index + rest.trailingZeroBitCount + 1)
    }

    private static func canBeGiven(_ scalar: UInt32) -> Bool { scalar > 0x4DFF && !noGivenNames.contains(scalar) }

    private static func characters(_ string: String) -> Set<UInt32> {
        Set(string.unicodeScalars.filter { $0.value > 0x20 }.map(\.value))
    }

    /// The most frequent surnames that are seldom a word by themselves, in both forms.
    private static let surnames = characters(
        """
        王李张刘陈何杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧曹袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛阎潘杜戴钟汪姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟贺赖龚
        張劉陳楊趙黃吳孫羅鄭謝韓馮蕭鄧呂蘇盧蔣賈閻鍾範譚鄒陸顧賀賴龔尹黎乔喬莫庞龐樊殷倪翁
        """)

    /// What stands behind a surname and belongs to no name.
    private static let noGivenNames = characters(
        """
        的了是在和与與就也都而又对對为為从從被把将將说說称稱等向以及其这這那有无無不没沒再已还還要会會能可于於让讓给給使由因到去来來上下
        前后後时時年月日个個名位岁歲氏姓某一二三四五六七八九十至并並或但若如则則即曾只所此该該着著过過得地之第
        """)

    /// The characters that foreign names are written with, but for those that are often words by themselves.
    private static let sounds = characters(
        """
        阿埃艾爱安昂奥澳巴拜班邦保鲍贝彼毕宾波伯勃博布查茨达戴丹德登邓迪蒂丁顿厄恩尔法凡菲费芬丰冯弗福夫盖甘戈哥格葛贡古瓜圭哈汉豪赫亨
        洪胡霍基吉贾简姜杰捷君卡凯坎康考柯科克肯库夸奎昆拉莱赖兰朗劳勒雷利莉丽列林留卢鲁露吕伦罗洛马玛迈曼芒毛蒙米密莫默姆木穆拿纳娜奈内尼宁
        纽农努诺欧帕派潘庞培佩彭皮普奇齐恰乔切钦琴丘曲热荣茹瑞若萨塞赛桑瑟森沙莎绍舍申圣施什史斯丝苏索塔泰坦汤唐陶特滕廷图托陀瓦旺威韦维魏温翁
        沃乌武希锡肖谢辛欣雅亚延扬尧耶伊英尤泽扎詹章珍芝知兹朱祖佐符梅塔比愛奧貝畢賓達鄧頓爾費豐馮蓋貢漢賈簡傑凱庫奎萊賴蘭朗勞麗盧魯呂倫羅馬瑪邁納娜內
        寧紐農諾歐龐齊喬欽熱榮薩賽紹聖絲蘇湯圖陀韋維溫烏錫謝亞揚堯澤紮茲
        """)
}

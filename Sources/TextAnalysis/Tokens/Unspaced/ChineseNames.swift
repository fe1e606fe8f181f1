/// Names that dictionaries of Chinese do not have and cut into single characters: a surname and one or two characters
/// (`李克强`), and foreign names by their sound (`特朗普`), three and more of the characters that these are written with.
package enum ChineseNames {
    /// Of the ends of words those that are no cuts in names. O(characters).
    static func joined(_ piece: UnspacedPiece, _ ends: UInt64) -> UInt64 {
        var words: [Range<Int>] = []
        piece.forEachWord(ends) { words.append($0) }
        let read = (0..<piece.count).map { WordList.chinese?.reading(piece.scalars[$0]) ?? piece.scalars[$0] }
        var kept = ends
        var index = 0
        while index < words.count {
            var last = index
            while last < words.count, sounds(read[words[last]]) { last += 1 }
            let first = words[index].lowerBound
            var end = first
            if last > index + 1, words[last - 1].upperBound - first >= 3 {
                end = words[last - 1].upperBound
            } else if words[index].count == 1, surnames.contains(read[first]), first + 1 < piece.count,
                words[index + 1].count == 1, canBeGiven(read[first + 1])
            {
                let isLonger = index + 2 < words.count && words[index + 2].count == 1 && canBeGiven(read[first + 2])
                end = first + (isLonger ? 3 : 2)
            }
            for place in first..<max(first, end - 1) { kept &= ~(1 << UInt64(place)) }
            index += 1
            while index < words.count, words[index].lowerBound < end { index += 1 }
        }
        return kept
    }

    /// Whether a word may be a part of a foreign name: it has nothing but characters that write sounds, and is a single one or rare.
    private static func sounds(_ word: ArraySlice<UInt32>) -> Bool {
        guard word.allSatisfy(sounds.contains) else { return false }
        guard word.count > 1 else { return true }
        var bytes: [UInt8] = []
        for scalar in word { appendUTF8(scalar, to: &bytes) }
        let level = WordList.chinese?.entry(of: bytes.span, 0..<bytes.count)?.level ?? Int.max
        return level > rare
    }

    /// A word that one in 65,536 is.
    private static let rare = 128

    /// Whether a term that no list has is a name by its characters: two or three behind a surname, or three and more that
    /// write foreign names. O(term length).
    package static func isName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var (offset, count, sounds, hasSurname) = (range.lowerBound, 0, 0, false)
        while offset < range.upperBound {
            let (scalar, length) = decodeScalar(text, at: offset, end: range.upperBound)
            let read = WordList.chinese?.reading(scalar) ?? scalar
            if count == 0 { hasSurname = surnames.contains(read) }
            if Self.sounds.contains(read) { sounds += 1 }
            count += 1
            offset += length
        }
        return hasSurname && (2...3).contains(count) || count >= 3 && sounds == count
    }

    private static func canBeGiven(_ scalar: UInt32) -> Bool { scalar > 0x4DFF && !noGivenNames.contains(scalar) }

    private static func characters(_ string: String) -> Set<UInt32> {
        Set(string.unicodeScalars.filter { $0.value > 0x20 }.map(\.value))
    }

    // All in Simplified characters, as which Traditional ones are read.

    /// The most frequent surnames that are seldom a word by themselves.
    private static let surnames = characters(
        """
        王李张刘陈何杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧曹袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛阎潘杜戴钟汪姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟贺赖龚
        尹黎乔莫庞樊殷倪翁
        """)

    /// What stands behind a surname and belongs to no name.
    private static let noGivenNames = characters(
        """
        的了是在和与與就也都而又对對为為从從被把将將说說称稱等向以及其这這那有无無不没沒再已还還要会會能可于於让讓给給使由因到去来來上下
        前后時时年月日个名位岁氏姓某一二三四五六七八九十至并或但若如则即曾只所此该着著过得地之第
        """)

    /// The characters that foreign names are written with, but for those that are often words by themselves.
    private static let sounds = characters(
        """
        阿埃艾爱安昂奥澳巴拜班邦保鲍贝彼毕宾波伯勃博布查茨达戴丹德登邓迪蒂丁顿厄恩尔法凡菲费芬丰冯弗福夫盖甘戈哥格葛贡古瓜圭哈汉豪赫亨
        洪胡霍基吉贾简姜杰捷君卡凯坎康考柯科克肯库夸奎昆拉莱赖兰朗劳勒雷利莉丽列林留卢鲁露吕伦罗洛马玛迈曼芒毛蒙米密莫默姆木穆拿纳娜奈内尼宁
        纽农努诺欧帕派潘庞培佩彭皮普奇齐恰乔切钦琴丘曲热荣茹瑞若萨塞赛桑瑟森沙莎绍舍申圣施什史斯丝苏索塔泰坦汤唐陶特滕廷图托陀瓦旺威韦维魏温翁
        沃乌武希锡肖谢辛欣雅亚延扬尧耶伊英尤泽扎詹章珍芝知兹朱祖佐符梅印麦加卢
        """)
}

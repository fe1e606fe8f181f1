import TextAnalysis

/// Short lists of words by what they do beside nouns.
struct UnspacedLists: Sendable {
    /// Words that are no part of a keyword, whatever the word list says: titles behind names, words of place and degree.
    let function: TermTable
    /// Nouns that would suit any story.
    let general: TermTable
    /// Single characters that make one noun with the word before.
    let suffixes: TermTable
    /// What makes a verb of the noun before it.
    let verbal: TermTable

    /// The bytes that make nouns of verbs before which they stand.
    let prefixes: [[UInt8]]

    private init(
        function: String = "", general: String = "", suffixes: String = "", verbal: String = "",
        prefixes: [String] = []
    ) {
        func table(_ words: String) -> TermTable {
            var table = TermTable()
            for word in words.split(whereSeparator: \.isWhitespace) { _ = table.intern(String(word)) }
            return table
        }
        self.function = table(function)
        self.general = table(general)
        self.suffixes = table(suffixes.map { String($0) }.joined(separator: " "))
        self.verbal = table(verbal)
        self.prefixes = prefixes.map { Array($0.utf8) }
    }

    static func lists(for language: Language) -> UnspacedLists {
        switch language.code {
        case "zh": chinese
        case "ja": japanese
        default: thai
        }
    }

    private static let chinese = UnspacedLists(
        function: """
            先生 女士 小姐 同志 等 等等 当地 當地 目前 此前 此后 此後 之后 之後 之前 以来 以來 以后 以後 期间 期間 左右 以上 以下 其中 其他
            部分 方面 可能 需要 必须 必須 能够 能夠 应该 應該 可以 没有 沒有 已经 已經 正在 仍然 认为 認為 表示 称 稱 指出 强调 強調 报道 報道
            报导 報導 透露 据悉 有关 有關 相关 相關 进行 進行 成为 成為 继续 繼續 造成 导致 導致 包括 超过 超過 达到 達到 发生 發生 开始 開始 诸如 諸如 适用于 適用於 令人 对方 對方 称为 稱為
            """,
        general: """
            问题 問題 情况 情況 时候 時候 时间 時間 工作 事情 人们 人們 人员 人員 方式 原因 结果 結果 地方 记者 記者 消息 新闻 新聞 活动 活動
            过程 過程 作用 影响 影響 条件 條件 水平 关系 關係 东西 東西 办法 辦法 机会 機會 目标 目標 意见 意見 内容 內容 信息 作者 本报 本報
            """,
        suffixes: """
            台省市县縣区區国國人者员員家长長部局院会會队隊军軍党黨厂廠店站线線路街镇鎮村乡鄉岛島山河江湖海港机機车車船案法权權性率学學室所馆館
            园園城州郡署厅廳处處组組团團社报報网網奖獎赛賽节節战戰症病毒药藥油气氣费費税稅价價险險券股卡票书書片剧劇歌队厦廈楼樓桥橋塔寺庙廟宫宮
            """)

    private static let japanese = UnspacedLists(
        function: """
            氏 さん 君 様 容疑者 被告 ら 的 等 内 外 上 中 下 前 後 間 時 際 側 以上 以下 以降 以内 以外 未満 同 各 約 全 毎 第 何 本 当 該 翌 昨
            頃 ごろ ため こと もの ところ よう ほか うち とき 一方 一部 場合 可能 必要 予定 見込み 発表 発生 開始 実施 確認 関係 対象 以前 今後 当時
            現在 自身 自分 彼 彼女 我々 それ これ 個 人 年 月 日 時間 分 秒 円 歳 件 回 度 番 目 万 億 兆 午前 午後 同社 同氏 同国 同署 同県 同市 同日 同年 メートル キロ センチ トン
            """,
        general: """
            問題 状況 影響 理由 原因 結果 内容 方法 情報 記者 活動 関係者 目的 意味 部分 全体 最大 最初 最後 新聞 報道 他 人々 多く 話 事 物 者 点 形 声 例
            """,
        suffixes: "県市区町村都府庁省局署部課社会党軍人者員家長館院校所場店駅線港島山川湖海国州戦賞杯法案費税率性化力機車船学士師",
        verbal: """
            し した して しない します しました しよ する すれ すること さ され された されて される されれ さらさ させ させる させた せ せよ
            しており していた している でき できる できた できない いたし
            """)

    private static let thai = UnspacedLists(
        function: """
            การ ความ นาย นาง นางสาว คุณ ดร ผู้ คน ที่ ซึ่ง อัน สิ่ง เมื่อ ขณะ หลัง ก่อน วัน เดือน ปี เวลา ครั้ง แห่ง ราย ตัว ประมาณ กว่า ทั้งหมด
            เรา เขา เธอ มัน พวกเขา ผม ฉัน ตน ตัวเอง บาง ทุก หลาย แต่ละ เพียง เฉพาะ ส่วน ด้าน ทาง โดย ตาม พวก เหล่า
            ตอน เชิง บรรดา กัน ด้วย ใกล้ รอบ ชาว ความเป็น การเป็น การมี การทำ การให้ การลง การได้ การนำ การไป การมา ล่าสุด เนื่องด้วย
            """,
        general: """
            เรื่อง ปัญหา เหตุ ผล สาเหตุ วิธี ข้อมูล ข่าว สถานการณ์ จำนวน พื้นที่ บริเวณ ประเทศ ผู้สื่อข่าว ลักษณะ กรณี ส่วน อย่าง แบบ ระดับ ชื่อ กลุ่ม โอกาส
            ความเห็น วัตถุประสงค์
            """,
        prefixes: ["การ", "ความ", "นัก"])
}

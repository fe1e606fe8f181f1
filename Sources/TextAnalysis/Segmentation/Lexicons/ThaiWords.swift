/// The words that tell whether a space in Thai ends a sentence, with their weights in tenths of a logit.
enum ThaiWords {
    /// What stands before the space.
    static let closing: [(words: [[UInt32]], weight: Int)] = [
        // Particles of politeness and of questions.
        (words("ครับ ค่ะ คะ นะ จ้ะ น่ะ ล่ะ สิ เถอะ เลย หรอก ไหม หรือไม่ อย่างไร"), 9),
        // What completes a verb.
        (words("แล้ว ด้วย ได้ อยู่ ไป มา ขึ้น ลง ออก กัน เอง เท่านั้น อีก มาก ดี"), 6),
        (words("นี้ นั้น ดังกล่าว เดียวกัน"), -1),
        // Verbs of saying.
        (words("กล่าว บอก อธิบาย ระบุ เผย"), 10),
        // Days and months.
        (
            words(
                """
                จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์ มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม
                สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
                """), 15
        ),
        // What something has to follow.
        (words("ว่า และ หรือ คือ ที่ ของ เช่น ได้แก่ โดย ใน กับ แก่ จาก เป็น : , ;"), -18),
        (words("ๆ"), -7),
    ]

    /// What stands behind the space.
    static let opening: [(words: [[UInt32]], weight: Int)] = [
        // Pronouns.
        (words("เขา เธอ ฉัน ผม เรา มัน คุณ พวกเขา พวกเรา ดิฉัน ท่าน"), 14),
        // Conjunctions and adverbs that open sentences.
        (sentenceOpeners, 15),
        (words("ใน"), 13),
        (words("แต่"), -4),
        (words("การ ความ นี่ นั่น มี สิ่ง เรื่อง"), 6),
        (words("นาย นาง นัก ผู้ ชาว รัฐ บริษัท ประธาน โฆษก ตำรวจ ทีม คน"), 3),
        // What goes on with a sentence.
        (
            words(
                """
                และ หรือ โดย ซึ่ง ที่ เพื่อ ว่า กับ จาก จน รวมถึง รวมทั้ง คือ ก็ ได้ เป็น อัน เช่น ตาม ต่อ ด้วย ของ ให้ จะ ถูก
                แห่ง เพราะ เนื่องจาก ตลอดจน พร้อม อย่าง ไม่ใช่ ไม่ว่า กล่าว ไป เข้า ยัง ล้าน แต่ละ
                """), -14
        ),
    ]

    /// What opens an adverbial clause, after whose first piece the sentence goes on.
    static let adverbial = sentenceOpeners + words("ใน แต่ จาก เพื่อ")
    /// What stands by itself between spaces at the beginning of a sentence.
    static let wholeOpeners = words(
        "อย่างไรก็ตาม อย่างไรก็ดี นอกจากนี้ นอกจากนั้น ดังนั้น ทั้งนี้ จากนั้น ต่อมา ปัจจุบัน ล่าสุด ขณะเดียวกัน ในขณะเดียวกัน ในทางกลับกัน แน่นอน")
    static let joining = words("และ หรือ")
    /// Verbs and what stands before verbs.
    static let verbs = words("จะ ได้ ไม่ เป็น มี ถูก คือ กล่าว ต้อง เคย กำลัง ยัง ทำ ให้ ว่า อยู่")
    static let openingQuotes: Set<UInt32> = [0x22, 0x2018, 0x201C]
    static let closingQuotes: Set<UInt32> = [0x22, 0x2019, 0x201D]

    private static let sentenceOpeners = words(
        """
        นอกจาก อย่างไรก็ตาม ขณะ เมื่อ หลังจาก สำหรับ ทั้งนี้ หาก ถ้า แม้ ดังนั้น ต่อมา จากนั้น ปัจจุบัน ทว่า อย่างไรก็ดี ตั้งแต่
        ภายใน ระหว่าง ล่าสุด
        """)

    private static func words(_ list: String) -> [[UInt32]] {
        list.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) }
    }
}

/// The weak words of languages of Asia and Africa.
extension WeakWords {
    static let asiaAndAfrica: [String: WeakWords] = [
        "am": WeakWords(
            connectors: "",
            amounts: "በመቶ ሚሊዮን ቢሊዮን ሺህ መቶ",
            general: "ሁኔታ ቦታ መንገድ ክፍል ጉዳይ ጉዳዮች ቁጥር ሰዎችን ሰውን",
            opening: "ከፍተኛ ትልቅ አዲስ ዋና ዋነኛ ጥሩ ልዩ ከባድ ተጨማሪ"),
        "ar": WeakWords(
            connectors: "",
            amounts: "مليون مليار ألف آلاف مئة بالمئة بالمائة",
            general: "شخص أشخاص الأشخاص الناس شيء مكان أمر الأمر عدد العدد جزء",
            opening: "جديدة جديد الجديدة الجديد كبيرة كبير كبرى"),
        "bn": WeakWords(
            connectors: "",
            amounts: "শতাংশ কোটি লাখ হাজার শত টাকা",
            general: "মানুষ লোক লোকজন ব্যক্তি জন কাজ বিষয় ঘটনা কথা জায়গা",
            opening: "নতুন বড় ছোট ভালো সাধারণ প্রধান গুরুত্বপূর্ণ"),
        "fa": WeakWords(
            connectors: "و بن آل",
            amounts: "درصد میلیون میلیارد هزار تومان ریال دلار",
            general: """
                مردم نفر نفری افراد فرد شخص مورد مسئله موضوع وضعیت بخش شکل نوع نحو راه کار نظر قرار صورت وجود انجام
                استفاده ایجاد باعث تعداد جا کسانی
                """,
            opening: "جدید بزرگ کوچک خوب مهم اصلی زیادی مختلف نو"),
        "fil": WeakWords(
            connectors: "de del dela san santa ng",
            amounts: "milyon bilyon porsiyento libo libong daan piso",
            general: """
                tao mga taong katao lalaki babae bagay lugar bahagi paraan bilang pagkakataon trabaho buhay kaso
                """,
            opening: """
                bagong bago malaki malaking maliit mabuti magandang maganda mahalagang mataas matagal
                """),
        "he": WeakWords(
            connectors: "בן בר אל",
            amounts: "אחוז אחוזים מיליון מיליוני מיליארד אלף אלפי מאות שקל שקלים דולר",
            general: "אנשים אדם איש אישה דבר דברים מקום חלק מספר דרך אופן מקרה מקרים נושא בנושא פעם",
            opening: "חדש חדשה חדשים חדשות גדול גדולה גדולים קטן טוב טובה חשוב חשובה ראשי גבוה"),
        "hi": WeakWords(
            connectors: "",
            amounts: "प्रतिशत फीसदी फ़ीसदी लाख करोड़ हजार हज़ार सौ अरब रुपये रुपए रूपये डॉलर",
            general: """
                लोग लोगों व्यक्ति आदमी महिला बात बातें चीज जगह मामला मामले मामलों काम हिस्सा हिस्से स्थान संख्या
                तरीके घटना जानकारी
                """,
            opening: "नया नई नए नये बड़ा बड़ी बड़े छोटे छोटा अच्छा महत्वपूर्ण मुख्य प्रमुख पुराने खास"),
        "hy": WeakWords(
            connectors: "",
            amounts: "տոկոս տոկոսը միլիոն միլիարդ հազար հարյուր դրամ դոլար",
            general: """
                մարդ մարդիկ մարդու մարդկանց անձ անձինք տեղ տեղը դեպք դեպքում մասին ձև թիվ թիվը բան աշխատանք
                """,
            opening: "նոր մեծ փոքր լավ կարևոր գլխավոր բարձր երիտասարդ հին տարբեր"),
        "id": WeakWords(
            connectors: "bin binti van de al",
            amounts:
                "persen miliar juta triliun ribu ratus rupiah rp dolar barel ton kilometer km meter hektar triwulan kuartal",
            general: """
                orang warga manusia pria wanita laki perempuan hal tempat bagian cara kasus jumlah kali kerja pihak
                """,
            opening: "baru besar kecil baik penting tinggi lama tua muda lebih utama"),
        "ja": WeakWords(
            connectors: "",
            amounts: "円 ドル 人 件 パーセント 万円 億円",
            general: "人 人々 男性 女性 問題 場合 状況",
            opening: "新しい 大きな 大きい 小さな 高い 多い 重要 大 新"),
        "ka": WeakWords(
            connectors: "",
            amounts: "პროცენტი პროცენტით მილიონი მილიონ მილიარდი ათასი ათას ლარი ლარის დოლარი",
            general: """
                ადამიანი ადამიანის ადამიანები ადამიანების პირი პირის ხალხი ადგილი ადგილას შემთხვევა ნაწილი საქმე
                რაოდენობა
                """,
            opening: "ახალი ახალ დიდი დიდ მცირე კარგი მნიშვნელოვანი მთავარი მაღალი ძველი"),
        "ko": WeakWords(
            connectors: "",
            amounts: "퍼센트 만 억 조 원 명 개 건 달러 천 백",
            general: "사람 사람들 사람이 여성 남성 문제 경우 상황 곳 일",
            opening: "새 새로운 큰 작은 좋은 높은 주요 중요한"),
        "ms": WeakWords(
            connectors: "bin binti van de al",
            amounts: "peratus juta bilion ribu ratus ringgit rm sen dolar",
            general: """
                orang manusia lelaki wanita perempuan perkara tempat bahagian cara kes jumlah kali kerja pihak
                rakyat
                """,
            opening: "baharu baru besar kecil baik penting tinggi lama tua muda utama"),
        "sw": WeakWords(
            connectors: "la ya wa za cha bin",
            amounts: "asilimia milioni bilioni elfu maelfu shilingi dola euro pauni idadi kiasi",
            general: """
                watu mtu mwanamume mwanamke wanaume wanawake jambo mambo kitu vitu mahali sehemu eneo njia jinsi
                namna aina hali hatua suala kazi habari taarifa juhudi nafasi kuu bwana
                """,
            opening: """
                mkubwa kubwa wakubwa makubwa mkuu mpya mapya wapya nzuri mzuri muhimu bora mbaya zamani tofauti
                """),
        "ta": WeakWords(
            connectors: "",
            amounts: "சதவீதம் சதவீத லட்சம் கோடி ஆயிரம் ரூபாய் ரூ",
            general: """
                மக்கள் பேர் நபர் நபர்கள் விஷயம் இடம் இடத்தில் பகுதி வகையில் வகை நிலை நிலையில் காரணம்
                """,
            opening: "புதிய பெரிய சிறிய நல்ல முக்கிய முக்கியமான சிறந்த"),
        "th": WeakWords(
            connectors: "",
            amounts: "เปอร์เซ็นต์ ร้อยละ ล้าน พัน บาท ดอลลาร์ คน",
            general: "คน ผู้คน ชาย หญิง เรื่อง ที่ แห่ง จำนวน ครั้ง วิธี กรณี งาน",
            opening: "ใหม่ ใหญ่ เล็ก ดี สำคัญ หลัก สูง"),
        "tr": WeakWords(
            connectors: "van von de la ibn el",
            amounts: "yüzde milyon milyar bin yüz trilyon lira dolar euro avro",
            general: """
                insan insanlar insanların kişi kişinin kişiyi kişiler adam kadın kadınlar erkek şey yer yerde anlam anlamı anlamına durum
                durumda durumu konu konuda şekil şekilde zamanda iş kez sayısı sayı bölüm olay olayı bir
                """,
            opening: """
                yeni büyük küçük iyi güzel önemli uzun genç eski yüksek genel ana farklı özel mümkün
                """),
        "ur": WeakWords(
            connectors: "",
            amounts: "فیصد لاکھ کروڑ ہزار ارب روپے ڈالر",
            general: """
                لوگ لوگوں افراد شخص آدمی خواتین مرد بات باتیں چیز جگہ معاملہ معاملے معاملات کام حصہ حصے تعداد واقعہ
                واقعے صورتحال مقام
                """,
            opening: "نیا نئی نئے بڑا بڑی بڑے چھوٹے اچھا اہم خاص پرانے"),
        "vi": WeakWords(
            connectors: "",
            amounts: "triệu tỷ tỉ nghìn ngàn trăm usd",
            general: "người nơi chỗ cách ảnh clip vụ chiếc cuộc phía mức điều hiện lúc cặp",
            opening: "mới lớn nhỏ"),
        "zh": WeakWords(
            connectors: "",
            amounts: "元 美元 万元 億元 亿元 人民币 百分之 名 人",
            general: "人 人们 人們 人士 男子 女子 问题 問題 情况 情況 方面 地方 地区",
            opening: "新 大 小 新的 大的 重要 主要 高"),
    ]
}

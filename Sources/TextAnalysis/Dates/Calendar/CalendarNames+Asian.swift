/// The names of languages of Asia and Africa.
extension CalendarNames {
    static let asian: [String: CalendarNames] = [
        "am": CalendarNames(
            months: """
                ጃንዋሪ / ፌብሩዋሪ / ማርች / ኤፕሪል / ሜይ / ጁን / ጁላይ / ኦገስት / ሴፕቴምበር / ኦክቶበር / ኖቬምበር / ዲሴምበር
                """,
            weekdays: """
                ሰኞ ማክሰኞ ረቡዕ ሐሙስ አርብ ዓርብ ቅዳሜ እሁድ እሑድ ጥር መስከረም ጥቅምት ኅዳር ህዳር ታኅሣሥ ታህሳስ የካቲት መጋቢት ሚያዝያ ግንቦት ሰኔ ሐምሌ ሀምሌ
                ነሐሴ ነሃሴ ጳጉሜን
                """,
            times: """
                ቀን ቀናት ሳምንት ሳምንታት ወር ወራት ዓመት ዓመታት ዓመቱ አመት አመታት ሰዓት ሰዓታት ደቂቃ ደቂቃዎች ጠዋት ምሽት ሌሊት ዕለት
                """),
        "ar": CalendarNames(
            months: """
                يناير / فبراير / مارس / أبريل / مايو / يونيو / يوليو / أغسطس / سبتمبر / أكتوبر / نوفمبر / ديسمبر
                """,
            weekdays: "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
            times: """
                يوم يوما أيام اليوم الأيام أسبوع أسابيع الأسبوع شهر أشهر شهور الشهر سنة سنوات السنة عام أعوام العام
                عاما ساعة ساعات الساعة دقيقة دقائق قرن القرن مساء صباح صباحا ليلة
                """),
        "bn": CalendarNames(
            months: """
                জানুয়ারি জানুয়ারি জানুয়ারির / ফেব্রুয়ারি ফেব্রুয়ারির / মার্চ মার্চের / এপ্রিল এপ্রিলের / মে /
                জুন জুনের / জুলাই জুলাইয়ের / আগস্ট আগস্টের / সেপ্টেম্বর সেপ্টেম্বরের / অক্টোবর অক্টোবরের / নভেম্বর
                নভেম্বরের / ডিসেম্বর ডিসেম্বরের
                """,
            weekdays: "সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রোববার রবিবার সোমবারের",
            times: """
                দিন দিনে দিনের সপ্তাহ সপ্তাহে মাস মাসে মাসের বছর বছরে বছরের সাল সালে সালের ঘণ্টা মিনিট সকাল সকালে
                রাত রাতে বিকেলে সন্ধ্যায় দুপুরে
                """),
        "fa": CalendarNames(
            months: """
                ژانویه / فوریه / مارس / آوریل / مه / ژوئن / ژوئیه جولای / اوت آگوست / سپتامبر / اکتبر / نوامبر /
                دسامبر
                """,
            weekdays: """
                شنبه یکشنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه پنجشنبه جمعه فروردین اردیبهشت خرداد تیر مرداد
                شهریور مهر آبان آذر دی بهمن اسفند
                """,
            times: """
                روز روزها روزهای هفته ماه ماهها سال سالها سالهای سالهای ساعت دقیقه ثانیه قرن شب صبح عصر ظهر دهه
                زمان
                """),
        "fil": CalendarNames(
            months: """
                enero / pebrero / marso / abril / mayo / hunyo / hulyo / agosto / setyembre / oktubre / nobyembre /
                disyembre
                """,
            weekdays: "lunes martes miyerkules huwebes biyernes sabado linggo",
            times: """
                araw linggo buwan buwang taon taong oras minuto umaga gabi hapon tanghali dekada
                """),
        "he": CalendarNames(
            months: """
                ינואר בינואר / פברואר בפברואר / מרץ מרס במרץ במרס / אפריל באפריל / מאי במאי / יוני ביוני / יולי
                ביולי / אוגוסט באוגוסט / ספטמבר בספטמבר / אוקטובר באוקטובר / נובמבר בנובמבר / דצמבר בדצמבר
                """,
            weekdays: "ראשון שני שלישי רביעי חמישי שישי שבת",
            times: """
                יום ימים ביום הימים שבוע שבועות בשבוע השבוע חודש חודשים החודש בחודש שנה שנים השנים השנה בשנה בשנת
                שנת שעה שעות דקות דקה בוקר ערב לילה זמן
                """),
        "hi": CalendarNames(
            months: """
                जनवरी / फरवरी फ़रवरी / मार्च / अप्रैल / मई / जून / जुलाई / अगस्त / सितंबर सितम्बर / अक्टूबर अक्तूबर
                / नवंबर नवम्बर / दिसंबर दिसम्बर
                """,
            weekdays: "सोमवार मंगलवार बुधवार गुरुवार गुरूवार बृहस्पतिवार शुक्रवार शनिवार रविवार",
            times: """
                दिन दिनों सप्ताह हफ्ते हफ़्ते महीने महीना महीनों माह साल सालों वर्ष वर्षों घंटे घंटा घंटों मिनट
                सेकंड शताब्दी सदी सुबह शाम रात दोपहर बजे समय
                """),
        "id": CalendarNames(
            months: """
                januari / februari pebruari / maret / april / mei / juni / juli / agustus / september / oktober /
                november nopember / desember
                """,
            weekdays: "senin selasa rabu kamis jumat sabtu minggu ahad",
            times: """
                hari harinya minggu pekan bulan tahun tahunan jam menit detik abad pukul wib malam pagi siang sore
                waktu
                """),
        "ja": CalendarNames(
            months: "",
            weekdays: "月曜 火曜 水曜 木曜 金曜 土曜 日曜 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
            times: "年 月 日 週 週間 時間 分 秒 世紀 年間 年代 日間"),
        "ko": CalendarNames(
            months: "",
            weekdays: "",
            times: "년 월 일 주 시 분 초 시간 날 해 개월 세기"),
        "ms": CalendarNames(
            months: """
                januari / februari / mac / april / mei / jun / julai / ogos / september / oktober / november /
                disember
                """,
            weekdays: "isnin selasa rabu khamis jumaat sabtu ahad",
            times: """
                hari minggu bulan tahun jam minit saat abad pukul malam pagi petang tengah waktu
                """),
        "sw": CalendarNames(
            months: """
                januari / februari / machi / aprili / mei / juni / julai / agosti / septemba / oktoba / novemba /
                desemba
                """,
            weekdays: "jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili",
            times: """
                siku wiki mwezi miezi mwaka miaka saa dakika sekunde karne asubuhi jioni usiku mchana wakati muda
                kipindi
                """),
        "ta": CalendarNames(
            months: """
                ஜனவரி / பிப்ரவரி / மார்ச் / ஏப்ரல் / மே / ஜூன் / ஜூலை / ஆகஸ்ட் ஆகஸ்டு / செப்டம்பர் / அக்டோபர் /
                நவம்பர் / டிசம்பர்
                """,
            weekdays: """
                திங்கள் திங்கட்கிழமை திங்கள்கிழமை செவ்வாய் செவ்வாய்க்கிழமை புதன் புதன்கிழமை வியாழன் வியாழக்கிழமை
                வெள்ளி வெள்ளிக்கிழமை சனி சனிக்கிழமை ஞாயிறு ஞாயிற்றுக்கிழமை
                """,
            times: """
                நாள் நாட்கள் நாளில் நாளை வாரம் வாரத்தில் மாதம் மாதத்தில் மாதங்கள் ஆண்டு ஆண்டில் ஆண்டுகள்
                ஆண்டுகளுக்கு வருடம் மணி மணிக்கு நிமிடம் நிமிடங்கள் தேதி காலை மாலை இரவு நேரம்
                """),
        "th": CalendarNames(
            months: """
                มกราคม / กุมภาพันธ์ / มีนาคม / เมษายน / พฤษภาคม / มิถุนายน / กรกฎาคม / สิงหาคม / กันยายน / ตุลาคม /
                พฤศจิกายน / ธันวาคม
                """,
            weekdays: """
                วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันพฤหัส วันศุกร์ วันเสาร์ วันอาทิตย์ จันทร์ อังคาร พุธ
                พฤหัสบดี ศุกร์ เสาร์ อาทิตย์
                """,
            times: """
                วัน วันที่ สัปดาห์ เดือน ปี ชั่วโมง นาที วินาที เวลา ศตวรรษ เช้า เย็น คืน พ.ศ ค.ศ
                """),
        "tr": CalendarNames(
            months: """
                ocak ocakta ocak'ta / şubat şubatta şubat'ta / mart martta mart'ta / nisan nisanda nisan'da / mayıs
                mayısta mayıs'ta / haziran haziranda haziran'da / temmuz temmuzda temmuz'da / ağustos ağustosta
                ağustos'ta / eylül eylülde eylül'de / ekim ekimde ekim'de / kasım kasımda kasım'da / aralık aralıkta
                aralık'ta
                """,
            weekdays: "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
            times: """
                gün günü günde günler günlük hafta haftada haftalık ay ayda ayında aylık yıl yılı yılında yılda
                yıllık yıllar yıldır saat saati saatte saatleri dakika saniye yüzyıl yüzyılda akşam sabah gece zaman
                """),
        "ur": CalendarNames(
            months: """
                جنوری / فروری / مارچ / اپریل / مئی / جون / جولائی / اگست / ستمبر / اکتوبر / نومبر / دسمبر
                """,
            weekdays: "پیر سوموار منگل بدھ جمعرات جمعہ جمعے ہفتہ اتوار",
            times: """
                دن دنوں ہفتے مہینے مہینہ ماہ سال سالوں برس گھنٹے گھنٹوں منٹ صدی صبح شام رات وقت بجے
                """),
        "vi": CalendarNames(
            months: "",
            weekdays: "",
            times: "ngày tuần tháng năm giờ phút giây kỷ sáng chiều tối trưa đêm"),
        "zh": CalendarNames(
            months: "",
            weekdays: "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日",
            times: "年 月 日 天 周 週 星期 小时 小時 分钟 分鐘 秒 世纪 世紀 年代 月份 年份"),
    ]
}

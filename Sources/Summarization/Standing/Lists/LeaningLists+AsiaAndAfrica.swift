/// The leaning words of languages of Asia and Africa.
extension LeaningLists {
    static let asiaAndAfrica: [String: LeaningLists] = [
        "bn": LeaningLists(
            references: """
                তিনি সে তারা তাঁরা তার তাঁর তাদের তাঁদের তাকে তাঁকে এটি এটা এর এই এসব এতে ওই সেই সেটি ওটি এরা
                """,
            connectives: """
                কিন্তু তবে তাই এছাড়া তাছাড়া এরপর তারপর এদিকে আর এবং ফলে অথচ অন্যদিকে সুতরাং তবুও
                """,
            additions: "আরও আরো",
            speakers: "আমি আমার আমাকে আমরা আমাদের"),
        "fa": LeaningLists(
            references: "او وی آنها آنها آنان این آن اینها ایشان همین همان چنین",
            connectives: "اما ولی همچنین بنابراین سپس و یا البته بااین با لذا پس درحالی ضمنا",
            additions: "نیز همچنین",
            speakers: "من ما"),
        "fil": LeaningLists(
            references: """
                siya sila niya nila kanya kanyang kanila kanilang ito iyon iyan nito niyon dito doon naturang
                nasabing
                """,
            connectives: """
                ngunit subalit pero kaya gayunman gayunpaman samantala bukod at o saka gayundin pagkatapos datapwat
                """,
            additions: "din rin naman",
            speakers: "ako ko akin aking kami namin tayo natin ating aming"),
        "he": LeaningLists(
            references: "הוא היא הם הן זה זו זאת אלה אלו כך לו לה להם שלו שלה שלהם אותו אותה אותם",
            connectives: """
                אבל אך אולם עם גם בנוסף לכן אז ו או מנגד כמו לפיכך ואולם בינתיים לעומת מאידך יתרה
                """,
            additions: "גם",
            speakers: "אני שלי לי אנחנו אנו שלנו לנו"),
        "hi": LeaningLists(
            references: """
                वह वे वो उन्होंने उसने उसका उसकी उसके उनका उनकी उनके उन्हें उसे यह ये इस इसे इसका इसकी इसके इन इनका
                इनके इन्हें इसमें इससे ऐसा ऐसे ऐसी
                """,
            connectives: """
                लेकिन मगर परंतु परन्तु किंतु हालांकि वहीं और या इसलिए फिर साथ बल्कि इसलिये इस बीच जबकि
                """,
            additions: "भी",
            speakers: "मैं मैंने मुझे मेरा मेरी मेरे हम हमने हमें हमारा हमारी हमारे"),
        "hy": LeaningLists(
            references: """
                նա նրան նրա նրանք նրանց սա դա այս այդ այն սրանք դրանք սրա դրա ինքը այսպիսի այդպիսի
                """,
            connectives: """
                բայց սակայն իսկ նաև բացի ուստի հետևաբար ապա և կամ այնուամենայնիվ միաժամանակ այնուհետև
                """,
            additions: "նաև սակայն",
            speakers: "ես իմ ինձ մենք մեր մեզ"),
        "id": LeaningLists(
            references: "ia dia mereka beliau ini itu hal tersebut inilah itulah keduanya",
            connectives: """
                tetapi tapi namun selain karena oleh kemudian lalu dan atau sementara sedangkan akibatnya meski
                meskipun sebaliknya selanjutnya padahal bahkan maka
                """,
            additions: "juga pun",
            speakers: "saya aku kami kita"),
        "ja": LeaningLists(
            references: "彼 彼ら 彼女 彼女ら これ これら それ それら この その こう こうした そうした このような そのような ここ そこ 同氏 同社 同",
            connectives: "しかし だが また そして さらに 一方 ただ なお そのため このため それでも ところが つまり だから でも それで 他方 そこで",
            additions: "また",
            speakers: "私 私たち 我々 僕 俺"),
        "ka": LeaningLists(
            references: """
                ის იგი მან მას მის მისი ისინი მათ მათი ეს ამ ამას ამის ესენი ამან იმ იმას ასეთი ისეთი
                """,
            connectives: """
                მაგრამ თუმცა ხოლო ასევე ამასთან ამიტომ შემდეგ და ან მაინც ამავდროულად შესაბამისად
                """,
            additions: "ასევე თუმცა",
            speakers: "მე ჩემი ჩვენ ჩვენი"),
        "ko": LeaningLists(
            references: "그 그는 그가 그의 그녀 그녀는 그들 그들은 이 이는 이를 이에 이것은 이들은 이들 이런 그런 이같은 이러한 그러한 여기에 이곳 그곳",
            connectives: "그러나 하지만 그리고 또 또한 한편 그런데 그래서 따라서 다만 반면 이어 또는 특히 게다가",
            additions: "또한",
            speakers: "나는 내가 나의 저는 제가 우리 우리는 우리가 우리의"),
        "ms": LeaningLists(
            references: "ia dia mereka beliau baginda ini itu hal perkara tersebut",
            connectives: """
                tetapi namun selain kerana oleh kemudian lalu dan atau sementara manakala akibatnya walaupun
                sebaliknya seterusnya malah maka
                """,
            additions: "juga pun turut",
            speakers: "saya aku kami kita"),
        "sw": LeaningLists(
            references: """
                yeye wao hii hiyo hili hilo huyu huyo hawa hao haya hayo hizi hizo hicho hiki hivyo hivi huo huu
                """,
            connectives: "lakini hata hivyo pia aidha kwa kisha halafu na au ila bali wakati vilevile",
            additions: "pia",
            speakers: "mimi yangu wangu sisi yetu wetu"),
        "ta": LeaningLists(
            references: """
                அவர் அவரது அவரை அவருக்கு அவர்கள் அவர்களது அவன் அவள் அது அதன் அதை அவை இது இதன் இதை இதனை இவர் இவர்கள்
                இவை இந்த அந்த இப்படி இத்தகைய இதில் அதில் இதற்கு
                """,
            connectives: """
                ஆனால் எனினும் இருப்பினும் மேலும் எனவே ஆகவே பின்னர் பிறகு இதனால் இதையடுத்து இந்நிலையில் அதேபோல்
                இதனிடையே
                """,
            additions: "மேலும்",
            speakers: "நான் என் எனது எனக்கு நாங்கள் எங்கள் நாம் நமது"),
        "th": LeaningLists(
            references: "เขา เธอ พวกเขา มัน ท่าน นี่ นั่น สิ่งนี้ ดังกล่าว",
            connectives: """
                แต่ อย่างไรก็ตาม นอกจากนี้ ดังนั้น จึง และ หรือ ทั้งนี้ ขณะที่ ต่อมา จากนั้น ส่วน
                """,
            additions: "ทั้งนี้",
            speakers: "ผม ฉัน ดิฉัน เรา"),
        "tr": LeaningLists(
            references: """
                o onun ona onu onlar onların onlara bu bunun buna bunu bunlar bunların şu şunlar böyle öyle kendisi
                kendisine söz bunda bundan
                """,
            connectives: """
                ama ancak fakat oysa yine ayrıca bu nedenle dolayısıyla sonra ardından ve veya üstelik böylece bunun
                öte çünkü
                """,
            additions: "ayrıca ise da de",
            speakers: "ben bana benim biz bize bizim"),
        "ur": LeaningLists(
            references: "وہ انہوں انھوں اس ان یہ اسے انہیں انھیں ایسا ایسے ایسی اسی انہی",
            connectives: "لیکن مگر تاہم البتہ اور یا اسلئے پھر جبکہ ادھر دوسری لہذا چنانچہ علاوہ بعدازاں",
            additions: "بھی",
            speakers: "میں میرا میری میرے مجھے ہم ہمارا ہماری ہمارے ہمیں"),
        "vi": LeaningLists(
            references: "ông bà anh chị họ nó hắn cô đây đó điều này việc",
            connectives: "nhưng tuy song vì do ngoài sau tiếp và hoặc còn thế bên đồng mặt trong khi",
            additions: "cũng",
            speakers: "tôi chúng mình"),
        "zh": LeaningLists(
            references: "他 她 它 他们 他們 她们 她們 它们 它們 这 這 那 这个 這個 那个 那個 这些 這些 那些 此 其 该 該 这种 這種 此举 此舉 对此 對此",
            connectives: "但 但是 不过 不過 然而 此外 因此 所以 于是 於是 而 而且 并且 同时 同時 另外 随后 隨後 然后 然後 可是 另一方面",
            additions: "也 亦",
            speakers: "我 我们 我們 咱们"),
        "am": LeaningLists(
            references: "እሱ እሷ እነሱ እርሱ እርሳቸው ይህ ይህም ይህን ይህንን እነዚህ ያ ይሄ ይህች",
            connectives: "ነገር ግን ሆኖም ይሁን በተጨማሪም ስለዚህ ከዚያም እና ወይም ይሁንና ይህም",
            additions: "ደግሞ",
            speakers: "እኔ እኛ የእኔ የእኛ"),
    ]
}

import Testing
import TextAnalysis

/// Bars mark where a sentence is to end; the rest of the text must not be cut.
@Suite struct `Sentences by kinds of marks` {
    static let initials = [
        SegmentedText("ru", "Решение подписал мэр А. С. Петров в понедельник.| Его не обсуждали."),
        SegmentedText("ru", "Об этом сказал И. О. Ковалёв.| Он не ответил.| Её звали В. И. Орлова."),
        SegmentedText("uk", "Указ підписав міністр З. В. Гнатюк у вівторок.| Потім він поїхав."),
        SegmentedText("bg", "Писмото е от кмета С. И. Колев.| Той не отговори."),
        SegmentedText("sr", "Уговор је потписао министар Ј. О. Симић у петак.| Затим је отишао."),
        SegmentedText("pl", "Wniosek złożył poseł A. W. Zając.| Nikt go nie czytał."),
        SegmentedText("hy", "Հրապարակը կոչվում է Յու. Սիմոնյանի անունով։| Այն մեծ է։"),
    ]

    static let ownMarks = [
        SegmentedText("el", "Ποιος φταίει;| Κανείς δεν ξέρει."),
        SegmentedText("el", "Πότε ανοίγει το λιμάνι;| Ο δήμαρχος σώπασε.| «Γιατί;» ρώτησε η Άννα.| Πολλοί έφυγαν."),
        SegmentedText("el", "Ποιος έρχεται\u{037E}| Δεν πήρε απάντηση."),
        SegmentedText("hy", "Քաղաքում անձրև է:| Դպրոցները փակ են:| Ժամը 10:30 է:"),
        SegmentedText("hy", "Նա եկավ։| «Բարև», ասաց նա։| Մենք լռեցինք։"),
        SegmentedText("hy", "Երրորդ օրը. ամեն ինչ լավ է:| Բոլորը տուն գնացին:"),
        SegmentedText("hy", "Նա եկավ վաղ առավոտյան. Մենք դեռ քնած էինք:| Հետո արթնացանք:"),
        SegmentedText("en", "It opens at 10:30; The doors close later: Nobody knows."),
    ]

    static let syllables = [
        SegmentedText("hi", "वह घर गया है.| वहाँ कोई नहीं था.| मैं आता हूँ.| वह नहीं आई थी."),
        SegmentedText("hi", "डॉ. वर्मा और श्री पी. के. सिंह आए थे.| बैठक दो घंटे चली."),
        SegmentedText("gu", "તેઓ ઘરે ગયા છે.| ત્યાં કોઈ નથી.| ડૉ. પટેલ પછી આવ્યા."),
        SegmentedText("mr", "ते घरी गेले आहे.| डॉ. पाटील आणि प्रा. जोशी आले."),
        SegmentedText("bn", "তিনি বাড়ি গেছেন।| ডা. রহমান পরে আসেন।"),
        SegmentedText("ta", "கூட்டத்தில் எஸ். ராமன் பேசினார்.| பிறகு அனைவரும் சென்றனர்."),
        SegmentedText("ka", "ის სახლში წავიდა.| იქ არავინ იყო.| ბანკი ქალაქ-ში.| დღეს ის დაკეტილია."),
        SegmentedText("ga", "Chonaic mé í.| Nuair a tháinig sé bhí sé fuar.| Fear maith is ea é.| Tá sé anseo."),
    ]

    static let quotations = [
        SegmentedText(
            "nl", "Ze won de koers.| ,, Ik kon niet meer. ''| Daarna zweeg ze.| ,,Dit was zwaar.''| Hij lachte."),
        SegmentedText("nl", ",,Wij gaan door'', zei hij.| Niemand anders bleef."),
        SegmentedText(
            "lt", "Įmonė pastatė viešbutį „Baltija “.| Visi patenkinti.| „Mes laukiame. “| Pasak vadovo, tai gerai."),
        SegmentedText("lt", "„Čia bus kavinė ir viešbutis. “| Pasak Tamo, patalpos jau išnuomotos."),
        SegmentedText("fi", "Hän lähti kotiin.| ”Meillä oli kiire”, hän sanoi.| ”Nyt on myöhä.”| Muut jäivät."),
        SegmentedText("fi", "Juna tuli.| ” Meillä on tiimi”, hän sanoi."),
        SegmentedText("sv", "Tåget kom sent.| ”Vi väntade länge”, sade hon.| ”Det var kallt.”| Sedan gick de hem."),
        SegmentedText("fa", "او به امام) ره (نامه نوشت.| پاسخی نیامد.| علی) ع (را یاد کرد.| همه رفتند."),
        SegmentedText("es", "—¿Quién paga? —preguntó Ana.| Nadie contestó.| —¡Basta! —gritó el alcalde."),
        SegmentedText("uk", "— Хто платить? — спитала Олена.| Ніхто не відповів."),
        SegmentedText("fr", "— Qui paie ? — demanda Luc.| Personne ne répondit."),
        SegmentedText("tr", "“Kim ödeyecek?” dedi Ayşe.| Kimse yanıt vermedi.| Yol kapalıydı. dedi başkan."),
        SegmentedText("he", "\"מי ישלם?\".| אף אחד לא ענה."),
        SegmentedText("he", "\"מי ישלם?\" שאל דוד.| איש לא ענה."),
        SegmentedText("ar", "\"من سيدفع؟\" سأل أحمد.| لم يجب أحد."),
        SegmentedText("ko", "\"왜 안 가?\" 라고 물었다.| 그는 갔다."),
        SegmentedText("af", "Hy kom nie in.| 'n Gebruiker wag buite."),
        SegmentedText("nl", "Hij kwam.| 's Avonds ging hij weg."),
    ]

    static let notes = [
        SegmentedText(
            "en", "See ref. 12 for it.| The text.[note 2]| Next came the war.| It ended.[citation needed]| Then peace."),
        SegmentedText("en", "It cost 3 million.|Mr. Smith paid.| He came (see b.| It was late.| Nobody left."),
        SegmentedText("en", "The signal is at 60 Hz.| Nobody hears it.| They ran 5 km.| Ann won."),
    ]

    static let numbers = [
        SegmentedText("is", "Hún hljóp á 10,52.| Svo fór hún heim.| Úrslit: 1. Birna 98 2. Axel 69 3. Gunnar 50."),
        SegmentedText(
            "sk", "BARAN 21. 3. - 20. 4.| Dnes oddychujte.| Vrátil sa 5. mája.| Domov prišlo 12.| Potom zaspal."),
        SegmentedText("cs", "Přišlo jich 80.| Nikdo nečekal víc.| Bylo to 3. května.| V 19. století to neznali."),
        SegmentedText("sl", "Izgubili so 0:1.| »Upam na boljše,« je dejal."),
        SegmentedText("fi", "Heitä oli 75.| Parhaana pidettiin Annaa.| Hän syntyi 3. toukokuuta."),
        SegmentedText("lv", "Pieteikumu bija 75.| Par labāko atzina Annu.| Tas notika 3. maijā."),
        SegmentedText(
            "de", "Am 3. Juni spielte der 1. FC Halden.| Es war die 2. Bundesliga.| Er wurde 3.| Danach ging er."),
        SegmentedText("da", "Den 3. Oktober kom hun.| De var 12.| Ingen andre kom."),
        SegmentedText("et", "Kiirus on 120 km/h.| Teine auto jäi maha."),
    ]

    static let unspaced = [
        SegmentedText("zh", "“我们赢了！”市长说。|大家都回家了。"),
        SegmentedText("zh", "他问：“谁在乎？”|很多人说“这只是一座桥”。|市长没有回答。"),
        SegmentedText("zh", "我们会永远记住那座桥。”|市长回到港口，他说“很好”。|会议结束了。"),
        SegmentedText("zh", "“谁来付钱？”她笑着问。|“没有人。”|《谁来付钱？》一书的作者没有回答。"),
        SegmentedText("zh", "“我们明天再来。”市长告诉记者。|市长说：“很好。”|会议结束了。"),
        SegmentedText("zh", "安娜?林德伯格住在这里。|谁来付钱?|没有人知道。"),
        SegmentedText("ja", "「勝ったぞ！」彼女は叫んだ。|「終わりだ。」市長は話した。|みんな帰った。"),
        SegmentedText("ja", "この記事はYahoo! ニュースに出た。|Yahoo!ニュースは速い。|本当？|うん。"),
        SegmentedText("ja", "映画も上映する。|・場所は駅前だ。"),
    ]

    static let withoutVowels = [
        SegmentedText("cs", "Oba vozy uvedou na trh.| Mluvčí to potvrdila.| Zlomil si krk.| Petr mu pomohl."),
        SegmentedText("cs", "V lese vyl vlk.| Jana utekla.| Ukázal na vrch.| Honza mlčel."),
        SegmentedText("sk", "Stratil veľa krv.| Lekár prišiel.| Bol to vlk.| Jana utiekla."),
        SegmentedText("hr", "Tekla je krv.| Marko je otišao.| Došli su na trg.| Policija ih je čekala."),
        SegmentedText("sl", "Prišli so na vrh.| Policija je čakala.| To je bila smrt.| Zdravnik je molčal."),
        SegmentedText("sr", "Стигли су на врх.| Марко је пао.| Изашли су на трг.| Полиција их је чекала."),
        SegmentedText("mk", "Излегоа на трг.| Полицијата ги чекаше."),
        // Elsewhere such a word is shortened.
        SegmentedText("en", "It stands on Hrbr. Street and on Brch. Lane.| The town is small."),
        SegmentedText("ru", "Объём вырос на 2 трлн. рублей.| Потом он упал."),
        SegmentedText("kk", "Көлемі 2,2 трлн. теңгеге артты.| Ол солай болды."),
        SegmentedText("bg", "Това е дълъг път.| Мария върви.| Паднал е на дъжд.| Иван мълчи."),
        SegmentedText("el", "Περπάτησε 5 χλμ.| Η Μαρία έμεινε."),
    ]

    static let wordsOfOneLetter = [
        SegmentedText("uk", "Дивним аж ніяк не є.| Марія знала це.| Це зробив не я.| Петро мовчав."),
        SegmentedText("ru", "Это сделал не я.| Марина молчала.| Виноват был я.| Пётр уехал."),
        SegmentedText("be", "Гэта зрабіў не я.| Марына маўчала."),
        SegmentedText("bg", "Не знам какво е.| Петър отиде.| Това не е.| Мария знаеше."),
        SegmentedText("mk", "Не знам што е.| Марија молчеше."),
        SegmentedText("nl", "De keuze is aan u.| Amsterdam wacht.| Wij danken u.| Marie blijft thuis."),
        SegmentedText("af", "Die keuse is aan u.| Pretoria wag."),
        SegmentedText("hu", "Ez nem ő.| Péter hallgatott."),
        SegmentedText("tr", "Suçlu o.| Ahmet sustu."),
        // With a capital it is an initial.
        SegmentedText("ru", "Пришёл Я. Петров.| Все встали."),
        SegmentedText("nl", "Het boek is van U. Jansen.| Wij lezen het."),
    ]

    static let abbreviationsInBrackets = [
        SegmentedText("ka", "მეცნიერება (ფიზიკა, ქიმია და სხვ.) სწრაფად ვითარდება.| დღეს ის დაკეტილია."),
        SegmentedText("ru", "Овощи (морковь, лук и др.) Иван купил вчера.| Потом он уехал."),
        SegmentedText("en", "Fruit (apples, pears etc.) Ann never eats.| She likes bread."),
        SegmentedText("pl", "Warzywa (marchew, por itd.) Jan kupił wczoraj.| Potem wyjechał."),
        SegmentedText("en", "They closed it (nobody had paid.)| Then it rained."),
    ]

    static let brackets = [
        SegmentedText("ja", "彼は「もう遅い。帰ろう」と言った。|みんな帰った。"),
        SegmentedText("ja", "市長は「橋は開く。年内にだ。」と述べ、会場を出た。|会議は終わった。"),
        SegmentedText("ja", "下痢（水が出ること。腹が痛むこと）とも呼ばれる。|世界では多い。"),
        SegmentedText("ja", "彼は「本当？帰ろう」と『二人。』で言った。|雨だ。"),
        SegmentedText("zh", "他来自北京（他的父亲是医生。母亲是教师），后来去了上海。|大家都知道。"),
        // A quotation that opens its sentence, or comes behind a colon, has sentences of its own.
        SegmentedText("ja", "「もう遅い。|帰ろう」と彼は言った。|みんな帰った。"),
        SegmentedText("zh", "他說：「我們贏了。|大家都很高興。」|會議結束了。"),
        // One that never closes holds nothing back.
        SegmentedText("ja", "彼は「もう遅い。|帰ろうと言った。|みんな帰った。"),
        SegmentedText("ja", "テレビが来た ！ ！ 」|これは本当だ。|「うん。」と言った。|「はい。」|その日は雨だ。"),
    ]

    static let saidBehind = [
        SegmentedText("hi", "\"चलो!\" उसने कहा।| सब चले गए।| उसने पूछा, \"क्यों?\"| राम चुप रहा।"),
        SegmentedText("hi", "\"क्या हुआ?\" राम ने पूछा।| कोई नहीं बोला।"),
        SegmentedText("ko", "\"왜?\" 그가 물었다.| 비가 왔다.| \"가자!\"| 모두 갔다."),
        SegmentedText("mr", "\"का?\" राम म्हणाला.| तो गेला."),
        SegmentedText("bn", "\"কেন?\" তিনি বললেন।| কেউ এল না।"),
    ]

    static let enumerations = [
        SegmentedText("en", "It has three aims: 1. Peace; 2. Bread; 3. Work.| Nobody objected."),
        SegmentedText("zh", "会议讨论了三个问题：1. 价格；2. 质量；3. 服务。|代表们同意了。"),
        SegmentedText("ru", "Целей три: 1. Мир; 2. Хлеб; 3. Труд.| Никто не возражал."),
        SegmentedText("bg", "Петров вкара за 2: 2.| Левски се отказа."),
        SegmentedText("en", "The year was 1999.| Peace came.| He won 12.| Ann won 9."),
    ]

    @Test(arguments: withoutVowels) func `a word without a vowel is shortened where no consonant serves as one`(
        _ example: SegmentedText
    ) { #expect(example.found == example.sentences) }

    @Test(arguments: wordsOfOneLetter) func `a word of one letter closes a sentence`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: abbreviationsInBrackets) func `an abbreviation before a closing bracket ends nothing`(
        _ example: SegmentedText
    ) { #expect(example.found == example.sentences) }

    @Test(arguments: brackets) func `a bracket of Chinese or Japanese that opens inside a sentence stays whole`(
        _ example: SegmentedText
    ) { #expect(example.found == example.sentences) }

    @Test(arguments: saidBehind) func `who said it stays with what was said where there are no capitals`(
        _ example: SegmentedText
    ) { #expect(example.found == example.sentences) }

    @Test(arguments: enumerations) func `numbers that a colon announces go on with its sentence`(
        _ example: SegmentedText
    ) { #expect(example.found == example.sentences) }

    @Test(arguments: initials) func `an initial is none of the words that open sentences`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: ownMarks) func `a language's own marks end its sentences alone`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: syllables) func `a word of one syllable is no initial`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: quotations) func `quotation marks go where they belong`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: notes) func `notes, references and units belong to their sentence`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: numbers) func `ordinals, dates, decimals and scores are told apart`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }

    @Test(arguments: unspaced) func `who said it stays with what was said`(_ example: SegmentedText) {
        #expect(example.found == example.sentences)
    }
}

/// The abbreviations of each language that has lists.
@Suite struct `Sentences in languages with lists` {
    static let examples = [
        SegmentedText(
            "pl",
            "Przyszedł prof. dr hab. Nowak z ul. Długiej.| Było to w 2019 r. w Krakowie, o godz. 20 itd.| Potem wyszedł."
        ),
        SegmentedText("cs", "Přijel ing. Novák, např. ze str. 5 atd.| Stálo to 500 Kč.| Nikdo nepřišel."),
        SegmentedText("sk", "Prišiel Ing. Kováč, napr. zo str. 5 atď.| Potom odišiel."),
        SegmentedText("sl", "Dr. Novak je npr. prebral str. 5 itd.| Nato je odšel."),
        SegmentedText("hr", "Prof. Horvat je npr. pročitao str. 5 itd.| Zatim je otišao."),
        SegmentedText("sr", "Проф. Јовић је нпр. прочитао стр. 5 итд.| Затим је отишао."),
        SegmentedText("bg", "Г-н Иванов от гр. Елена плати 25 лв.| Причината е друга.| Бюджетът е 2,5 млрд. лв."),
        SegmentedText("mk", "Проф. Петров плати 25 ден.| Потоа замина."),
        SegmentedText("uk", "Проф. Бондар заплатив 46 коп. за кВт.| Потім він поїхав на вул. Лісову тощо.| Все."),
        SegmentedText("be", "Праф. Сакалоўскі жыве на вул. Лясной.| Потым ён паехаў."),
        SegmentedText("ru", "Проф. Белов живёт в США.| Президент приехал в 2002 г. в Омск."),
        SegmentedText("kk", "Бұл 1 млрд. АҚШ доллары.| Проф. Әлиев келді."),
        SegmentedText("el", "Ο κ. Παππάς, π.χ., πλήρωσε 5 εκατ. ευρώ κ.λπ.| Μετά έφυγε."),
        SegmentedText(
            "da", "F.eks. kom dr.phil. Holm kl. 20 osv.| Derefter gik hun.| Det kostede 30 kr.| Ingen betalte."),
        SegmentedText(
            "nb",
            "Bl.a. kom dr. Holm kl. 20 osv.| Deretter gikk hun.| De vil regjere med Frp.| Skjer det, blir det bråk."),
        SegmentedText("nn", "Dr. Holm kom t.d. kl. 20 osv.| Deretter gjekk ho."),
        SegmentedText("sv", "Prof. Holm kom t.ex. kl. 20 osv.| Sedan gick hon."),
        SegmentedText(
            "is",
            "Virðulegi forseti. Ég þakka hv. þm. Birnu fyrir svarið.| Nýr forseti kom.| Hún synti á 1:07 mín. en hætti."
        ),
        SegmentedText("is", "Frú forseti. Málið er rætt.| Hann talaði við forseta.| Þetta er forseti.| Hún fór."),
        SegmentedText("uk", "На графіку є три криві: А, Б та В.| Крива А росте."),
        SegmentedText(
            "en", "We tried vitamins A, B and C.| Plants liked B most.| I saw B. Quill there, and I and B. Lund spoke."),
        SegmentedText("ru", "Участвовали команды А и Б.| Победила команда Б.| В зале был А. Петров."),
        SegmentedText("is", "Ég þakka hv. þingmanni og hæstv. ráðherra.| Það kostaði 30 kr.| Allir fóru o.s.frv."),
        SegmentedText("fi", "Esim. prof. Virtanen lähti, ks. s. 5 jne.| Sitten hän tuli."),
        SegmentedText("et", "Nt dr. Tamm maksis 5 mln. krooni jne.| Siis ta läks."),
        SegmentedText("lv", "Piem., prof. Bērziņš maksāja 5 milj. eiro utt.| Tad viņš aizgāja."),
        SegmentedText(
            "lt", "Kampanija kainavo 21 tūkst. litų.| P. Kazlauskas mokėjo 83 proc. sumos ir kt.| Tada jis išėjo."),
        SegmentedText("hu", "Dr. Kovács kb. 5 órát várt, pl. a 3. oldalon stb.| Aztán elment."),
        SegmentedText(
            "ro",
            "Dl. Popescu locuiește pe str. Lungă nr. 5 etc.| Apoi a plecat.| Ședința a avut loc.| Nimeni nu a venit."),
        SegmentedText("ca", "El Sr. Puig viu al núm. 5, pàg. 12, etc.| Després va marxar."),
        SegmentedText(
            "gl", "O Sr. Castro vive na av. Central, páx. 12, etc.| Despois marchou.| Foron ao mar.| Está mal."),
        SegmentedText("tr", "Av. Dr. Ayşe Demir Cad. no. 5’te oturuyor vb.| Sonra gitti."),
        SegmentedText("vi", "Vé giá 5.000 đ.| Rẻ lắm."),
        SegmentedText("vi", "TS. Lê Minh đến TP. Huế hôm qua v.v.| Sau đó ông về."),
        SegmentedText("id", "Prof. Budi tinggal di Jl. Mawar No. 5 dll.| Kemudian ia pergi."),
        SegmentedText("ms", "Dr. Aminah tinggal di Jln. Mawar No. 5 dll.| Kemudian dia pergi."),
        SegmentedText("fil", "Si Gng. Reyes ay nakatira sa Brgy. Mabini atbp.| Siya ay umalis."),
        SegmentedText("sw", "Bw. Juma na Bi. Asha walifika saa 2 n.k.| Baadaye waliondoka."),
        SegmentedText("af", "Mnr. Botha en mev. Nel het bv. gister gekom ens.| Daarna is hulle weg."),
        SegmentedText("pl", "Gen. bryg. Nowak i wicemin. Lis przyszli.| Red. nacz. Wilk z dn. 5 maja odszedł."),
        SegmentedText(
            "pl", "Zginęło 36 os.| Opozycja milczy.| Mecz trwał 2 godz.| Rywal poddał się.| Mieszka na os. Zielonym."),
        SegmentedText(
            "ru", "Билет стоит 5 руб.| Дорого.| Пришли 36 чел.| Иванов молчал.| Расход на чел. Иванова вырос."),
        SegmentedText("lt", "Jis nubėgo per 22,70 sek.| Antroji buvo lėtesnė."),
        SegmentedText("cs", "Prodali 500 ks.| Petr byl rád."),
        SegmentedText("uk", "Прийшли 36 чол.| Бондар мовчав."),
        SegmentedText("bg", "Бягаше за 22 сек.| Иван спечели."),
        SegmentedText("uk", "Це 63 тис.| Тобто мало.| Він народився в с. Іванівка.| Втім, це 5 км.| Олена знає."),
        SegmentedText("ru", "Родился в с. Ивановка.| До города 5 км.| Мария пошла пешком."),
        SegmentedText("el", "Έφτασε στις 5 μ.μ.| Κανείς δεν τον είδε.| Σύμφωνα με το άρθρ. 5 ισχύει."),
        SegmentedText("hi", "उनका घर 5 कि.मी. दूर है।| वहाँ कोई नहीं है।"),
        SegmentedText("hu", "Az ára 5 ezer Ft.| Drága volt."),
        SegmentedText("ro", "Locuiește la bl. 3, sc. A, ap. 12.| Apoi a plecat."),
        SegmentedText("es", "Pagó 5 mill. de euros.| Nadie lo sabe."),
        SegmentedText("et", "Hind on 5 milj. eurot.| Keegi ei oodanud."),
        SegmentedText("de", "Er hat 5 Tsd. Euro.| Das reicht."),
        SegmentedText("id", "Rapat mulai pkl. 10.00 WIB.| Semua hadir."),
        SegmentedText("tr", "No. 5, kat. 3’te oturuyor.| Sonra gitti."),
        SegmentedText("de", "Er wohnt in der Bahnhofstr. 5 in Köln.| Sie wohnt hier."),
        SegmentedText("nl", "Hij woont in de Dorpsstr. 12 in Delden.| Zij woont hier."),
        SegmentedText("en", "Yahoo! Inc. fell 3 percent.| Jeopardy! Ltd. rose.| Stop!| Co-op shops closed."),
        SegmentedText("fr", "C'était en 500 av. J.-C.| Personne ne l'a vu."),
        SegmentedText("eu", "Dr. Etxeberria etorri zen.| Gero joan egin zen."),
        SegmentedText("ps", "دا یو کتاب و.| هغه ولوست."),
    ]

    @Test(arguments: examples) func `abbreviations do not end a sentence, the last word does`(_ example: SegmentedText)
    {
        #expect(example.found == example.sentences)
    }

    static let thai = [
        SegmentedText(
            "th",
            "นายกเทศมนตรีกล่าวว่าสะพานใหม่จะเปิดใช้ในเดือนมกราคม| เธอหวังว่าประชาชนจะได้ใช้สะพานนี้ทุกวัน| "
                + "นอกจากนี้ยังมีแผนสร้างสวนสาธารณะริมแม่น้ำอีกด้วย| เขาบอกว่าเรื่องนี้จะจบลงด้วยดีครับ| ผมไม่เชื่อเลย"),
        SegmentedText(
            "th",
            "ฝนตกหนักทั่วกรุงเทพเมื่อวันจันทร์ ถนนหลายสายมีน้ำท่วมสูง| ตำรวจกล่าวว่าไม่มีผู้บาดเจ็บในเหตุการณ์นี้| "
                + "เราต้องรอให้น้ำลดก่อนจึงจะกลับบ้านได้"),
        // Spaces around names, numbers and quotations.
        SegmentedText("th", "เขามีรถ 3 คัน และ “บ้าน” 2 หลัง"),
        SegmentedText("th", "สมชาย ใจดี"),
        SegmentedText("th", "The bridge is new and the road is old"),
    ]

    @Test(arguments: thai) func `a Thai paragraph is cut at those of its spaces that end sentences`(
        _ example: SegmentedText
    ) { #expect(example.found == example.sentences) }
}

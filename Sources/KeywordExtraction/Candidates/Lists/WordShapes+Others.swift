/// The shapes of words of languages that are not Slavic.
extension WordShapes {
    private static let malay = WordShapes(
        nouns: """
            menteri mesin mentimun menara menit memori member memorandum mentega mentor mental menu direktur direksi direktorat diskon diskusi
            dinamika berita beras berkas berlian berbagai teroris terorisme terminal teritori terumbu terapi termometer terigu
            terjemahan terowongan terobosan terdakwa tersangka terpidana terduga pemimpin perusahaan pengeluaran
            """,
        adverbs:
            "menurutnya rencananya sebelumnya akhirnya biasanya khususnya terutama selanjutnya misalnya sebaliknya",
        shapes: [
            (.verb, 7, "meng- mem- meny- di-kan di-kannya di-inya"),
            (.verb, 8, "men- di-i ber-an ber-kan ter-kan"),
            (.verb, 9, "ber- ter-"),
        ])

    static let others: [String: WordShapes] = [
        "id": malay, "ms": malay,
        "ar": WordShapes(
            nouns: """
                يابانيون يهوديون يمنيون يساريون يمينيون يونانيون اليابانيون اليهوديون أوتاوا نيكاراغوا أوكيناوا جيبوتي تستوستيرون
                """,
            verbs: "تحدثت تحدث أعلنت أعلن أكدت أكد قالت أضاف أضافت أوضح أوضحت أشار أشارت يعتبر يعتبره تعتبر",
            adverbs: "فجأة انطلاقا وانطلاقا حاليا سابقا لاحقا مؤخرا تقريبا خصوصا عموما أيضا جدا فورا أساسا",
            numbers:
                "اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة سبعة سبع ثمانية تسعة تسع عشرة عشر عشرون عشرين ثلاثين أربعين خمسين",
            shapes: [(.verb, 10, "ي-ون يست- تست- -وا")]),
        "hi": WordShapes(
            nouns: """
                मनरेगा नमूने महीने ज़माने जमाने ठिकाने निशाने पैमाने कारखाने खजाने घराने मुहाने बहाने मायने तराने पुराने जुर्माने
                """,
            verbs: "देखा देखी देखे ढका ढके बँटा बंटा बनाया बनाए रखा रखे पहुँचा पहुंचा पहुँचे पहुंचे निकला निकले चला चले मिला मिले मिली",
            adverbs: "यूँ यूं अचानक लगभग करीब आखिरकार फिलहाल हालांकि",
            numbers: "दो तीन चार पाँच पांच छह सात आठ नौ दस ग्यारह बारह पंद्रह बीस तीस चालीस पचास",
            shapes: [(.verb, 9, "-ेगा -ेगी -ेंगे -एगा -एगी -एंगे -एँगे -ूँगा -ूंगा"), (.verb, 15, "-ने")]),
        "el": WordShapes(
            numbers: """
                δύο δυο τρεις τρία τριών τέσσερις τέσσερα τεσσάρων πέντε έξι επτά εφτά οκτώ οχτώ εννέα εννιά δέκα έντεκα δώδεκα δεκατρείς
                δεκατέσσερις δεκαπέντε είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα εκατό διακόσιοι πεντακόσιοι
                """,
            shapes: [
                (
                    .verb, 12,
                    "-ησε -ισε -ασε -ωσε -ξε -ψε -ησαν -ισαν -ασαν -ωσαν -ξει -ψει -λαβε -λαβαν -εγράφη -ερράγη -ήφθη -ήχθη"
                ),
                (
                    .verb, 12,
                    "-ουν -ουμε -ονται -εται -άται -ούνται -ηκε -ηκαν -ούσε -ούσαν -ηθεί -ηθούν -ήσει -ώσει -ίσει -σουν -λθαν -λθε"
                ),
                (.adjective, 12, "-ικούς -ικών -ικού -ικής -ικές"),
            ]),
        "fi": WordShapes(
            nouns: "kuvat luvat ohjeet minut sinut",
            verbs: "kertoi kertoo sanoi sanoo todistamme",
            shapes: [
                (.verb, 8, "-ttiin"),
                (
                    .verb, 9,
                    "-taan -tään -daan -dään -nnut -nnyt -neet -isivat -isivät -akseen -äkseen -essaan -essään -omalla -malla -mällä"
                ),
                (.verb, 9, "-nut -nyt -maan -mään -tävä -ttava -ttu -tty"),
                (.adverb, 9, "-sesti -kaasti -käästi"),
                (.adjective, 9, "-avaa -avasta -avassa -ävää -tuneita -nneita -nutta -nneen"),
            ]),
        "hu": WordShapes(
            nouns: "bikini zokni kocsi csoki martini kifli elnöki",
            verbs:
                "figyelik készülnek állandósulnia hívni tiltakoznak elhangzottak megtörtént kell lehet lett volt mondta közölte",
            shapes: [
                (
                    .verb, 7,
                    "-tottak -tettek -töttek -nának -nének -ották -ették -ötték -hatna -hetne -hatják -hetik -hatnak -hetnek"
                ),
                (
                    .verb, 7,
                    "-ani -eni -lnak -lnek -znak -znek -odik -edik -ödik -olják -tott -tett -tött -olták -elték -álták -ezték -ozták -ndott -ndett"
                ),
                (.adjective, 8, "-ható -hető -tlan -tlen -talan -telen -ndő -ndó"),
            ]),
        "ko": WordShapes(
            nouns: "바다 캐나다 판다 소다 플로리다 우간다 르완다 혼다 도요다 가게 무게 집게 역할 화면 장면 측면 국면 반면 수면",
            adverbs: "너무나 군데군데 그렇기 모두 함께 다시 아주 매우 이미 바로",
            shapes: [
                (.verb, 6, "-다 -요"),
                (
                    .verb, 9,
                    "-하는 -되는 -하고 -되고 -하며 -되며 -하지만 -지만 -해서 -하여 -하면 -되면 -면서 -는데 -했던 -하던 -려고 -도록 -거나 -라며 -다고 -다며 -는지 -으며 -으면 -았다 -었다 -했고 -하기 -되기 -아서 -어서 -니까 -하자 -하게 -되어 -된다고 -이던"
                ),
                (.adverb, 9, "-적으로 -스럽게"),
                (.adjective, 9, "-적인 -스러운 -로운 -있는 -없는 -같은 -받은 -많은 -았던 -었던"),
            ]),
        "sv": WordShapes(
            nouns: "ordförande anförande avtal",
            verbs: "kräver våga leva uppfostra undersöker betrakta skrämmas frigöra",
            shapes: [
                (.verb, 7, "-ade -ades -erar -eras -erade -erades -erats -erat -ades"),
                (.adverb, 9, "-ligen -ligtvis"),
                (.adjective, 8, "-iskt -iska -liga -ligt -lösa -samma -samt -ttade"),
            ]),
        "nb": WordShapes(shapes: [(.verb, 7, "-erer -erte -eres"), (.adjective, 8, "-iske -lige")]),
        "da": WordShapes(shapes: [(.verb, 7, "-erer -erede -eres -eret"), (.adjective, 8, "-iske -lige")]),
        "sw": WordShapes(
            nouns: """
                kundi kura kura kusini kupe kuku kuta kumbukumbu kumbi kuni kuzimu kulia kushoto kukutana kumi kumbe kumbukizi kutu kuta kutoka alijojo walimu walinzi amewala
                wanafunzi wanaume wanawake wanachama wananchi wanajeshi wanasiasa wanasheria wanasayansi wanamichezo sikukuu
                """,
            verbs: "amekua amekuwa anakua anakuwa wamekua kuishi kulipa kupata kusema kuomba kuona kupiga",
            shapes: [
                (.verb, 8, "nili- siku- sija- tuli- kuj-"),
                (.verb, 8, "ime- zime- yame- vime- lime- tume- nime- kime- ume-"),
                (.verb, 7, "wame- amef- amech- ameo- inak- inaw- inat- inas- inap-"),
                (.verb, 8, "ku-wa kum- kuwa- kuth- kuon- kush- kufan- kupat-"),
                (
                    .verb, 7,
                    "alika- ali- waliku- wali- anaw- anak- anas- anat- anap- wanaotu- wanaofa- wamek- wames- wamet- wamew- amek- ames- amet- amew- amep-"
                ),
                (
                    .verb, 7,
                    "ata- wata- ita- zita- zina- zili- ilik- ilit- ilip- ilis- yali- kuli- kuka- kuwa- kufa- kuto- kuji- kuz- hawa- haku- hata- hai-"
                ),
                (
                    .verb, 8,
                    "zinazo- wanao- anaye- inayo- yaliyo- zilizo- waliyo- walio- aliye- iliyo- unao- ambao- ambayo-"
                ),
            ]),
        "tr": WordShapes(
            nouns:
                "gümüş ekmek yemek gelecek kültür müdür gerek erkek bayrak toprak kaynak konak tümsek geçmiş kamış yemiş ödemiş",
            verbs:
                "konuştu söyledi dedi düşünmüş biriydi yarışıyor suçtur yerdir oldu oldum etti gitti sordu dedim geldi gördü verdi aldı çıktı kaldı",
            adverbs: "erken şeklinde ardından üzerine yaklaşık tamamen özellikle",
            numbers: "iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan",
            shapes: [
                (
                    .verb, 7,
                    "-ıyor -iyor -uyor -üyor -yorlar -yordu -mıştı -mişti -muştu -müştü -mıştır -miştir -muştur -müştür -ıldı -ildi -uldu -üldü -ındı -indi -undu -ündü"
                ),
                (
                    .verb, 7,
                    "-dılar -diler -dular -düler -mışlar -mişler -ecek -acak -ecekler -acaklar -malı -meli -abilir -ebilir -ılacak -ilecek"
                ),
                (
                    .verb, 9,
                    "-dığını -diğini -duğunu -düğünü -tığını -tiğini -tuğunu -tüğünü -dığı -diği -duğu -düğü -tığı -tiği -tuğu -tüğü"
                ),
                (
                    .verb, 9,
                    "-dıklarını -diklerini -duklarını -düklerini -acağını -eceğini -abileceğini -ebileceğini -abileceği -ebileceği -mesine -masına -mediği -madığı"
                ),
                (
                    .verb, 8,
                    "-salar -seler -saydı -seydi -arak -erek -mıştır -maktadır -mektedir -abilirsiniz -ebilirsiniz -ıyorum -iyorum -ıyoruz -iyoruz -meye -maya"
                ),
                (.verb, 7, "-mış -miş -ştı -şti -ştu -ştü -ydı -ydi -ydu -ydü"),
                (
                    .verb, 8,
                    "-rdı -rdi -rdu -rdü -ttım -ttim -madım -medim -madı -medi -iyorlar -ıyorlar -uyorlar -üyorlar"
                ),
                (
                    .verb, 8,
                    "-makta -mekte -maktan -mekten -maktayız -mekteyiz -tıkça -tikçe -dıkça -dikçe -dukça -dükçe -acağız -eceğiz"
                ),
                (
                    .verb, 9,
                    "-acaklarını -eceklerini -acaktır -ecektir -ıyorsunuz -iyorsunuz -uyorsunuz -üyorsunuz -dığımda -diğimde -duğumda -düğümde -tığımda -tiğimde"
                ),
                (
                    .verb, 9,
                    "-dığında -diğinde -duğunda -düğünde -tığında -tiğinde -dığınız -diğiniz -duğunuz -düğünüz -tığınız -tiğiniz -dıktan -dikten -duktan -dükten -tıktan -tikten"
                ),
                (.verb, 9, "-lardır -lerdir -dedir -dadır -tedir -tadır -ındır -indir -casına -cesine"),
                (.verb, 8, "-ldim -ldım -ldum -ldüm -ndum -ndüm -muştum -müştüm -mıştım -miştim -yordum"),
                (.verb, 8, "-rsiniz -rsınız -rsunuz -rsünüz -rsanız -rseniz"),
                (.verb, 10, "-muş -müş -mak -mek -meden -madan"),
            ]),
    ]
}

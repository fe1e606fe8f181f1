/// The shapes of Slavic words. In Cyrillic a letter has two bytes.
extension WordShapes {
    static let slavic: [String: WordShapes] = [
        "bg": WordShapes(
            nouns: "данни военни ранени загинали животни",
            verbs: "може трябва получи обяви съобщи посочи добави обясни призна заяви смята иска прави става",
            shapes: [
                (.verb, 12, "-ваше -ваха -ират -ираха -ираше -яват -ават -явам -авам -явал -увал -ували"),
                (.adverb, 12, "-ално -ично -телно"),
                (
                    .adjective, 12,
                    "-ският -ската -ското -ските -ски -ска -ско -ният -ната -ното -ните -ален -ална -ално -ални -ична -ични"
                ),
            ]),
        "cs": WordShapes(
            nouns: """
                vězněný obviněný obviněných raněných zraněných nemocných mrtvých cestovné pojistné výživné
                festival karneval interval obal sval šakal rival metal asfalt ideal automobil profil mobil textil fosil krokodýl hotel
                """,
            verbs:
                "otevřel zavřel uvedl řekl zvedl odmítl zajímá nepouští rozloučíme plyne hraje chce říct přinesl přišel odešel došel zůstal získal získala začal",
            adverbs: "jednak nijak rozhodně zhruba přibližně zejména především současně pravděpodobně následně",
            shapes: [
                (
                    .verb, 7,
                    "-ovat -ávat -ívat -nout -oval -ovala -ovali -ovalo -ovaly -uje -ují -ujeme -ilo -ala -alo -ali -ela -elo -eli"
                ),
                (
                    .verb, 8,
                    "-ila -ili -nul -nula -nuli -jeme -íme -áme -ítil -ažil -očil -ačil -ustil -ovil -adal -aral -ímat -ýkat -ídal -ekal -sal -val -tal -til -dil -nil -vil -sil -lil -žil -čil -řil -šil"
                ),
                (.adverb, 8, "-ivně -elně -álně -icky -ovsky"),
                (.adjective, 6, "-ého -ému -ých -ými -ský -ská -ské -skou -ckých -cký -cká -cké -ový -ová -ové -ovou"),
                (.adjective, 7, "-ný -né -ná -lní -aný -aná -ané -ený -ená -ené"),
            ]),
        "mk": WordShapes(
            shapes: [
                (.verb, 12, "-уваат -уваше -ираат -ираше -увал -увале"),
                (.adjective, 10, "-скиот -ската -ското -ските -ски -ска -ско -ниот -ната -ното -ните"),
            ]),
        "pl": WordShapes(
            nouns: """
                postać połać pamięć część śmierć miłość sieć płeć odpowiedź kolano siano materiały kanały rannych chorych zmarłych nastolatkami
                chwili cywili czarnych wolności miesiąca miesiące miesiącem tysiąca tysiące tysiącem zająca zające
                """,
            verbs: """
                zobaczymy jest mają może musi chce powiedział stwierdził dodał podał poinformował zakończy rozpocznie odbędzie trafił
                został została zostali zostały doszło wynika okazało stał stała
                """,
            adverbs: """
                pewnie niespełna obecnie ostatnio ostatecznie zapewne dotychczas wcześniej później około niemal wreszcie prawdopodobnie
                oczywiście istotnie zupełnie wyraźnie
                """,
            numbers: """
                dwa dwie dwóch trzy trzech cztery czterech pięć pięciu sześć siedem osiem dziewięć dziesięć dziesięciu jedenaście dwanaście
                piętnaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt sto dwieście trzysta pięćset tysiąc
                """,
            shapes: [
                (
                    .verb, 7,
                    "-ować -ywać -iwać -nąć -ają -ują -eją -ował -owała -owali -owało -owały -owano -ywał -ywała -ywali"
                ),
                (.verb, 7, "-ały -ało -ali -iło -yło -ęli -ęła -ęło -liśmy -łyśmy -byśmy -ujemy -wamy -eramy"),
                (.verb, 8, "-ał -ała -ił -iła -ili -yli -yła -ano -ono -łaby -łoby -eliby -yliby -iliby -ąłby"),
                (.verb, 7, "-uje -uję -ano"),
                (.verb, 8, "-ając -ując"),
                (.verb, 8, "-yć -ić -eć -asz -esz -isz"),
                (.verb, 6, "-ać -ąć"),
                (.verb, 9, "-owałem -owałam -ałam -iłam -yłam -iłem -yłem"),
                (.adverb, 8, "-alnie -ownie -ywnie -ycznie -icznie"),
                (
                    .adjective, 7,
                    "-ego -emu -ych -ymi -skim -skich -ski -ska -skie -skiej -ską -owej -owe -owym -owy -niej -nej"
                ),
                (.adjective, 9, "-ący -ąca -ące -ącym -ących -ącej -ącego -ącą"),
                (.adjective, 8, "-owany -owana -owane -czny -czna -czne -czną -lny -lna -lne -lną"),
            ]),
        "ru": WordShapes(
            nouns: """
                печать память кровать тетрадь нить сеть мечеть путь площадь лошадь военные военных военным военными данные данных данным
                данными животные животных подозреваемый подозреваемого обвиняемый обвиняемого пострадавшие пострадавших погибших погибшие
                раненые раненых заключенные заключенных заключённых выходные насекомые больных больные учёный учёные учёных ученый ученые
                ученых рабочие рабочих прохожие служащие служащих наличные наличных столовая гостиная налоговая запятая вселенная
                материал канал правил телеканал вокзал маршал персонал капитал журнал сигнал скандал филиал потенциал финал полуфинал портал терминал мемориал идеал ритуал
                арсенал квартал сериал минерал провал обвал подвал привал перевал интервал оригинал карнавал генерал адмирал металл
                либерал криминал радикал вокал причал пенал крокодил кредит дефицит лимит аудит саммит гранит магнит транзит профицит визит
                бандит алфавит аппетит депозит динамит инвалид монолит метеорит политсовет ребят котят девчат
                """,
            verbs:
                "начали начал начала стал стала стали мог могла могли может могут смог смогла смогли победила выявила объявила",
            adverbs: "примерно около ранее позднее сообща",
            numbers: """
                два две двух три трех трёх четыре четырех четырёх пять пяти шесть шести семь восемь девять десять десяти одиннадцать
                двенадцать пятнадцать двадцать тридцать сорок пятьдесят сто двести триста пятьсот
                """,
            shapes: [
                (
                    .verb, 10,
                    "-ться -ется -ются -лся -лась -лись -лось -ется -ится -ятся -ающий -ающие -ующие -вшие -вший"
                ),
                (
                    .verb, 12,
                    "-ать -ять -ить -еть -нуть -овал -ировал -овала -овали -ывал -ывала -ывали -ивал -ивали -ают -яют -уют -ает -яет -ует"
                ),
                (.verb, 12, "-ал -ил -рыл -дит -жит -чит -вит -шит -ходят -водят -зят -рят -вшись"),
                (.adverb, 12, "-льно -ично -ески -венно -дневно"),
                (
                    .adjective, 10,
                    "-ого -ому -ыми -ых -ый -ая -ое -ые -ую -ской -ским -ский -ские -ских -ской -ную -ным -ной"
                ),
            ]),
        "sk": WordShapes(
            nouns:
                "zranených mŕtvych obvinený obvinených festival karneval interval obal sval rival automobil profil mobil textil",
            verbs: "otvoril uviedol povedal odmietol chce môže musí mal mala mali prišiel odišiel zostal získal začal",
            adverbs: "približne najmä predovšetkým súčasne pravdepodobne následne rozhodne",
            shapes: [
                (.verb, 7, "-ovať -ávať -ívať -núť -oval -ovala -ovali -ovalo -uje -ujú -ujeme -ilo -ali -eli -alo"),
                (.verb, 8, "-ila -ili -ala -ela"),
                (.verb, 7, "-kal -sal -val -tal -dal -ril -til -dil -nil -vil -lil -žil -čil -šil"),
                (.adverb, 8, "-ivne -elne -álne -icky"),
                (.adjective, 6, "-ého -ému -ých -ými -ský -ská -ské -skou -cký -cká -cké -ový -ová -ové -ovou"),
                (.adjective, 7, "-ný -né -ná -aný -aná -ené -ený -ená"),
            ]),
        "sl": WordShapes(
            shapes: [
                (.verb, 7, "-ovati -evati -ujejo -uje -ajo -ijo -oval -ovala -ovali"),
                (.adjective, 7, "-ega -emu -imi -ski -ska -sko -skega -skem -skih -ške -ških -škega"),
            ]),
        "hr": WordShapes(
            nouns: "poginulih ranjenih ozlijeđenih",
            shapes: [
                (.verb, 7, "-ovati -ivati -uju -uje -ovao -ovala -ovali -irao -irala -irali -iraju"),
                (
                    .adjective, 7,
                    "-oga -ome -ski -ska -sko -skog -skom -skih -skim -ški -ška -ško -škog -čkog -čki -čka -čke"
                ),
            ]),
        "uk": WordShapes(
            nouns: """
                військові військових дані даних поранених поранені загиблих загиблі тварини потерпілих потерпілі підозрюваний
                підозрюваного обвинувачений обвинуваченого учений учені вчені вчених хворих набережна
                """,
            verbs:
                "бракує відомо додав додала каже каза заявив заявила зазначив зазначила повідомив повідомила вважає має мають може можуть пішли пішов пішла",
            adverbs: "наразі нині раніше пізніше приблизно близько зокрема",
            numbers: """
                два дві двох три трьох чотири чотирьох п'ять п'яти шість шести сім вісім дев'ять десять десяти одинадцять дванадцять
                п'ятнадцять двадцять тридцять сорок п'ятдесят сто двісті триста п'ятсот
                """,
            shapes: [
                (.verb, 10, "-ться -тися -лися -лася -лося -вся -сь"),
                (
                    .verb, 10,
                    "-ують -юють -ають -яють -ує -ює -ає -яє -ити -ати -яти -нути -увати -ював -ювала -ювали -увала -ували -ував"
                ),
                (.verb, 12, "-ила -ило -ено -ано -ять -ить"),
                (.adverb, 10, "-ьно -ково -ично -ічно"),
                (.adverb, 16, "-тно -вно -дно -жно -зно -рно -йно"),
                (
                    .adjective, 10,
                    "-ого -ому -ими -ських -ської -ській -ський -ська -ське -ські -ським -ською -ської -ний -ної -них -ним -ною"
                ),
            ]),
    ]
}

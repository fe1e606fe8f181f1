/// The weak words of languages of Europe.
extension WeakWords {
    static let europe: [String: WeakWords] = [
        "af": WeakWords(
            connectors: "van der de den en",
            amounts: "persent miljoen miljard duisend honderd rand",
            general: "mense persoon persone man vrou plek geval dinge ding deel gebruik getal",
            opening: "nuwe groot klein goeie ou hoë lang belangrike groter grootste beste moontlike"),
        "bg": WeakWords(
            connectors: "на от ван де да",
            amounts: "процента процент милиона милион милиарда хиляди лева лв евро",
            general: "хора хората човек души начин място случай случаи част брой работа неща нещо",
            opening: """
                нов нова ново нови новия новата новите голям голяма големи големите малък малка добър добра добри
                важен важна важни различни първи млад стар цял
                """),
        "ca": WeakWords(
            connectors: "de del d dels des la les los el i",
            amounts: "milions milió milers mil euros per cent",
            general: """
                persones persona gent cosa coses part lloc manera cas casos vegada vegades home dona homes dones
                forma nombre vida món
                """,
            opening: """
                nou nova nous noves gran grans petit petita bon bona important importants millor diferents alt alta
                llarg últims principal
                """),
        "cs": WeakWords(
            connectors: "z ze na van de",
            amounts: """
                procent procenta milionů miliony milion miliard miliardy tisíc tisíce korun koruny eur dolarů
                """,
            general: """
                lidí lidé lidem člověk člověka osoba osob osoby způsob místo místě případ případě případech část
                části věc věci počet práce práci možnost možnosti rámci důvodu
                """,
            opening: """
                nový nová nové nových nového novou velký velká velké velkých malý malé dobrý dobré důležité hlavní
                vysoký vysoké dlouhý mladý starý různé různých možné
                """),
        "da": WeakWords(
            connectors: "af von van de og",
            amounts: "procent millioner million milliarder kroner kr tusind tusinde euro",
            general: """
                mennesker menneske person personer folk mand kvinde mænd kvinder sted ting del måde tilfælde arbejde
                antal gang gange plads
                """,
            opening: """
                ny nyt nye stor stort store lille små god godt gode vigtig høj gammel gamle ung unge større største
                bedre bedste mulig forskellige
                """),
        "el": WeakWords(
            connectors: "του της των τον ντε φον",
            amounts: "τοις εκατό εκατομμύρια εκατ δισεκατομμύρια δισ χιλιάδες ευρώ δολάρια",
            general: """
                άνθρωποι ανθρώπους ανθρώπων άνθρωπος άτομα άτομο πρόσωπο τρόπο τρόπος μέρος μέρη περίπτωση
                περιπτώσεις πράγματα θέμα φορά φορές αριθμός αριθμό συνέχεια πλαίσιο διάρκεια
                """,
            opening: """
                νέος νέα νέο νέες νέων νέου νέας μεγάλος μεγάλη μεγάλο μεγάλες μεγάλα μικρή μικρό καλό καλή
                σημαντικό σημαντική σημαντικά κύρια κύριο δυνατό διαφορετικές
                """),
        "et": WeakWords(
            connectors: "von de van",
            amounts: """
                protsenti protsent miljonit miljon miljardit tuhat tuhande tuhandeid eurot krooni dollarit
                """,
            general: """
                inimest inimesed inimene inimese inimesi inimeste inimestele isik isikut mees naine viis viisi koht
                kohta osa osas asi asja juhul töö arv
                """,
            opening: """
                uus uue uut uued suur suure suurt suured suurem suurim väike väikese hea head oluline olulise noor
                vana pikk võimalik erinevad erinevate
                """),
        "eu": WeakWords(
            connectors: "de von",
            amounts: "ehuneko milioi mila euro",
            general: """
                pertsona pertsonak jende jendea gauza gauzak leku lekua modu moduan kasu kasuan zati lan lana aldi
                kopuru kopurua gizon emakume
                """,
            opening: """
                berri berria berriak berriko handi handia handiak txiki txikia on ona garrantzitsu nagusi nagusia
                """),
        "fi": WeakWords(
            connectors: "von van de af",
            amounts: """
                prosenttia prosentin miljoonaa miljoonan miljoona miljardia tuhat tuhatta tuhansia euroa euron
                dollaria
                """,
            general: """
                ihmiset ihmisiä ihmisten ihminen ihmistä ihmisen henkilöä henkilö henkilöt mies nainen asia asian
                asiaa asiat tapa tapaa tavalla paikka paikan osa osan kerran kertaa määrä tilanne tilanteessa työ
                työn
                """,
            opening: """
                uusi uuden uutta uudet uusia suuri suuren suurta suuret suurin suurempi pieni pienen hyvä hyvän
                hyvää tärkeä tärkeää vanha vanhan nuori nuoret nuorten pitkä erilaisia mahdollinen tärkein
                """),
        "gl": WeakWords(
            connectors: "de do da dos das del e",
            amounts: "millóns millón miles mil euros cento por",
            general: """
                persoas persoa xente cousa cousas parte lugar maneira xeito caso casos vez veces home muller homes
                mulleres forma número vida mundo
                """,
            opening: """
                novo nova novos novas gran grandes pequeno pequena bo boa importante importantes mellor maior
                diferentes alto principal
                """),
        "hr": WeakWords(
            connectors: "de van von i",
            amounts: """
                posto postotak milijuna milijun milijardi milijarde tisuća tisuće eura kuna dolara
                """,
            general: """
                ljudi ljude čovjek čovjeka osoba osobe osobu način mjesto mjestu slučaj slučaju dio dijelu stvar
                stvari broj rad riječ riječi sklopu
                """,
            opening: """
                novi nova novo nove novog novih veliki velika veliko velike velikog velikih mali mala dobar dobra
                važno glavni glavna visok mladi mladih star različite moguće
                """),
        "hu": WeakWords(
            connectors: "de von van",
            amounts: """
                százalék százaléka százalékos millió milliárd ezer forint euró dollár százalékkal
                """,
            general: """
                ember emberek embert embereket embernek személy férfi nő hely helyen dolog dolgok rész része részét
                mód módon eset esetben szám száma munka fő
                """,
            opening: """
                új nagy kis jó fontos magas hosszú fiatal régi nagyobb legnagyobb kisebb jobb legjobb különböző
                lehetséges fő teljes
                """),
        "is": WeakWords(
            connectors: "af von",
            amounts: """
                prósent prósenta milljónir milljón milljarða milljarðar þúsund krónur króna krónum evrur
                """,
            general: """
                fólk maður menn manna mönnum kona konur manneskja staður stað hlutur hluti hluta mál máli málið
                fjöldi sinn sinnum
                """,
            opening: """
                nýr ný nýtt nýja nýju nýjum stór stóra stórt stóru lítil góður góð gott góða mikilvægt ungur gamall
                hár helsta
                """),
        "lt": WeakWords(
            connectors: "de von van",
            amounts: """
                proc procentų procentai milijonų milijonai mln milijardų mlrd tūkstančių tūkstančiai tūkst eurų litų
                dolerių
                """,
            general: """
                žmonės žmonių žmogus žmogaus žmonėms asmuo asmenys asmenų vyras moteris vieta vietos vietoje dalis
                dalį dalies būdas būdu atvejis atveju dalykas skaičius darbas darbo
                """,
            opening: """
                naujas nauja naują naujos naujų nauji didelis didelė didelį didelės didžiausias didžiausia mažas
                geras gera svarbus svarbu pagrindinis jaunas senas įvairūs
                """),
        "lv": WeakWords(
            connectors: "de fon van",
            amounts: """
                procenti procentu procentiem miljoni miljonu miljonus miljardu tūkstoši tūkstošu tūkst eiro latu
                dolāru
                """,
            general: """
                cilvēki cilvēku cilvēks cilvēkiem cilvēkus persona personas vīrietis sieviete vieta vietā vietu daļa
                daļu daļas veids veidā gadījums gadījumā lieta lietas skaits darbs darba
                """,
            opening: """
                jauns jauna jaunu jauni jauno liels liela lielu lieli lielākais lielākā mazs labs laba svarīgs
                svarīgi galvenais augsts vecs dažāds
                """),
        "mk": WeakWords(
            connectors: "на од ван де",
            amounts: "проценти процент отсто милиони милион милијарди илјади денари евра долари",
            general: "луѓе луѓето човек лице лица начин место случај дел број работа работи нешта",
            opening: """
                нов нова ново нови новиот новата голем голема големи мал мала добар добра важно главен млад стар
                """),
        "nb": WeakWords(
            connectors: "av von van de og",
            amounts: "prosent millioner million milliarder kroner kr tusen euro dollar",
            general: """
                mennesker menneske person personer folk mann kvinne menn kvinner sted ting del måte tilfelle
                tilfeller arbeid antall gang ganger plass
                """,
            opening: """
                ny nytt nye stor stort store liten lite små god godt gode viktig høy gammel gamle ung unge større
                største bedre beste mulig ulike forskjellige
                """),
        "nn": WeakWords(
            connectors: "av von van de og",
            amounts: "prosent millionar million milliardar kroner kr tusen euro dollar",
            general: """
                menneske person personar folk mann kvinne menn kvinner stad ting del måte tilfelle arbeid gong
                gonger plass
                """,
            opening: """
                ny nytt nye stor stort store liten lite små god godt gode viktig høg gammal gamle ung unge større
                største betre beste ulike
                """),
        "pl": WeakWords(
            connectors: "de von van z ze",
            amounts: """
                procent procenta proc mln milionów miliony milion mld miliardów tys tysięcy tysiące złotych zł euro
                dolarów
                """,
            general: """
                ludzi ludzie ludziom ludźmi człowiek człowieka osoba osób osoby osobę mężczyzna kobieta kobiety
                sposób sposobu miejsce miejsca miejscu część części przypadku przypadek rzecz rzeczy liczba liczby
                pracy praca sprawa sprawie sprawy raz razy ramach celu strony stronie
                """,
            opening: """
                nowy nowa nowe nowego nowej nowych duży duża duże dużych wielki wielka wielkie mały dobry dobra
                ważny ważne główny główna wysoki długi młody stary różne różnych możliwe największy najlepszy
                """),
        "ro": WeakWords(
            connectors: "de din al a ale lui",
            amounts: "sută procente milioane milion miliarde mii mie lei euro dolari",
            general: """
                oameni oamenii om persoane persoana persoană bărbat femeie bărbați femei loc locul parte partea mod
                caz cazul cazuri lucru lucruri număr numărul ori dată fel rând punct
                """,
            opening: """
                nou nouă noi noul noua mare mari mic mică bun bună buni important importantă principal principală
                vechi tânăr înalt diferite posibil
                """),
        "ru": WeakWords(
            connectors: "де ван фон аль бен",
            amounts: """
                процент процента процентов млн миллион миллиона миллионов млрд миллиарда миллиардов тыс тысяч тысячи
                рублей рубля евро долларов
                """,
            general: """
                человек человека людей люди людям лиц лица мужчина женщина способ место месте случай случае случаи случаях слова словам словами конце
                часть части дело дела вещь число числа раз образом рамках ходе отношении связи результате
                """,
            opening: """
                новый новая новое новые нового новой новых большой большая большие больших крупный крупные маленький
                хороший важный важно главный высокий старый молодой разные различных возможно
                """),
        "sk": WeakWords(
            connectors: "z zo na van de",
            amounts: """
                percent percenta miliónov milióny milión miliárd miliardy tisíc tisíce eur korún dolárov
                """,
            general: """
                ľudí ľudia ľuďom človek človeka osoba osôb osoby spôsob miesto mieste prípad prípade prípadoch časť
                časti vec veci počet práca práce prácu možnosť rámci dôvodu
                """,
            opening: """
                nový nová nové nových nového novú veľký veľká veľké veľkých malý malé dobrý dobré dôležité hlavný
                vysoký dlhý mladý starý rôzne rôznych možné
                """),
        "sl": WeakWords(
            connectors: "de von van iz",
            amounts: """
                odstotkov odstotka odstotke milijonov milijona milijone milijarde milijard tisoč evrov dolarjev
                """,
            general: """
                ljudi ljudje človek človeka oseba osebe oseb način mesto mestu primer primeru primerov del delu dela
                stvar stvari število delo okviru
                """,
            opening: """
                nov nova novo nove novega novih velik velika veliko velike velikega velikih majhen dober dobra
                pomembno pomembna glavni visok mlad mladi star različne možno
                """),
        "sr": WeakWords(
            connectors: "de van von i ван фон де",
            amounts: """
                odsto procenata procenat miliona milion milijardi milijarde hiljada hiljade evra dinara dolara одсто
                процената милиона милион милијарди хиљада евра динара долара
                """,
            general: """
                ljudi ljude čovek čoveka osoba osobe lica način mesto mestu slučaj slučaju deo delu stvar stvari
                broj rad reč reči људи људе човек човека особа особе лица начин место месту случај случају део делу
                ствар ствари број рад реч речи
                """,
            opening: """
                novi nova novo nove novog novih veliki velika veliko velike velikih mali dobar važno glavni нови
                нова ново нове новог нових велики велика велико велике великих мали добар важно главни
                """),
        "sv": WeakWords(
            connectors: "av von van de och",
            amounts: "procent miljoner miljon miljarder kronor tusen euro dollar",
            general: """
                människor människa person personer folk man kvinna män kvinnor plats saker sak del sätt fall arbete
                antal antalet gånger
                """,
            opening: """
                ny nytt nya stor stort stora liten små god gott goda viktig viktigt hög gammal gamla ung unga större
                största bättre bästa möjlig olika
                """),
        "uk": WeakWords(
            connectors: "де ван фон",
            amounts: """
                відсотків відсотки відсотка млн мільйонів мільйона мільйони млрд мільярдів мільярди тис тисяч тисячі
                гривень грн доларів євро
                """,
            general: """
                людей люди людина людини людям людину осіб особа особи особу чоловік жінка спосіб місце місці
                випадок випадку частина частини справа справи справу річ кількість кількості раз разом рамках
                питання умов зв'язку результаті
                """,
            opening: """
                новий нова нове нові нового нової нових великий велика велике великі великих малий хороший важливо
                важливий головний високий старий молодий різні різних можливо
                """),
    ]
}

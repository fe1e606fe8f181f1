extension LexiconSource {
    static let serbian = LexiconSource(
        titles: """
            g gđa gđica gosp dr prof doc mr mag dipl ing inž akad sv gen puk kap г гђа госп др проф доц мр маг
            дипл инж акад св ген пук кап
            """,
        inner: """
            npr tj tzv t.j odn cca ca up engl nem fr rus lat ital rođ um uklj max min нпр тј тзв одн уп енгл нем
            рус лат рођ ум
            """,
        numbered: "br str čl st tač pogl sl tab tel бр стр чл ст тач погл сл таб тел",
        ordinary: """
            god g tis mil mlrd min sek jan feb mar apr jun jul avg sep okt nov dec p.n.e n.e d.o.o a.d ul год г
            хиљ мил млрд мин сек јан феб мар апр јун јул авг сеп окт нов дец п.н.е н.е ул
            """,
        final: "itd itsl i.sl i.dr dr etc итд и.сл и.др сл din km дин км",
        starters: """
            to taj ta ti te on ona ono oni ja mi vi u na iz s sa do od po za pri o pod nad pred među bez k ka i
            a ali ili da kada kad ako kako šta ko gde zašto kakav koji koja koje međutim osim takođe stoga zato
            zatim potom sada tu tamo već još samo ne nije je bio bila bilo su svi mnogi neki svaki niko njegov
            njen njihov naš moj svoj možda konačno danas juče sutra prema tokom iako jer dok ovaj ova ovo tim
            tako se то тај та ти те он она оно они ја ми ви у на из с са до од по за при о под над пред међу без
            и а али или да када кад ако како шта ко где зашто који која које међутим осим такође зато затим
            потом сада ту тамо већ још само не није је био била су сви многи неки сваки његов њен њихов наш мој
            можда данас јуче сутра према током иако јер док овај ова ово тако
            """,
        calendar: """
            januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra јануара
            фебруара марта априла маја јуна јула августа септембра октобра новембра децембра
            """,
        reportingVerbs: """
            rekao rekla kaže pita upitao upitala odgovorio odgovorila uzviknuo dodao dodala izjavio izjavila
            рекао рекла каже пита упитао упитала одговорио одговорила додао додала изјавио изјавила
            """,
        hasOrdinalPeriod: true,
        hasSyllabicConsonants: true)
}

extension LexiconSource {
    static let french = LexiconSource(
        titles: "M MM Mme Mmes Mlle Mlles Mgr Me Pr Dr Drs Vve Cdt Cap Col Gal Lt Sgt Ste Sts Stes",
        inner: "c.-à-d env ex cf p.ex apr av",
        numbered: "n no nos p pp t vol chap art fig éd al col liv pl tab tél réf ann",
        ordinary: """
            janv févr avr juil sept oct nov déc lun mar mer jeu ven sam dim
            av bd boul pl rte hab dép fr adj adv syn anc auj Cie Éts ets S.A S.A.R.L J.-C min sec max moy h
            """,
        final: "etc",
        starters: """
            le la les l un une des du il elle ils elles on nous vous je tu ce cet cette ces c ceci cela ça son sa ses
            leur leurs notre nos votre vos mon ma mes qui que quoi quand où comment pourquoi si lorsque puisque comme
            mais et ou or donc car ni cependant toutefois pourtant néanmoins ainsi alors puis ensuite enfin aussi
            d'abord après avant depuis pendant durant dans en sur sous avec sans pour par chez vers entre selon malgré
            à au aux de d'après aujourd'hui hier demain ici là plusieurs quelques tous toutes chaque aucun aucune
            certains certaines il y n'est c'est s'il qu'il parmi outre lors est sont
            """,
        reportingVerbs: "demanda dit répondit cria s'écria")

    static let spanish = LexiconSource(
        titles: """
            Sr Sra Srta Sres Sras Dr Dra Dres Drs D Dª Da Dña Don Ing Lic Arq Gral Cnel Cap Tte Sgto Mons Rvdo Fr Prof
            Profa Sto Sta Excmo Ilmo Pdte Vd Vds EE FF JJ
            """,
        inner: "p.ej ej aprox cf fig",
        numbered: "n núm núms nro pág págs p pp art arts vol cap t tomo tel ed fasc párr",
        ordinary: """
            ene feb mar abr may jun jul ago sep sept set oct nov dic
            av avda c/ pza ctra dpto depto prov km hab ud uds S.A S.L Cía cía EE.UU UU AA OO a.c d.c a.m p.m min seg máx
            mín ca izq dcha admón esp
            """,
        final: "etc",
        starters: """
            el la los las un una unos unas él ella ellos ellas yo tú nosotros usted ustedes este esta estos estas ese
            esa esos esas aquel aquella esto eso lo su sus mi mis tu tus nuestro nuestra se le les me te nos
            que qué quien quién cuando cuándo donde dónde como cómo por porque si aunque mientras pero y o ni sino
            sin embargo además también así entonces luego después antes ahora hoy ayer mañana aquí allí
            en de del a al con para desde hasta entre sobre según tras durante ante bajo contra
            muchos muchas algunos algunas todos todas cada ningún ninguna varios otro otra otros otras uno dos tres
            es son era fue fueron ha han hay está están tiene no sí más ya aún todavía solo sólo finalmente
            """,
        calendar: "lunes martes miércoles jueves viernes sábado domingo gmt",
        reportingVerbs: "dijo preguntó respondió exclamó gritó")

    static let portuguese = LexiconSource(
        titles: """
            Sr Sra Srs Sras Srta Dr Dra Drs Dras D Eng Engª Arq Prof Profa Profª Exmo Exma Ilmo Gen Cel Cap Ten Sgt Pe
            Fr Sto Sta Dom Des Min Dep Sen Gov
            """,
        inner: "p.ex ex cf aprox",
        numbered: "n nº núm pág págs p pp art arts vol cap t tel ed fig",
        ordinary: """
            jan fev mar abr mai jun jul ago set out nov dez seg ter qua qui sex sáb dom
            av r pç pça trav rod est km hab Cia Ltda S.A E.U.A a.c d.c máx mín min depto prov
            """,
        final: "etc",
        starters: """
            o a os as um uma uns umas ele ela eles elas eu tu nós você vocês este esta estes estas esse essa esses
            essas aquele aquela isto isso aquilo seu sua seus suas meu minha nosso nossa
            que quem quando onde como por porque se embora enquanto mas e ou nem contudo porém todavia entretanto
            além também assim então depois antes agora hoje ontem amanhã aqui ali lá
            em no na nos nas de do da dos das ao à aos às com para pelo pela desde até entre sobre segundo após
            durante sob contra sem muitos muitas alguns algumas todos todas cada nenhum nenhuma vários outro outra
            é são era foi foram há tem está estão não sim mais já ainda só apenas finalmente
            """,
        reportingVerbs: "disse perguntou respondeu exclamou gritou")

    static let italian = LexiconSource(
        titles: """
            Sig Sigg Sig.ra Sig.na Sigg.ri Dott Dott.ssa Dr Prof Prof.ssa Proff Avv Ing Arch Rag Geom On Sen Gen Col
            Cap Ten Mons Card Don S SS Egr Gent Gent.mo Spett Cav Comm Magg Min Pres Dir sig sig.ra dott dott.ssa
            prof prof.ssa avv ing arch on sen gen mons card
            """,
        inner: "es p.es cfr cf ad.es ca",
        numbered: "n nn num pag pagg p pp art artt vol cap cap.li tel fig tab sez lett par co lgs",
        ordinary: """
            gen feb mar apr mag giu lug ago set sett ott nov dic lun mar mer gio ven sab dom
            v.le p.zza c.so S.p.A spa S.r.l srl a.C d.C max min sec km ab fraz prov loc
            """,
        final: "ecc etc",
        starters: """
            il lo la i gli le l un uno una un' egli lui lei loro noi voi io tu essi esso essa questo questa questi
            queste quello quella quelli quelle ciò suo sua suoi sue mio mia nostro nostra
            che chi quando dove come perché se sebbene mentre ma e ed o oppure né però tuttavia inoltre anche così
            allora poi dopo prima ora oggi ieri domani qui lì là
            in nel nella nei nelle negli nell' di del della dei delle degli dell' a al alla ai alle agli all' da dal
            dalla dai dalle con per su sul sulla tra fra secondo durante senza contro
            molti molte alcuni alcune tutti tutte ogni nessun nessuno nessuna altri altre altro altra
            è sono era erano fu furono ha hanno c'è non sì più già ancora solo soltanto infine infatti quindi
            """,
        reportingVerbs: "disse chiese rispose esclamò gridò")
}

extension LexiconSource {
    static let portuguese = LexiconSource(
        titles: """
            Sr Sra Srs Sras Srta Dr Dra Drs Dras D Eng Engª Arq Prof Profa Profª profa Exmo Exma Ilmo Gen Cel Cap Ten Sgt Pe
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
}

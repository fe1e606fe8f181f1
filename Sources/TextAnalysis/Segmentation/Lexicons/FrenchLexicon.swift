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
            personne rien lundi mardi mercredi jeudi vendredi samedi dimanche toujours
            """,
        reportingVerbs: "demanda dit répondit cria s'écria")
}

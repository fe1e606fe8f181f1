/// The most frequent function words of languages that have no stop-word list and are near to one that has.
///
/// Without them a Swedish text would be taken for Dutch, and a Ukrainian one for Russian, by the words they share. So
/// those shared words stand here too. All of these languages are one to the detector: where they fit a text best, its
/// language is undetermined.
enum NeighborLanguages {
    static var words: [String] { lists.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) } }

    private static let lists = [
        // Near to Dutch and German: Swedish, Danish and Norwegian, Afrikaans.
        """
        och att det som en på är av för med den till inte har de ett om var men från han hon kan vid jag så ska i efter
        eller när nu under mot skulle vara hade blev sig sin
        """,
        """
        og at er af ikke et fra hun ved jeg der skal også efter eller når mod ville være havde blev sig sin end over å av
        etter enn fordi mere mer andre men
        """,
        """
        die van is het in nie dat wat vir op met te word sy hy ek n deur aan was ook as sal na uit dit een omdat meer maar
        haar hulle ons moet so tot oor se nuwe ou daar hierdie toe
        """,
        // Near to the Romance languages: Romanian, Catalan, Galician.
        """
        și de în a la pe cu că nu din este care o un mai al să au fost pentru ale lui prin sunt după dar ca se le
        """,
        """
        i el que en els les per amb una no és del més ha dels com són aquest van però va ser als seva seu també hi
        """,
        """
        unha non na do da os as para por con máis dos das é polo pola ao foi seu súa pero
        """,
        // Near to Russian: Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian.
        """
        і в у на що не з та до за як від про для це його він й але був також які після ще року є або було вони його її
        """,
        """
        ў што да ад пра гэта яго ён таксама якія пасля яшчэ года ёсць
        """,
        """
        и се от че с по са е като при след които той обаче както също това бе ще реши има няма против повече но друг те
        """,
        """
        је су од као који из или није то због он би го ги беше дека ја во од
        """,
        // In the script of Arabic: Persian, Urdu.
        """
        و در به از که این است را با برای آن های می شد کرد خود تا بر یک نیز هم شده بود گفت
        """,
        """
        کے کی میں ہے اور سے کو کا نے پر کہ اس ہیں یہ ایک بھی تھا کر نہیں جو گیا ان تک کہا
        """,
        // In Latin letters, with short words that others have too: Polish, Czech, Hungarian, Turkish,
        // Indonesian, Swahili.
        """
        w i na z się do nie to że jest o od za po jak dla przez ale co są oraz jego był tym być
        """,
        """
        a v na se je že s z do o to i ve za pro ale jako po od by jeho podle byl jsou také které
        """,
        """
        a az hogy és nem egy is meg volt de ez ha már csak mint vagy azt kell mert még szerint
        """,
        """
        ve bir bu da de için ile olarak çok daha olan gibi kadar ne ama var sonra en o ki olduğu
        """,
        """
        yang di dan dari untuk dengan pada ini itu dalam tidak akan oleh juga ke adalah telah karena mereka
        """,
        """
        ya na wa kwa katika ni la za kuwa cha hiyo huo hii huyo alisema pia baada yake wake kama
        """,
    ]
}

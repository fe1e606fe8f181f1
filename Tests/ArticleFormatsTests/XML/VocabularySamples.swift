/// A small document of each vocabulary.
enum VocabularySamples {
    static let all = [rss, atom, nitf, newsItem, newsML1, wiki, factiva, ritzau]

    static let rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Harbor News</title><link>https://harbor.example/</link><language>en-gb</language>
        <description>All about boats.</description>
        <item><title><![CDATA[Ferry &amp; <i>bridge</i>]]></title><link>https://harbor.example/ferry</link>
        <guid isPermaLink="false">h-17</guid><pubDate>Thu, 02 May 2024 08:30:00 GMT</pubDate>
        <dc:creator>Ann Lee</dc:creator><dc:creator>Jo Park</dc:creator><category>Ferries</category><category>Roads</category>
        <description>The ferry stops for a week. [&#8230;]</description>
        <c:encoded><![CDATA[<p>The ferry to the island stops for a week from Monday on.</p><figure><img src="a.jpg">
        <figcaption>A ferry.</figcaption></figure><p>Cars take the bridge, which is open all night &mdash; for a fee.</p>
        <p>The post <a href="https://harbor.example/ferry">Ferry</a> appeared first on <a href="/">Harbor News</a>.</p>]]></c:encoded>
        </item>
        <item><title>Market day</title><link>https://harbor.example/market</link><author>desk@harbor.example (Kim Oh)</author>
        <description>&lt;p&gt;The market opens at nine. &lt;a href="/m"&gt;Read more&lt;/a&gt;&lt;/p&gt;</description></item>
        </channel></rss>
        """

    static let atom = """
        <?xml version="1.0"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><title type="html">Haven &amp;amp; stad</title>
        <author><name>De redactie van de haven</name></author>
        <entry><id>tag:haven.example,2024:1</id><title type="html">De &lt;b&gt;veerboot&lt;/b&gt;</title>
        <link rel="self" href="https://haven.example/1.atom"/><link href="https://haven.example/1"/>
        <published>2024-05-02T08:30:00Z</published><updated>2024-05-03T08:30:00Z</updated>
        <author><name>Ann Lee</name></author><category term="c1" label="Boten"/><category term="Wegen"/>
        <summary>De boot vaart niet.</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>De boot vaart <em>een week</em> niet.</p>
        <ul><li>Auto’s nemen de brug.</li></ul></div></content></entry>
        <entry><id>tag:haven.example,2024:2</id><title>Markt</title><updated>2024-05-04T08:30:00Z</updated>
        <content type="html">&lt;p&gt;De markt opent om negen uur.&lt;/p&gt;</content></entry>
        </feed>
        """

    static let nitf = """
        <?xml version="1.0" encoding="utf-8"?>
        <nitf baselang="en-US"><head><title>Ferry stops</title><meta name="anpa-keyword" content="ferry-stop"/>
        <tobject tobject.type="news"><tobject.subject tobject.subject.type="Transport" tobject.subject.matter="Shipping"/></tobject>
        <docdata management-status="usable"><doc-id id-string="hn.2024.17" regsrc="HN"/><urgency ed-urg="4"/>
        <date.issue norm="20240502T083000+0200"/><du-key key="k17" version="3"/><ed-msg info="Eds: adds quote from the harbor"/>
        <key-list><keyword key="Ferries"/></key-list></docdata></head>
        <body><body.head><hedline><hl1>Ferry stops for a week</hl1><hl2>Bridge stays open</hl2></hedline>
        <byline>By Ann Lee<byttl>Harbor News Writer</byttl></byline><distributor>Harbor News</distributor>
        <dateline><location>OSTVIK</location><story.date>May 2</story.date></dateline>
        <abstract><p>The ferry stops, the bridge does not.</p></abstract></body.head>
        <body.content><block><p>(Adds quote)</p><p>The ferry to the island stops for a week from Monday on.</p>
        <media media-type="image"><media-caption>A ferry.</media-caption></media>
        <hl2>Bridge</hl2><p>Cars take the <location>bridge</location>, which is open all night.</p>
        <table><tr><td>Car</td><td>12</td></tr></table></block><p>-30-</p><p>Call the desk.</p></body.content>
        <body.end><tagline>Ann Lee is at sea.</tagline></body.end></body></nitf>
        """

    static let newsItem = """
        <?xml version="1.0" encoding="UTF-8"?>
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
        <packageItem guid="p1"><itemMeta><itemClass qcode="ninat:composite"/></itemMeta></packageItem>
        <newsItem guid="urn:hn:1" version="4" xml:lang="de"><rightsInfo><copyrightHolder literal="HN"/></rightsInfo>
        <itemMeta><itemClass qcode="ninat:text"/><provider qcode="p:hn"><name>Hafen-Dienst</name></provider>
        <versionCreated>2024-05-02T10:00:00+02:00</versionCreated><firstCreated>2024-05-02T08:30:00+02:00</firstCreated>
        <pubStatus qcode="stat:usable"/><edNote>Kontakt: Tel. 17</edNote><signal qcode="sig:correction"/></itemMeta>
        <contentMeta><urgency>3</urgency><creator qcode="a:lee.ann"><name>lee.ann</name></creator>
        <subject type="cpnat:abstract" qcode="m:1"><name xml:lang="en">Ferries</name><name xml:lang="de">Fähren</name></subject>
        <subject type="cpnat:organisation" qcode="o:1"/><subject qcode="c:v" type="t:category"><name>vm</name></subject>
        <keyword>Brücke</keyword><language tag="de"/><slugline>faehre</slugline><headline rank="2">Brücke bleibt offen</headline>
        <headline rank="1">Fähre fällt aus</headline><dateline>Ostvik (hn) - </dateline><by>Von Ann Lee und Jo Park, HN</by>
        <description role="drol:summary">Eine Woche keine Fähre.</description></contentMeta>
        <assert qcode="o:1"><name>Hafenamt</name></assert>
        <contentSet><inlineData contenttype="text/plain">Die Fähre fällt aus.</inlineData>
        <remoteContent contenttype="image/jpeg" href="a.jpg"/>
        <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>F</title></head>
        <body><header><h1>Fähre fällt aus</h1></header><p class="byline">Von Ann Lee</p><section class="main">
        <p><span class="dateline">Ostvik (hn) - </span>Die Fähre zur Insel fällt von Montag an eine Woche lang aus.</p>
        <h2>Brücke</h2><p>Autos nehmen die <a href="#">Brücke</a>, die nachts offen ist.</p></section>
        <section class="notepad"><p>Redaktion: Tel. 17</p></section></body></html></inlineXML></contentSet></newsItem>
        <newsItem guid="urn:hn:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>Foto</headline>
        </contentMeta><contentSet><remoteContent href="b.jpg"/></contentSet></newsItem>
        </itemSet></newsMessage>
        """

    static let newsML1 = """
        <?xml version="1.0" encoding="utf-8"?>
        <NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier><ProviderId>hn.example</ProviderId>
        <DateId>20240502</DateId><NewsItemId>n17</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
        <PublicIdentifier>urn:newsml:hn.example:20240502:n17:2</PublicIdentifier></NewsIdentifier></Identification>
        <NewsManagement><FirstCreated>20240502T083000+0200</FirstCreated><Status FormalName="Usable"/><Urgency FormalName="3"/>
        </NewsManagement><NewsComponent xml:lang="fr"><NewsLines><HeadLine><![CDATA[Le ferry s'arrête]]></HeadLine>
        <ByLine>Par Ann Lee</ByLine><DateLine>Ostvik, 2 mai 2024 (HN)</DateLine><SlugLine>ferry</SlugLine>
        <KeywordLine>Ferry;Pont</KeywordLine></NewsLines>
        <AdministrativeMetadata><Provider><Party FormalName="HN"/></Provider></AdministrativeMetadata>
        <NewsComponent><Role FormalName="Title"/><ContentItem><DataContent>Le ferry</DataContent></ContentItem></NewsComponent>
        <NewsComponent><Role FormalName="Lead"/><ContentItem><DataContent><p>Le ferry s'arrête pour une semaine.</p></DataContent>
        </ContentItem></NewsComponent><NewsComponent><Role FormalName="Body"/><ContentItem><MediaType FormalName="Text"/>
        <DataContent><![CDATA[<p>Les voitures prennent le pont.</p><p>Il est ouvert la nuit.</p>]]></DataContent></ContentItem>
        </NewsComponent><NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent>Un ferry.</DataContent></ContentItem>
        </NewsComponent><NewsComponent><ContentItem><MediaType FormalName="Photo"/><DataContent>x</DataContent></ContentItem>
        </NewsComponent></NewsComponent></NewsItem></NewsML>
        """

    static let wiki = """
        <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="de">
          <siteinfo><sitename>Hafenwiki</sitename><base>https://wiki.example/wiki/Start</base>
            <namespaces><namespace key="0"/><namespace key="6">Datei</namespace><namespace key="14">Thema</namespace></namespaces>
          </siteinfo>
          <page>
            <title>Fähre Ostvik</title>
            <ns>0</ns>
            <id>17</id>
            <revision><id>99</id><timestamp>2024-05-02T08:30:00Z</timestamp><model>wikitext</model>
              <text xml:space="preserve">{{Infobox|name=Fähre {{Schiff|1}}}}
        '''Die Fähre''' fährt zur [[Insel Ostvik|Insel]].&lt;ref&gt;Amt, 2024.&lt;/ref&gt;

        == Geschichte ==
        Sie fährt seit 1950.
        [[Datei:Boot.jpg|mini|Ein [[Boot]]]]
        == Weblinks ==
        * [https://x.example Seite]
        [[Thema:Schiff]]</text></revision>
          </page>
          <page><title>Boot</title><ns>0</ns><id>18</id><redirect title="Fähre Ostvik"/>
            <revision><text>#WEITERLEITUNG [[Fähre Ostvik]]</text></revision></page>
          <page><title>Diskussion:Boot</title><ns>1</ns><id>19</id><revision><text>Hallo.</text></revision></page>
        </mediawiki>
        """

    static let factiva = """
        <?xml version="1.0" encoding="utf-8"?><PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0">
        <ppsarticleResultSet count="1"><ppsarticle><article><accessionNo>HN017</accessionNo><baseLanguage>EN</baseLanguage>
        <byline>By Ann Lee</byline><headline><paragraph><hlt>Ferry</hlt> stops</paragraph></headline>
        <leadParagraph><paragraph>The ferry stops for a week.</paragraph></leadParagraph>
        <publicationDate><dateTime>2024-05-02T08:30:00Z</dateTime></publicationDate><sourceName>Harbor News</sourceName>
        <region code="x"><name>Ostvik</name></region><newsSubject code="y"><name>Ferries</name></newsSubject>
        <tailParagraphs><paragraph>Cars take the <ELink>bridge</ELink>.</paragraph><paragraph>It is open.</paragraph></tailParagraphs>
        <notes>A note.</notes></article></ppsarticle></ppsarticleResultSet></ppsArticleResponse></PPSResponse>
        """

    static let ritzau = """
        <?xml version="1.0"?><RBNews><NewsID>r17</NewsID><PublishDate>2024-05-02T08:30:00</PublishDate>
        <strapline>NU</strapline><headline>Færgen holder stille</headline><town>Ostvik</town><origin>/ritzau/</origin>
        <section>Indland</section><version>2</version><content>&lt;p&gt;Færgen holder stille i en uge.&lt;/p&gt;&lt;p&gt;Biler
        tager broen.&lt;/p&gt;</content><Priority>3</Priority><Annuleret>false</Annuleret><Korrektion>false</Korrektion>
        <byLine>Ann Lee</byLine><TilRedaktionen>Ring til os</TilRedaktionen></RBNews>
        """
}

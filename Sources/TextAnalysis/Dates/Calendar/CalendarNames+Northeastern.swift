/// The names of Baltic, Finnic and Hungarian.
extension CalendarNames {
    static let northeastern: [String: CalendarNames] = [
        "et": CalendarNames(
            months: """
                jaanuar jaanuari jaanuaril jaanuaris / veebruar veebruari veebruaril veebruaris / märts märtsi
                märtsil märtsis / aprill aprilli aprillil aprillis / mai maist mail / juuni juunil juunis / juuli
                juulil juulis / august augusti augustil augustis / september septembri septembril septembris /
                oktoober oktoobri oktoobril oktoobris / november novembri novembril novembris / detsember detsembri
                detsembril detsembris
                """,
            weekdays: """
                esmaspäev esmaspäeva esmaspäeval teisipäev teisipäeva teisipäeval kolmapäev kolmapäeva kolmapäeval
                neljapäev neljapäeva neljapäeval reede reedel laupäev laupäeva laupäeval pühapäev pühapäeva
                pühapäeval
                """,
            times: """
                päev päeva päeval päevad nädal nädala nädalal nädalat nädalas nädalaid kuu kuud kuul kuus aasta
                aastat aastal aastad aastas aastate aastatel aastaid tund tundi tunni tunnis minut minutit minuti
                sajand sajandi sajandil õhtul hommikul öösel
                """),
        "fi": CalendarNames(
            months: """
                tammikuu tammikuun tammikuuta tammikuussa / helmikuu helmikuun helmikuuta helmikuussa / maaliskuu
                maaliskuun maaliskuuta maaliskuussa / huhtikuu huhtikuun huhtikuuta huhtikuussa / toukokuu toukokuun
                toukokuuta toukokuussa / kesäkuu kesäkuun kesäkuuta kesäkuussa / heinäkuu heinäkuun heinäkuuta
                heinäkuussa / elokuu elokuun elokuuta elokuussa / syyskuu syyskuun syyskuuta syyskuussa / lokakuu
                lokakuun lokakuuta lokakuussa / marraskuu marraskuun marraskuuta marraskuussa / joulukuu joulukuun
                joulukuuta joulukuussa
                """,
            weekdays: """
                maanantai maanantaina tiistai tiistaina keskiviikko keskiviikkona torstai torstaina perjantai
                perjantaina lauantai lauantaina sunnuntai sunnuntaina maanantain tiistain keskiviikon torstain
                perjantain lauantain sunnuntain
                """,
            times: """
                päivä päivää päivän päivänä päivät päivinä viikko viikkoa viikon viikolla viikot kuukausi kuukautta
                kuukauden kuukaudessa vuosi vuotta vuoden vuonna vuodessa vuodet vuosien vuosina vuodesta tunti
                tuntia tunnin minuuttia minuutin vuosisata vuosisadan ilta illalla aamu aamulla yöllä yönä
                """),
        "hu": CalendarNames(
            months: """
                január januári januárban / február februári februárban / március márciusi márciusban / április
                áprilisi áprilisban / május májusi májusban / június júniusi júniusban / július júliusi júliusban /
                augusztus augusztusi augusztusban / szeptember szeptemberi szeptemberben / október októberi
                októberben / november novemberi novemberben / december decemberi decemberben
                """,
            weekdays: """
                hétfő hétfőn kedd kedden szerda szerdán csütörtök csütörtökön péntek pénteken szombat szombaton
                vasárnap keddi hétfői szerdai csütörtöki pénteki szombati vasárnapi
                """,
            times: """
                nap napon napot napja napig napok hét héten hetet hetek hónap hónapban hónapok hónapja év évben évet
                évek években éve évi éves éven óra órakor óráig órát perc perccel percben század században este
                délután délelőtt reggel éjszaka idő időben
                """),
        "lt": CalendarNames(
            months: """
                sausis sausio sausį / vasaris vasario vasarį / kovas kovo kovą / balandis balandžio balandį / gegužė
                gegužės gegužę / birželis birželio birželį / liepa liepos liepą / rugpjūtis rugpjūčio rugpjūtį /
                rugsėjis rugsėjo rugsėjį / spalis spalio spalį / lapkritis lapkričio lapkritį / gruodis gruodžio
                gruodį
                """,
            weekdays: """
                pirmadienis pirmadienį pirmadienio antradienis antradienį antradienio trečiadienis trečiadienį
                trečiadienio ketvirtadienis ketvirtadienį ketvirtadienio penktadienis penktadienį penktadienio
                šeštadienis šeštadienį šeštadienio sekmadienis sekmadienį sekmadienio
                """,
            times: """
                diena dieną dienos dienų dienas savaitė savaitę savaitės savaičių mėnuo mėnesį mėnesio mėnesių
                mėnesius metai metų metus metais metu valanda valandą valandos valandų val minutė minučių minutes
                amžius amžiaus amžiuje vakaras vakare rytas ryte laikas laiko
                """),
        "lv": CalendarNames(
            months: """
                janvāris janvārī janvāra / februāris februārī februāra / marts martā marta / aprīlis aprīlī aprīļa /
                maijs maijā maija / jūnijs jūnijā jūnija / jūlijs jūlijā jūlija / augusts augustā augusta /
                septembris septembrī septembra / oktobris oktobrī oktobra / novembris novembrī novembra / decembris
                decembrī decembra
                """,
            weekdays: """
                pirmdiena pirmdien otrdiena otrdien trešdiena trešdien ceturtdiena ceturtdien piektdiena piektdien
                sestdiena sestdien svētdiena svētdien
                """,
            times: """
                diena dienu dienas dienā nedēļa nedēļu nedēļas nedēļā mēnesis mēnesi mēneša mēnešus mēnešu mēnesī
                gads gadu gada gadā gadi gados gadus gadiem stunda stundu stundas stundām minūte minūtes minūšu
                gadsimts gadsimta gadsimtā vakars vakarā rīts no rīta laiks laika laikā
                """),
    ]
}

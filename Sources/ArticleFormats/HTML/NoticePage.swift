/// Pages that say something in place of an article: that there is none at their address, or what they want before they show it.
enum NoticePage {
    /// Why a page whose text is such a notice and nothing else is no article; nil for any other. O(text).
    static func fault(of blocks: [PageBlock], title: String) -> RecordFault? {
        guard !blocks.isEmpty, blocks.reduce(0, { $0 + $1.weight }) <= longest else { return nil }
        if ConsentWall.isAll(of: blocks) {
            return fault("a web page that asks for consent in place of its article")
        }
        guard blocks.reduce(0, { $0 + $1.weight }) <= longestNotice else { return nil }
        let heading = SmallLetters.of(Array(title.utf8)[...])
        let texts = blocks.map { SmallLetters.of($0.text[...]) }
        if missing.isAny(in: heading) || errors.begins(heading) || texts.contains(where: moved.isAny) {
            return fault("a web page that says that nothing is at its address")
        }
        if logins.begins(heading), heading.count <= longestLogin, texts.contains(where: accounts.isAny) {
            return fault("a web page that asks its reader to log in", " after logging in")
        }
        if texts.contains(where: demands.isAny) {
            return fault("a web page that wants to know its reader's browser in place of its article")
        }
        return nil
    }

    private static func fault(_ what: String, _ when: String = "") -> RecordFault {
        RecordFault(code: .noText, what: what, remedy: "Save the article's own page, as a browser shows it" + when)
    }

    /// Characters; the notices of consent are longer than others.
    private static let longest = 4000
    private static let longestNotice = 700
    private static let longestLogin = 40

    private static let missing = PhraseSet(
        """
        page not found|page cannot be found|page can't be found|page doesn't exist|page does not exist|seite nicht gefunden|
        seite existiert nicht|page introuvable|page non trouvée|página no encontrada|página não encontrada|pagina non trovata|
        pagina niet gevonden|sidan kunde inte hittas|sidan hittades inte|siden blev ikke fundet|siden ble ikke funnet|
        fant ikke siden|sivua ei löytynyt|nie znaleziono strony|strona nie istnieje|stránka nenalezena|oldal nem található|
        pagina nu a fost găsită|sayfa bulunamadı|страница не найдена|η σελίδα δεν βρέθηκε|ページが見つかりません|页面不存在|找不到页面|
        找不到網頁|페이지를 찾을 수 없습니다
        """)
    private static let errors = PhraseSet(
        "404 |404:|error 404|erreur 404|fehler 404|ошибка 404|errore 404|403 forbidden|access denied")
    private static let moved = PhraseSet(
        "the document has moved|this page has moved|browser does not show frames|does not support frames")
    private static let logins = PhraseSet(
        "log in|login|sign in|signin|anmelden|anmeldung|einloggen|connexion|se connecter|identifiez-vous|iniciar sesión|inicia sesión|"
            + "fazer login|accedi|inloggen|logga in|logg inn|log ind|kirjaudu|zaloguj|logowanie|přihlášení|войти|вход|σύνδεση|giriş|ログイン|登录|登入|로그인"
    )
    private static let accounts = PhraseSet(
        """
        password|account|passwort|kennwort|konto|mot de passe|compte|contraseña|cuenta|senha|conta |wachtwoord|lösenord|passord|
        adgangskode|salasana|hasł|heslo|пароль|пароля|аккаунт|κωδικ|şifre|パスワード|密码|密碼|비밀번호
        """)
    private static let demands = PhraseSet(
        """
        enable javascript|turn on javascript|javascript is disabled|javascript is required|requires javascript|javascript to run|
        javascript aktivier|aktivieren sie javascript|activer javascript|activez javascript|active javascript|habilite javascript|
        abilita javascript|javascript inschakelen|aktivera javascript|włącz javascript|включите javascript|
        verify that you are a human|verify that you are human|verify you are human|verify you are a human|not a robot|are you a robot|
        unusual traffic|checking your browser|checking if the site connection is secure|dass sie ein mensch sind|kein roboter
        """)
}

import Basics

/// What the program of the page says.
enum WebWords {
  static let abstract = Bilingual(
    fr: "La page du conseiller : quelques questions, la réponse à côté.",
    en: "The adviser’s page: a few questions, the answer beside them.")
  static let discussion = Bilingual(
    fr:
      "Sert une page sur cette machine seule, et rien d’autre. Pour être joint d’ailleurs il faut --address, un mot de passe et TLS "
      + "(--certificate et --key, ou --proxy-header). Ctrl-C l’arrête.",
    en:
      "Serves a page to this machine alone, and nothing else. To be reached from elsewhere takes --address, a password and TLS "
      + "(--certificate and --key, or --proxy-header). Ctrl-C stops it.")
  static let address = Bilingual(fr: "Adresse où écouter.", en: "Address to listen at.")
  static let port = Bilingual(fr: "Port ; 0 pour un port libre.", en: "Port; 0 for one that is free.")
  static let name = Bilingual(
    fr: "Nom par lequel les navigateurs l’appellent aussi (répétable).",
    en: "Name by which browsers call it, too (repeatable).")
  static let passwordFile = Bilingual(
    fr: "Fichier dont la première ligne est le mot de passe demandé.",
    en: "File whose first line is the password asked for.")
  static let certificate = Bilingual(fr: "Chaîne de certificats (PEM).", en: "Certificate chain (PEM).")
  static let key = Bilingual(fr: "Clé du certificat (PEM).", en: "The certificate’s key (PEM).")
  static let proxyHeader = Bilingual(
    fr:
      "En-tête que met le mandataire TLS devant ce serveur, comme X-Forwarded-Proto=https ; sans lui, rien n’est servi.",
    en:
      "Header that the TLS proxy before this server sets, such as X-Forwarded-Proto=https; without it nothing is served."
  )
  static let rate = Bilingual(
    fr: "Demandes par seconde et par adresse.", en: "Requests a second and address.")
  static let open = Bilingual(fr: "Ouvrir la page dans le navigateur.", en: "Open the page in the browser.")
  static let language = Bilingual(
    fr: "Langue de ce que dit le programme (fr ou en).", en: "Language of what the program says (fr or en).")

  static func running(_ page: String) -> Bilingual {
    Bilingual(
      fr: "La page est à l’adresse \(page) (Ctrl-C pour arrêter).", en: "The page is at \(page) (Ctrl-C to stop).")
  }

  static let notBuilt = Bilingual(
    fr: "construit sans la page : swift run --traits Web optimale-web",
    en: "built without the page: swift run --traits Web optimale-web")

  static func noPort(_ address: String, _ port: Int) -> Bilingual {
    Bilingual(
      fr: "impossible d’écouter sur \(address), port \(port) : est-il déjà pris ? --port en choisit un autre",
      en: "cannot listen at \(address), port \(port): is it taken? --port chooses another one")
  }

  static func passwordNeeded(_ address: String) -> Bilingual {
    Bilingual(
      fr: "--address \(address) : joint d’ailleurs, le serveur demande un mot de passe : --password-file",
      en: "--address \(address): reached from elsewhere, the server takes a password: --password-file")
  }

  static func shieldNeeded(_ address: String) -> Bilingual {
    Bilingual(
      fr: "--address \(address) : joint d’ailleurs, le serveur parle TLS : --certificate et --key, ou --proxy-header",
      en:
        "--address \(address): reached from elsewhere, the server speaks TLS: --certificate and --key, or --proxy-header"
    )
  }

  static let oneShield = Bilingual(
    fr: "--certificate et --key vont ensemble, sans --proxy-header",
    en: "--certificate and --key go together, without --proxy-header")
  static let headerForm = Bilingual(
    fr: "EN-TÊTE=VALEUR, comme X-Forwarded-Proto=https", en: "HEADER=VALUE, such as X-Forwarded-Proto=https")
  static let portRange = Bilingual(fr: "un port de 0 à 65535", en: "a port from 0 to 65535")
  static let rateRange = Bilingual(fr: "un nombre de 1 à 100000", en: "a number from 1 to 100000")

  static func shortPassword(_ path: String) -> Bilingual {
    Bilingual(
      fr: "\(path) : la première ligne doit être un mot de passe d’au moins douze octets",
      en: "\(path): the first line must be a password of at least twelve bytes")
  }

  static func badCertificate(_ certificate: String, _ key: String) -> Bilingual {
    Bilingual(
      fr: "\(certificate), \(key) : ce n’est pas une chaîne de certificats PEM avec sa clé",
      en: "\(certificate), \(key): this is no PEM certificate chain with its key")
  }
}

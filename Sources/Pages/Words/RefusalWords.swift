import Basics

/// What is said where the server refuses a request or cannot serve it.
public enum RefusalWords {
  /// The way back.
  public static let back = Bilingual(fr: "Revenir à la page", en: "Back to the page")

  /// The title of a refusal.
  public static let refused = Bilingual(fr: "Demande refusée", en: "Request refused")
  /// The title where the server could not do what was asked.
  public static let failed = Bilingual(fr: "Cela n’a pas marché", en: "That did not work")
  /// The title of a page that is none.
  public static let noPage = Bilingual(fr: "Il n’y a pas de page ici", en: "There is no page here")

  /// A request for a name that is not the server's.
  public static let host = Bilingual(
    fr:
      "Cette adresse n’est pas celle du serveur. Ouvrez l’adresse qu’il a affichée à son démarrage, ou donnez-lui ce nom avec --name.",
    en: "This address is not the server’s. Open the one it showed when it started, or tell it this name with --name.")

  /// A request that another site sent.
  public static let origin = Bilingual(
    fr: "La demande vient d’un autre site : elle n’a pas été exécutée.",
    en: "The request comes from another site: it was not carried out.")

  /// A request that did not come by the proxy.
  public static let proxy = Bilingual(
    fr: "Le serveur n’accepte que ce qui passe par son mandataire, en TLS.",
    en: "The server takes only what comes by its proxy, over TLS.")

  /// A request without the password.
  public static let password = Bilingual(
    fr: "Le mot de passe du serveur est demandé ; le nom d’utilisateur est libre.",
    en: "The server’s password is asked for; any user name will do.")

  /// Too many requests.
  public static let rate = Bilingual(
    fr: "Trop de demandes en peu de temps : réessayez dans quelques secondes.",
    en: "Too many requests in a short time: try again in some seconds.")

  /// A request with too much in it.
  public static func size(_ bytes: Int) -> Bilingual {
    Bilingual(
      fr: "La demande est trop grande : \(bytes / 1000) ko au plus.",
      en: "The request is too large: at most \(bytes / 1000) kB.")
  }

  /// A request whose body came too slowly.
  public static let slow = Bilingual(
    fr: "La demande a mis trop de temps à arriver.", en: "The request took too long to arrive.")

  /// Too many computations at once.
  public static let busy = Bilingual(
    fr: "Le serveur a trop de calculs en cours : réessayez dans quelques secondes.",
    en: "The server has too many calculations under way: try again in some seconds.")

  /// A computation beyond its time.
  public static func tooLong(seconds: Int) -> Bilingual {
    Bilingual(
      fr:
        "Le calcul complet a dépassé \(seconds) s : les appels indiqués sont sans doute trop nombreux. Vérifiez les chiffres.",
      en: "The whole calculation took more than \(seconds) s: the calls given are probably too many. Check the figures."
    )
  }

  /// A link that is none.
  public static let link = Bilingual(
    fr: "Le lien est incomplet ou abîmé : la page commence sans réponse.",
    en: "The link is incomplete or damaged: the page begins without answers.")

  /// An error of the program.
  public static let bug = Bilingual(
    fr: "Une erreur du programme a empêché de répondre.", en: "An error of the program kept it from answering.")

  /// A clock without a day.
  public static let clock = Bilingual(fr: "L’horloge du serveur n’a pas de date.", en: "The server’s clock has no day.")
}

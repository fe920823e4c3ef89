import Basics

/// The questions about the customer and what is subscribed to, what they are for, and what an answer looks like.
enum CustomerQuestionWords {
  static let telephones = Bilingual(fr: "Combien de postes téléphoniques en tout ?", en: "How many telephones in all?")

  static let telephonesHelp = Bilingual(
    fr:
      "Tous les postes qui appellent. L’abonnement comprend une ligne utilisateur et la ligne analogique (fax, alarme) ; "
      + "chaque poste de plus est une ligne en plus, jusqu’à 19. Exemple : 5",
    en:
      "All telephones that make calls. The subscription includes a user line and the analogue line (fax, alarm); each "
      + "further telephone is a further line, up to 19. Example: 5")
  static let telephonesExpected = Bilingual(fr: "un nombre de 1 à 21, comme 5", en: "a number from 1 to 21, such as 5")
  static let directNumbers = Bilingual(
    fr: "Combien de numéros directs (SDA) en tout ?", en: "How many direct-dial numbers in all?")
  static let directNumbersHelp = Bilingual(
    fr: "5 numéros sont compris ; au-delà ils s’achètent par 5. Exemple : 12, soit 2 packs en plus",
    en: "5 numbers are included; further ones are sold by fives. Example: 12, that is 2 further packs")

  static let directNumbersExpected = Bilingual(
    fr: "un nombre de 0 à 5000, comme 5", en: "a number from 0 to 5000, such as 5")
  static let messages = Bilingual(
    fr: "Voulez-vous des messages personnalisés (accueil, attente, répondeur) ?",
    en: "Do you want personalised messages (greeting, waiting, voicemail)?")

  static let messagesHelp = Bilingual(
    fr: "Enregistrés par un studio : en option avec Équilibre, compris avec Intense. Répondez oui ou non",
    en: "Recorded by a studio: an option with Équilibre, included with Intense. Answer yes or no")

  static let messagesExpected = Bilingual(fr: "oui ou non", en: "yes or no")
  static let forwardings = Bilingual(
    fr: "Combien de fois activez-vous un renvoi d’appel ?", en: "How often do you activate call forwarding?")
  static let forwardingsHelp = Bilingual(
    fr: "Chaque activation est facturée. Exemples : tous les jours ; 2 par semaine ; jamais",
    en: "Each activation is charged. Examples: every day; 2 a week; never")

  static let forwardingsExpected = Bilingual(
    fr: "un nombre de fois (tous les jours, 2 par semaine, 20 par mois, jamais)",
    en: "a number of times (every day, 2 a week, 20 a month, never)")

  static let daysAWeek = Bilingual(
    fr: "Combien de jours travaillez-vous par semaine ?", en: "How many days a week do you work?")
  static let daysAWeekHelp = Bilingual(
    fr: "Pour passer des appels par jour aux appels par mois. Exemples : 5 ; du lundi au samedi",
    en: "To get from calls a day to calls a month. Examples: 5; Monday to Saturday")

  static let daysAWeekExpected = Bilingual(
    fr: "un nombre de 1 à 7, comme 5, ou « du lundi au samedi »",
    en: "a number from 1 to 7, such as 5, or “Monday to Saturday”")

  static let name = Bilingual(fr: "Nom du client ?", en: "Name of the customer?")
  static let nameHelp = Bilingual(
    fr: "Il sera le titre de l’avis et le nom du fichier. Exemple : Plomberie Durand",
    en: "The title of the advice and the name of the file. Example: Durand Plumbing")

  static let nameExpected = Bilingual(fr: "un texte d’au plus 200 caractères", en: "a text of at most 200 characters")
}

import Basics

/// What commands do, as help says it.
package enum CommandWords {
  package static var program: String {
    Terminal.language.text(
      "Quelle version d’Optimale pro office coûte le moins cher, de combien, et avec quelle certitude.",
      "Which plan of Optimale pro office costs less, by how much, and how sure that is.")
  }

  package static var advise: String {
    Terminal.language.text(
      "Conseiller une version pour un profil.",
      "Recommend a plan for a profile.")
  }

  package static var portfolio: String {
    Terminal.language.text(
      "Conseiller une version à chaque client d’une table : une ligne par client, reprise après un arrêt.",
      "Recommend a plan to every customer of a table: a line a customer, resumed after a stop.")
  }

  package static var portfolioSummary: String {
    Terminal.language.text(
      "Résumer les lignes de portfolio : quelle version pour combien, ce qui est payé de trop, qui appeler d’abord.",
      "Sum up the lines of portfolio: which plan for how many, what is left on the table, who to call first.")
  }

  package static var portfolioMore: String {
    Terminal.language.text(
      "La colonne id nomme le client ; les autres sont des clés de profil comme --set les nomme "
        + "(streams.0.calls_per_month, streams.0.duration.mean_seconds, subscription.additional_lines), et toute cellule "
        + "vide vient de --base. Un chiffre est un nombre, ou ce qu’on en croit : bas..probable..haut. La ligne rendue dit "
        + "l’action, la version, la différence moyenne par mois avec son intervalle, les probabilités et pertes par version, "
        + "les minutes et leur seuil, les raisons et si c’est calculé (exact) ou simulé (simulated). La colonne held_plan de "
        + "la table, ou --held-plan, dit la version d’aujourd’hui : la ligne dit alors ce que le conseil fait économiser. "
        + "Avec --calls, la table est un relevé d’appels où --customer nomme la colonne du client, dans tout ordre.",
      "The column id names the customer; the others are keys of a profile as --set names them "
        + "(streams.0.calls_per_month, streams.0.duration.mean_seconds, subscription.additional_lines), and any empty cell "
        + "comes from --base. A figure is a number, or what is believed of it: low..likely..high. The line that comes out "
        + "tells the action, the plan, the mean difference a month with its interval, probabilities and losses by plan, "
        + "minutes and their break-even, the reasons, and whether it is computed (exact) or simulated. The column held_plan of "
        + "the table, or --held-plan, tells the plan of today: the line then tells what the advice saves. With --calls the "
        + "table is one of calls, in any order, of which --customer names the customer's column.")
  }

  package static var breakEven: String {
    Terminal.language.text(
      "À partir de quelle valeur d’un chiffre ou d’un prix une autre version coûte moins cher.",
      "From which value of a figure or a price on another plan costs less.")
  }

  package static var breakEvenMore: String {
    Terminal.language.text(
      "Un --vary donne la différence en courbe avec ses seuils, deux donnent la frontière en carte. Les clés sont "
        + "celles du fichier du profil, ou de la grille après tariff. : streams.0.calls_per_month, "
        + "streams.0.duration.mean_seconds, subscription.additional_lines, busyness.cv, tariff.intense.monthly_price, "
        + "tariff.equilibre.mobile_allowance, tariff.rates.france-mobile.per_minute. Avec une population, un --vary donne la "
        + "part des clients par version la moins chère et les factures moyennes ; ses clés sont celles de la grille, ou "
        + "calls_factor, un facteur sur tous les appels.",
      "One --vary gives the difference as a curve with its crossings, two give the frontier as a map. Keys are "
        + "those of the profile's file, or of the tariff's after tariff.: streams.0.calls_per_month, "
        + "streams.0.duration.mean_seconds, subscription.additional_lines, busyness.cv, tariff.intense.monthly_price, "
        + "tariff.equilibre.mobile_allowance, tariff.rates.france-mobile.per_minute. With a population, one --vary gives the "
        + "share of customers by their cheapest plan and the mean bills; its keys are those of the tariff, or "
        + "calls_factor, a factor on all calls.")
  }

  package static var profile: String {
    Terminal.language.text(
      "Écrire, vérifier ou expliquer un profil.",
      "Write, check or explain a profile.")
  }

  package static var profileCheck: String {
    Terminal.language.text(
      "Vérifier un profil et énumérer tous ses problèmes.",
      "Check a profile and list all its problems.")
  }

  package static var profileShow: String {
    Terminal.language.text(
      "Dire en mots et en chiffres ce qu’un profil implique : appels et minutes par mois et par destination.",
      "Say in words and numbers what a profile implies: calls and minutes a month by destination.")
  }

  package static var rate: String {
    Terminal.language.text(
      "Factures détaillées et exactes d’appels donnés : ce que vous auriez payé.",
      "Itemised, exact bills of given calls: what you would have paid.")
  }

  package static var simulate: String {
    Terminal.language.text(
      "Relevé d’appels synthétique d’un client possible, comme « rate » le lit.",
      "Synthetic call records of one possible customer, as “rate” reads them.")
  }

  package static var simulateMore: String {
    Terminal.language.text(
      "Les appels tombent les jours ouvrés français (du lundi au vendredi sans les onze jours fériés) entre 8 et 19 "
        + "h (jugement). Les parts des jours et des heures sont celles du centre d’appels d’une banque de détail "
        + "nord-américaine en 2003 (Weinberg, Brown et Stroud, 2007) : une forme, non les petites entreprises "
        + "françaises. Les chiffres incertains du profil sont tirés une fois : une autre graine est un autre client "
        + "possible.",
      "Calls fall on French working days (Monday to Friday without the eleven public holidays) between 8 and 19 h "
        + "(judgement). Shares of weekdays and hours are those of a North American retail bank's call centre in 2003 "
        + "(Weinberg, Brown and Stroud, 2007): evidence of a shape, not of French small businesses. Uncertain figures "
        + "of the profile are drawn once, so another seed is another possible customer.")
  }

  package static var study: String {
    Terminal.language.text(
      "Pour combien de clients d’une population chaque version coûte moins cher, et ce qui est perdu.",
      "For how many customers of a population each plan costs less, and what is lost.")
  }

  package static var tariff: String {
    Terminal.language.text(
      "Montrer ou vérifier une grille.",
      "Show or check a tariff.")
  }

  package static var tariffShow: String {
    Terminal.language.text(
      "Écrire la grille entière : conditions, tarifs, questions ouvertes, clauses, destinations.",
      "Print the whole tariff: terms, rates, open questions, clauses, destinations.")
  }

  package static var tariffCheck: String {
    Terminal.language.text(
      "Vérifier une grille et énumérer tous ses problèmes.",
      "Check a tariff file and list all its problems.")
  }

  package static var tariffExport: String {
    Terminal.language.text(
      "Écrire la grille fournie, à modifier et à utiliser avec --tariff.",
      "Write the shipped tariff file, to be edited and used with --tariff.")
  }

  package static var whatIf: String {
    Terminal.language.text(
      "Ce qu’un projet de grille change pour les clients d’une population.",
      "What a draft tariff changes for the customers of a population.")
  }

  package static var whatIfMore: String {
    Terminal.language.text(
      "Le projet est un fichier de grille, entier ou qui dit seulement ce qui diffère (--tariff-b), ou la grille "
        + "d’aujourd’hui avec d’autres chiffres (--set tariff.intense.monthly_price=115). Avec --solve CLÉ --for share-intense=0.40, le chiffre est trouvé auquel "
        + "cette version coûte moins cher pour cette part des clients. Les clients passent les mêmes appels avec les "
        + "deux grilles, sauf si --elasticity dit comment les appels répondent à la facture.",
      "The draft is a tariff file, whole or one that says only what differs (--tariff-b), or today's tariff with other "
        + "figures (--set tariff.intense.monthly_price=115). With --solve KEY --for share-intense=0.40 the figure is found at which "
        + "that plan costs less for that share of the customers. Customers make the same calls under both tariffs, "
        + "unless --elasticity says how calls respond to the bill.")
  }

  package static var profileNew: String {
    Terminal.language.text(
      "Écrire un profil commenté à partir de quelques questions de tous les jours.",
      "Write a commented profile from a few questions in everyday words.")
  }

  package static var profileNewMore: String {
    Terminal.language.text(
      "Les réponses s’écrivent comme on les dit : 10 par jour, 50 par semaine, 200-250, environ 200, 6 h par mois, "
        + "1 min 30, fermé 3 semaines en août, je ne sais pas. Ce qui a été compris est redit avant que le fichier soit "
        + "écrit ; ce à quoi personne n’a répondu y est marqué comme supposé. Les réponses peuvent venir d’un fichier, une "
        + "par ligne.",
      "Answers are taken as people say them: 10 a day, 50 per week, 200-250, about 200, 6 h a month, 1 min 30, closed 3 "
        + "weeks in August, don't know. What was understood is said back before the file is written; what nobody answered is "
        + "marked in it as assumed. Answers may be piped, a line each.")
  }

  package static var importing: String {
    Terminal.language.text(
      "Tirer les appels d’un export de standard ou d’opérateur.",
      "Turn a switchboard's or an operator's export into call records.")
  }

  package static var importingMore: String {
    Terminal.language.text(
      "Le format se reconnaît aux premières lignes ; --layout en nomme un, --mapping décrit un autre tableau, --explain "
        + "montre ce qui a servi. Chaque ligne donne un appel ou est comptée avec sa raison. Les destinataires "
        + "deviennent des empreintes dont aucun numéro ne peut être tiré.",
      "The layout is told by the first rows; --layout names one, --mapping describes another table, --explain shows what "
        + "was used. Every row gives a call or is counted with the reason why not. Recipients become hashes from which no "
        + "number can be told.")
  }
}

/// What the options of studies of populations are, as help says it.
extension OptionWords {
  package static var draft: String {
    Terminal.language.text(
      "Le projet : un fichier de grille, entier ou qui dit seulement ce qui diffère (Profiles/Drafts) ; - pour l’entrée "
        + "standard. Répétée : plusieurs projets côte à côte.",
      "The draft: a tariff file, whole or one that says only what differs (Profiles/Drafts); - for standard input. "
        + "Repeated: several drafts side by side.")
  }

  package static var draftSettings: String {
    Terminal.language.text(
      "Un autre chiffre de la grille pour le projet ; peut être répété. Plusieurs valeurs (105,109,115) ou une étendue de "
        + "tant de valeurs (105:115:11) font autant de projets, toutes celles d’un chiffre avec toutes celles d’un autre.",
      "Another figure of the tariff for the draft; may be repeated. Several values (105,109,115), or a range of so many "
        + "(105:115:11), make as many drafts, each value of a figure with each of another.")
  }

  package static var solve: String {
    Terminal.language.text(
      "Un chiffre du projet à trouver.",
      "A figure of the draft to find.")
  }

  package static var target: String {
    Terminal.language.text(
      "Pour quoi le trouver : share-VERSION=PART, la part des clients pour qui elle coûte moins cher ; ou des euros HT par "
        + "client et par mois : revenue (si personne ne change de version), revenue-best (si tous ont la moins chère), "
        + "revenue-migrating (avec --migration), chacun aussi en écart à aujourd’hui (revenue-change=0), ou saving, "
        + "l’économie moyenne ; total- devant pour tous les clients (avec --base-size).",
      "What to find it for: share-PLAN=SHARE, the share of customers for whom the plan costs less; or euros excluding tax a "
        + "customer and month: revenue (if nobody changes plan), revenue-best (if all hold the cheapest), revenue-migrating "
        + "(with --migration), each as a change from today too (revenue-change=0), or saving, the mean saving; total- before "
        + "it for all customers (with --base-size).")
  }

  package static var between: String {
    Terminal.language.text(
      "Où chercher le chiffre (par défaut, pour les prix mensuels et les accès des lignes : de 0 à trois fois celui "
        + "d’aujourd’hui).",
      "Where to look for the figure (default for monthly prices and accesses of lines: 0 to three times today's).")
  }

  package static var migration: String {
    Terminal.language.text(
      "Part des clients qui n’ont pas la version la moins chère et la prennent chaque mois, comme 0.02 ; dit ce que devient la recette.",
      "Share of the customers without their cheapest plan who take it each month, such as 0.02; tells what becomes of revenue."
    )
  }

  package static var baseSize: String {
    Terminal.language.text(
      "Nombre de clients en tout, pour dire les recettes de tous.",
      "Number of customers in all, to tell the revenue of all.")
  }

  package static var elasticity: String {
    Terminal.language.text(
      "Variation relative des appels pour une variation relative de la facture, comme -0.2 (par défaut : "
        + "comportement tenu fixe). Un plafond est -2 : les minutes des box vers les mobiles ont triplé quand leur prix est "
        + "tombé à zéro (ARCEP, 2011).",
      "Relative change of calls for a relative change of the bill, such as -0.2 (default: behaviour is held fixed). An "
        + "upper end is -2: minutes to mobiles from French boxes tripled once their price fell to nothing (ARCEP, 2011)."
    )
  }

  package static var population: String {
    Terminal.language.text(
      "Fichier de population (YAML) ; - pour l’entrée standard.",
      "Population file (YAML); - for standard input.")
  }

  package static var customers: String {
    Terminal.language.text(
      "Clients à simuler, environ.",
      "Customers to simulate, about.")
  }

  package static var checkpoint: String {
    Terminal.language.text(
      "Fichier qui garde ce qui est fait, pour que la même commande reprenne après un arrêt.",
      "File that keeps what is done, so that the same command goes on after being stopped.")
  }

  package static var acrossReadings: String {
    Terminal.language.text(
      "Essayer aussi toute autre réponse aux questions que la brochure laisse ouvertes, pour les mêmes clients : ce que "
        + "chacune change.",
      "Try every other answer to the questions the brochure leaves open too, for the same customers: what each changes."
    )
  }
}

import Basics

/// The words of the marketing corner that stand in its templates.
public struct MarketingLabels: Sendable {
  let title: String
  let intro: String
  let toPage: String
  let toAnswer: String
  let again: String
  let draft: String
  let moreFigures: String
  let reset: String
  let slider: String
  let third: String
  let thirdSwitch: String
  let thirdHint: String
  let thirdName: String
  let base: String
  let migration: String
  let migrationUnit: String
  let baseSize: String
  let population: String
  let ownPopulation: String
  let ownPopulationHint: String
  let customer: String
  let onMap: String
  let price: String
  let xAxis: String
  let yAxis: String
  let compute: String
  let whole: String
  let wholeHint: String
  let cancel: String
  let interrupted: String
  let unreachable: String
  let noCharts: String
  let figures: String
  let answerTitle: String
  let origin: String
  let handOver: String
  let handOverHint: String
  let command: String
  let copy: String
  let copied: String
  let draftFile: String
  let draftFileHint: String
  let link: String

  /// The words of a language.
  init(_ language: Language) {
    func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
    title = text("Optimale pro office : le coin marketing", "Optimale pro office: the marketing corner")
    intro = text(
      "Déplacez un prix ou un forfait : un aperçu suit chaque changement, le calcul entier se demande.",
      "Move a price or an allowance: a preview follows every change, the whole calculation is there on demand.")
    toPage = text("Page du conseiller", "Adviser’s page")
    toAnswer = text("Aller aux résultats", "Go to the results")
    again = text("Tout remettre à aujourd’hui", "Back to today’s figures")
    draft = text("Le tarif envisagé", "The draft tariff")
    moreFigures = text("Autres chiffres", "Other figures")
    reset = text("Remettre", "Reset")
    slider = text("curseur", "slider")
    third = text("Une troisième version", "A third plan")
    thirdSwitch = text("Ajouter une troisième version", "Add a third plan")
    thirdHint = text(
      "Comme Équilibre, sauf ce qui suit.", "Like Équilibre but for what follows.")
    thirdName = text("Nom", "Name")
    base = text("La population", "The population")
    migration = text(
      "Part de ceux qui y gagneraient et changent chaque mois", "Share of those who would gain that move each month")
    migrationUnit = text("% par mois", "% a month")
    baseSize = text("Nombre de clients en tout", "Customers in all")
    population = text("Population simulée", "Simulated population")
    ownPopulation = text("Texte de ma population (YAML)", "Text of my population (YAML)")
    ownPopulationHint = text(
      "Ses segments nomment les profils fournis, comme Profiles/craftsman.yaml, ou elle repose (based_on) sur Profiles/Populations/french-small-businesses.yaml.",
      "Its segments name the shipped profiles, such as Profiles/craftsman.yaml, or it is based on Profiles/Populations/french-small-businesses.yaml."
    )
    customer = text("Un client sur la carte", "A customer on the map")
    onMap = text("Client", "Customer")
    price = text("Courbe le long de ce prix", "Curve along this price")
    xAxis = text("En largeur", "Across")
    yAxis = text("En hauteur", "Upwards")
    compute = text("Calculer l’aperçu", "Calculate the preview")
    whole = text("Calculer en entier", "Calculate in full")
    wholeHint = text(
      "10 000 clients et carte fine : ce que fait la commande.",
      "10,000 customers and a fine map: what the command does.")
    cancel = text("Arrêter", "Stop")
    interrupted = text("Calcul entier arrêté.", "Whole calculation stopped.")
    unreachable = text(
      "Le serveur ne répond pas : ce qui est affiché ne tient pas compte du dernier changement. Nouvel essai dans un instant.",
      "The server does not answer: what is shown does not know of the last change. It is tried again in a moment.")
    noCharts = text(
      "Les graphiques demandent Chart.js, que ce serveur n’a pas trouvé : sudo apt-get install libjs-chart.js, puis relancez-le. Les tableaux disent la même chose.",
      "Charts need Chart.js, which this server did not find: sudo apt-get install libjs-chart.js, then start it again. The tables say the same."
    )
    figures = text("Les chiffres", "The figures")
    answerTitle = text("Ce que change le tarif envisagé", "What the draft changes")
    origin = text("D’où viennent ces chiffres", "Where these figures come from")
    handOver = text("À télécharger", "To download")
    handOverHint = text(
      "Chaque fichier est, octet pour octet, celui qu’écrit la commande ; le demander calcule en entier.",
      "Each file is, byte for byte, what the command writes; asking for it calculates in full.")
    command = text("La commande qui refait ce rapport", "The command that makes this report again")
    copy = text("Copier", "Copy")
    copied = text("Copié.", "Copied.")
    draftFile = text("Le tarif envisagé (draft.yaml)", "The draft (draft.yaml)")
    draftFileHint = text(
      "Les commandes lisent ce fichier à côté d’elles.", "The commands read this file from where they run.")
    link = text("Lien qui rouvre cette page", "Link that opens this page again")
  }
}

import Basics

/// The words of the page that stand in its templates.
public struct PageLabels: Sendable {
  let title: String
  let intro: String
  let toAnswer: String
  let stepsWay: String
  let formWay: String
  let wayLegend: String
  let next: String
  let unknown: String
  let edit: String
  let helpTitle: String
  let otherwise: String
  let understood: String
  let check: String
  let allAsked: String
  let answerTitle: String
  let refresh: String
  let taxed: String
  let certainty: String
  let bills: String
  let band: String
  let figures: String
  let gauge: String
  let putIt: String
  let moreTitle: String
  let assumed: String
  let uncertain: String
  let narrowing: String
  let whole: String
  let interrupted: String
  let waiting: String
  let orange: String
  let handOver: String
  let onePage: String
  let wholeReport: String
  let markdown: String
  let csv: String
  let xlsx: String
  let profile: String
  let link: String
  let again: String
  let dossiers: String
  let marketing: String
  let onMap: String
  let keepDossier: String
  let drop: String
  let dropHint: String
  let reading: String
  let readFile: String
  let unreachable: String

  /// The words of a language.
  init(_ language: Language) {
    func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
    title = text("Optimale pro office : quelle version ?", "Optimale pro office: which plan?")
    intro = text(
      "Répondez comme le client le dirait ; la réponse change à mesure. « Je ne sais pas » est une réponse.",
      "Answer as the customer would say it; the answer follows. “I don’t know” is an answer.")
    toAnswer = text("Aller à la réponse", "Go to the answer")
    stepsWay = text("Une question à la fois", "One question at a time")
    formWay = text("Toutes les questions", "All questions at once")
    wayLegend = text("Comment poser les questions", "How questions are put")
    next = text("Continuer", "Continue")
    unknown = text("Je ne sais pas", "I don’t know")
    edit = text("Modifier", "Change")
    helpTitle = text("Exemples", "Examples")
    otherwise = text("Sans réponse, on prend : ", "Without an answer, taken: ")
    understood = text("Ce que j’ai compris", "What I understood")
    check = text("À vérifier", "To be checked")
    allAsked = text(
      "Toutes les questions sont posées. Chaque réponse peut encore être modifiée.",
      "All questions were put. Every answer may still be changed.")
    answerTitle = text("La réponse", "The answer")
    refresh = text("Mettre à jour la réponse", "Update the answer")
    taxed = text("Montrer aussi les montants TTC (TVA 20 %)", "Show amounts including 20% VAT, too")
    certainty = text("La certitude", "How sure it is")
    bills = text("Les deux factures, par mois HT", "Both bills, a month excluding tax")
    band = text(
      "Le trait est la moyenne ; la bande, neuf mois sur dix.", "The line is the mean; the band, nine months in ten.")
    figures = text("Les chiffres", "The figures")
    gauge = text("Où se trouve ce client", "Where this customer stands")
    putIt = text("Poser cette question", "Put this question")
    moreTitle = text("Ce qui changerait la réponse", "What would change the answer")
    assumed = text("Ce qui est supposé", "What is assumed")
    uncertain = text("Trois incertitudes à ne pas confondre", "Three uncertainties not to be confused")
    narrowing = text("Premier résultat ; le calcul s’affine.", "First result; the calculation goes on.")
    whole = text("Calcul terminé.", "Calculation finished.")
    interrupted = text(
      "Le calcul s’est interrompu : la réponse reste provisoire. Modifiez une réponse pour le reprendre.",
      "The calculation stopped: the answer remains provisional. Change an answer to take it up again.")
    waiting = text(
      "Ce qui changerait la réponse arrive avec le calcul complet.",
      "What would change the answer comes with the whole calculation.")
    orange = text("À demander à Orange", "To ask Orange")
    handOver = text("À remettre au client", "To hand over")
    onePage = text("La page à signer (PDF)", "The page to sign (PDF)")
    wholeReport = text("Le rapport complet (PDF)", "The whole report (PDF)")
    markdown = text("Texte (Markdown)", "Text (Markdown)")
    csv = text("Tableau (CSV)", "Table (CSV)")
    xlsx = text("Classeur (Excel)", "Workbook (Excel)")
    profile = text("Profil (YAML)", "Profile (YAML)")
    link = text("Lien qui rouvre ces réponses", "Link that opens these answers again")
    again = text("Nouveau client", "New customer")
    dossiers = text("Dossiers", "Dossiers")
    marketing = text("Marketing", "Marketing")
    onMap = text("Voir ce client sur la carte", "Show this customer on the map")
    keepDossier = text("Enregistrer le dossier", "Save the dossier")
    drop = text("Relevé d’appels ou facture détaillée", "Call records or an itemised bill")
    dropHint = text(
      "Déposez le fichier ici (CSV, texte ou PDF, 20 Mo au plus) : il remplit les réponses. Rien n’en est conservé.",
      "Drop the file here (CSV, text or PDF, at most 20 MB): it fills in the answers. Nothing of it is kept.")
    reading = text("Lecture du fichier…", "Reading the file…")
    readFile = text("Lire le fichier", "Read the file")
    unreachable = text(
      "Le serveur ne répond pas : la réponse affichée ne tient pas compte de la dernière modification. Nouvel essai dans un instant.",
      "The server does not answer: the answer shown does not know of the last change. It is tried again in a moment.")
  }
}

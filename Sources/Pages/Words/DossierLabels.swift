import Basics

/// The words of the pages of dossiers that stand in their templates.
public struct DossierLabels: Sendable {
  let dossiers: String
  let toPage: String
  let search: String
  let find: String
  let name: String
  let changed: String
  let compared: String
  let compare: String
  let earlier: String
  let later: String
  let pages: String
  let all: String
  let export: String
  let exportTable: String
  let takeIn: String
  let takeInHint: String
  let file: String
  let calibration: String
  let notes: String
  let keep: String
  let reopen: String
  let duplicate: String
  let duplicateName: String
  let delete: String
  let deleteForGood: String
  let keepIt: String
  let given: String
  let noAdvice: String
  let bills: String
  let answers: String
  let lookBack: String
  let lookBackHint: String
  let month: String
  let foreseen: String
  let came: String
  let held: String
  let taxed: String
  let enterBills: String
  let keepBills: String
  let callsTitle: String
  let callsHint: String
  let rate: String
  let forget: String
  let whatDiffers: String
  let nothingDiffers: String
  let back: String

  /// The words of a language.
  init(_ language: Language) {
    func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
    dossiers = text("Dossiers", "Dossiers")
    toPage = text("Nouveau client", "New customer")
    search = text("Rechercher dans les noms et les notes", "Search names and notes")
    find = text("Rechercher", "Search")
    name = text("Client", "Customer")
    changed = text("Modifié", "Changed")
    compared = text("À comparer", "To compare")
    compare = text("Comparer les deux dossiers cochés", "Compare the two dossiers ticked")
    earlier = text("Page précédente", "Previous page")
    later = text("Page suivante", "Next page")
    pages = text("Pages", "Pages")
    all = text("Tous les dossiers", "All dossiers")
    export = text("Exporter (JSON Lines)", "Export (JSON Lines)")
    exportTable = text("Les conseils en tableau (CSV)", "The advices as a table (CSV)")
    takeIn = text("Reprendre un export", "Take in an export")
    takeInHint = text(
      "Ce qui est déjà là reste tel quel ; un dossier modifié depuis est repris à côté.",
      "What is here stays as it is; a dossier changed since is taken in beside it.")
    file = text("Fichier exporté", "Exported file")
    calibration = text("Bilan des conseils", "How advices did")
    notes = text("Notes", "Notes")
    keep = text("Enregistrer le nom et les notes", "Save name and notes")
    reopen = text("Rouvrir les questions et la réponse", "Open questions and answer again")
    duplicate = text("Dupliquer", "Duplicate")
    duplicateName = text("Nom de la copie", "Name of the copy")
    delete = text("Supprimer…", "Delete…")
    deleteForGood = text("Supprimer définitivement", "Delete for good")
    keepIt = text("Garder le dossier", "Keep the dossier")
    given = text("Le conseil donné", "The advice given")
    noAdvice = text("Pas encore de conseil.", "No advice yet.")
    bills = text("Les factures prévues, par mois HT", "The bills foreseen, a month excluding tax")
    answers = text("Les réponses", "The answers")
    lookBack = text("Les vraies factures", "The real bills")
    lookBackHint = text(
      "Saisissez ce que le client a payé chaque mois, sans les frais payés une seule fois. Un mois inconnu reste vide.",
      "Enter what the customer paid each month, without charges paid once. A month that is not known stays empty.")
    month = text("Mois", "Month")
    foreseen = text("Prévu, 8 mois sur 10", "Foreseen, 8 months in 10")
    came = text("Payé", "Paid")
    held = text("Version détenue", "Plan held")
    taxed = text("Montants TTC (TVA 20 %)", "Amounts including 20% VAT")
    enterBills = text("Saisir les factures mois par mois", "Enter the bills month by month")
    keepBills = text("Enregistrer les factures", "Save the bills")
    callsTitle = text("Ou le relevé des appels", "Or the record of calls")
    callsHint = text(
      "Les appels sont valorisés dans chaque version : l’économie réelle est alors connue. Le fichier n’est pas gardé.",
      "The calls are rated under every plan: what was really saved is then known. The file is not kept.")
    rate = text("Valoriser les appels", "Rate the calls")
    forget = text("Effacer les factures", "Remove the bills")
    whatDiffers = text("Ce qui diffère", "What differs")
    nothingDiffers = text(
      "Rien ne diffère : mêmes réponses, même conseil.", "Nothing differs: the same answers, the same advice.")
    back = text("Retour aux dossiers", "Back to the dossiers")
  }
}

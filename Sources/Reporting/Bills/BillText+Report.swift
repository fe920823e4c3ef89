import Basics
import Tariffs

/// The words around bills.
extension BillText {
  func unbilledLine(_ number: Int) -> String {
    language.text(
      "Des appels partent de la ligne user-\(number), mais moins de lignes sont facturées : l’abonnement "
        + "est sous-estimé (--additional-lines \(number - 1) les facture toutes).",
      "Calls leave from user-\(number), but fewer lines are billed: the subscription is too low "
        + "(--additional-lines \(number - 1) bills them all).")
  }

  func assumedLines(_ lines: Int) -> String {
    language.text(
      "Le fichier nomme \(lines + 1) lignes utilisateur : \(lines) ligne\(lines == 1 ? "" : "s") "
        + "supplémentaire\(lines == 1 ? " est facturée" : "s sont facturées") (--additional-lines en dit un autre nombre).",
      "The file names \(lines + 1) user lines: \(lines) additional line\(lines == 1 ? " is" : "s are") billed "
        + "(--additional-lines says another number).")
  }

  func telephones(_ count: Int) -> String {
    language.text(
      "\(count) poste\(count == 1 ? "" : "s") au-delà des 20 lignes de l’offre "
        + "\(count == 1 ? "partage" : "partagent") la ligne user-20.",
      "\(count) telephone\(count == 1 ? "" : "s") beyond the offer's 20 lines \(count == 1 ? "shares" : "share") line "
        + "user-20.")
  }

  var skippedRow: String {
    language.text(
      "1 ligne illisible a été laissée de côté : ces factures ne la comptent pas.",
      "1 row could not be read and was left out: these bills do not count it.")
  }

  func skippedRows(_ rows: String) -> String {
    language.text(
      "\(rows) lignes illisibles ont été laissées de côté : ces factures ne les comptent pas.",
      "\(rows) rows could not be read and were left out: these bills do not count them.")
  }

  func months(_ months: Int) -> String {
    language.text(" HT pour \(months) mois", " excluding tax over \(months) month\(months == 1 ? "" : "s")")
  }

  func includingTax(_ amounts: String) -> String {
    language.text(" (TTC : \(amounts))", " (including tax: \(amounts))")
  }

  var unpriced: String { language.text("Appels sans prix imprimé", "Calls without a printed price") }
  var unpricedMore: String {
    language.text(
      "La brochure ne donne pas leur prix : ils ne sont pas dans les totaux. Le 1016 peut le dire.",
      "The brochure prints no price for them: they are not in the totals. Orange's 1016 can tell.")
  }

  var calls: String { language.text("appels", "calls") }
  var total: String { language.text("total HT", "total excluding tax") }

  func totalWithTax(_ rate: String) -> String {
    language.text("total TTC (TVA \(rate))", "total including \(rate) VAT")
  }

  var item: String { language.text("poste", "item") }
  var count: String { language.text("nombre", "count") }
  var seconds: String { language.text("secondes", "seconds") }
  var month: String { language.text("mois", "month") }
  var usage: String { language.text("dont consommation", "of which usage") }
  var cheapestColumn: String { language.text("le moins cher", "cheapest") }
  var noDifference: String { language.text("autant", "the same") }
  var average: String { language.text("moyenne des mois entiers", "average of complete months") }
  var monthByMonth: String { language.text("Mois par mois", "Month by month") }
  var everyLine: String { language.text("Le détail, ligne par ligne", "Every line") }
  var amount: String { language.text("montant HT", "amount excl. tax") }

  /// What the amounts are, and by which tariff.
  func basis(_ tariff: Tariff, hasTax: Bool, hasSeveralMonths several: Bool) -> String {
    let sha256 = tariff.sha256.prefix(12)
    return language.text(
      "Montants hors taxes ; chaque ligne est montrée au centime, le total d’un mois est la somme exacte\(hasTax ? ", avec ou sans la taxe" : ""), arrondie une fois\(several ? " ; le total de plusieurs mois est la somme des totaux montrés" : ""). \(tariff.name), grille \(tariff.version) (SHA-256 \(sha256)…).",
      "Amounts excluding tax; each line is shown to the cent, the total of a month is the exact sum\(hasTax ? ", with or without tax" : ""), rounded once\(several ? "; the total of several months is the sum of the totals shown" : ""). \(tariff.name), tariff \(tariff.version) (SHA-256 \(sha256)…)."
    )
  }
}

import Basics

/// Commands to copy, as the help of each command shows them: they run in a folder with the shipped `Profiles`.
package enum ExampleWords {
  private static func examples(_ items: [(what: Bilingual?, command: String)]) -> String {
    let lines = items.flatMap { item in
      [item.what.map { "  # \($0[Terminal.language])" }, "  " + wrapped("optimale \(item.command)")].compactMap { $0 }
    }
    return ([Terminal.language.text("EXEMPLES\u{A0}:", "EXAMPLES:")] + lines).joined(separator: "\n")
  }

  /// Columns of a line of help, and of a page of the manual, which has a margin.
  private static let width = 70

  /// A command that goes on in another line, before an option or a file, where it is too long for one.
  private static func wrapped(_ command: String) -> String {
    var lines = [""]
    var isOptionOpen = false
    for word in command.split(separator: " ") {
      let line = lines[lines.count - 1]
      let mayBreak = !isOptionOpen && line.count > 20
      isOptionOpen = word.hasPrefix("--")
      if mayBreak, line.count + word.count + (isOptionOpen ? 30 : 0) > width {
        lines[lines.count - 1] += " \\"
        lines.append("    " + word)
      } else {
        lines[lines.count - 1] += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines.joined(separator: "\n")
  }

  package static var advise: String {
    examples([
      (
        Bilingual(fr: "Le conseil sur un commerce, à l’écran.", en: "The advice on a shop, on the screen."),
        "advise Profiles/shop.yaml"
      ),
      (
        Bilingual(
          fr: "Le même en français, écrit avec ses images.", en: "The same in French, written with its pictures."),
        "advise Profiles/shop.yaml --language fr --output shop.md"
      ),
      (
        Bilingual(
          fr: "Avec d’autres chiffres que ceux du fichier, et la TVA.",
          en: "With other figures than the file's, and VAT."),
        "advise Profiles/shop.yaml --set streams.0.calls_per_month=300 --vat 20"
      ),
      (
        Bilingual(fr: "Trois clients côte à côte.", en: "Three customers side by side."),
        "advise Profiles/shop.yaml Profiles/craftsman.yaml Profiles/law-office.yaml"
      ),
    ])
  }

  package static var breakEven: String {
    examples([
      (
        Bilingual(fr: "À partir de combien d’appels par mois.", en: "From how many calls a month."),
        "break-even Profiles/craftsman.yaml --vary streams.0.calls_per_month=40:240"
      ),
      (
        Bilingual(fr: "Selon le prix d’Intense.", en: "By the price of Intense."),
        "break-even Profiles/craftsman.yaml --vary tariff.intense.monthly_price=105:125:5"
      ),
      (
        Bilingual(fr: "Le même prix, pour toute une population.", en: "The same price, for a whole population."),
        "break-even Profiles/Populations/french-small-businesses.yaml --vary tariff.intense.monthly_price=100:125"
      ),
    ])
  }

  package static var study: String {
    examples([
      (
        Bilingual(fr: "Toute la population fournie.", en: "The whole population shipped."),
        "study Profiles/Populations/french-small-businesses.yaml"
      ),
      (
        Bilingual(fr: "Ses chiffres pour un tableur en français.", en: "Its figures for a spreadsheet in French."),
        "study Profiles/Populations/french-small-businesses.yaml --csv-style french --output population.csv"
      ),
      (
        Bilingual(
          fr: "Ce que changerait une autre lecture de la brochure.",
          en: "What another reading of the brochure would change."),
        "study Profiles/Populations/french-small-businesses.yaml --across-readings"
      ),
    ])
  }

  package static var whatIf: String {
    examples([
      (
        Bilingual(fr: "Intense à 109 €.", en: "Intense at €109."),
        "what-if Profiles/Populations/french-small-businesses.yaml --set tariff.intense.monthly_price=109"
      ),
      (
        Bilingual(fr: "Une troisième version à 109 €.", en: "A third plan at €109."),
        "what-if Profiles/Populations/french-small-businesses.yaml --tariff-b Profiles/Drafts/median-plan.yaml"
      ),
      (
        Bilingual(
          fr: "Onze prix d’Intense côte à côte, avec leurs images.",
          en: "Eleven prices of Intense side by side, with pictures."),
        "what-if Profiles/Populations/french-small-businesses.yaml --set tariff.intense.monthly_price=105:115:11 --output prices.md"
      ),
      (
        Bilingual(
          fr: "Le prix d’Intense qui garde la recette si Équilibre passe à 95 €.",
          en: "The price of Intense that keeps revenue with Équilibre at €95."),
        "what-if Profiles/Populations/french-small-businesses.yaml --set tariff.equilibre.monthly_price=95 "
          + "--solve tariff.intense.monthly_price --for revenue-change=0"
      ),
    ])
  }

  package static var rate: String {
    examples([
      (
        Bilingual(
          fr: "Les appels d’un client possible, puis leurs factures.",
          en: "Calls of one possible customer, then their bills."),
        "simulate Profiles/shop.yaml --months 2 --output calls.csv"
      ),
      (nil, "rate calls.csv --additional-lines 1"),
      (
        Bilingual(fr: "Par mois du 15 au 14, comme page.", en: "By months from the 15th to the 14th, as a page."),
        "rate calls.csv --billing-day 15 --output bills.html"
      ),
      (
        Bilingual(fr: "Une version, comme données pour un programme.", en: "One plan, as data for a program."),
        "rate calls.csv --plan intense --format json"
      ),
    ])
  }

  package static var fit: String {
    examples([
      (
        Bilingual(
          fr: "Un an d’appels, puis le profil qu’ils disent.", en: "A year of calls, then the profile they tell."),
        "simulate Profiles/shop.yaml --months 12 --output calls.csv"
      ),
      (nil, "fit calls.csv --output customer.yaml"),
      (
        Bilingual(fr: "Ce qui a été trouvé, sans un mois.", en: "What was found, without a month."),
        "fit calls.csv --exclude 2027-08 --format markdown"
      ),
    ])
  }

  package static var simulate: String {
    examples([
      (
        Bilingual(fr: "Trois mois d’appels.", en: "Three months of calls."),
        "simulate Profiles/shop.yaml --months 3 --output calls.csv"
      ),
      (
        Bilingual(
          fr: "Un autre client possible, directement facturé.", en: "Another possible customer, billed at once."),
        "simulate Profiles/shop.yaml --seed 2 | optimale rate -"
      ),
    ])
  }

  package static var profileNew: String {
    examples([
      (Bilingual(fr: "Toutes les questions.", en: "Every question."), "profile new"),
      (
        Bilingual(fr: "Un artisan, sans question.", en: "A craftsman, without a question."),
        "profile new --preset craftsman --name \"Plomberie Durand\" --no-questions"
      ),
    ])
  }

  package static var profileCheck: String {
    examples([
      (Bilingual(fr: "Un profil en ordre.", en: "A profile in order."), "profile check Profiles/shop.yaml"),
      (
        Bilingual(fr: "Sans rien d’invraisemblable.", en: "With nothing odd in it."),
        "profile check Profiles/shop.yaml --strict"
      ),
    ])
  }

  package static var profileShow: String {
    examples([
      (Bilingual(fr: "Ce qu’un profil implique.", en: "What a profile implies."), "profile show Profiles/shop.yaml"),
      (
        Bilingual(fr: "Le même en français, dans un fichier.", en: "The same in French, in a file."),
        "profile show Profiles/shop.yaml --language fr --output shop-profile.md"
      ),
    ])
  }

  package static var tariffShow: String {
    examples([
      (Bilingual(fr: "La grille fournie.", en: "The tariff shipped."), "tariff show"),
      (
        Bilingual(fr: "En français, dans un fichier.", en: "In French, in a file."),
        "tariff show --language fr --output tariff.md"
      ),
    ])
  }

  package static var tariffCheck: String {
    examples([
      (Bilingual(fr: "Une grille modifiée.", en: "An edited tariff."), "tariff export --output draft.yaml"),
      (nil, "tariff check draft.yaml"),
      (
        Bilingual(fr: "Un projet qui dit seulement ce qui diffère.", en: "A draft that says only what differs."),
        "tariff check Profiles/Drafts/median-plan.yaml"
      ),
    ])
  }

  package static var tariffExport: String {
    examples([
      (Bilingual(fr: "La grille, à modifier.", en: "The tariff, to be edited."), "tariff export --output draft.yaml"),
      (Bilingual(fr: "Puis à utiliser.", en: "Then to be used."), "advise Profiles/shop.yaml --tariff draft.yaml"),
    ])
  }

  package static var portfolio: String {
    examples([
      (
        Bilingual(
          fr: "Chaque client d’une table, et qui appeler d’abord.",
          en: "Every customer of a table, and who to call first."),
        "portfolio Profiles/Portfolio/customers.csv --output advice.csv --summary summary.md"
      ),
      (
        Bilingual(
          fr: "Une table de minutes et d’appels, par sa correspondance.",
          en: "A table of minutes and calls, by its mapping."),
        "portfolio Profiles/Portfolio/usage-by-time-of-day.csv --mapping Profiles/Portfolio/usage-by-time-of-day.yaml "
          + "--format jsonl --output advice.jsonl --rejects rejected.csv"
      ),
      (
        Bilingual(
          fr: "Les appels de tous les clients, mêlés : un profil est ajusté à ceux de chacun.",
          en: "All customers' calls, mixed: a profile is fitted to each one's."),
        "portfolio Profiles/Portfolio/calls-of-four-customers.csv --calls --output fitted.csv"
      ),
      (
        Bilingual(fr: "Vérifier d’abord, sans rien écrire.", en: "Check first, without writing anything."),
        "portfolio Profiles/Portfolio/customers.csv --dry-run"
      ),
    ])
  }

  package static var portfolioSummary: String {
    examples([
      (nil, "portfolio Profiles/Portfolio/customers.csv --output advice.csv"),
      (
        Bilingual(
          fr: "Une synthèse avec ses images, puis un classeur.", en: "A summary with its pictures, then a workbook."),
        "portfolio-summary advice.csv --output summary.md"
      ),
      (nil, "portfolio-summary advice.csv --top 100 --output summary.xlsx"),
    ])
  }

  package static var importing: String {
    examples([
      (
        Bilingual(fr: "Un export, puis ses factures.", en: "An export, then its bills."),
        "import Master.csv --output calls.csv"
      ),
      (nil, "rate calls.csv"),
      (
        Bilingual(fr: "Ce qui a été laissé de côté, et pourquoi.", en: "What was left out, and why."),
        "import Master.csv --format json --left left.csv"
      ),
    ])
  }
}

import Basics

/// The words of pictures: titles, axes, and what lines and colours stand for.
struct PictureWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  var differenceOfAMonth: String { language.text("Différence d’un mois, ", "Difference of a month, ") }
  var billOfEachMonth: String {
    language.text(
      "Facture de chaque mois : mois courant, et de léger à chargé",
      "Bill of each month: ordinary, and from light to heavy")
  }

  var cheaper: String { language.text("moins chère", "cheaper") }
  var eurosAMonth: String { language.text("euros HT par mois", "euros a month, excluding tax") }
  var shareOfMonths: String { language.text("% des mois simulés", "% of simulated months") }
  var simulatedMonths: String { language.text("mois simulés", "simulated months") }
  var meanAndInterval: String { language.text("moyenne et son intervalle", "mean and its interval") }
  var zero: String { language.text("zéro", "zero") }
  var euros: String { language.text("euros HT", "euros, excluding tax") }
  var median: String { language.text("mois courant", "ordinary month") }
  var usualBand: String { language.text("de léger à chargé", "light to heavy") }

  var meanCosts: String {
    language.text(
      "Coût mensuel moyen de chaque façon de choisir, et son intervalle",
      "Mean monthly cost of each way of choosing, with its interval")
  }

  var rightOfZero: String {
    language.text("euros HT par mois ; à droite de zéro", "euros a month, excluding tax; right of zero")
  }

  var isCheaper: String { language.text("est moins chère", "is cheaper") }
  var lowValue: String { language.text("valeur basse", "low value") }
  var highValue: String { language.text("valeur haute", "high value") }
  var likelyValues: String { language.text("valeurs probables", "likely values") }
  var movedDifference: String {
    language.text(
      "De combien chaque chiffre incertain déplace la différence", "How far each uncertain figure moves the difference")
  }

  var cheapestPlan: String { language.text("Version la moins chère", "Cheapest plan") }
  var itsInterval: String { language.text("son intervalle", "its interval") }
  var frontier: String { language.text("frontière", "frontier") }
  var frontiers: String { language.text("frontières", "frontiers") }

  var monthlyDifference: String { language.text("Différence mensuelle", "Monthly difference") }
  var beyondCheapest: String {
    language.text("Ce que chaque version coûte de plus que la moins chère", "What each plan costs beyond the cheapest")
  }

  var difference: String { language.text("différence", "difference") }
  var breakEven: String { language.text("point d’équilibre", "break-even") }
  var breakEvens: String { language.text("points d’équilibre", "break-evens") }
  var interval: String { language.text("intervalle", "interval") }

  var todaysTariff: String { language.text("grille d’aujourd’hui", "today’s tariff") }
  var customerIsHere: String { language.text("ce client est ici", "this customer is here") }

  var payLess: String { language.text("paient moins", "pay less") }
  var payMore: String { language.text("paient plus", "pay more") }
  var changePlan: String { language.text("changent de version la moins chère", "have another cheapest plan") }
  var shareOfCustomers: String { language.text("% des clients", "% of customers") }
  var whoChangesHow: String {
    language.text("Qui paie moins, qui paie plus, qui change", "Who pays less, who pays more, who changes")
  }

  var whoChanges: String { language.text("Qui paie moins, qui change", "Who pays less, who changes") }
  var eurosACustomer: String {
    language.text("euros HT par client et par mois", "euros a customer and month, excluding tax")
  }

  var nineInTen: String { language.text("neuf clients sur dix", "nine customers in ten") }
  var halfOfCustomers: String { language.text("la moitié des clients", "half of the customers") }
  var mean: String { language.text("moyenne", "mean") }
  var changeOfBill: String {
    language.text(
      "Changement de la facture, chaque client avec sa version la moins chère",
      "Change of the bill, every customer on the cheapest plan")
  }

  var allSegments: String { language.text("ensemble", "all") }

  var tooClose: String { language.text("trop proche", "too close") }

  // MARK: A portfolio

  func holding(_ plan: String) -> String {
    language.text("ont \(plan) aujourd’hui", "hold \(plan) today")
  }

  var unknownHolding: String { language.text("version d’aujourd’hui inconnue", "plan held today unknown") }
  var savedAMonth: String { language.text("euros HT économisés par mois", "euros saved a month, excluding tax") }
  var customers: String { language.text("clients", "customers") }
  var savingsOfCustomers: String {
    language.text(
      "Combien économiseraient les clients à appeler", "What the customers to be called would save")
  }

  func andMore(_ amount: String) -> String { language.text("\(amount) et plus", "\(amount) and more") }
  var customersCalled: String {
    language.text("clients appelés, les plus grandes économies d’abord", "customers called, largest savings first")
  }

  var moneyByCalls: String {
    language.text(
      "Ce que rapporte d’appeler tant de clients", "What calling so many customers saves them together")
  }

  func half(_ count: String) -> String {
    language.text("la moitié avec \(count) appels", "half of it with \(count) calls")
  }

  var callFirst: String {
    language.text(
      "Qui appeler d’abord : économie par mois et son intervalle", "Who to call first: saving a month and its interval")
  }

  // MARK: Several drafts

  var changeFromToday: String {
    language.text("Changement de recette par rapport à aujourd’hui", "Change of revenue from today")
  }
  var changeOfLeastBill: String {
    language.text(
      "Changement de la facture, chaque client avec sa version la moins chère, par rapport à aujourd’hui",
      "Change from today of the bill, every customer on the cheapest plan")
  }

  var nobodyMoves: String { language.text("si personne ne change de version", "if nobody changes plan") }
  var someMove: String {
    language.text("si une part change chaque mois, moyenne d’un an", "if some move each month, mean of a year")
  }
  var allOnCheapest: String { language.text("si tous ont la moins chère", "if all hold the cheapest") }
  func cheapest(for plan: String) -> String {
    language.text(
      "Part des clients pour qui \(plan) est la moins chère, en %", "Customers for whom \(plan) is the cheapest, in %")
  }

  /// What a map's figures are: changes of revenue, or where that is not known of bills on the cheapest plan.
  func inEuros(of isRevenue: Bool) -> String {
    isRevenue
      ? language.text(
        "Changement de recette, en euros HT par client et par mois", "Change of revenue, euros a customer and month")
      : language.text(
        "Changement de la facture la moins chère, en euros HT par mois", "Change of the cheapest bill, euros a month")
  }

  /// What a plan is beside others: English counts them.
  func cheaper(of plans: Int) -> String { language.text("moins chère", plans == 2 ? "cheaper" : "cheapest") }

  func shares(of plans: Int) -> String {
    language.text(
      "Version la moins chère, part des clients",
      "\(plans == 2 ? "Cheaper" : "Cheapest") plan, share of customers")
  }

  func sharesAlong(_ figure: String) -> String {
    language.text(
      "Part des clients par version la moins chère selon : \(figure)",
      "Share of customers by their cheapest plan along \(figure)")
  }

  func meansAlong(_ figure: String) -> String {
    language.text(
      "Écart des factures moyennes de tous les clients selon : \(figure)",
      "Gap of the mean bills of all customers along \(figure)")
  }

  static func decimalMark(_ language: Language) -> GnuplotScript { language.text(",", ".") }
}

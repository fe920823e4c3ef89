import Basics

/// How sure an answer is, in words.
struct CertaintyWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// Levels of certainty that have a word of their own.
  enum Level: CaseIterable {
    case sure, likely, rather, open

    /// The level that a probability reaches.
    init(atLeast probability: Double) {
      self = probability >= 0.98 ? .sure : probability >= 0.85 ? .likely : probability >= 0.65 ? .rather : .open
    }
  }

  /// The word for a level; a plan that is not known to be worth more on average is not called sure.
  func word(_ level: Level, isDecided: Bool) -> String {
    guard isDecided else { return language.text("Trop proche pour trancher", "Too close to call") }
    return switch level {
    case .sure: language.text("Pratiquement certain", "Practically certain")
    case .likely: language.text("Très probable", "Very likely")
    case .rather: language.text("Probable", "Likely")
    case .open: language.text("Juste en moyenne, incertain pour chacun", "Right on average, unsure for each customer")
    }
  }

  /// The word where a change on the way is advised, which is where it surely saves on average.
  var changing: String { language.text("Gain sûr en moyenne", "A sure gain on average") }

  /// How often a plan kept is the cheapest; `isChanging` where it is not to be kept.
  func sentence(_ plan: String, _ percent: String, months: Int, plans: Int, isChanging: Bool) -> String {
    guard !isChanging else {
      return language.text(
        "Sans changer en route, \(plan) serait la moins chère pour \(percent) des clients possibles qui répondraient ainsi.",
        "Without changing on the way, \(plan) would be the \(plans == 2 ? "cheaper" : "cheapest") for \(percent) of the possible customers who would answer like this."
      )
    }
    return language.text(
      "\(plan), gardée \(months) mois, est la moins chère pour \(percent) des clients possibles qui répondraient ainsi.",
      "\(plan), kept for \(months) months, is the \(plans == 2 ? "cheaper" : "cheapest") for \(percent) of the possible customers who would answer like this."
    )
  }
}

/// What drawings of bills tell.
struct BillWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func taxed(_ amount: String) -> String { language.text("(\(amount) TTC)", "(\(amount) with VAT)") }

  func band(_ plan: String, mean: String, low: String, high: String) -> String {
    language.text(
      "\(plan) : \(mean) par mois en moyenne ; neuf mois sur dix entre \(low) et \(high).",
      "\(plan): \(mean) a month on average; nine months in ten between \(low) and \(high).")
  }
}

/// What the gauge of the break-even tells.
struct GaugeWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func equal(_ minutes: String) -> String { language.text("égalité à \(minutes)", "equal at \(minutes)") }
  func here(_ minutes: String) -> String { language.text("vous êtes ici : \(minutes)", "you are here: \(minutes)") }
  func end(_ minutes: String) -> String {
    language.text("\(minutes) vers mobiles par mois", "\(minutes) to mobiles a month")
  }

  func spoken(_ left: String, _ right: String, crossing: String, here: String) -> String {
    language.text(
      "Minutes d’appels vers mobiles par mois : \(left) à gauche, \(right) à droite, \(crossing), \(here).",
      "Minutes of calls to mobiles a month: \(left) on the left, \(right) on the right, \(crossing), \(here).")
  }
}

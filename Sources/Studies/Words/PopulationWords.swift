import Basics

/// What is expected of a population’s file where something else stands.
enum PopulationWords {
  static let sharesOfPlans = Bilingual(
    fr: "des parts de clients par version dont la somme est au plus 1",
    en: "shares of customers by plan that add up to at most 1")

  static let numbersOfLines = Bilingual(
    fr: "des nombres de lignes supplémentaires de 0 à 19, chacun une fois, avec leurs parts",
    en: "numbers of additional lines from 0 to 19, each once, with their shares")

  static let sharesOfLines = Bilingual(
    fr: "des parts de lignes supplémentaires, l’une au moins au-dessus de 0",
    en: "shares of additional lines, one of them above 0")
}

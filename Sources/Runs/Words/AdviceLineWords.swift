import Basics
import Interchange

/// What is said of a line of advice that is not as the program writes it.
extension PortfolioRunWords {
  static func sentence(_ failure: AdviceLineFailure, _ path: String) -> Bilingual {
    let column = failure.column.map { Bilingual(fr: ", colonne « \($0) »", en: ", column “\($0)”") } ?? Bilingual("")
    let place = Bilingual(fr: "\(path) : ligne \(failure.line)", en: "\(path): line \(failure.line)") + column
    let found =
      failure.found.isEmpty
      ? Bilingual(fr: " : ", en: ": ")
      : Bilingual(fr: " : trouvé « \(failure.found) », ", en: ": found “\(failure.found)”, ")
    return place + found + Bilingual(fr: "attendu ", en: "expected ") + expected(failure.expected)
  }

  private static func expected(_ expected: AdviceLineFailure.Expected) -> Bilingual {
    switch expected {
    case .column: Bilingual(fr: "cette colonne, qu’écrit portfolio", en: "this column, which portfolio writes")
    case .noOtherPlan:
      Bilingual(fr: "les seules versions de la grille (--tariff)", en: "plans of the tariff alone (--tariff)")
    case .differentColumns: Bilingual(fr: "une seule colonne de ce nom", en: "one column of that name")
    case .wholeRow: Bilingual(fr: "une ligne entière", en: "a whole row")
    case .identity: Bilingual(fr: "un identifiant de 1 à 1000 caractères", en: "an identity of 1 to 1000 characters")
    case .number: Bilingual(fr: "un nombre", en: "a number")
    case .amount: Bilingual(fr: "un nombre à partir de 0", en: "a number of 0 or more")
    case .count: Bilingual(fr: "un nombre entier", en: "a whole number")
    case .share: Bilingual(fr: "une part de 0 à 1", en: "a share from 0 to 1")
    case .interval:
      Bilingual(fr: "une borne basse au plus égale à la haute", en: "a lower end no higher than the upper one")
    case .confidence(let given):
      given.map { Bilingual(fr: "\($0), comme plus haut", en: "\($0), as before") }
        ?? Bilingual(fr: "une part strictement entre 0 et 1", en: "a share strictly between 0 and 1")
    case .word(let words): Bilingual(words.joined(separator: ", "))
    case .savingOfHeld:
      Bilingual(
        fr: "une économie là où held_plan dit la version, et seulement là",
        en: "a saving where held_plan tells the plan, and only there")
    case .noSaving:
      Bilingual(fr: "0, la bonne version étant celle d’aujourd’hui", en: "0, the plan held being the best")
    }
  }
}

import Basics

/// What is told of synthetic call records.
enum SimulateWords {
  static func untellable(_ destination: String, readAs other: String) -> Bilingual {
    Bilingual(
      fr: "\(destination) : aucun numéro ne le dit ; les siens se liront \(other)",
      en: "\(destination): no number tells it; its own will read as \(other)")
  }
}

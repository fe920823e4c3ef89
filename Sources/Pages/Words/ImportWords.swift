import Basics
import Runs

/// What is said of a file of calls dropped on the page.
public enum ImportWords {
  /// What the file is called in what is said of it: its own name may tell who the customer is.
  public static let file = Bilingual(fr: "le fichier", en: "the file")

  /// That a file was to be read and none was chosen.
  public static let noFile = Bilingual(
    fr: "Choisissez d’abord le fichier à lire.", en: "Choose the file to be read first.")

  /// What came of a file.
  public static func notice(_ found: CallAnswers, _ language: Language) -> String {
    let beginning = language.text(
      "\(found.answers.count) réponses remplies d’après les appels.",
      "\(found.answers.count) answers filled in from the calls.")
    return ([beginning] + found.told.map { $0.replacing("optimale: ", with: "") }).joined(separator: " · ")
  }
}

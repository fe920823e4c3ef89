import Advice
import Basics

/// How the advices of all dossiers did.
public struct CalibrationView: Sendable {
  /// The words of the page.
  public let labels: DossierLabels
  /// The language's code.
  public let language: String
  /// What was found, in sentences.
  public let found: [String]

  /// The view of a calibration.
  public init(_ calibration: AdviceCalibration, _ language: Language) {
    (labels, self.language) = (DossierLabels(language), language.rawValue)
    found = HindsightWords(language).calibration(calibration)
  }
}

import Basics
import Interchange

/// What a draft tariff changes for the customers of a population.
public struct WhatIfReport: WrittenReport {
  /// What was found.
  public let data: WhatIfData

  /// A report on what was found for the same customers under two tariffs.
  public init(_ data: WhatIfData) { self.data = data }

  /// The answer first, segments below.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    WhatIfWords(data: data, language: language).blocks(hasPictures)
  }
}

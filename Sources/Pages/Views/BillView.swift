import Advice
import Basics
import Foundation
import Reporting
import Simulation

/// A plan's monthly bill: the mean, and the band that nine months in ten lie in.
public struct BillView: Sendable {
  /// The plan's name.
  public let name: String
  /// Its position in the tariff.
  public let position: Int
  /// Whether it is the cheapest on average.
  public let isCheapest: Bool
  /// The mean bill.
  public let mean: String
  /// The mean bill including tax; empty where none is shown.
  public let taxed: String
  /// What the drawing tells, for those who cannot see it.
  public let spoken: String
  /// Where the band begins, and how wide it is.
  public let bandX, bandWidth: String
  /// Where the mean stands.
  public let meanX: String

  init(_ plan: Plan, _ advice: Recommendation, _ scale: Scale, _ language: Language, tax: TaxRate? = nil) {
    let figures = advice[plan]
    let style = NumberStyle(language)
    name = advice.model.tariff[plan].name
    position = plan.index
    isCheapest = plan == advice.lowerMean
    mean = style.known(euros: figures.monthlyBill)
    taxed = tax.map { BillWords(language).taxed(style.known(euros: figures.monthlyBill.including($0))) } ?? ""
    spoken = BillWords(language).band(
      name, mean: mean, low: style.known(euros: figures.p05), high: style.known(euros: figures.p95))
    let (low, high) = (scale.share(figures.p05.value), scale.share(figures.p95.value))
    bandX = Share.text(low)
    bandWidth = Share.text(max(high - low, 0.004))
    meanX = Share.text(scale.share(figures.monthlyBill.mean))
  }

  /// What all bands stand on: from below the least bill to above the greatest, in round amounts.
  struct Scale {
    let low, high: Double

    init(_ advice: Recommendation) {
      let bills = advice.plans.flatMap { [$0.p05.value, $0.p95.value, $0.monthlyBill.mean] }
      let (least, most) = (bills.min() ?? 0, bills.max() ?? 1)
      let room = max(most - least, 4) * 0.08
      let unit = pow(10, max(0, log10(max(most - least, 10)).rounded(.down) - 1)) * 5
      low = max(0, ((least - room) / unit).rounded(.down) * unit)
      high = ((most + room) / unit).rounded(.up) * unit
    }

    func share(_ euros: Double) -> Double { (euros - low) / (high - low) }

    func ends(_ language: Language) -> [String] {
      [low, high].map { NumberStyle(language).euros($0, decimals: 0) }
    }
  }
}

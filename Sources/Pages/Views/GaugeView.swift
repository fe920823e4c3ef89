import Advice
import Basics
import Decision
import Foundation
import Reporting

/// The line of calls to mobiles on which two plans change places, and where the customer stands on it.
public struct GaugeView: Sendable {
  /// What is said below it.
  public let caption: String
  /// The plan that pays on the left, and on the right.
  public let left, right: Side
  /// Where they change places, and that volume.
  public let crossingX, crossing: String
  /// Where the customer stands, and that volume.
  public let hereX, here: String
  /// The side on which the customer's label has room.
  public let hereAnchor: String
  /// The same for the label of the crossing.
  public let crossingAnchor: String
  /// What is believed of the customer: where it begins, how wide it is.
  public let believedX, believedWidth: String
  /// The volume at the right end.
  public let end: String
  /// What the drawing tells, for those who cannot see it.
  public let spoken: String

  /// A plan and the part of the line on which it pays.
  public struct Side: Sendable {
    /// The plan's name.
    public let name: String
    /// The plan's position in the tariff.
    public let position: Int
    /// How much of the line it has.
    public let width: String
    /// Whether there is room for its name.
    public let hasRoom: Bool
  }

  /// The gauge of an advice; nil where no volume of calls to mobiles changes the cheapest plan.
  init?(_ advice: Recommendation, caption: String, _ language: Language) {
    guard let breakEven = advice.deliberation?.breakEven, let crossing = breakEven.crossing else { return nil }
    let (style, words) = (NumberStyle(language), GaugeWords(language))
    let (minutes, mean, believed) = (crossing.minutes.mean, breakEven.meanMinutes, breakEven.minutesBelieved)
    let most = 1.15 * max(minutes * 1.6, believed.upper, mean)
    let length = max(60, (most / 60).rounded(.up) * 60)
    let at = minutes / length
    let (low, high) = crossing.secondPaysAbove ? (crossing.first, crossing.second) : (crossing.second, crossing.first)
    func side(_ plan: Plan, _ share: Double) -> Side {
      Side(
        name: advice.model.tariff[plan].name, position: plan.index, width: Share.text(share), hasRoom: share > 0.18)
    }
    (left, right) = (side(low, at), side(high, 1 - at))
    crossingX = Share.text(at)
    self.crossing = words.equal(style.known(minutes: crossing.minutes))
    crossingAnchor = GaugeView.anchor(at)
    hereX = Share.text(mean / length)
    here = words.here(style.duration(minutes: mean))
    hereAnchor = GaugeView.anchor(mean / length)
    believedX = Share.text(believed.lower / length)
    believedWidth = Share.text(max(0, believed.upper - believed.lower) / length)
    end = words.end(style.duration(minutes: length))
    spoken = words.spoken(left.name, right.name, crossing: self.crossing, here: here)
    self.caption = caption
  }

  /// Labels near an end lie to the side that has room.
  private static func anchor(_ share: Double) -> String { share < 0.25 ? "start" : share > 0.75 ? "end" : "middle" }
}

import Foundation

/// A chart of the marketing corner: what the page's script draws, and what is read in its place.
public struct ChartView: Sendable {
  /// Its name on the page.
  public let name: String
  /// What it shows.
  public let title: String
  /// What it tells, for those who cannot see it.
  public let spoken: String
  /// What is drawn, as JSON.
  public let data: String

  init(_ name: String, title: String, spoken: String, _ drawn: some Encodable) {
    (self.name, self.title, self.spoken) = (name, title, spoken)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    data = (try? encoder.encode(drawn)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

/// Bars: of each label a value of every set, upon each other where they are shares of a whole.
struct BarChart: Encodable {
  /// Values of one colour.
  struct Set: Encodable {
    let label: String
    let colour: String
    let values: [Double]
    /// The values as they are told, with their intervals.
    let told: [String]
    /// The ends of the intervals, where they are drawn.
    var low: [Double] = []
    var high: [Double] = []
    /// Whether lines go across it, which grey leaves to be seen.
    var isHatched = false
  }

  let kind = "bars"
  let labels: [String]
  let sets: [Set]
  let isStacked: Bool
  /// How a value is written, the number in the place of `#`.
  let unit: String
}

/// A map: which plan is the cheapest at each pair of values, where that changes, and where the customer is.
struct MapChart: Encodable {
  struct Region: Encodable {
    let label: String
    let colour: String
  }

  let kind = "map"
  let xs: [Double]
  let ys: [Double]
  /// Positions of the cheapest plans by first and second figure.
  let cheapest: [[Int]]
  /// What each plan costs beyond the first, in cents, by plan and both figures.
  let costs: [[[Int]]]
  let plans: [Region]
  /// Ends of the pieces of the frontier.
  let line: [[Double]]
  /// The frontier's interval: corners of quadrangles.
  let bands: [[Double]]
  let here: [Double]
  let hereLabel: String
  let xTitle: String
  let yTitle: String
}

/// Values along a figure with their intervals: a line a plan, and where the draft stands.
struct LineChart: Encodable {
  /// The values of a plan.
  struct Line: Encodable {
    let label: String
    let colour: String
    let values: [Double]
    let low: [Double]
    let high: [Double]
    /// The values as they are told, with their intervals.
    let told: [String]
  }

  let kind = "lines"
  let xs: [Double]
  let lines: [Line]
  let here: Double
  let hereLabel: String
  let xTitle: String
  let unit: String
}

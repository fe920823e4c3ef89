import Basics
import Documents
import Studies
import Tariffs

/// A figure of a draft tariff to be found, as `--solve`, `--for` and `--between` ask for it.
public struct PriceGoal: Sendable {
  /// The figure's path, which begins with `tariff.`.
  public let path: String
  /// Key of the plan that is to cost less for a share of the customers.
  private let plan: String
  private let share: Double
  private let between: ClosedRange<Double>?

  /// Reads the options; nil where nothing is to be found.
  ///
  /// Throws ``Failure``.
  public init?(solve path: String?, for target: String?, between: String?) throws {
    guard (path == nil) == (target == nil) else {
      throw Failure.usage(
        Bilingual(
          fr: "--solve et --for : attendu les deux ou aucun, comme --solve tariff.intense.monthly_price --for "
            + "share-intense=0.40",
          en: "--solve and --for: expected both or none, such as --solve tariff.intense.monthly_price --for "
            + "share-intense=0.40"))
    }
    guard let path, let target else {
      guard between == nil else {
        throw Failure.option(
          "--between", expected: Bilingual(fr: "--solve et --for avec", en: "--solve and --for with it"))
      }
      return nil
    }
    guard TariffPath.key(path) != nil else {
      throw Failure.option(
        "--solve", path,
        expected: Bilingual(
          fr: "un chiffre de la grille, comme tariff.intense.monthly_price",
          en: "a figure of the tariff, such as tariff.intense.monthly_price"))
    }
    let parts = target.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0].hasPrefix("share-"), let share = PlainNumber.decimal(parts[1]), share > 0,
      share < 1
    else {
      throw Failure.option(
        "--for", target,
        expected: Bilingual(
          fr: "share-VERSION= et une part entre 0 et 1, comme share-intense=0.40",
          en: "share-PLAN= and a share between 0 and 1, such as share-intense=0.40"))
    }
    self.path = path
    plan = String(parts[0].dropFirst("share-".count))
    self.share = share
    self.between = try between.map(PriceGoal.range)
  }

  private static func range(_ text: String) throws -> ClosedRange<Double> {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false).map {
      PlainNumber.decimal(String($0)) ?? .nan
    }
    guard ends.count == 2, ends[0] < ends[1], ends[0] >= 0, ends[1] < 1e6 else {
      throw Failure.option(
        "--between", text, expected: Bilingual(fr: "DE:À, comme 80:160", en: "FROM:TO, such as 80:160"))
    }
    return ends[0]...ends[1]
  }

  /// The search for it under drafts with other settings besides.
  ///
  /// Throws ``Failure`` for a key that is not there or takes no number, then for one without a place to look for its
  /// value.
  func search(_ drafts: TariffSource, _ settings: [Setting]) throws -> PriceSearch {
    guard !settings.contains(where: { $0.path == path }) else {
      throw Failure.option(
        "--set", path,
        expected: Bilingual(
          fr: "d’autres chiffres que celui à trouver (--solve)", en: "other figures than the one to be found (--solve)")
      )
    }
    guard let plan = drafts.tariff.plan(plan) else {
      let keys = drafts.tariff.plans.map { "share-\($0.plan.key)" }
      let told = Bilingual(fr: "--for share-\(plan) : pas de telle version", en: "--for share-\(plan): no such plan")
      throw Failure.usage(Failure.unknown("share-\(plan)", among: keys, told))
    }
    try drafts.check(settings + [Setting(path: path, value: "1")])
    let figure = TariffPath.figure(path)
    guard let range = between ?? figure.flatMap({ PriceSearch.defaultRange(of: $0, drafts.tariff) }) else {
      throw Failure.usage(
        Bilingual(
          fr:
            "--solve \(path) : ce chiffre n’a pas d’intervalle par défaut : ajouter --between DE:À, comme --between 60:300",
          en: "--solve \(path): this figure has no default range: add --between FROM:TO, such as --between 60:300"))
    }
    for end in [range.lowerBound, range.upperBound] {
      try drafts.check(settings + [Setting(path: path, value: Variation.text(end))])
    }
    guard let figure else {
      throw Failure.option(
        "--solve", path,
        expected: Bilingual(
          fr: "un chiffre de la grille, comme tariff.intense.monthly_price",
          en: "a figure of the tariff, such as tariff.intense.monthly_price"))
    }
    return PriceSearch(figure, plan: plan, share: share, over: range)
  }
}

import Basics
import Foundation
import Traffic

/// What is odd in how a year goes, and how years follow each other.
extension Profile {
  var seasonWarnings: [PlausibilityWarning] {
    seasonality.enumerated().compactMap { index, factor in
      let key = "seasonality.\(Profile.monthNames[index])"
      if factor > 3 {
        return PlausibilityWarning(.seasonFactor, key) { words in
          let (month, read) = (words.month(index), words.number(factor))
          let meant = words.number(factor >= 30 ? factor / 100 : 1 + factor / 10)
          return words.seasonFactor(month, read: read, meant: meant)
        }
      }
      guard factor > 0, factor < 0.05 else { return nil }
      return PlausibilityWarning(.seasonShare, key) { words in
        let (month, share) = (words.month(index), words.percent(factor))
        return words.seasonShare(month, share: share, meant: words.percent(factor * 100))
      }
    }
  }

  var seasonMeanWarning: PlausibilityWarning? {
    let mean = seasonality.reduce(0, +) / 12
    guard mean < 0.5 || mean > 1.5 else { return nil }
    return PlausibilityWarning(.seasonMean, "seasonality") { words in
      words.seasonMean(words.number(mean))
    }
  }

  var growthWarning: PlausibilityWarning? {
    let growth = growthFactor.likely - 1
    // A third more or less exactly is not beyond it: the growth comes from a factor.
    guard growth > 0.5 + 1e-9 || growth < -1.0 / 3 - 1e-9 else { return nil }
    return PlausibilityWarning(.growth, "annual_growth") { words in
      let (read, meant) = (words.percent(growth), words.percent(growth / 100))
      return words.growth(read, meant: meant)
    }
  }

  var busynessWarning: PlausibilityWarning? {
    let variation = busyness.cv.likely
    guard variation > 1 else { return nil }
    return PlausibilityWarning(.busyness, "busyness.cv") { words in
      let (read, meant) = (words.number(variation), words.number(variation / 100))
      return words.busyness(read, meant: meant)
    }
  }

  var emptyHorizonWarning: PlausibilityWarning? {
    let total = (0..<horizonMonths).reduce(0) { $0 + seasonality[month(at: $1).month - 1] }
    guard total == 0 else { return nil }
    return PlausibilityWarning(.emptyHorizon, "horizon_months") { words in
      words.emptyHorizon(ofMonths: horizonMonths)
    }
  }

  var horizonWarning: PlausibilityWarning? {
    guard horizonMonths < 6 || horizonMonths > 72 else { return nil }
    return PlausibilityWarning(.horizon, "horizon_months") { words in
      words.horizon(ofMonths: horizonMonths)
    }
  }

  func firstMonthWarning(asOf month: BillingMonth?) -> PlausibilityWarning? {
    guard let month, firstMonth < month.adding(months: -12) || firstMonth > month.adding(months: 60) else { return nil }
    return PlausibilityWarning(.firstMonth, "first_month") { words in
      func name(_ month: BillingMonth) -> String { "\(words.month(month.month - 1)) \(month.year)" }
      return words.firstMonth(name(firstMonth), meant: name(month.adding(months: 1)))
    }
  }
}

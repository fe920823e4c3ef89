import Basics
import Documents

/// A population that is the one of another file with other numbers of calls: what hangs on a figure that is a judgement
/// is asked without writing everything else again.
public struct PopulationVariant: Sendable {
  /// Name.
  public let name: String
  /// Where the factors come from; nil to keep what the other file says.
  public let source: Bilingual?
  /// File of the other population, as the variant's file names it.
  public let basePath: String
  /// Factor on all calls of all customers.
  public let callsFactor: Double
  /// Factor on all their calls to mobiles besides.
  public let mobileCallsFactor: Double

  /// The key that tells a variant's file from one that lists segments.
  private static let baseKey = "based_on"
  /// What calls may be multiplied by: within it no customer makes calls without end.
  private static let factors = 0.01...10.0

  /// Whether a parsed file is based on another.
  public static func isVariant(_ root: Element) -> Bool { root.value(of: baseKey) != nil }

  /// Checks and builds a variant from its parsed file.
  ///
  /// Throws `DocumentFailure` with every problem of the file.
  public static func decode(_ root: Element) throws(DocumentFailure) -> PopulationVariant {
    var reader = Reader()
    let variant = read(root, &reader)
    return try reader.finish(variant)
  }

  private static func read(_ root: Element, _ reader: inout Reader) -> PopulationVariant? {
    let optional = Reader.keys(inLanguages: "source") + ["calls_factor", "mobile_calls_factor"]
    guard let fields = reader.fields(of: root, required: ["name", baseKey], optional: optional) else { return nil }
    let name = reader.text(fields["name"])
    let source = reader.text(inLanguages: "source", fields, limit: 4000)
    let base = reader.text(fields[baseKey])
    let calls = reader.number(fields["calls_factor"], in: factors) ?? 1
    let mobileCalls = reader.number(fields["mobile_calls_factor"], in: factors) ?? 1
    guard let name, let base else { return nil }
    return PopulationVariant(
      name: name, source: source, basePath: base, callsFactor: calls, mobileCallsFactor: mobileCalls)
  }
}

extension Population {
  /// The same kinds of customers with a variant's name, source and numbers of calls.
  public func varied(as variant: PopulationVariant) -> Population {
    Population(
      name: variant.name, source: variant.source ?? source, segments: segments.map { $0.varied(as: variant) })
  }
}

extension Population.Segment {
  fileprivate func varied(as variant: PopulationVariant) -> Population.Segment {
    Population.Segment(
      name: name, weight: weight, profilePath: profilePath, lines: lines,
      callsFactor: callsFactor * variant.callsFactor,
      mobileCallsFactor: mobileCallsFactor * variant.mobileCallsFactor, callsSpread: callsSpread,
      durationSpread: durationSpread, dispersionSpread: dispersionSpread, linesWithCalls: linesWithCalls,
      callsWithDuration: callsWithDuration, onPlans: onPlans)
  }
}

import Basics
import Tariffs
import Traffic

/// The shipped profiles, as places to begin from.
public enum Presets {
  /// Names of their files without the ending, and their bytes.
  private static let files: [(name: String, bytes: [UInt8])] = [
    ("craftsman", PackageResources.craftsman_yaml), ("shop", PackageResources.shop_yaml),
    ("medical-practice", PackageResources.medical_practice_yaml), ("law-office", PackageResources.law_office_yaml),
    ("estate-agency", PackageResources.estate_agency_yaml), ("call-out-sales", PackageResources.call_out_sales_yaml),
  ]

  /// The names of the files, in the order in which they are offered.
  public static var names: [String] { files.map(\.name) }

  /// The shipped populations: names of their files without the ending, and their bytes.
  private static let populations: [(name: String, bytes: [UInt8])] = [
    ("french-small-businesses", PackageResources.french_small_businesses_yaml),
    ("fewer-calls-to-mobiles", PackageResources.fewer_calls_to_mobiles_yaml),
  ]

  /// The names of the populations' files, in the order in which they are offered.
  public static var populationNames: [String] { populations.map(\.name) }

  /// Where a profile's file stands in the sources, and where the package puts it.
  public static func path(ofProfile name: String) -> String { "Profiles/\(name).yaml" }

  /// The same of a population's file.
  public static func path(ofPopulation name: String) -> String { "Profiles/Populations/\(name).yaml" }

  /// All these files, each where the program's sources have it, for runs that read no others.
  public static var held: RunFiles {
    RunFiles(
      files.map { (path(ofProfile: $0.name), $0.bytes) }
        + populations.map { (path(ofPopulation: $0.name), $0.bytes) })
  }

  /// The profiles, in the same order.
  package static func profiles(_ tariff: Tariff) throws -> [Profile] {
    try files.map { try Input.profile($0.bytes, $0.name, tariff) }
  }
}

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

  /// The profiles, in the same order.
  package static func profiles(_ tariff: Tariff) throws -> [Profile] {
    try files.map { try Input.profile($0.bytes, $0.name, tariff) }
  }
}

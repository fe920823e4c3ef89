import Tariffs

/// The tariff a result was made with, as JSON.
struct TariffJSON: Encodable {
  let version: String
  let sha256: String

  init(_ tariff: Tariff) { (version, sha256) = (tariff.version, tariff.sha256) }
}

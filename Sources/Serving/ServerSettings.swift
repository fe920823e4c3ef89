import Basics

/// Where a server listens and whom it serves.
public struct ServerSettings: Sendable {
  /// What stands before a server that others than this machine reach.
  public enum Shield: Sendable {
    /// Nothing: the server is reached from its own machine alone.
    case loopback
    /// TLS of its own, with a certificate chain and a key as PEM.
    case tls(certificate: [UInt8], key: [UInt8])
    /// A proxy that speaks TLS and sets a header to a value on every request it passes on.
    case proxy(header: String, value: String)
  }

  /// The address to listen at.
  public var address: String
  /// The port; 0 for any that is free.
  public var port: Int
  /// Names by which the server is called beside its address.
  public var names: [String]
  /// What stands before it.
  public var shield: Shield
  /// The password that is asked for; nil for none.
  public var password: String?
  /// Requests a second from one address, on average.
  public var rate: Double
  /// The language where a browser asks for neither.
  public var language: Language
  /// The file that dossiers are kept in; nil where none are.
  public var data: String?
  /// Where Chart.js, which draws charts, may be: the first file that is there is served.
  public var charts = ServerSettings.usualCharts

  /// Where Debian's package `libjs-chart.js` puts it.
  public static let usualCharts = [
    "/usr/share/javascript/chart.js/chart.min.js", "/usr/share/javascript/chart.js/chart.js",
  ]

  /// Settings from their parts.
  public init(
    address: String = "127.0.0.1", port: Int = 8080, names: [String] = [], shield: Shield = .loopback,
    password: String? = nil, rate: Double = 200, language: Language = .fr, data: String? = nil
  ) {
    (self.address, self.port, self.names, self.shield) = (address, port, names, shield)
    (self.password, self.rate, self.language, self.data) = (password, rate, language, data)
  }

  /// Whether an address is reached from this machine alone.
  public static func isLoopback(_ address: String) -> Bool {
    address == "localhost" || address == "::1"
      || (address.hasPrefix("127.") && address.allSatisfy { $0.isNumber || $0 == "." })
  }
}

#if Web
  import Runs

  /// The script that draws charts, Chart.js, from where the system's packages put it.
  enum ChartLibrary {
    /// Bytes of the script, at most.
    private static let limit = 2_000_000

    /// The first script that there is; nil where the package is not installed.
    static func script(_ places: [String]) -> [UInt8]? {
      places.lazy.compactMap { try? Input.bytes($0, limit: limit) }.first
    }
  }
#endif

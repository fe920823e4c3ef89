import Basics
import Documents
import Files
import Questions
import Studies
import Tariffs
import Traffic

/// Files read for a command.
public enum Input {
  /// What this command reads and writes.
  ///
  /// One for the whole process, which is one command: a file read anywhere in it is known everywhere.
  public static let register = FileRegister()

  /// What the tariff shipped is called where a file's name would stand.
  static let shippedTariff = "tariff.yaml"

  /// Bytes of a file, `-` for standard input; refused beyond `limit` bytes, and where it is an output.
  public static func bytes(_ path: String, limit: Int) throws -> [UInt8] {
    try InputFile.read(path, limit: limit, register)
  }

  /// A profile file.
  public static func profile(_ path: String, _ tariff: Tariff) throws -> Profile {
    try profile(bytes(path, limit: Profile.fileLimit), path, tariff)
  }

  /// A profile from the bytes of its file.
  public static func profile(_ bytes: [UInt8], _ path: String, _ tariff: Tariff) throws -> Profile {
    let root: Element
    do { root = try Element.parse(bytes, limit: Profile.fileLimit) } catch { throw Failure.document(error, file: path) }
    try checkKind(root, isPopulation: false, file: path)
    do {
      return try Profile.decode(
        root, destinationKeys: tariff.destinationKeys, misusedKeys: tariff.misusedKeys, keysOfPlace: keysOfPlace(tariff)
      )
    } catch {
      throw Failure.document(error, file: path)
    }
  }

  /// The destination keys that somebody may mean who writes a place by its name, such as a country's.
  ///
  /// The names are gathered where the first is asked for, and once: a file may have thousands that are no key.
  static func keysOfPlace(_ tariff: Tariff) -> (String) -> [String] {
    var gathered: Gazetteer?
    return { name in
      let gazetteer = gathered ?? Gazetteer(tariff)
      gathered = gazetteer
      return gazetteer.keys(of: name)
    }
  }

  /// Whether a document is a population's, by its keys.
  static func isPopulation(_ root: Element) -> Bool {
    (root.value(of: "segments") != nil || PopulationVariant.isVariant(root)) && root.value(of: "streams") == nil
  }

  /// Refuses a population where a profile is expected, and the other way round.
  public static func checkKind(_ root: Element, isPopulation: Bool, file: String) throws {
    func has(_ key: String) -> Bool { root.value(of: key) != nil }
    if !isPopulation, Input.isPopulation(root) {
      throw Failure.badData(InputWords.isPopulation(file))
    }
    if isPopulation, has("streams"), !has("segments") {
      throw Failure.badData(InputWords.isProfile(file))
    }
  }
}

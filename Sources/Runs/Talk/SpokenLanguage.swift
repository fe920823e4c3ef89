import Basics

/// Which language a person is spoken to in.
///
/// It is looked for in the words of the command line, not in options that were read: an option that cannot be read is
/// told in it too.
enum SpokenLanguage {
  /// Variables of the environment that name a language, the first that is set deciding (as for gettext; `LANGUAGE` is a
  /// list, of which the first counts).
  private static let variables = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"]

  /// That of `--language`, where it names one, else that of the locale, which begins with its code as `fr_FR` and
  /// `french` do; English where it is none that the program speaks.
  static func of(_ arguments: [String], _ environment: [String: String]) -> Language {
    if let named = named(arguments) { return named }
    let locale = variables.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return Language.allCases.first { locale.lowercased().hasPrefix($0.rawValue) } ?? .en
  }

  private static func named(_ arguments: [String]) -> Language? {
    let option = "--language"
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument.hasPrefix(option + "=") { return Language(rawValue: String(argument.dropFirst(option.count + 1))) }
      if argument == option, index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
    }
    return nil
  }
}

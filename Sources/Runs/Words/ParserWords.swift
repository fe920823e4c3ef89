import Basics

/// What the parser of the command line says by itself, in French: it speaks English alone.
///
/// Only its own words are changed, from the start of a line or after what it quotes; what it quotes stays as it was
/// typed.
package enum ParserWords {
  /// Words that begin a line, and what they become.
  private static let beginnings: [(english: String, french: String)] = [
    ("OVERVIEW:", "RÔLE :"), ("USAGE:", "USAGE :"), ("ARGUMENTS:", "ARGUMENTS :"), ("OPTIONS:", "OPTIONS :"),
    ("SUBCOMMANDS:", "COMMANDES :"), ("Usage:", "Usage :"), ("Help:", "Aide :"),
    ("Error: Missing expected argument '", "Erreur : il manque l’argument « "),
    ("Error: Missing one of:", "Erreur : il manque l’un de :"),
    ("Error: Missing value for '", "Erreur : il manque la valeur de « "),
    ("Error: Missing required subcommand.", "Erreur : il manque la commande."),
    ("Error: Unexpected argument '", "Erreur : argument inattendu « "),
    ("Error: Unknown option '", "Erreur : option inconnue « "), ("Error: Invalid option:", "Erreur : option refusée :"),
    ("Error: The value '", "Erreur : la valeur « "), ("Error: The option '", "Erreur : l’option « "),
    ("Error:", "Erreur :"),
  ]
  /// Words within a line, behind what was quoted, and what they become.
  private static let endings: [(english: String, french: String)] = [
    ("' is invalid for '", " » ne convient pas à « "), ("'. Did you mean '", " ». Vouliez-vous dire « "),
    ("' does not take any value, but '", " » ne prend pas de valeur, mais a reçu « "),
    (". Please provide one of '", ". Il faut l’un de « "),
  ]
  /// What a line ends with behind the last that was quoted, and what it becomes.
  private static let closings: [(english: String, french: String)] = [
    ("' was specified.", " »."), ("'?", " » ?"), ("'.", " »."), ("'", " »"),
  ]
  /// Lines of help that the parser adds.
  private static let phrases: [(english: String, french: String)] = [
    ("Show the version.", "Montrer le numéro de version."), ("Show help information.", "Montrer cette aide."),
    ("Show subcommand help information.", "Montrer l’aide d’une commande."), ("(default:", "(par défaut :"),
    ("(values:", "(valeurs :"), ("; default: ", " ; par défaut : "),
    ("' for more information.", " » pour en savoir plus."), ("' for detailed help.", " » pour l’aide d’une commande."),
    ("  See '", "  Voir « "), ("<subcommand>", "<commande>"),
  ]

  /// A message of the parser, in a language.
  package static func said(_ message: String, _ language: Language) -> String {
    language.text(
      message.split(separator: "\n", omittingEmptySubsequences: false).map { french(String($0)) }.joined(
        separator: "\n"),
      message)
  }

  private static func french(_ line: String) -> String {
    var line = severalArguments(line)
    if let first = beginnings.first(where: { line.hasPrefix($0.english) }) {
      line = first.french + line.dropFirst(first.english.count)
      guard first.english.hasPrefix("Error") else { return phrased(line) }
      for words in endings {
        if let range = line.ranges(of: words.english).last { line.replaceSubrange(range, with: words.french) }
      }
      guard line.contains("« "), let last = closings.first(where: { line.hasSuffix($0.english) }) else { return line }
      return line.dropLast(last.english.count) + last.french
    }
    return phrased(line)
  }

  /// "2 unexpected arguments: 'a', 'b'", the number standing first.
  private static func severalArguments(_ line: String) -> String {
    let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard words.count == 4, words[0] == "Error:", words[2] == "unexpected", let count = Int(words[1]),
      words[3].hasPrefix("arguments: ")
    else { return line }
    return "Erreur : \(count) arguments inattendus : \(words[3].dropFirst("arguments: ".count))"
  }

  private static func phrased(_ line: String) -> String {
    phrases.reduce(line) { $0.replacing($1.english, with: $1.french) }
  }
}

import Basics

/// What a page says of itself.
enum PageText {
  static func contents(_ language: Language) -> String { language.text("Sommaire", "Contents") }

  static func noPictures(_ language: Language) -> String {
    language.text(
      "(Sans images : elles accompagnent le rapport écrit avec --output, quand gnuplot est installé.)",
      "(Without pictures: they come with a report written with --output where gnuplot is installed.)")
  }
}

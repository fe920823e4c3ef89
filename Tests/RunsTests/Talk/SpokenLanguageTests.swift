import Basics
import Testing

@testable import Runs

/// Which language a person is spoken to in.
struct SpokenLanguageTests {
  @Test(arguments: [
    (["LANG": "fr_FR.UTF-8"], Language.fr), (["LANG": "en_GB.UTF-8"], .en), ([:], .en), (["LANG": "C"], .en),
    (["LC_ALL": "fr_BE", "LANG": "en_GB"], .fr), (["LC_MESSAGES": "fr", "LANG": "C"], .fr),
    (["LANGUAGE": "fr:en", "LC_ALL": "C"], .fr), (["LC_ALL": "", "LANG": "fr"], .fr),
  ])

  func theLocaleDecidesWhereNoOptionDoes(_ environment: [String: String], _ language: Language) {
    #expect(SpokenLanguage.of(["optimale", "advise", "x"], environment) == language)
  }

  @Test(arguments: Language.allCases)
  func everyLanguageIsSpokenInItsLocale(_ language: Language) {
    #expect(SpokenLanguage.of(["optimale"], ["LANG": "\(language.rawValue)_XX.UTF-8"]) == language)
  }

  @Test(arguments: [["--language", "en"], ["--language=en"]])
  func theOptionComesFirst(_ option: [String]) {
    #expect(SpokenLanguage.of(["optimale", "advise"] + option, ["LANG": "fr_FR"]) == .en)
  }

  @Test(arguments: [["--language", "klingon"], ["--language"], ["--language=", "x"], ["--", "--language", "en"]])
  func anOptionThatNamesNoneLeavesItToTheLocale(_ option: [String]) {
    #expect(SpokenLanguage.of(["optimale", "advise"] + option, ["LANG": "fr_FR"]) == .fr)
  }
}

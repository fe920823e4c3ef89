import Testing

@testable import Runs

/// Settings as `--set` writes them.
struct SettingTests {
  @Test func theFirstEqualsSignParts() throws {
    let settings = try Setting.parse(["name=a=b", "tariff.number_pack=5"], ofTariff: false)
    #expect(settings == [Setting(path: "name", value: "a=b"), Setting(path: "tariff.number_pack", value: "5")])
  }

  @Test(arguments: [
    (["a"], false, "PATH=VALUE"), (["=1"], false, "PATH=VALUE"), (["a="], false, "PATH=VALUE"),
    (["a=1", "a=2"], false, "every key once"), (["streams.0.name=x"], true, "tariff.PATH=VALUE"),
  ])
  func othersAreRefused(_ texts: [String], _ ofTariff: Bool, _ words: String) {
    #expect {
      try Setting.parse(texts, ofTariff: ofTariff)
    } throws: { error in
      (error as? Failure)?.code == 64 && (error as? Failure)?.lines(.en).first?.contains(words) == true
    }
  }
}

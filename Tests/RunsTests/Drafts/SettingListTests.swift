import Testing

@testable import Runs

/// Values of several drafts as `--set` writes them.
struct SettingListTests {
  private static let price = "tariff.intense.monthly_price"

  private func values(_ text: String) throws -> [String] { try SettingList.parse([text])[0].values }

  @Test(arguments: [
    ("\(price)=105,109,115", ["105", "109", "115"]), ("\(price)=115, 109 ,105.50", ["105.50", "109", "115"]),
    ("\(price)=105:115:3", ["105", "110", "115"]), ("\(price)=0.5:1:3", ["0.5", "0.75", "1"]),
    ("tariff.equilibre.mobile_allowance=unlimited,60,120", ["60", "120", "unlimited"]),
    // Counts have no decimals: a comma can only part them.
    ("tariff.equilibre.mobile_allowance=2,5", ["2", "5"]),
    ("tariff.rates.france-mobile.per_minute=0.12,0.134", ["0.12", "0.134"]),
    ("\(price)=5,6,7,8", ["5", "6", "7", "8"]),
    ("\(price)=99,105", ["99", "105"]), ("\(price)=109", ["109"]),
  ])
  func aFigureTakesAListOrARange(_ text: String, _ values: [String]) throws {
    #expect(try self.values(text) == values)
  }

  @Test(arguments: ["tariff.plans.intense.name=a,b", "tariff.plans.intense.name=12:30", "tariff.nothing=1,2"])
  func elsewhereACommaIsPartOfTheValue(_ text: String) throws {
    #expect(try values(text) == [String(text.split(separator: "=")[1])])
  }

  @Test(arguments: [
    // A comma within a price, as French writes it.
    ("\(price)=109,5", "109.5, or 109.0,5.0"), ("\(price)=109,95", "109.95"), ("tariff.number_pack=4,55", "4.55"),
    ("tariff.rates.france-mobile.per_minute=0,134", "0.134"), ("\(price)=104,25,105,75", "104.25"),
    ("\(price)=1,,2", "a value between two commas"), ("\(price)=,1", "a value between two commas"),
    ("\(price)=105,109,105.0", "105 twice"),
    ("tariff.equilibre.mobile_allowance=unlimited,60,unlimited", "unlimited twice"),
    ("\(price)=105:115", "FROM:TO:STEPS"), ("\(price)=105:115:", "FROM:TO:STEPS"), ("\(price)=a:b:3", "FROM:TO:STEPS"),
    ("\(price)=105,109:115:3", "FROM:TO:STEPS"), ("\(price)=115:105:3", "FROM below TO"),
    ("\(price)=1:9:1", "2 to 400"),
    ("\(price)=1:9:201", "201 drafts: expected at most 200"), ("\(price)=", "tariff.PATH=VALUE"),
    ("\(price)=\((1...10_000).map(String.init).joined(separator: ","))", "10000 drafts: expected at most 200"),
  ])
  func whatIsNoListIsRefusedWithWhatToWrite(_ text: String, _ words: String) {
    #expect {
      try SettingList.parse([text])
    } throws: { error in
      (error as? Failure)?.code == 64 && (error as? Failure)?.lines(.en).first?.contains(words) == true
    }
  }
}

/// Every value with every other, under every file.
struct DraftGridTests {
  private func grid(_ texts: [String], files: [String] = []) throws -> DraftGrid {
    try DraftGrid(files: files, SettingList.parse(texts))
  }

  @Test func theProductIsInOrder() throws {
    let grid = try grid(["tariff.number_pack=4.55,5.0", "tariff.intense.monthly_price=105,109"], files: ["a", "b"])
    let drafts = grid.drafts.map { draft in
      "\(draft.file ?? -1) " + draft.settings.map(\.value).joined(separator: " ")
    }
    #expect(
      drafts == [
        "0 4.55 105", "0 4.55 109", "0 5.0 105", "0 5.0 109", "1 4.55 105", "1 4.55 109", "1 5.0 105", "1 5.0 109",
      ])
    #expect(!grid.isOne && grid.axes.count == 2)
  }

  @Test func oneValueAKeyIsOneDraft() throws {
    let one = try grid(["tariff.number_pack=5", "tariff.intense.monthly_price=109"], files: ["a"])
    #expect(one.isOne && one.drafts.count == 1 && one.axes.isEmpty)
    #expect(try grid([]).isOne && grid([]).drafts[0].settings.isEmpty)
  }

  @Test(arguments: [
    (
      ["tariff.number_pack=1:20:20", "tariff.intense.monthly_price=100:110:11"], ["a"],
      "20 × 11 drafts: expected at most 200"
    ),
    (["tariff.number_pack=1:101:101"], ["a", "b"], "2 × 101 drafts"), ([], ["a", "b", "a"], "every file once"),
  ])
  func tooMuchIsRefused(_ texts: [String], _ files: [String], _ words: String) {
    #expect {
      try grid(texts, files: files)
    } throws: { error in
      (error as? Failure)?.code == 64 && (error as? Failure)?.lines(.en).first?.contains(words) == true
    }
  }
}

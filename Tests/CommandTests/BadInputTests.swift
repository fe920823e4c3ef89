import Foundation
import TestSupport
import Testing

/// Whatever comes in, the program answers with a message and an exit code of sysexits.h, never with a number.
struct BadInputTests {
  private static let profile = """
    name: x
    streams: [{name: a, destination: fr-mobile, calls_per_month: 5, duration: {mean_seconds: 60, cv: 1}}]

    """

  /// Commands by the exit code they must give.
  private static let refused: [(Int32, [String])] = [
    (
      64,
      [
        "advise",
        "advise Profiles/shop.yaml --replications 1",
        "advise Profiles/shop.yaml --replications many",
        "advise Profiles/shop.yaml --replications 99999999999999999999",
        "advise Profiles/shop.yaml --confidence 95",
        "advise Profiles/shop.yaml --confidence nan",
        "advise Profiles/shop.yaml --tolerance -1",
        "advise Profiles/shop.yaml --tolerance nan",
        "advise Profiles/shop.yaml --threads 0",
        "advise Profiles/shop.yaml --seed -1",
        "advise Profiles/shop.yaml --vat twenty",
        "advise Profiles/shop.yaml --vat -5",
        "advise Profiles/shop.yaml --indifference inf",
        "advise Profiles/shop.yaml --reading x",
        "advise Profiles/shop.yaml --reading roundng=call-cent",
        "advise Profiles/shop.yaml --reading rounding=call-euro",
        "advise Profiles/shop.yaml --format docx",
        "advise Profiles/shop.yaml --language de",
        "rate - --additional-lines 20",
        "rate - --plan premium",
        "rate - --billing-day 29",
        "rate - --layout no-such-layout",
        "rate - --number-packs -1",
        "simulate Profiles/shop.yaml --months 0",
        "simulate Profiles/shop.yaml --months 100000000000",
        "profile new --no-questions --answer mobile-calls=3:2:1",
        "profile new --no-questions --answer mobile-calls=a",
        "profile new --no-questions --answer mobile-cals=5",
        "profile new --no-questions --preset nothing",
        "profile new --no-questions --answer telephones=25",
        "advise Profiles/shop.yaml --csv-style french",
        "advise Profiles/shop.yaml --set annual_growth=0.1 --set annual_growth=0.2",
        "advise Profiles/shop.yaml --set annual_growth=0,1",
        "advise Profiles/shop.yaml --indifference -1",
        "profile new --output nowhere.yaml",
        "what-if Profiles/Populations/french-small-businesses.yaml --set tariff.intense.monthly_price=1 --between 1:2",
        "advise Profiles/shop.yaml --output Profiles/shop.yaml",
        "advise Profiles/shop.yaml --indifference 0x1p0",
        "advise Profiles/shop.yaml --confidence 0x0.fp0",
        "advise Profiles/shop.yaml --tolerance 0x1",
        "advise Profiles/shop.yaml --switch-threshold 0x1",
        "advise Profiles/shop.yaml --set streams.0.calls_per_month=0x10",
        "break-even Profiles/shop.yaml --vary streams.0.calls_per_month=0x10:0x20:3",
        "break-even Profiles/shop.yaml --confidence 0x0.fp0 --vary streams.0.calls_per_month=10:20:3",
        "break-even Profiles/shop.yaml --vary tariff.intense.monthly_price=0:20000",
        "study Profiles/Populations/french-small-businesses.yaml --indifference 0x1",
        "what-if Profiles/Populations/french-small-businesses.yaml --set tariff.intense.monthly_price=0x64",
        "what-if Profiles/Populations/french-small-businesses.yaml --set tariff.intense.monthly_price=1 --elasticity 0x0",
        "what-if Profiles/Populations/french-small-businesses.yaml --solve tariff.intense.monthly_price "
          + "--for share-intense=0x0.8p0",
        "what-if Profiles/Populations/french-small-businesses.yaml --solve tariff.intense.monthly_price "
          + "--for share-intense=0.4 --between 0x10:0xFF",
        "what-if Profiles/Populations/french-small-businesses.yaml --solve tariff.intense.monthly_price "
          + "--for share-intense=0.4 --between 0:20000",
        "fly",
        "study Profiles/Populations/french-small-businesses.yaml --checkpoint -",
      ]
    ),
    (
      65,
      [
        "advise README.md",
        "advise Profiles/Populations/french-small-businesses.yaml",
        "study Profiles/shop.yaml",
        "study Profiles/Populations/french-small-businesses.yaml --checkpoint README.md",
        "advise Profiles/shop.yaml --tariff Profiles/shop.yaml",
        "rate Profiles/shop.yaml",
        "rate -",
        "tariff check LICENSE",
        "profile check LICENSE",
      ]
    ),
    (
      66,
      [
        "advise nowhere.yaml",
        "advise Profiles",
        "advise Profiles/shop.yaml --tariff nowhere.yaml",
        "rate nowhere.csv",
        "simulate nowhere.yaml",
        "tariff check nowhere.yaml",
      ]
    ),
    (
      73,
      [
        "advise Profiles/shop.yaml --replications 50 --output /nowhere/report.md",
        "advise Profiles/shop.yaml --replications 50 --format csv --output Profiles",
        "profile new --no-questions --output Profiles/shop.yaml",
        "tariff export --output README.md",
        "tariff show --output LICENSE",
        "simulate Profiles/shop.yaml --output README.md",
        "profile show Profiles/shop.yaml --output README.md",
        "advise Profiles/shop.yaml --format json --output Package.swift",
      ]
    ),
  ]

  @Test func standardInputIsReadOnce() throws {
    let tariff = try Program.run(["tariff", "export"]).output
    let run = try Program.run(["advise", "-", "--tariff", "-", "--language", "en"], input: tariff)
    #expect(run.code == 64, "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func aCommandThatCannotBeDoneSaysWhy() throws {
    for (code, commands) in Self.refused {
      for command in commands {
        let run = try Program.run(command.split(separator: " ").map(String.init))
        #expect(run.code == code, "\(command): \(run.errors)")
        #expect(run.output.isEmpty, "\(command)")
        #expect(!run.errors.isEmpty, "\(command)")
      }
    }
  }

  /// Profiles that are wrong somewhere: text put in the place of a right one.
  @Test(arguments: [
    ("calls_per_month: 5", "calls_per_month: -5"), ("calls_per_month: 5", "calls_per_month: 1e9"),
    ("calls_per_month: 5", "calls_per_month: .inf"),
    ("calls_per_month: 5", "calls_per_month: {low: 9, likely: 5, high: 2}"),
    ("mean_seconds: 60", "mean_seconds: 0"), ("cv: 1", "cv: 1e308"), ("fr-mobile", "fr-mobil"), ("name: x", "nam: x"),
    ("name: x", "name: \u{0}"), ("[{", "[[{"), ("name: x", "name: x\nname: y"),
    ("name: x", "a: &a [1]\nb: *a\nname: x"),
    ("name: x", "name: x\nhorizon_months: 1e9"), ("name: x", "name: x\nfirst_month: 0000-00"),
  ])
  func aWrongProfileIsRefusedWithItsPlace(_ from: String, _ to: String) throws {
    let text = Self.profile.replacing(from, with: to)
    for command in [["advise", "-"], ["simulate", "-"], ["profile", "check", "-"], ["profile", "show", "-"]] {
      let run = try Program.run(command, input: text)
      #expect(run.code == 65, "\(command): \(run.errors)")
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("optimale: -:"))
    }
  }

  @Test func aVolumeBeyondReasonIsRefusedNotSimulated() throws {
    // Three streams of a million calls: beyond the two million a month that can be drawn.
    let stream = "{name: a, destination: fr-mobile, calls_per_month: 1000000, duration: {mean_seconds: 60, cv: 1}}"
    let text = "name: x\nstreams: [\(stream), \(stream), \(stream)]\n"
    for command in [["simulate", "-"], ["advise", "-", "--replications", "2"]] {
      let run = try Program.run(command, input: text)
      #expect(run.code == 65)
      #expect(run.errors.contains("at most 2000000 calls"))
    }
  }

  @Test func aLimitOfAMillionRecipientsTakesNoLongerThanOneOfAThousand() throws {
    let begun = ContinuousClock.now
    for limit in ["1000", "20000", "1000000"] {
      let setting = "tariff.equilibre.fixed_recipient_limit=\(limit)"
      let run = try Program.run([
        "advise", "Profiles/shop.yaml", "--brief", "--replications", "200", "--method", "exact", "--set", setting,
      ])
      #expect(run.code == 0, "\(run.errors)")
    }
    // Call by call through the list of recipients, the third took an hour.
    #expect(begun.duration(to: .now) < .seconds(300))
  }

  @Test func growthBeyondReasonIsRefusedByCheckAlready() throws {
    let text = Self.profile + "annual_growth: 5\nhorizon_months: 240\n"
    let run = try Program.run(["profile", "check", "-"], input: text)
    #expect(run.code == 65)
    #expect(run.errors.contains("annual_growth"))
  }

  @Test func aStrayQuotationMarkIsRefusedNotReadOn() throws {
    let rows = ["\"Dupont\" SA", "c", "\"d\""].enumerated().map {
      "2027-01-04T09:0\($0.offset):00,user-1,fr-mobile,\($0.element),60"
    }
    let text = (["started_at,line,destination,recipient,seconds"] + rows).joined(separator: "\n") + "\n"
    let run = try Program.run(["rate", "-"], input: text)
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("-:2:"))
  }

  @Test func linesAreCountedWhateverEndsThem() throws {
    for end in ["\n", "\r\n", "\r"] {
      let rows = [
        "started_at,line,destination,recipient,seconds", "2027-01-04T09:00:00,user-1,fr-mobile,a,60",
        "2027-01-04T09:00:00,user-1,fr-mobile,a,x",
      ]
      let run = try Program.run(["rate", "-"], input: rows.joined(separator: end) + end)
      #expect(run.errors.contains("-:3:"), "\(run.errors)")
    }
  }

  @Test func aByteOrderMarkIsNoPartOfAProfile() throws {
    #expect(try Program.run(["profile", "check", "-"], input: "\u{FEFF}" + Self.profile).code == 0)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func anInterruptionLeavesNothingBehind(_ signal: Int32) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appendingPathComponent("calls.csv")
    try Data("old".utf8).write(to: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = [
      "simulate", "Profiles/call-out-sales.yaml", "--months", "240", "--force", "--output", output.path,
    ]
    process.currentDirectoryURL = Program.root
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    // Wait until it writes; it writes for much longer than this looks.
    let deadline = Date(timeIntervalSinceNow: 20)
    while try FileManager.default.contentsOfDirectory(atPath: folder.path).count < 2, Date() < deadline {
      usleep(2000)
    }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 130)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["calls.csv"])
    #expect(try String(contentsOf: output, encoding: .utf8) == "old")
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(said.contains("nothing was written"))
  }

  @Test func longCallsAtHighVolumeDoNotOverflow() throws {
    let text = """
      name: x
      horizon_months: 240
      streams: [{name: a, destination: sn-mobile, calls_per_month: 1000,
        duration: {mean_seconds: {low: 360, likely: 360, high: 36000}, cv: 20}}]
      """
    for seed in ["1", "23644"] {
      let run = try Program.run(["advise", "-", "--replications", "2", "--seed", seed], input: text)
      #expect(run.code == 0, "\(run.errors)")
    }
  }

  @Test func extremeButLegalProfilesAreAnswered() throws {
    let text = """
      name: extreme
      horizon_months: 1
      busyness: {cv: 5, autocorrelation: 1}
      streams:
        - {name: a, destination: fr-mobile, calls_per_month: 3, dispersion: 5, duration: {mean_seconds: 36000, cv: 20},
           recipients: {concentration: 0.001, discount: 0.99}}
        - {name: b, destination: sn-mobile, calls_per_month: 0.001, duration: {mean_seconds: 0.1, cv: 0}}
      """
    let run = try Program.run(["advise", "-", "--replications", "2"], input: text)
    #expect(run.code == 0, "\(run.errors)")
  }
}

import Foundation
import Testing

/// Whole tables of customers' calls, by the built program.
struct PortfolioCallsTests {
  private static let english = ["LANG": "C.UTF-8"]
  private static let shipped = "Profiles/Portfolio/calls-of-four-customers.csv"

  private struct Folder {
    let url: URL

    func run(_ arguments: [String], _ input: String = "") throws -> Program.Outcome {
      try Program.run(arguments, input: input, environment: PortfolioCallsTests.english, in: url)
    }

    func portfolio(_ arguments: [String], _ input: String = "") throws -> Program.Outcome {
      try run(["portfolio", "--calls"] + arguments, input)
    }

    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: url.appendingPathComponent(name))
    }

    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
    }

    /// All that is there, hidden or not.
    func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: url.path).sorted().filter { $0 != "Profiles" }
    }

    /// The line of a customer whose calls are in a file of their own: `fit`, then `portfolio` of its profile.
    func line(_ id: String, ofCalls file: String, layout: String, beliefs: [String] = []) throws -> String {
      #expect(try run(["fit", file, "--layout", layout, "--output", "own.yaml", "--force"] + beliefs).code == 0)
      let found = try run(["portfolio", "-", "--base", "own.yaml"], "id\n\(id)\n")
      return try #require(PortfolioCallsTests.lines(found.output).last)
    }
  }

  /// A folder beside which the shipped profiles are.
  private func inFolder(_ test: (Folder) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("calls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try FileManager.default.createSymbolicLink(
      at: url.appendingPathComponent("Profiles"), withDestinationURL: Program.root.appendingPathComponent("Profiles"))
    try test(Folder(url: url))
  }

  private static func lines(_ text: String) -> [String] { text.split(whereSeparator: \.isNewline).map(String.init) }

  private static func id(_ line: String) -> String { String(line.prefix { $0 != "," }) }

  private static func profile(_ calls: Int, _ seconds: Int) -> String {
    """
    name: x
    first_month: 2027-01
    streams:
      - {name: a, destination: fr-mobile, calls_per_month: \(calls), duration: {mean_seconds: \(seconds), cv: 1.2}}
      - {name: b, destination: fr-fixed, calls_per_month: 12, duration: {mean_seconds: 100, cv: 1}}
    """
  }

  // MARK: Each as if alone

  @Test func theShippedTableGivesALineForEachCustomerInTheOrderOfTheirFirstCalls() throws {
    try inFolder { folder in
      let found = try folder.portfolio([Self.shipped, "--output", "advice.csv", "--threads", "1"])
      #expect(found.code == 0 && found.output.isEmpty, "\(found.errors)")
      #expect(found.errors.contains("calls in layout 3cx-table, customers by the column “customer”"))
      #expect(found.errors.contains("4 customers = 4 advised + 0 rejected"))
      #expect(found.errors.contains("674 rows = 669 calls used + 5 that are no calls to bill + 0 rejected"))
      #expect(try folder.names() == ["advice.csv"])
      let written = try folder.text("advice.csv")
      #expect(Self.lines(written).map(Self.id) == ["id", "C-102", "C-104", "C-103", "C-101"])
      #expect(Self.lines(written)[3].contains(",keep,intense,") && Self.lines(written)[4].contains(",keep,equilibre,"))
      let table = try folder.text(Self.shipped)
      #expect(try folder.portfolio(["-", "--threads", "3"], table).output == written)
      // Rows in another order between customers give the same lines in another order.
      let rows = Self.lines(table)
      let sorted = rows[1...].enumerated().sorted {
        ($0.element.suffix(5), $0.offset) < ($1.element.suffix(5), $1.offset)
      }
      let other = try folder.portfolio(["-"], ([rows[0]] + sorted.map(\.element)).map { $0 + "\r\n" }.joined())
      #expect(Self.lines(other.output).map(Self.id) == ["id", "C-101", "C-102", "C-103", "C-104"])
      #expect(Set(Self.lines(other.output)) == Set(Self.lines(written)))
    }
  }

  private static let layouts: [(layout: String, column: [String])] = [
    ("call-records", ["--customer", "customer"]), ("freepbx", ["--customer", "CUSTOMER"]),
    ("asterisk", ["--customer", "1", "--layout", "asterisk"]), ("ovh", []),
  ]

  /// The rows of customers with a column more, taken from each in turn.
  private static func mixed(_ layout: String, _ files: [(id: String, text: String)]) -> String {
    var rows = files.map { file in
      lines(file.text).filter { $0 != "[" && $0 != "]" }.map { row in
        layout == "ovh"
          ? row.replacing("{", with: "{\"customer\": \"\(file.id)\", ", maxReplacements: 1) : "\(file.id),\(row)"
      }[...]
    }
    var mixed: [String] = []
    if layout == "call-records" || layout == "freepbx" {
      mixed = ["customer" + rows[0].removeFirst().dropFirst(files[0].id.count)]
      for other in rows.indices.dropFirst() { rows[other].removeFirst() }
    }
    while rows.contains(where: { !$0.isEmpty }) {
      for customer in rows.indices where !rows[customer].isEmpty { mixed.append(rows[customer].removeFirst()) }
    }
    return mixed.map { $0 + "\n" }.joined()
  }

  /// A hundred customers would show no more: three whose calls are few, many to mobiles, and of another length.
  @Test(arguments: layouts) func eachCustomersLineIsThatOfHisCallsAlone(_ layout: String, _ column: [String]) throws {
    try inFolder { folder in
      let customers = [("few", 2, 60), ("many", 90, 200), ("middle", 50, 120)]
      var files: [(id: String, text: String)] = []
      for (number, (id, calls, seconds)) in customers.enumerated() {
        try folder.write(Self.profile(calls, seconds), "p.yaml")
        let made = try folder.run(
          [
            "simulate", "p.yaml", "--months", "4", "--seed", "\(number + 1)", "--layout", layout, "--output",
            "\(id).txt",
          ])
        #expect(made.code == 0)
        files.append((id, try folder.text("\(id).txt")))
      }
      let table = Self.mixed(layout, files)
      let found = try folder.portfolio(["-"] + column, table)
      #expect(found.code == 0 && found.errors.contains("3 customers = 3 advised"), "\(found.errors)")
      let lines = Self.lines(found.output)
      #expect(lines.count == 4)
      for (id, _) in files {
        #expect(try lines.contains(folder.line(id, ofCalls: "\(id).txt", layout: layout)), "\(id)")
      }
      // What is believed before the calls comes from a profile, as of fit.
      let beliefs = "Profiles/craftsman.yaml"
      let believed = try Self.lines(folder.portfolio(["-", "--base", beliefs] + column, table).output)
      let own = try folder.line("few", ofCalls: "few.txt", layout: layout, beliefs: ["--profile", beliefs])
      #expect(believed.contains(own) && !lines.contains(own))
    }
  }

  // MARK: What is refused

  @Test func rowsAndCustomersAreRefusedOneByOneAndTheRunGoesOn() throws {
    try inFolder { folder in
      let call = "2027-01-04T09:00:00,user-1,fr-mobile,r1,60"
      let table = """
        started_at,line,destination,recipient,seconds,customer
        \(call),=1+1
        \(call),"a,""b"" <i>"
        \(call),
        2027-01-04T09:00:00,user-1,fr-mobile,r1,ten,=1+1
        2027-01-04T09:00:00,user-1,fr-mobile,r1,0,silent
        2027-01-04T09:00:00,user-1,"fr-mobile
        2010-01-04T09:00:00,user-1,fr-mobile,r1,60,old
        \(call),old

        """
      let found = try folder.portfolio(["-", "--output", "advice.csv", "--rejects", "rejected.csv"], table)
      #expect(found.code == 0, "\(found.errors)")
      #expect(found.errors.contains("4 customers = 2 advised + 2 rejected"))
      #expect(
        found.errors.contains(
          "8 rows = 2 calls used + 1 that are no calls to bill + 3 rejected + 2 of customers rejected"))
      #expect(
        try Self.lines(folder.text("advice.csv")).dropFirst().map { $0.prefix(12) } == [
          "'=1+1,keep,e", "\"a,\"\"b\"\" <i>",
        ])
      let rejected = try Self.lines(folder.text("rejected.csv"))
      #expect(rejected[0] == "line,offset,column,reason,detail,detail_fr,text")
      #expect(
        rejected[1...].map {
          $0.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false).prefix(4).joined(separator: ",")
        }
          == [
            "5,204,seconds,unreadable-length", "4,160,customer,no-id", "6,253,,no-calls", "7,302,,broken-quotes",
            "8,340,,too-many-months",
          ])
      // The original row, of which a spreadsheet takes no cell for a formula.
      #expect(rejected[1].hasSuffix(#""2027-01-04T09:00:00,user-1,fr-mobile,r1,ten,'=1+1""#))
      let nobody = try folder.portfolio(
        ["-", "--output", "none.csv"], "started_at,line,destination,recipient,seconds,customer\n\(call),\n")
      #expect(nobody.code == 65 && nobody.errors.contains("no row gave an advice"))
      #expect(try folder.names() == ["advice.csv", "rejected.csv"])
    }
  }

  @Test func aCustomerWithMoreRowsThanMemoryHasRoomForIsRefused() throws {
    try inFolder { folder in
      let header = "started_at,line,destination,recipient,seconds,customer\n"
      let row = { (id: String) in "2027-01-04T09:00:00,user-1,fr-mobile,r1,60,\(id)\n" }
      let table = header + row("A") + String(repeating: row("machine"), count: 200_001) + row("A")
      let found = try folder.portfolio(["-", "--rejects", "rejected.csv"], table)
      #expect(
        found.code == 0
          && found.errors.contains("200003 rows = 2 calls used + 0 rejected + 200001 of customers rejected"))
      #expect(Self.lines(found.output).map(Self.id) == ["id", "A"])
      #expect(try folder.text("rejected.csv").contains("3,100,,too-many-rows,\"200001 rows of calls"))
    }
  }

  private static let failures: [(arguments: [String], code: Int32, told: String)] = [
    (["portfolio", "--calls", shipped, "--customer", "custmer"], 65, "did you mean “customer”"),
    (["portfolio", "--calls", shipped, "--customer", "40"], 65, "no such column"),
    (
      ["portfolio", "--calls", "Profiles/Portfolio/customers.csv", "--customer", "id"], 65, "in no layout that is known"
    ),
    (["portfolio", "--calls", shipped, "--layout", "wazo"], 65, "not in layout wazo"),
    (["portfolio", "--calls", shipped, "--layout", "3cx-tabel"], 64, "3cx-table"),
    (["portfolio", shipped, "--customer", "customer"], 64, "go with --calls"),
    (["portfolio", shipped, "--layout", "3cx-table"], 64, "go with --calls"),
    (["portfolio", "--calls", "missing.csv"], 66, "missing.csv"),
    (["portfolio", "--calls", shipped, "--output", "nowhere/advice.csv"], 73, "nowhere"),
    (["portfolio", "--calls", shipped, "--output", "/dev/full"], 74, "/dev/full"),
  ]

  @Test(arguments: failures)
  func whatCannotBeReadOrWrittenEndsWithItsCode(_ arguments: [String], _ code: Int32, _ told: String) throws {
    try inFolder { folder in
      let found = try folder.run(arguments)
      #expect(found.code == code && found.errors.lowercased().contains(told), "\(found.errors)")
      #expect(try folder.names().isEmpty)
    }
  }

  // MARK: A part of the table

  @Test func limitAndSampleAreOfCustomersAndALookBeforehandWritesNothing() throws {
    try inFolder { folder in
      let whole = try Self.lines(folder.portfolio([Self.shipped]).output)
      let limited = try folder.portfolio([Self.shipped, "--limit", "2"])
      #expect(
        Self.lines(limited.output) == Array(whole.prefix(3)) && limited.errors.contains("2 customers = 2 advised"))
      let sample = try folder.portfolio([Self.shipped, "--sample", "0.5", "--seed", "3"])
      let seeded = try Self.lines(folder.portfolio([Self.shipped, "--seed", "3"]).output)
      #expect(
        (2...4).contains(Self.lines(sample.output).count) && Set(Self.lines(sample.output)).isSubset(of: Set(seeded)))
      #expect(sample.errors.contains("not in the sample"))
      let look = try folder.portfolio([Self.shipped, "--output", "advice.csv", "--dry-run"])
      #expect(look.code == 0 && look.output.isEmpty && look.errors.contains("4 customers read, 0 would be rejected"))
      #expect(look.errors.contains("674 rows = 669 calls used") && look.errors.contains("nothing was written"))
      #expect(try folder.names().isEmpty)
    }
  }

  // MARK: Never losing work

  /// A table of some hundred customers, each of whom takes a tenth of a second.
  private static func longTable(_ count: Int) -> String {
    var table = "customer,started_at,line,destination,recipient,seconds\n"
    for day in 4...28 {
      for customer in 0..<count where (customer + day) % 5 < 2 {
        let seconds = customer % 17 == 3 && day == 9 ? "x" : "\(20 + (customer * day) % 300)"
        table += "K\(customer),2027-0\(1 + day % 2)-\(day < 10 ? "0" : "")\(day)T10:0\(day % 10):00,user-1,"
        table += "\(day % 3 == 0 ? "fr-fixed" : "fr-mobile"),r\(day % 4),\(seconds)\n"
      }
    }
    return table
  }

  /// Whatever the moment is, while rows are grouped or while customers are advised: the bytes at the end are the same.
  @Test func aRunThatIsKilledGoesOnAndEndsWithTheSameBytes() throws {
    try inFolder { folder in
      try folder.write(Self.longTable(40), "calls.csv")
      let command = ["calls.csv", "--rejects"]
      #expect(try folder.portfolio(command + ["whole-rejected.csv", "--output", "whole.csv"]).code == 0)
      for moment in [20_000, 60_000, 700_000, 1_500_000] as [useconds_t] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["portfolio", "--calls"] + command + ["rejected.csv", "--output", "advice.csv"]
        process.currentDirectoryURL = folder.url
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(moment)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        if process.terminationReason == .exit { break }
      }
      if try !folder.names().contains("advice.csv") {
        #expect(try folder.portfolio(command + ["rejected.csv", "--output", "advice.csv"]).code == 0)
      }
      #expect(try folder.text("advice.csv") == folder.text("whole.csv"))
      #expect(try folder.text("rejected.csv") == folder.text("whole-rejected.csv"))
      #expect(try Self.lines(folder.text("rejected.csv")).count > 1)
      #expect(try folder.names() == ["advice.csv", "calls.csv", "rejected.csv", "whole-rejected.csv", "whole.csv"])
    }
  }

  /// A limit on the size of files stands for a disk without room.
  @Test func aSpoolWithoutRoomIsToldAndTheSameCommandGoesOn() throws {
    try inFolder { folder in
      let command = ["portfolio", "--calls", Self.shipped, "--output", "advice.csv"]
      let found = try Program.run(
        ["-c", "ulimit -f 16; exec \"$0\" \"$@\"", Program.path] + command, environment: Self.english,
        executable: "/bin/sh", in: folder.url)
      #expect(found.code == 74 && found.errors.contains("file too large"), "\(found.errors)")
      #expect(try !folder.names().contains("advice.csv"))
      #expect(try folder.run(command).code == 0)
      #expect(try folder.names() == ["advice.csv"])
      #expect(try folder.text("advice.csv") == folder.portfolio([Self.shipped]).output)
    }
  }

  /// The output grows beyond a limit that the spool of so few calls does not reach.
  @Test func anotherTableThanTheOneBegunWithIsRefused() throws {
    try inFolder { folder in
      let rows = (0..<56).map { "K\($0),2027-01-04T10:00:\(10 + $0 % 50),user-1,fr-mobile,r1,60\n" }
      try folder.write("customer,started_at,line,destination,recipient,seconds\n" + rows.joined(), "calls.csv")
      let command = ["portfolio", "--calls", "calls.csv", "--output", "advice.csv"]
      let found = try Program.run(
        ["-c", "ulimit -f 12; exec \"$0\" \"$@\"", Program.path] + command, environment: Self.english,
        executable: "/bin/sh", in: folder.url)
      #expect(found.code == 74 && found.errors.contains("advice.csv.checkpoint"), "\(found.errors)")
      let other = try folder.portfolio(["-", "--output", "advice.csv"], try folder.text("calls.csv") + rows[0])
      #expect(other.code == 65 && other.errors.contains("is not the table that advice.csv.checkpoint was begun with"))
      let again = try folder.run(command)
      #expect(again.code == 0 && again.errors.contains("going on after"), "\(again.errors)")
      #expect(again.errors.contains("56 customers = 56 advised") && again.errors.contains("56 rows = 56 calls used"))
      #expect(try folder.text("advice.csv") == folder.portfolio(["calls.csv"]).output)
      #expect(try folder.names() == ["advice.csv", "calls.csv"])
    }
  }
}

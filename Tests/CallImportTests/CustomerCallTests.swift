import Basics
import Numbering
import Testing

@testable import CallImport

/// Tables of many customers' calls.
struct CustomerCallTests {
  /// What came of each customer's rows.
  private struct Found: Equatable {
    var calls: [String] = []
    var others = 0
    var refused: [String] = []
  }

  /// The rows of each customer, by a table in one of some layouts.
  private static func customers(
    _ text: String, _ column: CustomerColumn, layouts: [Mapping]? = nil, pieces: Int = 4096
  ) throws -> (form: CustomerTableForm, rows: [String: [CallRow]], without: [CallRow]) {
    var reader = MixedCallReader(try layouts ?? Layouts.all(), column, numbers: try Imported.reader.get())
    var (rows, without): ([String: [CallRow]], [CallRow]) = ([:], [])
    func take(_ id: String?, _ row: CallRow) {
      if let id { rows[id, default: []].append(row) } else { without.append(row) }
    }
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      try reader.take(Array(bytes[start..<min(start + pieces, bytes.count)]), each: take)
    }
    try reader.finish(each: take)
    return (try #require(reader.form), rows, without)
  }

  private static func found(_ form: CustomerTableForm, _ rows: [CallRow]) throws -> Found {
    var reader = try #require(CustomerCallReader(form, beginning: rows))
    var found = Found()
    for row in rows {
      switch reader.read(row) {
      case .call(let call, _):
        found.calls.append("\(call.startedAt),\(call.line),\(call.destination),\(call.seconds)")
      case .other: found.others += 1
      case .refused(let reason, let column): found.refused.append("\(reason.rawValue) \(column ?? "")")
      }
    }
    return found
  }

  /// A fixture's rows once for each of two customers, one after the other, with a column that tells them before the
  /// others.
  private static func mixed(_ fixture: Fixture, _ mapping: Mapping) -> String {
    let lines = fixture.text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    let separator = ["|", ";"].first { mapping.form != .separated(44) && lines[0].contains($0) } ?? ","
    var isHeader = mapping.hasHeader && mapping.form != .objects
    return lines.flatMap { line -> [String] in
      guard !line.allSatisfy(\.isWhitespace) else { return [] }
      if isHeader {
        isHeader = false
        return ["Client n°\(separator)\(line)"]
      }
      return ["C-1", "C-2"].map { id in
        mapping.form == .objects
          ? line.replacing("{\"consumptionId", with: "{\"client\": \"\(id)\", \"consumptionId")
          : "\(id)\(separator)\(line)"
      }
    }.joined(separator: "\n")
  }

  /// Every layout that is a table; of JSON, objects that stand on one line.
  @Test(arguments: Fixture.all.filter { !["orange", "bouygues-text", "omnipcx-enterprise", "ovh"].contains($0.name) })
  func eachCustomerOfTwoHasWhatAFileOfHisOwnGives(_ fixture: Fixture) throws {
    let layouts = try Fixture.layouts().filter { $0.name == fixture.name }
    let alone = try Imported.file(Array(fixture.text.utf8), layouts: layouts)
    let report = try #require(alone.report)
    let column = CustomerColumn(layouts[0].hasHeader ? "CLIENT N" : "1")
    for pieces in [5, 4096] {
      let (form, rows, without) = try Self.customers(
        Self.mixed(fixture, layouts[0]), column, layouts: layouts, pieces: pieces)
      #expect(form.mapping.name == fixture.name && rows.count == 2)
      let found = try ["C-1", "C-2"].map { try Self.found(form, rows[$0] ?? []) }
      #expect(found[0] == found[1])
      #expect(found[0].calls.map(Self.withoutLine) == fixture.calls.map(Self.withoutLine))
      // A row whose marks do not match does not tell whose it is.
      #expect(without.allSatisfy { form.reason($0) == .brokenQuotes })
      let refused = found[0].refused.count + without.count / 2
      #expect(refused == alone.rejects.count)
      #expect(found[0].others + refused + found[0].calls.count == report.rows)
    }
  }

  /// Lines are named in the order of telephones, by a maker of records.
  private static func withoutLine(_ call: String) -> String {
    let cells = call.split(separator: ",", omittingEmptySubsequences: false)
    return "\(cells[0]),\(cells[2]),\(cells[3])"
  }

  @Test func objectsTellTheCustomerByAMemberAlsoBelowAnother() throws {
    let call = #""creationDatetime": "2027-01-04T09:00:00+01:00", "calling": "0033145000000", "dialed": "0612345678""#
    let text = ["A", "B", "A"].map { id in
      #"{\#(call), "called": "0033612345678", "duration": 60, "wayType": "outgoing", "account": {"id": "\#(id)"}}"#
    }.joined(separator: "\n")
    let (form, rows, _) = try Self.customers(text, .named("account.id"))
    #expect(form.mapping.name == "ovh" && rows.mapValues(\.count) == ["A": 2, "B": 1])
    #expect(try Self.found(form, rows["A"] ?? []).calls.count == 2)
    #expect(throws: CustomerTableFailure.self) { try Self.customers(text, .named("account")) }
    do { _ = try Self.customers(text, .named("acount.id")) } catch CustomerTableFailure.noColumn(_, let names) {
      #expect(names.contains("account.id"))
    }
  }

  private static let records = """
    started_at,line,destination,recipient,seconds,customer
    2027-01-04T09:00:00,user-1,fr-mobile,r1,60,A
    2027-01-04T09:01:00,user-1,fr-mobile,r1,60,
    2027-01-04T09:02:00,user-1,fr-mobile
    2027-01-04T09:03:00,user-1,"fr-mobile,A
    started_at,line,destination,recipient,seconds,customer
    -----------,,,,,
    2027-01-04T09:04:00,user-1,nowhere,r1,60,A
    2027-01-04T09:05:00,user-1,fr-mobile,r1,ten,é€ B
    2027-01-04T09:05:00,user-1,fr-mobile,r1,1,\(String(repeating: "x", count: 201))
    """

  @Test func rowsThatDoNotTellWhoseTheyAreAreToldApartWithTheirReasons() throws {
    let (form, rows, without) = try Self.customers(Self.records, CustomerColumn("customer"))
    #expect(rows.mapValues { $0.map(\.line) } == ["A": [2, 8], "é€ B": [9]])
    #expect(without.map(\.line) == [3, 4, 5, 6, 7, 10])
    #expect(
      without.map { form.reason($0) } == [.noCustomer, .missingFields, .brokenQuotes, .heading, .heading, .noCustomer])
    #expect(try Self.found(form, rows["A"] ?? []).refused == ["unknown-destination destination"])
    #expect(try Self.found(form, rows["é€ B"] ?? []).refused == ["unreadable-length seconds"])
    let first = Self.records.utf8.firstIndex(of: 10).map {
      Self.records.utf8.distance(from: Self.records.startIndex, to: $0)
    }
    #expect(rows["A"]?.first?.offset == first.map { $0 + 1 })
  }

  @Test func aRowThatIsTooLongIsToldSo() throws {
    let text = "\(Self.records)\n\(String(repeating: "9", count: 70_000)),A\n"
    let (form, _, without) = try Self.customers(text, CustomerColumn("customer"))
    #expect(without.last.map { form.reason($0) } == .tooLong)
  }

  /// Asterisk writes its records in two orders, of which one is the other with a column before it: nobody can tell which
  /// is meant but who exported them.
  @Test func aTableThatMayBeInTwoLayoutsIsRefusedUntilOneIsNamed() throws {
    let stock = try #require(Fixture.all.first { $0.name == "asterisk" }).text.replacing("\"\",\"", with: "\"A\",\"")
    #expect(throws: CustomerTableFailure.severalLayouts(["asterisk", "asterisk-custom"])) {
      try Self.customers(stock, .place(1))
    }
    let layouts = try Layouts.all().filter { $0.name == "asterisk" }
    // The account code is a column of its own layout.
    let (form, rows, _) = try Self.customers(stock, .place(1), layouts: layouts)
    #expect(form.mapping.name == "asterisk" && rows["A"] != nil)
    #expect(try !Self.found(form, rows["A"] ?? []).calls.isEmpty)
  }

  @Test func aColumnThatIsNotThereIsToldWithThoseThatAre() throws {
    #expect {
      try Self.customers(Self.records, CustomerColumn("custmer"))
    } throws: { error in
      guard case CustomerTableFailure.noColumn(.named("custmer"), let names) = error else { return false }
      return names == ["started_at", "line", "destination", "recipient", "seconds", "customer"]
    }
    #expect(throws: CustomerTableFailure.self) { try Self.customers(Self.records, .place(7)) }
    #expect(throws: CustomerTableFailure.calls(.empty)) { try Self.customers("\n \n", .place(1)) }
    #expect(throws: CustomerTableFailure.self) { try Self.customers("a,b\n1,2\n", .place(1)) }
  }

  /// Two switchboards may give calls the same number, and have the same telephones: what is known of one customer's calls
  /// says nothing of another's.
  @Test func legsAndTelephonesOfOneCustomerAreNoneOfAnothers() throws {
    let header = "calldate,src,dst,dcontext,billsec,disposition,uniqueid,linkedid,did,cnum,customer\n"
    func row(_ id: String, _ from: String, _ to: String, _ call: String) -> String {
      "2027-03-01 09:00:00,\(from),\(to),from-internal,60,ANSWERED,\(call),\(call),,\(from),\(id)\n"
    }
    let text =
      header + row("A", "201", "0612345678", "1.1") + row("B", "202", "0612345678", "1.1")
      + row("A", "3901", "0612345678", "1.2") + row("B", "202", "3901", "1.3") + row("A", "201", "0612345678", "1.1")
    let (form, rows, _) = try Self.customers(text, .named("customer"))
    #expect(try Self.found(form, rows["A"] ?? []).calls.count == 2)
    #expect(try Self.found(form, rows["B"] ?? []).calls.count == 2)
  }

  /// A digit that leaves the switchboard is told by a customer's own numbers.
  @Test func eachCustomerHasHisOwnWayOut() throws {
    let header = "customer,calldate,src,dst,dcontext,billsec,disposition,uniqueid,linkedid,did,cnum\n"
    let rows = (0..<40).map { number in
      let (id, before) = number % 2 == 0 ? ("A", "0") : ("B", "")
      return
        "\(id),2027-03-01 09:\(10 + number):00,201,\(before)06123456\(10 + number),from-internal,60,ANSWERED,\(number),,,201\n"
    }
    let (form, found, _) = try Self.customers(header + rows.joined(), .named("customer"))
    for id in ["A", "B"] {
      let calls = try Self.found(form, found[id] ?? []).calls
      #expect(calls.count == 20 && calls.allSatisfy { $0.contains(",fr-mobile,") })
    }
  }
}

import Basics
import CallImport
import Documents
import Foundation
import Testing

struct MappingTests {
  @Test func everyLayoutIsTheSameReadAgain() throws {
    let layouts = try Layouts.all()
    #expect(layouts.count >= 7)
    for layout in layouts { #expect(try Mapping.decode(Array(layout.yaml.utf8)) == layout) }
  }

  @Test func aTableOfOnesOwn() throws {
    let mapping = """
      name: mine
      separator: semicolon
      columns: {start: "Date d'appel", time: heure, number: [Numéro appelé], seconds: durée}
      dates: day-month-year
      outside_line: "0"
      zone: UTC
      """
    let text = "DATE D'APPEL;Heure;numero appele;DUREE\n31/10/27;00:30:00;00612345678;1:15\n"
    let imported = try Imported.file(Array(text.utf8), layouts: [try Mapping.decode(Array(mapping.utf8))])
    let call = try #require(imported.calls.first)
    #expect(call.startedAt.description == "2027-10-31T02:30:00")
    #expect(call.number.recipient == "+33612345678")
    #expect(call.seconds == 75)
  }

  @Test func whatWasPaidByTheMapping() throws {
    let mapping = """
      name: bill
      separator: semicolon
      columns: {start: date, number: numero, seconds: duree, paid: "Coût € TTC"}
      dates: day-month-year
      paid_with_tax: true
      decimal_mark: comma
      """
    let text = """
      date;numero;duree;cout € ttc
      31/01/2027 09:00;0145678901;60;0,126
      31/01/2027 09:01;0145678901;60;
      31/01/2027 09:02;0145678901;60;-
      31/01/2027 09:03;0145678901;60;cher
      31/01/2027 09:04;0145678901;60;1.234,50 €
      """
    let imported = try Imported.file(Array(text.utf8), layouts: [try Mapping.decode(Array(mapping.utf8))])
    #expect(imported.calls.map { $0.paid?.billionths } == [126_000_000, nil, nil, 1_234_500_000_000])
    #expect(imported.calls.first?.paid?.includesTax == true)
    #expect(imported.report?.skipped == [.unreadableAmount: 1])
    #expect(imported.rejects.first?.column == 4)
  }

  /// A mapping that is shipped as an example.
  private func shipped(_ name: String) throws -> [Mapping] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Profiles/Mappings/\(name).yaml")
    return [try Mapping.decode([UInt8](try Data(contentsOf: file)))]
  }

  /// Minutes from 23:50 to 00:05 are 15; of the hour that the clock shows twice the second one is meant where the first
  /// would be before the start.
  @Test func startAndEndApartFromTheirDates() throws {
    let text = """
      callID, phoneNumber, Line, destPhoneNumber, startDate, endDate, startTime, endTime, Type, Cost
      0,0145000000,1,0612345678,3/1/2027,4/1/2027,23:50:00,00:05:00,National,72
      1,0145000000,1,0145678901,22/01/2027,22/01/2027,18:30:00,18:30:00,Local,5.5
      2,0145000000,1,0145678901,22/01/2027,22/01/2027,18:30:00,18:29:00,Local,5
      3,0145000000,0,0145678901,31/10/2027,31/10/2027,02:50:00,02:10:00,Local,0.5
      4,0145000000,0,0145678901,28/3/2027,28/3/2027,01:50:00,03:10:00,Local,0.5
      """
    let imported = try Imported.file(Array(text.utf8), layouts: try shipped("day-first-with-ends"))
    #expect(imported.calls.map(\.seconds) == [900, 1200, 1200])
    #expect(imported.calls.first?.startedAt.description == "2027-01-03T23:50:00")
    #expect(imported.calls.first?.paid?.billionths == 72_000_000_000)
    #expect(imported.report?.skipped == [.noSeconds: 1, .unreadableLength: 1])
  }

  @Test func recipientsByNameAndMessages() throws {
    let text = """
      interaction,direction,correspondent_id,datetime,call_duration,antenna_id
      text,in,A,2027-03-02 07:13:30,,1
      text,out,D,2027-03-02 08:34:30,,3
      call,out,D,2027-03-02 09:27:30,181,1
      call,in,A,2027-03-02 10:27:30,81,1
      call,out,E,2027-03-02 11:27:30,0,1
      """
    let imported = try Imported.file(Array(text.utf8), layouts: try shipped("recipients-by-name"))
    #expect(imported.calls.map(\.number.destination) == ["fr-mobile"])
    #expect(imported.calls.map(\.number.recipient) == ["D"])
    #expect(imported.report?.skipped == [.otherService: 2, .incoming: 1, .noSeconds: 1])
  }

  @Test func columnsWithoutAHeaderByTheirNames() throws {
    var layout = try #require(try Layouts.all().first { $0.name == "3cx" })
    layout.columnNames = ["dial-no", "time-start", "from-no", "duration"]
    let text = "0612345678,2027/01/04 09:00:00,Ext.101,00:01:00\n102,2027/01/04 09:10:00,Ext.101,00:01:00\n"
    let imported = try Imported.file(Array(text.utf8), layouts: [layout])
    #expect(imported.calls.map(\.seconds) == [60])
    #expect(imported.report?.skipped == [.internal: 1])
    #expect(try Mapping.decode(Array(layout.yaml.utf8)) == layout)
  }

  /// In an order that nobody has told: time-start, dial-no, from-dn, duration, time-answered, time-end,
  /// reason-terminated, from-no, to-no.
  @Test func columnsOfA3CXAreGuessedByWhatStandsInThem() throws {
    let text = """
      2027/01/04 09:00:00,0612345678,101,00:01:00,2027/01/04 09:00:05,2027/01/04 09:01:05,TerminatedByDst,Ext.101,10000
      2027/01/04 09:10:00,0145678901,101,00:00:00,,2027/01/04 09:10:20,NoAnswer,Ext.101,10000
      2027/01/04 09:20:00,102,101,00:00:30,2027/01/04 09:20:05,2027/01/04 09:20:35,TerminatedByDst,Ext.101,Ext.102
      2027/01/04 10:00:00,0033145678901,102,01:00:01,2027/01/04 10:00:05,2027/01/04 11:00:06,TerminatedByDst,Ext.102,10000
      """
    let imported = try Imported.file(Array(text.utf8), layouts: try Layouts.all())
    #expect(imported.report?.layout == "3cx")
    #expect(imported.calls.map(\.seconds) == [60, 3601])
    #expect(imported.calls.map(\.line) == ["Ext.101", "Ext.102"])
    #expect(imported.calls.map(\.number.destination) == ["fr-mobile", "fr-fixed"])
    #expect(imported.report?.skipped == [.unanswered: 1, .internal: 1])
  }

  @Test func fieldsByTheirPlacesInTheLine() throws {
    let mapping = """
      name: tickets
      fixed_width: [[1, 8], [9, 6], [15, 18], [33, 4]]
      header: false
      columns: {start: 1, time: 2, number: 3, seconds: 4}
      dates: year-month-day
      """
    let text = "20270104 bad\n20270104090507        06123456780120\n"
    let imported = try Imported.file(Array(text.utf8), layouts: [try Mapping.decode(Array(mapping.utf8))])
    let call = try #require(imported.calls.first)
    #expect(call.startedAt.description == "2027-01-04T09:05:07")
    #expect(call.seconds == 120)
    #expect(imported.report?.skipped == [.noNumber: 1])
  }

  @Test func problemsOfAMappingAreToldAllAtOnce() throws {
    let text = "name: x\nseparator: pipe\nzone: Mars\ncolumns: {number: 0, start: 1}\nanswered: [{column: 3}]\n"
    do {
      _ = try Mapping.decode(Array(text.utf8))
      Issue.record("a mapping with four problems was taken")
    } catch {
      #expect(error.problems.count >= 4)
    }
  }
}

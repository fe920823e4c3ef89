import Basics
import CallImport
import Documents
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
    #expect(imported.report?.skipped.count == 1)
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

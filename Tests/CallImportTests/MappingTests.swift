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

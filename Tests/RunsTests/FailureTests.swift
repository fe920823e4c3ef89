import Basics
import Contracts
import Documents
import Files
import Foundation
import Simulation
import Testing
import Traffic

@testable import Runs

/// Errors of the libraries as sentences and exit codes.
struct FailureTests {
  @Test(arguments: [
    (FileError.cannotRead(path: "a", reason: "no such file"), EX_NOINPUT, "a: no such file"),
    (.tooLarge(path: "a", limit: 5), EX_DATAERR, "a: more than 5 bytes"),
    (.cannotCreate(path: "a", reason: "x"), EX_CANTCREAT, "a: cannot be created: x"),
    (.cannotWrite(path: "a", reason: "x"), EX_IOERR, "a: cannot be written: x"),
    (.isInput(output: Output("a", .report), input: "-"), EX_USAGE, "--output a: is the file standard input"),
    (.isInput(output: Output("a", .picture(report: "b")), input: "c"), EX_USAGE, "--output b: its picture a"),
    (.noCheckpoint(path: "a"), EX_DATAERR, "a: is no checkpoint"),
    (.emptyCheckpoint(path: "a"), EX_CANTCREAT, "a: is empty"),
    (.otherCheckpoint(path: "a"), EX_DATAERR, "a: belongs to another study"),
  ])
  func aFileIsToldWithItsPath(_ error: FileError, _ code: Int32, _ words: String) throws {
    let failure = try #require(Failure(telling: error))
    #expect(
      failure.code == code && failure.lines(.en).count == 1 && failure.lines(.en)[0].hasPrefix(words), "\(failure)")
  }

  @Test(arguments: [
    (FileError.cannotRead(path: "a", reason: "no such file or directory"), "a : fichier introuvable"),
    (.cannotRead(path: "a", reason: "words no table has"), "a : words no table has"),
    (.tooLarge(path: "a", limit: 5), "a : plus de 5 octets, la limite pour ce genre de fichier"),
    (
      .cannotCreate(path: "b/a", reason: "there is no folder b"),
      "b/a : ne peut pas être créé : il n’y a pas de dossier b"
    ),
    (
      .cannotWrite(path: "a", reason: "No space left on device"),
      "a : ne peut pas être écrit : plus de place sur le disque"
    ),
    (
      .isInput(output: Output("a", .report), input: "-"),
      "--output a : est l’entrée standard, que cette commande lit"
    ),
    (
      .isOutput(output: Output("a", .report), other: Output("a", .checkpoint)),
      "--output a : est le même fichier que --checkpoint a : attendu deux fichiers"
    ),
  ])
  func aFileIsToldInFrench(_ error: FileError, _ words: String) throws {
    #expect(try #require(Failure(telling: error)).lines(.fr) == [words.replacing(" :", with: "\u{A0}:")])
  }

  @Test func anOptionIsToldWithWhatWasExpected() {
    let failure = Failure.option("--threads", 0, expected: Bilingual(fr: "1 à 256", en: "1 to 256"))
    #expect(failure.code == EX_USAGE)
    #expect(failure.lines(.fr) == ["--threads 0\u{A0}: attendu 1 à 256"])
    #expect(failure.lines(.en) == ["--threads 0: expected 1 to 256"])
  }

  @Test func otherErrorsHaveTheirCodes() {
    #expect(Failure(telling: CancellationError())?.code == 130)
    #expect(Failure(telling: SimulationError.amountTooLarge)?.code == EX_DATAERR)
    #expect(Failure(telling: Failure.usage(Bilingual("x")))?.lines(.en) == ["x"])
    struct Unknown: Error {}
    #expect(Failure(telling: Unknown()) == nil)
  }

  @Test func aHundredProblemsAreToldAndAllAreCounted() {
    let failure = Failure.problems(Array(0..<150), of: 2000, ending: Bilingual("end")) { Bilingual("\($0)") }
    #expect(failure.lines(.en).count == 102)
    #expect(failure.lines(.en).suffix(3) == ["99", "… and 1900 more problems", "end"])
    #expect(failure.lines(.fr)[100] == "… et 1900 autres problèmes")
    #expect(Failure.problems([1], of: 1, ending: Bilingual("end")) { Bilingual("\($0)") }.lines(.en) == ["1", "end"])
  }
}

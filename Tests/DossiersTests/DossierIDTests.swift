import Testing

@testable import Dossiers

/// Identities that nobody guesses, and nothing else taken for one.
struct DossierIDTests {
  @Test func anIdentityIsReadAsItIsWritten() {
    let id = DossierID()
    #expect(DossierID(id.description) == id && id.description.utf8.count == 32)
  }

  @Test func allBitsAreRandom() {
    // Of 2,000 identities no digit of any place is missing: it would be once in 10^50.
    let digits = (0..<2000).map { _ in Array(DossierID().description) }
    for place in 0..<32 { #expect(Set(digits.map { $0[place] }).count == 16) }
    var zeros = Zeros()
    #expect(DossierID(&zeros).description == String(repeating: "0", count: 32))
  }

  @Test func nothingElseIsAnIdentity() {
    for text in [
      "", "0", String(repeating: "g", count: 32), String(repeating: "A", count: 32),
      "../" + String(repeating: "a", count: 29),
    ] {
      #expect(DossierID(text) == nil, "\(text)")
    }
  }

  @Test func aReferenceIsADossierAndARevision() {
    let reference = DossierReference(DossierID(), revision: 12)
    #expect(DossierReference(reference.description) == reference)
    for text in ["", "\(DossierID())", "\(DossierID()).0", "\(DossierID()).1.2", "\(DossierID()).x", "x.1"] {
      #expect(DossierReference(text) == nil, "\(text)")
    }
  }

  private struct Zeros: RandomNumberGenerator { mutating func next() -> UInt64 { 0 } }
}

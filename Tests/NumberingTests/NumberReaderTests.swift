import Numbering
import Tariffs
import Testing

/// Where dialled numbers go: the traps of French numbering and of the brochure's notes.
struct NumberReaderTests {
  private static let tariff = Result { try Tariff.bundled() }
  private static let reader = tariff.map { NumberReader($0) }

  private func read(_ text: String, outsideLine: String = "") throws -> ReadNumber {
    let tariff = try NumberReaderTests.tariff.get()
    let plain = try NumberReaderTests.reader.get()
    let reading = (outsideLine.isEmpty ? plain : NumberReader(tariff, outsideLine: outsideLine)).read(text)
    guard case .number(let number) = reading else {
      Issue.record("\(text) is \(reading)")
      throw Unread()
    }
    return number
  }

  private struct Unread: Error {}

  /// Expected keys from `reference`: ARCEP's numbering plan, the brochure's notes 2, 4, 6 and 7.
  @Test(arguments: [
    ("0145678901", "fr-fixed"), ("0612345678", "fr-mobile"), ("0712345678", "fr-mobile"), ("0912345678", "fr-ip"),
    ("0262123456", "re-fixed"), ("0263123456", "re-fixed"), ("0269123456", "yt-fixed"), ("0268812345", "re-fixed"),
    ("0590123456", "gp-fixed"), ("0594123456", "gf-fixed"), ("0596123456", "mq-fixed"), ("0508412345", "pm-fixed"),
    ("0690123456", "gp-mobile"), ("0691221234", "gp-mobile"), ("0694201234", "gf-mobile"), ("0696201234", "mq-mobile"),
    ("0697123456", "mq-mobile"), ("0692123456", "re-mobile"), ("0693123456", "re-mobile"), ("0639012345", "yt-mobile"),
    ("0695123456", "fr-mobile"), ("0698123456", "fr-mobile"), ("0699123456", "fr-mobile"), ("0970123456", "fr-ip"),
    ("0976212345", "re-fixed"), ("07001234567890", "special"), ("0800123456", "freephone"),
    ("0805123456", "freephone"), ("0810123456", "special"), ("0892123456", "special"), ("3639", "special"),
    ("3949", "special"), ("3020", "freephone"), ("3170", "special"), ("3901", "service-3901"),
    ("1016", "service-1016"), ("1013", "special"), ("118712", "special"), ("15", "emergency"), ("112", "emergency"),
    ("116000", "emergency"), ("00212526123456", "ma-mr-mobile"), ("00212546123456", "ma-mr-mobile"),
    ("00212522123456", "ma-fixed"), ("00212661234567", "ma-mobile"), ("00448701234567", "gb-prm-fixed"),
    ("00448711234567", "gb-prm-fixed"), ("00442071234567", "gb-fixed"), ("00447400123456", "gb-mobile"),
    ("00447700123456", "je-mobile"), ("00447911123456", "gg-mobile"), ("00447624123456", "im-mobile"),
    ("00525512345678", "mx-fixed"),
    ("005215512345678", "mx-mobile"), ("00569123456789", "cl-mobile"), ("006919201234", "fm-mobile"),
    ("006913201234", "fm-fixed"), ("0037744123456", "xk-mobile"),
    ("0038128123456", "xk-fixed"), ("0038649123456", "xk-mobile"), ("0038631123456", "si-mobile"),
    ("0012125551234", "us-fixed"), ("0014165551234", "ca-fixed"), ("0019075551234", "us-ak-fixed"),
    ("0018765551234", "jm-mobile"), ("0018005551234", "nanp-svc-fixed"), ("00870773123456", "sat-fixed"),
    ("00590690123456", "gp-mobile"), ("0016671234567", "us-fixed"), ("005926091234", "gy-mobile"),
    ("00594594123456", "gf-fixed"),
    // +1 by its area codes: Puerto Rico, the Dominican Republic, Bermuda, the Bahamas, Guam, the Virgin Islands, the
    // Northern Marianas, Hawaii.
    ("0017875551234", "pr-fixed"), ("0019395551234", "pr-fixed"), ("0018095551234", "do-fixed"),
    ("0018295551234", "do-fixed"), ("0018495551234", "do-fixed"), ("0014415551234", "bm-fixed"),
    ("0012425551234", "bs-fixed"), ("0016715551234", "gu-fixed"), ("0013405551234", "vi-fixed"),
    ("0016705551234", "mp-fixed"), ("0018085551234", "us-hi-fixed"), ("0016045551234", "ca-fixed"),
    // Overseas blocks of 09, and those of 07 since 2012 and later.
    ("0976312345", "re-fixed"), ("0976912345", "re-fixed"), ("0976012345", "gp-fixed"), ("0976412345", "gf-fixed"),
    ("0976612345", "mq-fixed"), ("0947812345", "re-fixed"), ("0939512345", "gp-fixed"), ("0975123456", "fr-ip"),
    ("0709012345", "gp-mobile"), ("0709112345", "mq-mobile"), ("0709212345", "re-mobile"), ("0709312345", "gf-mobile"),
    ("0709351234", "yt-mobile"), ("0639123456", "yt-mobile"), ("0639981234", "fr-mobile"),
    // Kosovo under Serbia's, Monaco's and Slovenia's codes of old, beside numbers of these.
    ("0038129123456", "xk-fixed"), ("00381390123456", "xk-fixed"), ("0037745123456", "xk-mobile"),
    ("0038643123456", "xk-mobile"), ("0038645123456", "xk-mobile"), ("0038111123456", "rs-fixed"),
    ("0037793123456", "mc-fixed"), ("0038614123456", "si-fixed"),
    // Micronesia's mobiles begin with 9.
    ("006919201234", "fm-mobile"), ("006913201234", "fm-fixed"),
    ("16510145678901", "fr-fixed"), ("36510612345678", "fr-mobile"), ("0836123456", "special"),
    ("0820123456", "special"),
  ])
  func everyTrapGoesWhereItIsCharged(_ number: String, _ key: String) throws {
    #expect(try read(number).destination == key)
    let tariff = try NumberReaderTests.tariff.get()
    #expect(tariff.resolve(key, tariff.defaultChoices) != nil)
  }

  @Test(arguments: [
    "+33612345678", "0033612345678", "06 12 34 56 78", "06.12.34.56.78", "06-12-34-56-78", "+33 (0)6 12 34 56 78",
    "0033 0612345678", "33612345678", "#31#0612345678", "*31#0612345678",
    "*31*0612345678", "#31# 06 12 34 56 78", "3651 06 12 34 56 78", "06\u{00A0}12\u{202F}34 56 78",
  ])
  func oneRecipientHoweverItWasDialled(_ number: String) throws {
    let read = try read(number)
    #expect(read.recipient == "+33612345678")
    #expect(read.destination == "fr-mobile")
    #expect(!read.isMasked)
    #expect(read.doubt == nil)
  }

  @Test func anOutsideLineIsNoPartOfTheNumber() throws {
    #expect(try read("00612345678", outsideLine: "0").recipient == "+33612345678")
    #expect(try read("000447400123456", outsideLine: "0").destination == "gb-mobile")
    #expect(try read("0612345678", outsideLine: "9").recipient == "+33612345678")
  }

  @Test(arguments: ["061234****", "061234XXXX", "06 12 34 xx xx", "061234....", "061234", "+336123456?"])
  func aHiddenEndLeavesThePrefixAndIsTold(_ number: String) throws {
    let read = try read(number)
    #expect(read.destination == "fr-mobile")
    #expect(read.isMasked)
    #expect(read.recipient.hasSuffix("…"))
  }

  @Test func aHiddenDigitThatDecidesNamesWhatElseItMayBe() throws {
    // 0590 and 0594 to 0596 are overseas, the rest of 059 is not.
    let read = try read("059*******")
    #expect(read.destination == "fr-fixed")
    let morocco = try self.read("002125******")
    #expect(morocco.destination == "ma-fixed")
    #expect(morocco.doubt?.cause == .masked)
    #expect(morocco.doubt?.alternatives.contains("ma-mr-mobile") == true)
  }

  @Test func whatCannotBeToldIsTold() throws {
    #expect(try read("612345678").doubt?.cause == .missingZero)
    #expect(try read("612345678").destination == "fr-mobile")
    #expect(try read("4145678901").doubt?.cause == .carrierPrefix)
    #expect(try read("16400145678901").destination == "fr-fixed")
    #expect(try read("0912345678").doubt == NumberDoubt(cause: .internetOperator, alternatives: ["fr-ip-special"]))
    #expect(try read("0806123456").doubt == NumberDoubt(cause: .ordinaryRate, alternatives: ["special"]))
    #expect(try read("0012125551234").doubt == NumberDoubt(cause: .eitherKind, alternatives: ["us-mobile"]))
    #expect(try read("00999123456").doubt?.cause == .unknownPrefix)
    #expect(try read("00999123456").destination == "special")
  }

  @Test func whatIsNoNumberIsSaidSo() throws {
    let reader = try NumberReaderTests.reader.get()
    #expect(reader.read("201") == .internal)
    #expect(reader.read("4021") == .internal)
    #expect(reader.read("*43") == .featureCode)
    #expect(reader.read("#21#") == .featureCode)
    #expect(reader.read("") == .empty)
    #expect(reader.read(" - ") == .empty)
    #expect(reader.read("s") == .unreadable)
    #expect(reader.read("06 12 34 56 78 bis") == .unreadable)
    #expect(reader.read("+") == .empty)
    #expect(reader.read("00") == .unreadable)
    #expect(reader.read("****") == .featureCode)
    #expect(reader.read(String(repeating: "1", count: 500)) == .unreadable)
    #expect(reader.read("061234\u{1F600}") == .unreadable)
  }
}

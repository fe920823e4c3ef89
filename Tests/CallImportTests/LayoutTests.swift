import Basics
import CallImport
import Numbering
import Tariffs
import Testing

/// What comes of a file.
struct Imported {
  var calls: [ImportedCall] = []
  var rejects: [LeftRow] = []
  var report: ImportReport?

  static let reader = Result { NumberReader(try Tariff.bundled()) }

  /// Imports a text in pieces of some bytes.
  static func file(_ bytes: [UInt8], pieces: Int = 7, layouts: [Mapping]? = nil) throws -> Imported {
    var imported = Imported()
    var importer = CallImporter(try layouts ?? Layouts.all(), numbers: try reader.get())
    func take(_ row: ImportedRow) {
      switch row {
      case .call(let call): imported.calls.append(call)
      case .left(let left): if !left.reason.isOnPurpose { imported.rejects.append(left) }
      }
    }
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      try importer.take(Array(bytes[start..<min(start + pieces, bytes.count)]), each: take)
    }
    imported.report = try importer.finish(each: take)
    return imported
  }

  static func file(_ text: String) throws -> Imported { try file(Array(text.utf8)) }
}

struct LayoutTests {
  private func expect(
    _ imported: Imported, _ layout: String, rows: Int, kept: Int, _ skipped: [SkipReason: Int]
  ) throws {
    let report = try #require(imported.report)
    #expect(report.layout == layout)
    #expect(report.rows == rows)
    #expect(report.kept == kept)
    #expect(report.skipped == skipped)
    #expect(report.rows == report.kept + report.skipped.values.reduce(0, +))
  }

  @Test func asteriskInItsStockOrder() throws {
    let text = #"""
      "","201","0612345678","from-internal","""Jean"" <201>","SIP/201-01","SIP/trunk-02","Dial","SIP/trunk/0612345678","2027-01-04 09:00:00","2027-01-04 09:00:05","2027-01-04 09:02:05",125,120,"ANSWERED","DOCUMENTATION","1800000000.1",""
      "","201","0145678901","from-internal","","SIP/201-03","","Dial","","2027-01-04 09:10:00",,"2027-01-04 09:10:20",20,0,"NO ANSWER","DOCUMENTATION","1800000000.2",""
      "","0611111111","201","from-trunk","","SIP/trunk-04","SIP/201-05","Dial","","2027-01-04 09:20:00","2027-01-04 09:20:04","2027-01-04 09:21:04",64,60,"ANSWERED","DOCUMENTATION","1800000000.3",""
      "","201","202","from-internal","","SIP/201-06","SIP/202-07","Dial","","2027-01-04 09:30:00","2027-01-04 09:30:04","2027-01-04 09:31:04",64,60,"ANSWERED","DOCUMENTATION","1800000000.4",""
      "","201","*97","from-internal","","SIP/201-08","","VoiceMailMain","","2027-01-04 09:40:00","2027-01-04 09:40:00","2027-01-04 09:41:04",64,64,"ANSWERED","DOCUMENTATION","1800000000.5",""

      """#
    let imported = try Imported.file(text)
    try expect(
      imported, "asterisk", rows: 5, kept: 1, [.unanswered: 1, .incoming: 1, .internal: 1, .featureCode: 1])
    let call = try #require(imported.calls.first)
    #expect(call.startedAt.description == "2027-01-04T09:00:00")
    #expect(call.seconds == 120)
    #expect(call.line == "201")
    #expect(call.number.destination == "fr-mobile")
  }

  /// The same file name with the caller's name first: the start is the ninth field, billsec the thirteenth.
  @Test func asteriskAsCdrCustomWritesIt() throws {
    let text = #"""
      "Jean <201>","201","00212661234567","from-internal","SIP/201-01","SIP/trunk-02","Dial","x","2027-02-01 10:00:00","2027-02-01 10:00:05","2027-02-01 10:00:35","35","30","ANSWERED","3","","1800000000.1","","1"
      "Jean <201>","201","0612345678","from-internal","SIP/201-01","SIP/trunk-02","Dial","x","2027-02-01 11:00:00","","2027-02-01 11:00:35","35","0","BUSY","3","","1800000000.2","","2"
      """#
    let imported = try Imported.file(text)
    try expect(imported, "asterisk-custom", rows: 2, kept: 1, [.unanswered: 1])
    #expect(imported.calls.first?.number.destination == "ma-mobile")
    #expect(imported.calls.first?.seconds == 30)
  }

  @Test func freePBXWithSeveralLegsOfACall() throws {
    let text = #"""
      calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield,did,recordingfile,cnum,cnam,outbound_cnum,outbound_cnam,dst_cnam,linkedid,peeraccount,sequence
      2027-03-01 09:00:00,"""A"" <201>",201,0612345678,from-internal,SIP/201-1,SIP/t-2,Dial,,70,60,ANSWERED,3,,1.1,,,,201,A,0145000000,,,1.1,,1
      2027-03-01 09:00:00,"""A"" <201>",201,0612345678,from-internal,SIP/201-1,SIP/t-2,Dial,,70,60,ANSWERED,3,,1.1,,,,201,A,0145000000,,,1.1,,2
      2027-03-01 09:05:00,"0145111111",0145111111,201,ext-local,SIP/t-3,SIP/201-4,Dial,,70,60,ANSWERED,3,,1.3,,0145000000,,,,,,,1.3,,3
      2027-03-01 09:06:00,,201,0033145678901,from-internal,SIP/201-1,SIP/t-2,Dial,,70,61,ANSWERED,3,,1.4,,,,201,A,,,,1.4,,4
      """#
    let imported = try Imported.file(text)
    try expect(imported, "freepbx", rows: 4, kept: 2, [.otherLeg: 1, .incoming: 1])
    #expect(imported.calls.map(\.number.destination) == ["fr-mobile", "fr-fixed"])
  }

  /// Columns up to userfield only, as older tables have, between semicolons.
  @Test func freePBXOfOldAfterASpreadsheet() throws {
    let text =
      "calldate;clid;src;dst;dcontext;channel;dstchannel;lastapp;lastdata;duration;billsec;disposition;amaflags;accountcode;uniqueid;userfield\r"
      + "01/03/2027 09:00;;201;612345678;from-internal;;;;;70;60;ANSWERED;3;;1.1;\r"
    var layout = try #require(try Layouts.all().first { $0.name == "freepbx" })
    layout.dates = .dayMonthYear
    let imported = try Imported.file(Array(text.utf8), layouts: [layout])
    try expect(imported, "freepbx", rows: 1, kept: 1, [:])
    let call = try #require(imported.calls.first)
    #expect(call.startedAt.description == "2027-03-01T09:00:00")
    #expect(call.number.destination == "fr-mobile")
    #expect(call.number.doubt?.cause == .missingZero)
  }

  @Test func yeastarWithItsHeader() throws {
    let text = #"""
      Time,Call From,Call To,Call Duration(s),Talk Duration(s),Status,Source Trunk,Destination Trunk,Communication Type,PIN Code
      2027-01-13 23:09:02,1005,0612345678,6,3,ANSWERED,,SPS-6,Outbound,
      2027-01-13 23:03:02,1001,1005,21,10,ANSWERED,,,Internal,
      2027-01-13 23:04:02,0612345678,1005,21,10,ANSWERED,SPS-6,,Inbound,
      """#
    let imported = try Imported.file(text)
    try expect(imported, "yeastar", rows: 3, kept: 1, [.internal: 1, .incoming: 1])
    #expect(imported.calls.first?.seconds == 3)
  }

  @Test func freeSWITCHWithoutAHeader() throws {
    let text = #"""
      "Jean","1001","0612345678","default","2027-01-05 08:00:00","2027-01-05 08:00:04","2027-01-05 08:01:04","64","60","NORMAL_CLEARING","a-1","b-1","","PCMU","PCMU"
      "Jean","1001","0612345678","default","2027-01-05 08:10:00","","2027-01-05 08:11:04","64","0","NO_ANSWER","a-2","","","PCMU","PCMU"
      "0611111111","0611111111","1001","public","2027-01-05 08:20:00","2027-01-05 08:20:04","2027-01-05 08:21:04","64","60","NORMAL_CLEARING","a-3","b-3","","PCMU","PCMU"
      """#
    try expect(
      try Imported.file(text), "freeswitch", rows: 3, kept: 1, [.unanswered: 1, .incoming: 1])
  }

  /// The time is that of the end: a call of 2 h that ends at 01:00 on the first began in the month before.
  @Test func openScapeTellsTheEnd() throws {
    let text = #"""
      01.02.27|01:00:00|201|33388|00:02|02:00:00|0612345678||2|||||
      01.02.27|13:11:35|201|33388|00:02|00:00:07|0123456789||1|||||
      """#
    let imported = try Imported.file(text)
    try expect(imported, "openscape-business", rows: 2, kept: 1, [.incoming: 1])
    #expect(imported.calls.first?.startedAt.description == "2027-01-31T23:00:00")
    #expect(imported.calls.first?.seconds == 7200)
  }

  @Test func wazoSaysTheZone() throws {
    let text = #"""
      id,answer,start,end,duration,answered,call_direction,source_extension,destination_extension
      1,2027-07-01T08:00:05+00:00,2027-07-01T08:00:00+00:00,2027-07-01T08:01:05+00:00,60,True,outbound,101,0612345678
      2,2027-07-01T08:00:05+00:00,2027-07-01T08:00:00+00:00,2027-07-01T08:01:05+00:00,60,True,internal,101,102
      """#
    let imported = try Imported.file(text)
    try expect(imported, "wazo", rows: 2, kept: 1, [.internal: 1])
    #expect(imported.calls.first?.startedAt.description == "2027-07-01T10:00:00")
  }
}

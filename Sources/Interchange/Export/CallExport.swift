import Basics
import CallImport

/// Call records written as switchboards and operators write theirs, in the layouts that `import` knows by name.
public enum CallExport: String, CaseIterable, Sendable {
  case callRecords = "call-records"
  case asterisk
  case asteriskCustom = "asterisk-custom"
  case freePBX = "freepbx"
  case yeastar
  case wazo
  case threeCXTable = "3cx-table"
  case threeCX = "3cx"
  case threeCXConsole = "3cx-console"
  case freeSWITCH = "freeswitch"
  case openScape = "openscape-business"
  case omniPCX = "omnipcx-enterprise"
  case ovh
  case bouygues
  case orange
  case bouyguesText = "bouygues-text"

  /// What stands before the calls.
  public var header: String {
    switch self {
    case .callRecords: ["started_at", "line", "destination", "recipient", "seconds"].joined(separator: ",") + "\r\n"
    case .freePBX: CallExport.freePBXHeader
    case .yeastar: CallExport.yeastarHeader
    case .wazo: CallExport.wazoHeader
    case .threeCXTable: "historyid,duration,time-start,time-answered,time-end,from-no,to-no,dial-no\r\n"
    case .threeCXConsole: "Call Time,Caller ID,Destination,Status,Ringing,Talking\r\n"
    case .ovh: "[\n"
    case .bouygues: CallExportWords.bouyguesHeader
    case .orange: CallExportWords.orangeHeader
    case .bouyguesText: CallExportWords.bouyguesTextHeader
    case .asterisk, .asteriskCustom, .threeCX, .freeSWITCH, .openScape, .omniPCX: ""
    }
  }

  /// What stands behind the calls.
  public var footer: String { self == .ovh ? "\n]\n" : "" }

  /// The text of a call: `dialled` is its number, `position` its place in the file from 1, `before` the line of the call
  /// before it.
  public func text(_ call: Call, dialled: String, position: Int, before: Line?) -> String {
    let exported = ExportedCall(call, dialled: dialled, position: position)
    switch self {
    case .callRecords: return "\(call.startedAt),\(call.line),\(call.destination),\(dialled),\(call.seconds)\r\n"
    case .asterisk, .asteriskCustom, .freePBX, .freeSWITCH: return openSource(exported)
    case .yeastar, .wazo, .threeCX, .threeCXTable, .threeCXConsole, .openScape, .omniPCX: return switchboard(exported)
    case .ovh, .bouygues, .orange, .bouyguesText:
      return bill(exported, isOtherLine: before != call.line, telephone: CallExport.telephone(of: call.line))
    }
  }

  /// The number of a line on a bill: one of those kept for works of fiction.
  private static func telephone(of line: Line) -> String {
    switch line {
    case .analogue: "01 99 00 99 00"
    case .user(let number): "01 99 00 99 \(number < 10 ? "0" : "")\(number)"
    }
  }
}

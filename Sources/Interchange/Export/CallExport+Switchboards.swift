extension CallExport {
  static let freePBXHeader =
    "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,"
    + "accountcode,uniqueid,userfield,did,recordingfile,cnum,cnam,outbound_cnum,outbound_cnam,dst_cnam,linkedid,"
    + "peeraccount,sequence\r\n"
  static let yeastarHeader =
    "ID,Time,Call From,Call To,Call Duration(s),Ring Duration(s),Talk Duration(s),Status,Reason,Source Trunk,"
    + "Destination Trunk,Communication Type\r\n"
  static let wazoHeader =
    "id,answered,start,answer,end,destination_extension,duration,call_direction,requested_extension,"
    + "source_extension,source_internal_extension\r\n"

  /// Lines of Asterisk, FreePBX and FreeSWITCH.
  func openSource(_ call: ExportedCall) -> String {
    let (start, end, seconds) = (call.start("-"), call.end("-"), call.seconds)
    let id = "1700000000.\(call.position)"
    let fields: [String]
    switch self {
    case .asterisk:
      fields = [
        "", call.line, call.dialled, "from-internal", "", "SIP/\(call.line)", "SIP/trunk", "Dial", "", start, start,
        end,
        "\(seconds)", "\(seconds)", "ANSWERED", "DOCUMENTATION", id, "",
      ]
    case .asteriskCustom:
      fields = [
        "", call.line, call.dialled, "from-internal", "SIP/\(call.line)", "SIP/trunk", "Dial", "", start, start, end,
        "\(seconds)", "\(seconds)", "ANSWERED", "3", "", id, "",
      ]
    case .freeSWITCH:
      fields = [
        call.line, call.line, call.dialled, "default", start, start, end, "\(seconds)", "\(seconds)", "NORMAL_CLEARING",
        id, "", "", "PCMA", "PCMA",
      ]
    default:
      let plain = [
        start, "", call.line, call.dialled, "from-internal", "SIP/\(call.line)", "SIP/trunk", "Dial", "", "\(seconds)",
        "\(seconds)", "ANSWERED", "3", "", id, "", "", "", call.line, "", "", "", "", id, "", "\(call.position)",
      ]
      return plain.joined(separator: ",") + "\r\n"
    }
    return fields.map { "\"\($0)\"" }.joined(separator: ",") + "\n"
  }

  /// Lines of the other switchboards.
  func switchboard(_ call: ExportedCall) -> String {
    let (start, seconds) = (call.start("-"), "\(call.seconds)")
    switch self {
    case .yeastar:
      return [
        "\(call.position)", start, call.line, call.dialled, seconds, "0", seconds, "ANSWERED", "", "", "SIP",
        "Outbound",
      ].joined(separator: ",") + "\r\n"
    case .wazo:
      let moment = call.start("-", "T") + call.offset
      return [
        "\(call.position)", "True", moment, moment, "", call.dialled, seconds, "outbound", call.dialled, call.line,
        call.line,
      ].joined(separator: ",") + "\r\n"
    case .threeCXConsole:
      return [start, call.line, call.dialled, "Answered", "00:00:00", call.length()].joined(separator: ",") + "\r\n"
    case .openScape:
      let end = ExportedCall.parts(call.end)
      return
        "\(end.day).\(end.month).\(end.year)|\(end.clock)|201|\(call.line)|00:00|\(call.length())|\(call.dialled)||2|||||\r\n"
    case .omniPCX: return ticket(call)
    default: return threeCX(call)
    }
  }

  private func threeCX(_ call: ExportedCall) -> String {
    let (start, end) = (call.start("/"), call.end("/"))
    let from = "Ext.\(call.line)"
    if self == .threeCXTable {
      return [
        "\(call.position)", call.length(), start, start, end, from, call.dialled, call.dialled,
      ].joined(separator: ",") + "\r\n"
    }
    let fields = [
      "\(call.position)", "C\(call.position)", call.length(), start, start, end, "TerminatedBySrc", from, call.dialled,
      call.line, "10000", call.dialled, "", "", "", "", "", "", "", "Chain: \(from)", "Extension", "Provider", "", "",
      "",
      "", "",
    ]
    return fields.joined(separator: ",") + "\r\n"
  }

  /// A ticket of OmniPCX Enterprise: fields of fixed width, without the four bytes before the version.
  private func ticket(_ call: ExportedCall) -> String {
    var text = ""
    func add(_ field: String, from place: Int) {
      text += String(repeating: " ", count: max(0, place - 1 - text.utf8.count)) + field
    }
    add("ED5.2", from: 1)
    add(call.dialled, from: 6)
    add(call.line, from: 36)
    add("0", from: 167)
    add(call.end(""), from: 170)
    add(String(call.seconds), from: 202)
    add(call.start(""), from: 442)
    add("", from: 526)
    return text + "\n"
  }
}

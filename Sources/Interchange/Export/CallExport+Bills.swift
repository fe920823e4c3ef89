extension CallExport {
  /// Calls on bills: an object, a row of a table, or a line of text.
  func bill(_ call: ExportedCall, isOtherLine: Bool, telephone: String) -> String {
    let start = ExportedCall.parts(call.start)
    switch self {
    case .ovh:
      let object =
        "  {\"consumptionId\": \(call.position), \"creationDatetime\": \"\(call.start("-", "T"))\(call.offset)\", "
        + "\"calling\": \"\(call.line)\", \"called\": \"\(call.dialled)\", \"dialed\": \"\(call.dialled)\", "
        + "\"duration\": \(call.seconds), \"wayType\": \"outgoing\", \"priceWithoutTax\": null}"
      return (call.position == 1 ? "" : ",\n") + object
    case .bouygues:
      return "\(start.day)/\(start.month);\(start.clock);\(call.dialled);\(call.length());\r\n"
    case .bouyguesText:
      return "\(start.day)/\(start.month)   \(start.clock)   \(call.dialled)   \(call.length())\n"
    default:
      let date = "\(start.day).\(start.month).\(start.year)"
      return (isOtherLine ? CallExportWords.orangeLine(telephone) : "")
        + "\(date)   \(start.clock)   \(call.dialled)   -   \(call.length(padded: false))   -\n"
    }
  }
}

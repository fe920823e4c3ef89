import Advice

/// What a bill is made of.
extension AdviceWords {
  func composition() -> [Block] {
    var subjects: [BreakdownLine] = []
    for line in advice.plans.flatMap(\.breakdown) where !subjects.contains(where: { $0.subject == line.subject }) {
      subjects.append(line)
    }
    let rows = subjects.map { line in
      [line.clause, title(line.subject)]
        + plans.map { plan in
          advice[plan].breakdown.first { $0.subject == line.subject }.map { style.margined(euros: $0.monthly) } ?? "—"
        }
    }
    return [
      .heading(2, [.text(text("Composition de la facture", "What the bill is made of"))]),
      .table(
        header: ["clause", text("poste, en moyenne par mois", "item, mean a month")] + plans.map(name),
        rows: rows, numeric: Set(2..<2 + plans.count)),
    ]
  }

  private func title(_ subject: BreakdownLine.Subject) -> String {
    switch subject {
    case .fixed(let line, let isOneOff):
      return bill.title(line) + (isOneOff ? text(" (réparti)", " (spread)") : "")
    case .calls(let stream, let cause):
      let terms = advice.model.streams[stream]
      return "\(advice.model.profile.streams[stream].name) (\(terms.destination.key)), \(bill.reason(cause))"
    }
  }
}

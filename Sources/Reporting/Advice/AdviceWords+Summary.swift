import Advice
import Basics
import Decision
import Statistics
import Traffic

/// The advice in few words: a page to hand over, and the answer alone.
extension AdviceWords {
  /// Words of a page, and of the answer alone, at most.
  static let (summaryWords, briefWords) = (180, 150)

  /// A page: what to do, what it saves, the bills, a picture, what was assumed, a place to sign.
  func summary(_ hasPictures: Bool) -> [Block] {
    let signature: Block = .text(
      text("Nom, date, signature : \(AdviceWords.dots)", "Name, date, signature: \(AdviceWords.dots)"))
    let picture = hasPictures ? billsPicture(true) : []
    return shortened(
      [title()] + orangeQuestion() + [shortSaving(), table(shortRows)] + picture, [signature],
      to: AdviceWords.summaryWords, least: 1)
  }

  /// The answer, the bills, what was assumed where there is room, and the command that gives the whole of it.
  func brief() -> [Block] {
    shortened(
      [title()] + orangeQuestion() + [shortSaving(), .text(shortBills)], [.verbatim(data.command)],
      to: AdviceWords.briefWords, least: 0)
  }

  private static let dots = String(repeating: ".", count: 60)

  /// Between a beginning and an end, as many of the assumptions that weigh most as leave so many words.
  private func shortened(_ start: [Block], _ end: [Block], to words: Int, least: Int) -> [Block] {
    func page(_ assumptions: [String]) -> [Block] {
      guard !assumptions.isEmpty else { return start + end }
      return start + [
        .paragraph([
          .strong(text("Supposé", "Assumed")),
          .text(text(" : ", ": ") + assumptions.joined(separator: text(" ; ", "; ")) + "."),
        ])
      ] + end
    }
    let all = weightiestAssumptions
    let fitting = (least...all.count).last { WordCount.of(page(Array(all.prefix($0)))) <= words }
    return page(Array(all.prefix(fitting ?? least)))
  }

  /// Four assumptions at most, the weightiest first.
  private var weightiestAssumptions: [String] {
    let figures = FigureText(profile: advice.model.profile, language: language)
    let effects = Array((advice.deliberation?.sensitivity.effects ?? []).prefix(2))
    let beliefs = effects.map { effect -> String in
      let (low, high) = (
        figures.value(effect.belief.low, effect.figure), figures.value(effect.belief.high, effect.figure)
      )
      return text(
        "\(figures.title(effect.figure)), de \(low) à \(high)", "\(figures.title(effect.figure)), \(low) to \(high)")
    }
    let readings = advice.turningReadings.first.flatMap(taken).map { [$0] } ?? []
    let known =
      beliefs.isEmpty
      ? [text("les chiffres du profil, tenus pour connus", "the profile’s figures, taken as known")] : []
    let untaxed = [text("montants hors taxes", "amounts excluding tax")]
    return Array(beliefs.prefix(1)) + readings + known + untaxed + Array(beliefs.dropFirst())
  }

  /// The answer that is taken to an open question of the brochure.
  private func taken(_ effect: ReadingComparison.Effect) -> String? {
    let option = effect.reading.options.first { $0.id == effect.reading.taken(by: advice.model.choices) }
    return option.map { "\(effect.reading.name[language])\(text(" : ", ": "))\($0.label[language])" }
  }

  /// The same as a sentence.
  private var shortBills: String {
    let names = plans.map(name)
    let bills = shortRows.map { row in
      row[0] + text(" : ", ": ") + zip(names, row.dropFirst()).map { "\($0) \($1)" }.joined(separator: ", ")
    }
    let sentence = bills.joined(separator: text(" ; ", "; "))
    return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }

  /// The mean bill and a heavy month.
  private var shortRows: [[String]] {
    let withTax = data.tax.map { tax in
      [text("facture moyenne TTC", "mean bill including VAT")]
        + plans.map { style.known(euros: advice[$0].monthlyBill.including(tax)) }
    }
    return [
      [text("facture moyenne", "mean bill")] + plans.map { style.known(euros: advice[$0].monthlyBill) }, withTax,
      [text("mois chargé", "heavy month")] + plans.map { style.known(euros: advice[$0].p95) },
    ].compactMap { $0 }
  }
}

/// Words of a report's blocks as Markdown, as any program counts them.
enum WordCount {
  /// Words and all that stands apart like one: numbers, units, signs, the marks of headings, tables and commands.
  static func of(_ blocks: [Block]) -> Int { blocks.reduce(0) { $0 + texts($1).reduce(0) { $0 + of($1) } } }

  static func of(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count
  }

  private static func texts(_ block: Block) -> [String] {
    switch block {
    case .heading(_, let parts): ["#", plain(parts)]
    case .paragraph(let parts): [plain(parts)]
    case .list(let items): items.flatMap { ["-", plain($0)] }
    case .table(let header, let rows, _):
      // With the lines between its columns, and the rule below its header.
      ([header, header.map { _ in "---" }] + rows).flatMap { $0 + $0.map { _ in "|" } + ["|"] }
    case .picture(_, let alternative): [alternative]
    case .verbatim(let text): ["```", text, "```"]
    }
  }

  private static func plain(_ parts: [Inline]) -> String {
    parts.map { part in
      switch part {
      case .text(let text), .strong(let text), .code(let text): text
      }
    }.joined()
  }
}

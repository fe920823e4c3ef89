import Advice
import Basics
import Decision

/// The first screen by what its sentences are for.
extension AdviceWords {
  var statements: AdviceStatements {
    let deliberation = advice.deliberation
    let asked = advice.questionWorthAsking
    let assumptions = AssumptionText(language: language)
    return AdviceStatements(
      action: sentence(of: title()), orange: orangeQuestion(), saving: inlines(savingParagraph()),
      billHeader: [text("euros HT par mois", "euros a month, excluding tax")] + plans.map(name), billRows: plainRows,
      unpriced: unpricedNote(), changing: changing, breakEven: breakEvenPoint,
      roomForError: deliberation.map { point(roomTitle, roomSentence($0.roomForError)) },
      question: deliberation.flatMap { asked == nil ? nil : point(questionTitle, questionSentence($0.sensitivity)) },
      askedFigure: asked?.effect.figure,
      readings: deliberation.flatMap { readingSentence($0.readings) }.map { point(brochureTitle, $0) },
      assumptions: advice.assumptions.map(assumptions.sentence), uncertainties: uncertainties(),
      difference: isOfTwo ? differenceSentence() : differenceSentences())
  }

  private func point(_ label: String, _ sentence: String) -> AdviceStatements.Point {
    AdviceStatements.Point(label: label, sentence: sentence)
  }

  /// The rule or the calendar, where the action follows one.
  private var changing: AdviceStatements.Point? {
    guard let strategies = advice.deliberation?.strategies else { return nil }
    switch advice.action {
    case .follow, .byCalendar:
      let (label, sentence) = changePoint(strategies)
      return point(label, sentence)
    case .keep, .either: return nil
    }
  }

  /// Where the plans cost the same, where there are calls to mobiles.
  private var breakEvenPoint: AdviceStatements.Point? {
    guard let breakEven = advice.deliberation?.breakEven else { return nil }
    return point(breakEvenTitle, breakEvenSentence(breakEven))
  }

  private func sentence(of block: Block) -> String {
    inlines(block).map { part in
      switch part {
      case .text(let text), .strong(let text), .code(let text): text
      }
    }.joined()
  }

  private func inlines(_ block: Block) -> [Inline] {
    switch block {
    case .heading(_, let parts), .paragraph(let parts): parts
    case .list, .table, .picture, .verbatim: []
    }
  }
}

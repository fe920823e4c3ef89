import Advice
import Basics
import Decision
import Questions
import Reporting
import Runs
import Traffic

/// The answer as the page shows it.
public struct AnswerView: Sendable {
  /// A run of text.
  public struct Piece: Sendable {
    /// The text.
    public let text: String
    /// Whether it matters.
    public let isStrong: Bool
  }

  /// A sentence with what it is about.
  public struct Point: Sendable {
    /// What it is about.
    public let label: String
    /// The sentence.
    public let sentence: String
    /// The question that answers it, where there is one to put.
    public let key: String
  }

  /// The words around it.
  public let labels: PageLabels
  /// What to do, as one sentence.
  public let action: String
  /// Questions to Orange that may turn it.
  public let orange: [[Piece]]
  /// What it saves.
  public let saving: [Piece]
  /// How sure it is.
  public let certainty: [CertaintyView]
  /// The bills of the plans with their bands.
  public let bills: [BillView]
  /// What the bands' axis begins and ends with.
  public let billEnds: [String]
  /// The bills side by side, header first.
  public let header: [String]
  /// Their rows.
  public let rows: [TableRow]
  /// The break-even with the customer's place; none where there is nothing to show.
  public let gauge: [GaugeView]
  /// The rule or the calendar, the question to ask, the brochure, the room for error.
  public let points: [Point]
  /// What is taken for granted.
  public let assumptions: [String]
  /// Three uncertainties.
  public let uncertainties: [[Piece]]
  /// How well the answer is known so far.
  public let precision: String
  /// Whether it is the whole answer, with all that would change it.
  public let isWhole: Bool
  /// Where the rest of it comes from; empty where it is whole.
  public let stream: String
  /// Why there is no answer; empty where there is one.
  public let failure: String

  /// A row of a table.
  public struct TableRow: Sendable {
    /// What it is about.
    public let title: String
    /// Its figures.
    public let cells: [String]
  }

  /// The view of an advice; `stream` names where the rest of it comes from.
  public init(_ advice: Recommendation, _ asked: ProfileAdvice, _ language: Language, stream: String = "") {
    let output = ReportOutput(nil, format: .html, style: nil)
    let told = asked.report(advice, .full, to: output, language).statements(language)
    labels = PageLabels(language)
    action = told.action
    orange = AnswerView.pieces(told.orange)
    saving = AnswerView.pieces(told.saving)
    certainty = [CertaintyView(advice, language)]
    let scale = BillView.Scale(advice)
    bills = advice.model.plans.map { BillView($0, advice, scale, language, tax: asked.tax) }
    billEnds = scale.ends(language)
    header = told.billHeader
    rows = told.billRows.map { TableRow(title: $0[0], cells: Array($0.dropFirst())) }
    gauge = [GaugeView(advice, caption: told.breakEven?.sentence ?? "", language)].compactMap { $0 }
    points = [
      (told.changing, ""),
      (told.question, told.askedFigure.flatMap { QuestionKey(of: $0, in: advice.model.profile) }?.text ?? ""),
      (told.readings, ""), (told.roomForError, ""),
    ].compactMap { point, key in point.map { Point(label: $0.label, sentence: $0.sentence, key: key) } }
    assumptions = told.assumptions
    uncertainties = AnswerView.pieces(told.uncertainties)
    precision = PageWords(language).precision(replications: advice.replications, told.difference)
    isWhole = advice.deliberation != nil
    self.stream = stream
    failure = ""
  }

  /// That there is no answer, and why.
  public init(failure: String, _ language: Language) {
    labels = PageLabels(language)
    self.failure = failure
    (action, saving, orange, certainty, bills, billEnds, header, rows) = ("", [], [], [], [], [], [], [])
    (gauge, points, assumptions, uncertainties, precision, isWhole, stream) = ([], [], [], [], "", true, "")
  }

  private static func pieces(_ blocks: [Block]) -> [[Piece]] {
    blocks.flatMap { block -> [[Piece]] in
      switch block {
      case .paragraph(let parts): [pieces(parts)]
      case .list(let items): items.map(pieces)
      case .heading, .table, .picture, .verbatim: []
      }
    }
  }

  static func pieces(_ parts: [Inline]) -> [Piece] {
    parts.map { part in
      switch part {
      case .text(let text), .code(let text): Piece(text: text, isStrong: false)
      case .strong(let text): Piece(text: text, isStrong: true)
      }
    }
  }
}

extension QuestionKey {
  /// The question that a figure of a profile is the answer to; nil where none is.
  init?(of figure: ProfileFigure, in profile: Profile) {
    func destination(_ stream: Int) -> String { profile.streams[stream].destination }
    func place(_ stream: Int) -> String { destination(stream).split(separator: "-").dropLast().joined(separator: "-") }
    switch figure {
    case .callsPerMonth(let stream):
      switch destination(stream) {
      case "fr-mobile": self = .mobileCalls
      case "fr-fixed": self = .fixedCalls
      default: self = .callsTo(place(stream).uppercased())
      }
    case .meanSeconds(let stream), .durationCV(let stream):
      switch destination(stream) {
      case "fr-mobile": self = .mobileLength
      case "fr-fixed": self = .fixedLength
      default: self = .lengthTo(place(stream).uppercased())
      }
    case .busynessCV: self = .seasons
    case .dispersion, .annualGrowth: return nil
    }
  }
}

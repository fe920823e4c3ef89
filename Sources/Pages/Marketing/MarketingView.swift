import Basics
import Reporting
import Runs
import Tariffs

/// The page of the marketing corner: the form, and beside it what comes of it.
public struct MarketingView: Sendable {
  /// A figure of the draft with its slider.
  public struct Control: Sendable {
    /// The name of its field.
    public let name: String
    /// What it is.
    public let label: String
    /// The unit.
    public let unit: String
    /// What was typed.
    public let typed: String
    /// The slider's ends and step.
    public let low, high, step: String
    /// The value it begins with, as the field has it.
    public let usual: String
    /// That value in words.
    public let usually: String
    /// Whether it differs from that.
    public let isChanged: Bool
    /// What would be right, where what was typed is refused.
    public let refusal: String
  }

  /// Figures that belong together.
  public struct Group: Sendable {
    /// The plan, or what they are about.
    public let title: String
    /// Those in view.
    public let controls: [Control]
    /// Those behind a summary.
    public let more: [Control]
  }

  /// Something to choose.
  public struct Choice: Sendable {
    /// What is sent.
    public let value: String
    /// What is read.
    public let name: String
    /// Whether it is chosen.
    public let isChosen: Bool
  }

  /// A field that is typed into.
  public struct Field: Sendable {
    /// What was typed.
    public let typed: String
    /// What would be right, where what was typed is refused.
    public let refusal: String
  }

  /// The words of the page.
  public let labels: MarketingLabels
  /// The language's code.
  public let language: String
  /// The other language's code, and its name in that language.
  public let otherLanguage: PageView.Field
  /// The answers of the conversation one came from.
  public let answers: String
  /// The figures of today's plans, and of calls beyond what is included.
  public let groups: [Group]
  /// Whether there is a third plan.
  public let hasThirdPlan: Bool
  /// Its name.
  public let thirdName: Field
  /// Its figures.
  public let third: Group
  /// Who moves each month, and how many customers there are.
  public let migration, baseSize: Field
  /// Populations to choose from.
  public let populations: [Choice]
  /// A population of one's own.
  public let ownPopulation: Field
  /// Customers to choose from.
  public let customers: [Choice]
  /// Figures to choose from for both axes.
  public let xAxes, yAxes: [Choice]
  /// What came of it.
  public let answer: MarketingAnswerView
  /// The word that opens this page again.
  public let link: String
  /// Whether charts can be drawn.
  public let hasCharts: Bool
  /// What happened to a request that could not be served as asked; empty where nothing did.
  public let notice: String

  /// The page of an order with what came of it.
  public init(
    _ order: MarketingOrder, _ corner: MarketingCorner, _ answer: MarketingAnswerView, hasCharts: Bool,
    notice: String = ""
  ) {
    let state = order.state
    let (words, draft) = (MarketingWords(state.language), MarketingDraft(state, corner.tariff))
    labels = MarketingLabels(state.language)
    language = state.language.rawValue
    let other: Language = state.language == .fr ? .en : .fr
    otherLanguage = PageView.Field(name: other.rawValue, value: PageWords(other).languageName)
    answers = state.answers
    func group(_ title: String, _ figures: [MarketingDraft.Figure]) -> Group {
      let controls = figures.map { Control($0, words, order.refusals[$0.figure.name] ?? "") }
      let isMain = figures.map(\.figure.isMain)
      return Group(
        title: title, controls: zip(controls, isMain).filter(\.1).map(\.0),
        more: zip(controls, isMain).filter { !$0.1 }.map(\.0))
    }
    groups =
      corner.tariff.plans.map { terms in group(terms.name, draft.figures.filter { $0.figure.plan == terms.plan.key }) }
      + [group(words.beyond, draft.figures.filter { $0.figure.plan == nil })]
    hasThirdPlan = state.hasThird
    thirdName = Field(
      typed: state.thirdName.isEmpty ? words.thirdName : state.thirdName, refusal: order.refusals["third-name"] ?? "")
    third = group("", draft.third)
    migration = Field(typed: state.migration, refusal: order.refusals["migration"] ?? "")
    baseSize = Field(typed: state.baseSize, refusal: order.refusals["base-size"] ?? "")
    ownPopulation = Field(typed: state.ownPopulation, refusal: order.refusals["own-population"] ?? "")
    populations = (Presets.populationNames + [MarketingState.own]).map {
      Choice(value: $0, name: words.population($0), isChosen: $0 == state.population)
    }
    customers = corner.customers(state).map {
      Choice(
        value: $0.key, name: $0.key == MarketingState.own ? words.own($0.name) : $0.name,
        isChosen: $0.key == state.customer)
    }
    func axes(_ position: Int) -> [Choice] {
      order.axes.map { axis in
        let isChosen = order.chosen.indices.contains(position) && order.chosen[position] == axis
        return Choice(value: axis.path, name: axis.title, isChosen: isChosen)
      }
    }
    (xAxes, yAxes) = (axes(0), axes(1))
    (self.answer, link, self.hasCharts, self.notice) = (answer, state.link, hasCharts, notice)
  }
}

extension MarketingView.Control {
  init(_ read: MarketingDraft.Figure, _ words: MarketingWords, _ refusal: String) {
    let figure = read.figure
    (name, typed, isChanged, self.refusal) = (figure.name, read.typed, read.isChanged, refusal)
    (label, unit) = (words.label(figure), words.unit(figure))
    low = DraftFigure.text(figure.slider.lowerBound)
    high = DraftFigure.text(figure.slider.upperBound)
    step = DraftFigure.text(figure.step)
    usual = DraftFigure.text(figure.usual)
    usually = words.usually(figure)
  }
}

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
  /// Prices to choose from for the curve.
  public let prices: [Choice]
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
    let form = MarketingFormViews(order: order, words: words)
    labels = MarketingLabels(state.language)
    language = state.language.rawValue
    let other: Language = state.language == .fr ? .en : .fr
    otherLanguage = PageView.Field(name: other.rawValue, value: PageWords(other).languageName)
    answers = state.answers
    groups =
      corner.tariff.plans.map { terms in
        form.group(terms.name, draft.figures.filter { $0.figure.plan == terms.plan.key })
      } + [form.group(words.beyond, draft.figures.filter { $0.figure.plan == nil })]
    hasThirdPlan = state.hasThird
    thirdName = form.field("third-name", state.thirdName.isEmpty ? words.thirdName : state.thirdName)
    third = form.group("", draft.third)
    migration = form.field("migration", state.migration)
    baseSize = form.field("base-size", state.baseSize)
    ownPopulation = form.field("own-population", state.ownPopulation)
    populations = form.populations
    customers = form.customers(corner)
    (xAxes, yAxes) = (form.axes(0), form.axes(1))
    prices = order.prices.map { Choice(value: $0.path, name: $0.title, isChosen: $0 == order.price) }
    (self.answer, link, self.hasCharts, self.notice) = (answer, state.link, hasCharts, notice)
  }
}

/// The parts of a form of the marketing corner.
private struct MarketingFormViews {
  let order: MarketingOrder
  let words: MarketingWords

  func group(_ title: String, _ figures: [MarketingDraft.Figure]) -> MarketingView.Group {
    func controls(isMain: Bool) -> [MarketingView.Control] {
      figures.filter { $0.figure.isMain == isMain }.map {
        MarketingView.Control($0, words, order.refusals[$0.figure.name] ?? "")
      }
    }
    return MarketingView.Group(title: title, controls: controls(isMain: true), more: controls(isMain: false))
  }

  func field(_ name: String, _ typed: String) -> MarketingView.Field {
    MarketingView.Field(typed: typed, refusal: order.refusals[name] ?? "")
  }

  var populations: [MarketingView.Choice] {
    (Presets.populationNames + [MarketingState.own]).map {
      MarketingView.Choice(value: $0, name: words.population($0), isChosen: $0 == order.state.population)
    }
  }

  func customers(_ corner: MarketingCorner) -> [MarketingView.Choice] {
    corner.customers(order.state).map {
      MarketingView.Choice(
        value: $0.key, name: $0.key == MarketingState.own ? words.own($0.name) : $0.name,
        isChosen: $0.key == order.state.customer)
    }
  }

  /// The figures that an axis of the map may have.
  func axes(_ position: Int) -> [MarketingView.Choice] {
    order.axes.map { axis in
      MarketingView.Choice(value: axis.path, name: axis.title, isChosen: order.chosen[position] == axis)
    }
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

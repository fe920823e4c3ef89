import Basics
import Documents
import Reporting
import Tariffs
import Traffic

/// A profile about to be written, each figure as the text of its value.
public struct ProfileDraft {
  var name = "Client"
  var source: String
  var additionalLines = "0"
  var mobileCalls = "{low: 60, likely: 100, high: 160}"
  var mobileSeconds = "{low: 90, likely: 120, high: 160}"
  var fixedCalls = "{low: 40, likely: 80, high: 140}"
  var fixedSeconds = "{low: 120, likely: 180, high: 240}"
  var august = "0.7"
  private let streams: (mobile: String, fixed: String)

  init(language: Language) {
    source = language.text("estimation du conseiller", "the adviser's estimate")
    streams =
      language.text(("appels vers mobiles", "appels vers fixes"), ("calls to mobiles", "calls to fixed lines"))
  }

  /// The profile's file.
  var yaml: String {
    """
    # A profile for "optimale advise". A plain number is known; {low, likely, high} are the 10th, 50th and 90th
    # percentiles of what is believed. "optimale profile show" says what it all implies.
    name: \(YAMLText.quoted(name))
    source: \(YAMLText.quoted(source))
    subscription:
      additional_lines: \(additionalLines)      # user lines beyond the one included, 0 to 19
      number_packs: 0          # further packs of five direct-dial numbers
      custom_messages: false   # personalised messages
      forwardings_per_month: 0 # activations of call forwarding
    horizon_months: 24         # the commitment
    first_month: \(Profile.defaultFirstMonth)
    calendar: france           # working days and public holidays; or flat
    seasonality: {august: \(august)} # factors on expected calls, other months 1
    annual_growth: 0.0         # a share a year, below 0 where calls get fewer; or {low, likely, high}
    correlation: 0.0           # 0: each volume below is judged for itself; towards 1: if one is too high, so are the others
    busyness: {cv: 0.2, autocorrelation: 0.5} # how much months differ, and how much a month is like the one before
    streams:
      - name: \(streams.mobile)
        destination: fr-mobile
        calls_per_month: \(mobileCalls)
        dispersion: 0.1          # how much this kind of calls varies by itself
        duration: {mean_seconds: \(mobileSeconds), cv: 1.2}
        recipients: {concentration: 100, discount: 0.4} # how calls repeat recipients
        from_analogue_line: 0.0  # share of calls from the analogue line
      - name: \(streams.fixed)
        destination: fr-fixed
        calls_per_month: \(fixedCalls)
        dispersion: 0.1
        duration: {mean_seconds: \(fixedSeconds), cv: 1.2}
        recipients: {concentration: 100, discount: 0.4}
        from_analogue_line: 0.0

    """
  }
}

extension ProfileDraft {
  /// The file of a new profile from answers given beforehand and, where `asks`, from those to questions.
  ///
  /// The reader of profiles has accepted it. Throws ``Failure``.
  public static func write(
    _ answers: [ProfileQuestion: String], _ language: Language, asks: Bool
  ) throws -> String {
    let interview = Interview(language: language, asks: asks)
    var draft = ProfileDraft(language: language)
    func text(_ question: ProfileQuestion) throws -> String? { try interview.text(answers[question], question) }
    func number(_ question: ProfileQuestion) throws -> String? { try interview.number(answers[question], question) }
    func figure(_ question: ProfileQuestion) throws -> String? { try interview.figure(answers[question], question) }
    draft.name = try text(.name) ?? draft.name
    draft.source = try text(.source) ?? draft.source
    draft.additionalLines = try number(.additionalLines) ?? draft.additionalLines
    draft.mobileCalls = try figure(.mobileCalls) ?? draft.mobileCalls
    draft.mobileSeconds = try figure(.mobileSeconds) ?? draft.mobileSeconds
    draft.fixedCalls = try figure(.fixedCalls) ?? draft.fixedCalls
    draft.fixedSeconds = try figure(.fixedSeconds) ?? draft.fixedSeconds
    draft.august = try number(.august) ?? draft.august
    return try draft.checked()
  }

  private func checked() throws -> String {
    let text = yaml
    do {
      let tariff = try Input.tariff(nil)
      _ = try Profile.decode(
        Array(text.utf8), destinationKeys: tariff.destinationKeys, misusedKeys: tariff.misusedKeys)
    } catch let failure as DocumentFailure {
      throw Failure.usage(lines: failure.problems.map { Bilingual(fr: $0.sentence(.fr), en: $0.sentence(.en)) })
    }
    return text
  }
}

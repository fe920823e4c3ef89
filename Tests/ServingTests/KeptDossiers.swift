#if Web
  import Advice
  import Basics
  import Dossiers
  import Statistics

  /// Dossiers by hand, as an export brings them: no test of their pages waits for a simulation.
  enum KeptDossiers {
    /// The first of 24 months.
    static let first = BillingMonth(year: 2027, month: 1)

    private static func bill(_ low: Double, _ mean: Double, _ high: Double) -> ForeseenBills.Bill {
      ForeseenBills.Bill(
        mean: Estimate(exact: mean), low: QuantileEstimate(exact: low), likely: QuantileEstimate(exact: mean),
        high: QuantileEstimate(exact: high), share: 0.8)
    }

    /// Équilibre 140 to 170 about 155, Intense 160 for sure.
    private static let foreseen = ForeseenBills(
      firstMonth: first, plans: ["equilibre", "intense"],
      bills: [
        Array(repeating: bill(140, 155, 170), count: 24), Array(repeating: bill(160, 160, 160), count: 24),
      ], once: [0, 0])

    private static let document = """
      {"action": {"kind": "keep", "plans": ["equilibre"], "text": "Sign Équilibre", "text_fr": "Signer Équilibre"},
      "action_saving": {"beside": "intense", "mean": 5, "standard_error": 0.2, "interval": [4.6, 5.4]},
      "monthly": {"equilibre": {"mean": 155, "standard_error": 0.2, "interval": [154.6, 155.4]},
      "intense": {"mean": 160, "standard_error": 0, "interval": [160, 160]}}}
      """

    private static let profile = """
      name: Noé
      subscription: {additional_lines: 1}
      streams: [{name: a, destination: fr-mobile, calls_per_month: 60, duration: {mean_seconds: 120, cv: 1}}]
      """

    /// The line of a dossier of a prospect with some telephones.
    static func line(_ name: String, telephones: String = "3") throws -> String {
      let content = Dossier.Content(
        name: name, answers: [TypedAnswer("name", name), TypedAnswer("telephones", telephones)], profile: profile,
        settings: DossierSettings(seed: 1, tariff: "ab"),
        advice: AdviceGiven(try JSONValue(parsing: document), foreseen, given: Moment(milliseconds: 1_790_000_000_000)))
      let moment = Moment(milliseconds: 1_790_000_000_000)
      return try DossierLines.line(Dossier(DossierID(), content, created: moment, changed: moment, revision: 0))
    }
  }
#endif

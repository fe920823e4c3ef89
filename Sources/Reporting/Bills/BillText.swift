import Basics
import Contracts
import Rating

/// The words of bill lines.
struct BillText {
  let language: Language

  /// How numbers are written.
  var style: NumberStyle { NumberStyle(language) }

  func title(_ subject: BillLine.Subject) -> String {
    switch subject {
    case .fixed(let charge): title(charge)
    case .includedCalls: text(fr: "communications comprises dans le forfait", en: "calls included in the bundle")
    case .freeCalls: text(fr: "communications gratuites", en: "free calls")
    case .chargedCalls(let row, let cause): "\(row.title[language]), \(reason(cause))"
    }
  }

  func title(_ subject: FixedCharge.Subject) -> String {
    switch subject {
    case .monthlyPrice: text(fr: "abonnement mensuel", en: "monthly subscription")
    case .additionalLineOption: text(fr: "option ligne utilisateur supplémentaire", en: "additional user line, option")
    case .additionalLineAccess:
      text(fr: "ligne supplémentaire, accès au forfait", en: "additional user line, access to the bundle")
    case .numberPacks: text(fr: "packs de 5 numéros SDA", en: "packs of 5 direct-dial numbers")
    case .customMessages: text(fr: "messages personnalisés", en: "personalised messages")
    case .creatorDiscount: text(fr: "remise créateur", en: "founder's discount")
    case .forwarding: text(fr: "activations du transfert d’appel", en: "activations of call forwarding")
    }
  }

  func reason(_ cause: ChargeCause) -> String {
    switch cause {
    case .beyondAllowance:
      text(fr: "au-delà des appels vers mobiles inclus", en: "beyond the included calls to mobiles")
    case .beyondRecipients: text(fr: "au-delà du nombre de destinataires", en: "beyond the number of recipients")
    case .outsideBundle: text(fr: "hors forfait", en: "outside the bundle")
    }
  }

  func text(fr: String, en: String) -> String { language.text(fr, en) }
}

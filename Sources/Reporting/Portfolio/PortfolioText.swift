import Advice
import Basics
import Portfolio

/// Reasons, bands of savings and groups of customers of a portfolio in words.
package enum PortfolioText {
  /// Why a customer is advised so.
  package static func reason(_ reason: CustomerReason) -> Bilingual {
    switch reason {
    case .noMobileCalls: Bilingual(fr: "aucun appel vers des mobiles", en: "no calls to mobiles")
    case .withinAllowance:
      Bilingual(fr: "appels vers mobiles dans le forfait", en: "calls to mobiles within the allowance")
    case .belowBreakEven:
      Bilingual(fr: "appels vers mobiles sous le seuil", en: "calls to mobiles below the break-even")
    case .nearBreakEven: Bilingual(fr: "appels vers mobiles près du seuil", en: "calls to mobiles near the break-even")
    case .aboveBreakEven:
      Bilingual(fr: "appels vers mobiles au-dessus du seuil", en: "calls to mobiles above the break-even")
    case .additionalLines: Bilingual(fr: "lignes supplémentaires", en: "additional lines")
    case .personalisedMessages: Bilingual(fr: "messages personnalisés", en: "personalised messages")
    case .recipientLimit: Bilingual(fr: "limite de destinataires à portée", en: "limit of recipients within reach")
    case .ranges: Bilingual(fr: "chiffres incertains", en: "uncertain figures")
    case .alike: Bilingual(fr: "versions équivalentes", en: "plans alike")
    case .leaning: Bilingual(fr: "moins chère de peu", en: "cheaper by little")
    case .undecided: Bilingual(fr: "indécis", en: "undecided")
    }
  }

  /// Savings from an amount up to below another.
  package static func band(_ band: PortfolioSummary.Band) -> Bilingual {
    Bilingual { language in
      let style = NumberStyle(language)
      let from = style.number(band.from, decimals: 0)
      guard let to = band.to else { return language.text("\(from) € et plus", "€\(from) and more") }
      let end = style.number(to, decimals: 0)
      return language.text("\(from) à \(end) €", "€\(from) to \(end)")
    }
  }

  /// Who is meant by a group of customers.
  package static func group(_ group: PortfolioSummary.Risk.Group) -> Bilingual {
    switch group {
    case .moving: Bilingual(fr: "à appeler, s’ils changent", en: "to be called, if they move")
    case .named: Bilingual(fr: "avec la bonne version", en: "on the right plan")
    case .tooClose: Bilingual(fr: "trop proches pour trancher", en: "too close to call")
    }
  }

  /// Why a row gave no advice.
  package static func refusal(_ reason: Refusal.Reason) -> Bilingual {
    switch reason {
    case .tooLong: Bilingual(fr: "ligne trop longue", en: "row too long")
    case .brokenQuotes: Bilingual(fr: "guillemets dépareillés", en: "broken quotation marks")
    case .brokenObject: Bilingual(fr: "objet JSON illisible", en: "broken object")
    case .fieldCount: Bilingual(fr: "nombre de champs", en: "number of fields")
    case .noID: Bilingual(fr: "sans identifiant", en: "no identity")
    case .notANumber: Bilingual(fr: "pas un nombre", en: "not a number")
    case .missingValue: Bilingual(fr: "valeur manquante", en: "missing value")
    case .noCalls: Bilingual(fr: "sans appel", en: "no calls")
    case .rangeNotTaken: Bilingual(fr: "fourchette inattendue", en: "range not taken")
    case .unknownPlan: Bilingual(fr: "version inconnue", en: "unknown plan")
    case .refusedFigure: Bilingual(fr: "chiffre refusé", en: "refused figure")
    case .tooManyLines: Bilingual(fr: "trop de lignes", en: "too many lines")
    case .unknownDestination: Bilingual(fr: "destination inconnue", en: "unknown destination")
    case .tooManyCalls: Bilingual(fr: "trop d’appels", en: "too many calls")
    case .tooManyRows: Bilingual(fr: "trop d’appels à lire", en: "too many calls to read")
    case .tooManyMonths: Bilingual(fr: "trop de mois", en: "too many months")
    }
  }
}

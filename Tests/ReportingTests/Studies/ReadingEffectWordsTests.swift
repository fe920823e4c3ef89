import Basics
import HandMadeResults
import Interchange
import Studies
import Testing

@testable import Reporting

/// What is said of a population where the brochure is read otherwise, in both languages.
struct ReadingEffectWordsTests {
  private typealias By = StudyResults

  private func markdown(_ data: StudyData, _ language: Language) -> String {
    MarkdownRenderer().render(data.blocks(language, hasPictures: false))
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test func theReadingThatChangesMostComesFirst() throws {
    let data = try By.studyAcrossReadings()
    let french = markdown(data, .fr)
    #expect(french.contains("## Si la brochure se lit autrement"))
    #expect(
      french.contains(
        "4 autres réponses aux questions ouvertes ont été essayées, une à la fois, pour les mêmes clients et les mêmes appels. "
          + "Celle qui change le plus les factures est « 2 h pour chaque ligne utilisateur et pour la ligne analogique » "
          + "(périmètre du forfait vers mobiles) ; la version la moins chère devient une autre pour 8 ± 4 % des clients."
      ))
    #expect(french.contains("| +8,8 ± 2,4 | −8,8 ± 2,4 | −10,1 ± 0,6 € | 0,00 € | −5,2 ± 0,4 € | 8 ± 4 % |"))
    #expect(french.contains("| 0 | 0 | +0,06 ± 0,01 € | 0,00 € | +0,04 ± 0,01 € | 0 % |"))
    let scope = try #require(french.range(of: "| périmètre du forfait vers mobiles |"))
    let crossing = try #require(french.range(of: "| appel à cheval sur la limite du forfait |"))
    #expect(scope.lowerBound < crossing.lowerBound)
  }

  @Test func whatChangesNothingIsSaidInOneLine() throws {
    let data = try By.studyAcrossReadings()
    #expect(
      markdown(data, .fr).contains(
        "Ne changent aucune facture d’un centime par mois : accord mobile inconnu (tarif vers fixes), zone de prix "))
    #expect(markdown(data, .en).contains("Change no bill by a cent a month: "))
  }

  @Test func withoutPlansHeldThereIsNoRevenue() throws {
    let (with, without) = (
      markdown(try By.studyAcrossReadings(), .en), markdown(try By.studyAcrossReadings(revenue: false), .en)
    )
    #expect(with.contains("| revenue today |") && !without.contains("| revenue today |"))
    #expect(with.contains("| +8.8 ± 2.4 | −8.8 ± 2.4 | −€10.1 ± 0.6 | €0.00 | −€5.2 ± 0.4 | 8 ± 4% |"))
  }

  @Test func aStudyThatTriesNoneSaysNothingOfReadings() throws {
    #expect(!markdown(try By.study(), .fr).contains("Si la brochure"))
    let nothing = ReadingEffects([], unchanged: [try By.answer("crossing-call", "connection-charge")])
    let study = try By.study()
    let data = StudyData(
      study.population, study.summaries, study.tariff, indifference: 0.5, confidence: 0.95, seed: 7, command: "x",
      readings: nothing)
    #expect(markdown(data, .fr).contains("Aucune ne change une facture d’un centime par mois."))
    #expect(markdown(data, .en).contains("None changes any bill by a cent a month."))
  }
}

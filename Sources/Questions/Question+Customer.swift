import Basics

/// Questions about who the customer is and what is subscribed to.
extension Question {
  static func aboutCustomer(_ key: QuestionKey) -> Question {
    let words = customerWords(key)
    return Question(key, words.wording, help: words.help, expected: words.expected)
  }

  private static func customerWords(_ key: QuestionKey) -> (wording: Bilingual, help: Bilingual, expected: Bilingual) {
    switch key {
    case .telephones:
      (CustomerQuestionWords.telephones, CustomerQuestionWords.telephonesHelp, CustomerQuestionWords.telephonesExpected)
    case .directNumbers:
      (
        CustomerQuestionWords.directNumbers,
        CustomerQuestionWords.directNumbersHelp,
        CustomerQuestionWords.directNumbersExpected
      )
    case .messages:
      (CustomerQuestionWords.messages, CustomerQuestionWords.messagesHelp, CustomerQuestionWords.messagesExpected)
    case .forwardings:
      (
        CustomerQuestionWords.forwardings,
        CustomerQuestionWords.forwardingsHelp,
        CustomerQuestionWords.forwardingsExpected
      )
    case .daysAWeek:
      (CustomerQuestionWords.daysAWeek, CustomerQuestionWords.daysAWeekHelp, CustomerQuestionWords.daysAWeekExpected)
    default:
      (CustomerQuestionWords.name, CustomerQuestionWords.nameHelp, CustomerQuestionWords.nameExpected)
    }
  }
}

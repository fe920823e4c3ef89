import Basics

/// What is said before work that takes minutes, so that nobody waits without knowing.
public enum LongWork {
  /// Calls from which on it is said: half a minute's work for one core, where recipients are told apart.
  static let calls = 1e9
  /// Calls that a core draws and prices in a second, at least.
  private static let callsPerSecond = 25e6

  /// Says how much is to be done, and how to have less, where so many calls are to be drawn for some values of a
  /// figure.
  public static func announce(calls: Double, values: Int, workers: Int, language: Language) {
    guard calls > LongWork.calls else { return }
    let billions = Int((calls / 1e9).rounded(.up))
    let minutes = Int((calls / callsPerSecond / Double(workers) / 60).rounded(.up))
    Terminal.say(TalkWords.longWork(billions: billions, values: values, minutes: minutes)[language])
  }
}

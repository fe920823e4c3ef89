import Foundation

/// The time that work takes of the processor, however long others keep it waiting.
///
/// Limits of time are held by it: one of the clock is broken by whatever else a machine does.
public func processorTime(of work: () throws -> Void) rethrows -> Duration {
  let start = ownTime()
  try work()
  return ownTime() - start
}

private func ownTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

import Foundation
import Subprocess

/// A program that is run for a report or for a file, in a process of its own that does not outlive this one.
public struct OutsideProgram: Sendable {
  /// Why there is no answer.
  public enum Failure: Error, Hashable, Sendable {
    /// It is not there.
    case missing
    /// It ended otherwise than well, or answered more than it may.
    case ended(code: Int32?)
    /// It took longer than the limit and was stopped.
    case tooSlow
  }

  /// Its name, looked for on the path, or its own path.
  let executable: String
  let arguments: [String]
  let environment: Environment
  /// Bytes of an answer, at most.
  let answerLimit: Int
  /// How long it may take.
  let limit: Duration

  /// A program with arguments, all of its environment, the bytes of its answer at most and how long it may take.
  public init(
    executable: String, arguments: [String], environment: Environment, answerLimit: Int, limit: Duration
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.answerLimit = answerLimit
    self.limit = limit
  }

  /// What it answers to an input.
  func answer(to input: String) async -> Result<[UInt8], Failure> { await answer(to: Array(input.utf8)) }

  /// What it answers to an input.
  public func answer(to input: [UInt8]) async -> Result<[UInt8], Failure> {
    await withTaskGroup(of: Result<[UInt8], Failure>.self) { group in
      group.addTask { await output(of: input) }
      group.addTask {
        try? await Task.sleep(for: limit)
        return .failure(.tooSlow)
      }
      let first = await group.next() ?? .failure(.ended(code: nil))
      // Stops the program where it is still at it, and waits for its end.
      group.cancelAll()
      return first
    }
  }

  private func output(of input: [UInt8]) async -> Result<[UInt8], Failure> {
    let program: Executable = executable.contains("/") ? .path(.init(executable)) : .name(executable)
    var group: pid_t?
    defer { if let group { ProcessGroups.remove(group) } }
    do {
      let result = try await run(
        program, arguments: Arguments(arguments), environment: environment, platformOptions: OutsideProgram.options,
        input: .array(input), output: .bytes(limit: answerLimit), error: .discarded
      ) { execution in
        let id = execution.processIdentifier.value
        ProcessGroups.add(id)
        group = id
      }
      switch result.terminationStatus {
      case .exited(0): return .success(result.standardOutput)
      case .exited(let code): return .failure(.ended(code: code))
      default: return .failure(.ended(code: nil))
      }
    } catch {
      let isMissing = (error as? SubprocessError)?.code == .executableNotFound
      return .failure(isMissing ? .missing : .ended(code: nil))
    }
  }

  /// A session of its own, so that it and what it starts are stopped together: asked to end, then made to.
  private static var options: PlatformOptions {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .seconds(2))
    ]
    return options
  }
}

import Files
import Foundation
import Simulation
import Studies
import Tariffs

/// Steps of a study already done, kept in a file so that a study that was killed goes on where it stopped.
///
/// The first line says what the study is; each further line is one step, its amounts as the bits of floating-point numbers, and
/// ends with the line's digest. A line cut short by the kill or otherwise damaged is done again. Another study's file is refused.
final class Checkpoint {
  private static let title = "optimale checkpoint"

  private let path: String
  private let identity: String
  private var done: [String: [PlanUsage]] = [:]
  private var handle: FileHandle?

  /// Opens the file or begins it.
  init(_ path: String, identity: String) throws {
    self.path = path
    self.identity = "\(Checkpoint.title) 3 \(identity)"
    let manager = FileManager.default
    // It is removed in the end: no device, no pipe.
    var status = stat()
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
      throw Failure.badData("\(path): is no checkpoint: expected an ordinary file, or none")
    }
    if let data = manager.contents(atPath: path), !data.isEmpty {
      let text = String(decoding: data, as: UTF8.self)
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard text.hasPrefix(Checkpoint.title) else {
        throw Failure.badData("\(path): is no checkpoint: expected one of this study's, or no file")
      }
      guard lines.first == self.identity else {
        throw Failure.badData("\(path): belongs to another study: expected the checkpoint of this one, or no file")
      }
      // What follows the last line end is a line cut short.
      lines.removeLast()
      var sound = [self.identity]
      for line in lines.dropFirst() {
        guard let (key, usage) = Checkpoint.step(line) else { continue }
        done[key] = usage
        sound.append(line)
      }
      let whole = Data(sound.map { $0 + "\n" }.joined().utf8)
      guard (try? whole.write(to: URL(fileURLWithPath: path), options: .atomic)) != nil else { throw cannotWrite }
    } else {
      guard manager.createFile(atPath: path, contents: Data((self.identity + "\n").utf8)) else {
        throw Failure(code: EX_CANTCREAT, message: "\(path): cannot be created")
      }
    }
    handle = FileHandle(forWritingAtPath: path)
    guard let handle, (try? handle.seekToEnd()) != nil else { throw cannotWrite }
  }

  private var cannotWrite: Failure { Failure(code: EX_IOERR, message: "\(path): cannot be written") }

  /// Steps read from the file.
  var count: Int { done.count }

  /// The usage of a step of a pass, where it was done before.
  func usage(_ step: Study.Step, ofPass pass: Int) -> [PlanUsage]? { done[Checkpoint.key(step, pass)] }

  /// Keeps a step.
  func keep(_ step: Study.Step, ofPass pass: Int, _ usage: [PlanUsage]) throws {
    let amounts = usage.flatMap { [$0.equilibre, $0.intense] }.map { String($0.bitPattern, radix: 16) }
    let words = ([Checkpoint.key(step, pass)] + amounts).joined(separator: " ")
    let line = "\(words) \(Checkpoint.digest(words))\n"
    do { try handle?.write(contentsOf: Data(line.utf8)) } catch { throw cannotWrite }
    Interruption.keeps(path)
  }

  /// Removes the file of a study that has been written.
  func remove() { try? FileManager.default.removeItem(atPath: path) }

  private static func key(_ step: Study.Step, _ pass: Int) -> String {
    "\(pass):\(step.cell):\(step.replications.lowerBound):\(step.replications.upperBound)"
  }

  private static func digest(_ words: String) -> String { String(sha256(of: Array(words.utf8)).prefix(16)) }

  private static func step(_ line: String) -> (String, [PlanUsage])? {
    guard let end = line.lastIndex(of: " "), line[line.index(after: end)...] == digest(String(line[..<end])) else {
      return nil
    }
    let words = line[..<end].split(separator: " ").map(String.init)
    let amounts = words.dropFirst().compactMap { UInt64($0, radix: 16).map(Double.init(bitPattern:)) }
    guard let key = words.first, amounts.count == words.count - 1, amounts.count % 2 == 0 else { return nil }
    return (
      key,
      stride(from: 0, to: amounts.count, by: 2).map { PlanUsage(equilibre: amounts[$0], intense: amounts[$0 + 1]) }
    )
  }
}

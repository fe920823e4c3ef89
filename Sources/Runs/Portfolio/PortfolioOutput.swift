import Basics
import Files
import Foundation
import Interchange
import Portfolio

/// Where the lines of a portfolio go: files with a checkpoint beside them, or standard output.
final class PortfolioOutput {
  /// Seconds between two records of the checkpoint.
  private static let interval = 0.25

  private let files: PortfolioFiles
  private var checkpoint: CheckpointFile?
  private var output: ResumableFile?
  private var refusals: ResumableFile?
  private var kept = ProcessInfo.processInfo.systemUptime
  /// How far it is.
  private(set) var state = PortfolioState()

  /// Opens the outputs of work with an identity; a device or pipe is written to directly, without a checkpoint.
  ///
  /// Throws ``FileError``, and ``Failure`` for an output that would replace what it must not.
  init(_ files: PortfolioFiles, identity: String) throws {
    self.files = files
    // Of work that was begun, files may be in their places already: that is looked at when it is finished.
    if !files.isBegun {
      try files.checkOutput()
      try files.checkRejects()
    }
    try files.summary?.checkReplaced()
    guard let path = files.output, let checkpointPath = files.checkpoint else {
      output = try files.output.map { try ResumableFile($0, goingOnAfter: nil) }
      refusals = try files.rejects.map { try ResumableFile($0, goingOnAfter: 0) }
      return
    }
    let (file, found) = try PortfolioState.begin(checkpointPath, identity: identity)
    checkpoint = file
    if let found { state = found } else { try state.keep(in: file) }
    Interruption.keeps(checkpointPath)
    output = try ResumableFile(path, goingOnAfter: found?.outputBytes, isComplete: state.isComplete)
    refusals = try files.rejects.map {
      try ResumableFile($0, goingOnAfter: found?.refusedBytes, isComplete: state.isComplete)
    }
  }

  /// Whether nothing has been written yet, headers included.
  var isNew: Bool { state.outputBytes == 0 && state.refusedBytes == 0 && state.rows == 0 }

  /// Writes headers, where nothing has been written.
  func begin(_ header: String, refused: String) throws {
    guard isNew else { return }
    try write(Array(header.utf8), refused: Array(refused.utf8))
  }

  /// Writes what came of a block.
  func write(_ block: BlockLines) throws {
    try write(block.lines, refused: block.refused)
    state.rows += block.rows
    state.advised += block.advised
    state.refused += block.refusals
    state.leftOut += block.leftOut
    state.calls = state.calls + block.calls
    state.digest = PortfolioState.kept(block.digest)
    let now = ProcessInfo.processInfo.systemUptime
    guard checkpoint != nil, now - kept > PortfolioOutput.interval else { return }
    try keep()
    kept = now
  }

  /// Puts the files into their places, where a run that is stopped after it finds them; the rows refused alone where
  /// nobody was advised.
  func finish() throws {
    state.isComplete = true
    try keep()
    // The work took its time, in which other files may have come to be there.
    if let refusals, !refusals.isInPlace {
      try files.checkRejects()
      try refusals.commit()
    }
    if let output, !output.isInPlace, state.hasLines {
      try files.checkOutput()
      try output.commit()
    }
  }

  /// Forgets how far the work is, once nothing more is to be made of it.
  ///
  /// Lines of nobody go after the checkpoint, which asks for them as long as it is there.
  func forget() {
    checkpoint?.remove()
    if !state.hasLines { output?.discard() }
  }

  /// Keeps how far it is, once what was written is on disk.
  func keep() throws {
    guard let checkpoint else { return }
    try output?.sync()
    try refusals?.sync()
    try state.keep(in: checkpoint)
  }

  private func write(_ bytes: [UInt8], refused: [UInt8]) throws {
    if let output {
      try output.write(bytes)
    } else {
      try Terminal.write(String(decoding: bytes, as: UTF8.self))
    }
    try refusals?.write(refused)
    state.outputBytes += bytes.count
    state.refusedBytes += refusals == nil ? 0 : refused.count
  }
}

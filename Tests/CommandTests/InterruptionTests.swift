import Foundation
import Testing

/// Whatever a command is doing when a signal comes, it ends by its own hand and says so.
struct InterruptionTests {
  /// Commands that compute for minutes.
  private static let commands = [
    ["advise", "Profiles/shop.yaml", "--replications", "100000000"],
    ["break-even", "Profiles/call-out-sales.yaml", "--vary", "busyness.cv=0:1:400"],
    ["study", "Profiles/Populations/french-small-businesses.yaml", "--customers", "9000000"],
  ]

  @Test(arguments: commands, [SIGINT, SIGTERM, SIGHUP])
  func aCommandThatIsInterruptedWhileItComputesEndsByItself(_ command: [String], _ signal: Int32) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = command
    process.currentDirectoryURL = Program.root
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    usleep(400_000)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 130)
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(said.contains("interrupted: nothing was written"), "\(said)")
  }
}

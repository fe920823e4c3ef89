import Foundation
import TestSupport
import Testing

/// A gnuplot that does not end neither keeps the report back nor outlives the program.
struct SlowPictureTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let program = folder.appendingPathComponent("gnuplot")
    // Notes its group, then waits for good, deaf to being asked to end.
    let lines = "#!/bin/sh\ntrap '' TERM INT HUP\necho $$ >> '\(folder.path)/groups'\nsleep 600 &\nsleep 600\n"
    try Data(lines.utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
  }

  private var groups: [pid_t] {
    let text = (try? String(contentsOf: folder.appendingPathComponent("groups"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { pid_t($0) }
  }

  /// Whether all groups have ended; what has been killed may take a moment to be gone.
  private func areGone(_ groups: [pid_t]) -> Bool {
    let deadline = Date(timeIntervalSinceNow: 10)
    while groups.contains(where: { kill(-$0, 0) == 0 }), Date() < deadline { usleep(20_000) }
    return groups.allSatisfy { kill(-$0, 0) != 0 }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func itEndsWithTheProgramThatIsInterrupted(_ signal: Int32) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["advise", "Profiles/shop.yaml", "--replications", "50", "--output", folder.path + "/r.md"]
    process.currentDirectoryURL = Program.root
    process.environment = ProcessInfo.processInfo.environment.merging(["PATH": folder.path + ":/usr/bin:/bin"]) { $1 }
    process.standardError = FileHandle.nullDevice
    try process.run()
    // All pictures of an advice are drawn at the same time.
    let deadline = Date(timeIntervalSinceNow: 60)
    while groups.count < 4, Date() < deadline { usleep(20_000) }
    usleep(200_000)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 130)
    let groups = groups
    #expect(groups.count == 4)
    #expect(areGone(groups))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/r.md"))
    try FileManager.default.removeItem(at: folder)
  }

  @Test(.enabled(if: SlowSuite.isOn))
  func theReportComesWithoutItsPictures() throws {
    let run = try Program.run(
      ["advise", "Profiles/shop.yaml", "--replications", "50", "--language", "en", "--output", folder.path + "/r.md"],
      environment: ["PATH": folder.path + ":/usr/bin:/bin"])
    #expect(run.code == 0)
    #expect(run.errors.components(separatedBy: "left out: gnuplot took more than 30 s").count == 5, "\(run.errors)")
    #expect(try String(contentsOfFile: folder.path + "/r.md", encoding: .utf8).contains("Without pictures"))
    #expect(areGone(groups))
    try FileManager.default.removeItem(at: folder)
  }
}

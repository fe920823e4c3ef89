import Files
import Foundation
import Testing

/// No file that is read is written, however it is called and whichever comes first.
struct FileRegisterTests {
  private let folder: TemporaryFolder
  private let register = FileRegister()
  private var input: String { folder.path("in.yaml") }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("read", to: "in.yaml")
    #expect(mkdir(folder.path("sub"), 0o755) == 0)
    #expect(symlink("in.yaml", folder.path("soft")) == 0)
    #expect(symlink("soft", folder.path("soft-soft")) == 0)
    #expect(symlink(".", folder.path("here")) == 0)
    #expect(link(input, folder.path("hard")) == 0)
  }

  private static let names = [
    "in.yaml", "./in.yaml", "sub/../in.yaml", "soft", "soft-soft", "here/in.yaml", "hard", ".//in.yaml",
  ]

  private func read() throws { _ = try InputFile.read(input, limit: 100, register) }

  @Test(arguments: names)
  func anOutputIsNoFileReadBeforeItUnderAnyName(_ name: String) throws {
    try read()
    let output = Output(folder.url.path + "/" + name, .report)
    #expect(throws: FileError.isInput(output: output, input: input)) { try register.declare([output]) }
  }

  @Test(arguments: names)
  func aFileReadIsNoOutputNamedBeforeItUnderAnyName(_ name: String) throws {
    let picture = Output(folder.url.path + "/" + name, .picture(report: "a.md"))
    try register.declare([Output(folder.path("a.md"), .report), picture])
    #expect(throws: FileError.isInput(output: picture, input: input)) { try read() }
  }

  @Test func anOutputThatBecomesAFileReadIsNotReplaced() throws {
    let output = Output(folder.path("a.md"), .report)
    try register.declare([output])
    try read()
    #expect(link(input, output.path) == 0)
    #expect(throws: FileError.isInput(output: output, input: input)) {
      try OutputFiles.write([(output.path, "x")], register)
    }
    // Also where the file has only its new name left.
    #expect(unlink(input) == 0)
    #expect(throws: FileError.isInput(output: output, input: input)) {
      try OutputFiles.write([(output.path, "x")], register)
    }
    #expect(try folder.text("a.md") == "read")
  }

  @Test func twoOutputsAreTwoFiles() throws {
    for (one, other) in [("new", "new"), ("new", "./new"), ("new", "NEW"), ("hard", "soft"), ("new", "here/new")] {
      let outputs = [Output(folder.url.path + "/" + one, .report), Output(folder.url.path + "/" + other, .checkpoint)]
      #expect(throws: FileError.isOutput(output: outputs[1], other: outputs[0])) {
        try FileRegister().declare(outputs)
      }
    }
    try register.declare([Output(folder.path("one"), .report), Output(folder.path("two"), .checkpoint)])
  }

  @Test(arguments: ["", "sub", "sub/", "in.yaml/", "new/", "nowhere/new", "in.yaml/new", ".", "sub/.."])
  func whereNoFileCanBeIsSaidBeforeTheWork(_ name: String) throws {
    let error = #expect(throws: FileError.self) {
      try register.declare([Output(name.isEmpty ? "" : folder.url.path + "/" + name, .report)])
    }
    guard case .cannotCreate = error else {
      Issue.record("expected cannotCreate, found \(String(describing: error))")
      return
    }
  }

  @Test func devicesAreReadAndWritten() throws {
    _ = try InputFile.read("/dev/null", limit: 10, register)
    try register.declare([Output("/dev/null", .report)])
  }
}

/// Files are read up to their limit and no further.
struct InputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aFileMayHaveAsManyBytesAsItsLimit() throws {
    try folder.write("12345", to: "a")
    let path = folder.path("a")
    #expect(try InputFile.read(path, limit: 5, FileRegister()) == Array("12345".utf8))
    #expect(throws: FileError.tooLarge(path: path, limit: 4)) { try InputFile.read(path, limit: 4, FileRegister()) }
  }

  @Test func aDeviceWithoutEndIsReadToTheLimitOnly() {
    #expect(throws: FileError.tooLarge(path: "/dev/zero", limit: 1 << 20)) {
      try InputFile.read("/dev/zero", limit: 1 << 20, FileRegister())
    }
  }

  @Test func aPipeWithANameIsRead() throws {
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let writer = Thread {
      let descriptor = open(path, O_WRONLY)
      for _ in 0..<3 {
        _ = write(descriptor, "abc", 3)
        usleep(2000)
      }
      close(descriptor)
    }
    writer.start()
    #expect(try InputFile.read(path, limit: 9, FileRegister()) == Array("abcabcabc".utf8))
  }

  @Test func whatCannotBeReadSaysWhy() {
    let missing = folder.path("nowhere")
    #expect(throws: FileError.cannotRead(path: missing, reason: "no such file or directory")) {
      try InputFile.read(missing, limit: 5, FileRegister())
    }
    #expect(throws: FileError.cannotRead(path: folder.url.path, reason: "is a folder, a file was expected")) {
      try InputFile.read(folder.url.path, limit: 5, FileRegister())
    }
  }
}

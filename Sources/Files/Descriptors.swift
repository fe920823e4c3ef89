import Foundation

/// The program's open files, of which there is a limit (`ulimit -n`).
public enum Descriptors {
  /// Opens what of standard input, output and error is closed, so that no file opened later is taken for one of them.
  ///
  /// Reading what was closed finds nothing to read; writing to it fails.
  public static func holdStandardStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest that is free is taken, which is this one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Whether so many more can be opened: libraries that need them end the program where they are refused.
  public static func canOpen(_ count: Int) -> Bool {
    var opened: [Int32] = []
    defer { for descriptor in opened { close(descriptor) } }
    for _ in 0..<count {
      let descriptor = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
      guard descriptor >= 0 else { return false }
      opened.append(descriptor)
    }
    return true
  }
}

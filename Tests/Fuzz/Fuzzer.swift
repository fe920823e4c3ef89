import Foundation

/// libFuzzer's loop: it keeps and changes inputs by the code they reach, and stops at the first that ends the program.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ feed: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Fuzzes one parser, named by the variable OPTIMALE_FUZZ_TARGET; the arguments are libFuzzer's own.
@main
enum Fuzzer {
  private static let target = ProcessInfo.processInfo.environment["OPTIMALE_FUZZ_TARGET"].flatMap(FuzzTarget.init)

  static func main() {
    guard target != nil else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      print("OPTIMALE_FUZZ_TARGET: expected one of \(names)")
      exit(EX_USAGE)
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      runFuzzer(&count, &arguments) { bytes, size in
        Fuzzer.target?.feed(Array(UnsafeBufferPointer(start: bytes, count: size)))
        return 0
      })
  }
}

import ArgumentParser
import Basics
import Files
import Foundation
import Runs
import Serving

/// The page for advisers: options alone; what they mean stands in `Serving`.
@main
struct OptimaleWeb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimale-web", abstract: WebWords.abstract[Terminal.language],
    discussion: WebWords.discussion[Terminal.language], version: Version.current)

  @Option(help: ArgumentHelp(WebWords.address[Terminal.language]))
  var address = "127.0.0.1"

  @Option(help: ArgumentHelp(WebWords.port[Terminal.language]))
  var port = 8080

  @Option(help: ArgumentHelp(WebWords.name[Terminal.language]))
  var name: [String] = []

  @Option(help: ArgumentHelp(WebWords.passwordFile[Terminal.language]), completion: .file())
  var passwordFile: String?

  @Option(help: ArgumentHelp(WebWords.certificate[Terminal.language]), completion: .file())
  var certificate: String?

  @Option(help: ArgumentHelp(WebWords.key[Terminal.language]), completion: .file())
  var key: String?

  @Option(help: ArgumentHelp(WebWords.proxyHeader[Terminal.language], valueName: "header=value"))
  var proxyHeader: String?

  @Option(help: ArgumentHelp(WebWords.rate[Terminal.language]))
  var rate = 200.0

  @Flag(help: ArgumentHelp(WebWords.open[Terminal.language]))
  var open = false

  @Option(help: ArgumentHelp(WebWords.language[Terminal.language]))
  var language: Language?

  func run() async throws {
    do { try await serve() } catch {
      guard let failure = Failure(telling: error) else { throw error }
      Terminal.say(failure.lines(Terminal.language).map { "optimale-web: \($0)" })
      throw ExitCode(failure.code)
    }
  }
}

extension Language: ExpressibleByArgument {}

import Basics
import Files
import Foundation
import Runs
import Serving

#if Web
  import Hummingbird

  extension OptimaleWeb {
    /// Serves until it is told to stop.
    func serve() async throws {
      let settings = try settings()
      let (opens, address) = (open, settings.shownAddress)
      let isEncrypted = certificate != nil
      let application: any ApplicationProtocol
      do {
        application = try WebServer.application(settings) { port in
          let page = "\(isEncrypted ? "https" : "http")://\(address):\(port)/"
          Terminal.say(WebWords.running(page)[Terminal.language])
          if opens { Browser.open(page) }
        }
      } catch {
        guard Failure(telling: error) == nil, certificate != nil else { throw error }
        throw Failure.badData(WebWords.badCertificate(certificate ?? "", key ?? ""))
      }
      do { try await application.runService() } catch {
        guard Failure(telling: error) == nil else { throw error }
        throw Failure(code: EX_UNAVAILABLE, message: WebWords.noPort(self.address, port))
      }
    }
  }
#else
  extension OptimaleWeb {
    /// Says how to build it with its server.
    func serve() async throws {
      throw Failure(code: EX_UNAVAILABLE, message: WebWords.notBuilt)
    }
  }
#endif

extension OptimaleWeb {
  /// The settings that the options ask for; refuses to be reached from elsewhere without a password and TLS.
  func settings() throws -> ServerSettings {
    try Failure.check("--port", port, in: 0...65535, expected: WebWords.portRange)
    try Failure.check("--rate", rate, in: 1...100_000, expected: WebWords.rateRange)
    let shield = try shield()
    if !ServerSettings.isLoopback(address) {
      if passwordFile == nil { throw Failure.usage(WebWords.passwordNeeded(address)) }
      if case .loopback = shield { throw Failure.usage(WebWords.shieldNeeded(address)) }
    }
    return ServerSettings(
      address: address, port: port, names: name, shield: shield, password: try passwordFile.map(password), rate: rate,
      language: language ?? Terminal.language)
  }

  private func shield() throws -> ServerSettings.Shield {
    switch (certificate, key, proxyHeader) {
    case (nil, nil, nil): return .loopback
    case (let certificate?, let key?, nil):
      return .tls(
        certificate: try Input.bytes(certificate, limit: 1_000_000), key: try Input.bytes(key, limit: 1_000_000))
    case (nil, nil, let header?):
      let parts = header.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw Failure.option("--proxy-header", header, expected: WebWords.headerForm) }
      return .proxy(header: parts[0], value: parts[1])
    default: throw Failure.usage(WebWords.oneShield)
    }
  }

  /// The first line of a file, of twelve bytes at least.
  private func password(_ path: String) throws -> String {
    let text = String(decoding: try Input.bytes(path, limit: 10_000), as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    guard line.utf8.count >= 12 else { throw Failure.badData(WebWords.shortPassword(path)) }
    return line
  }
}

extension ServerSettings {
  /// The address as a browser takes it.
  var shownAddress: String {
    let host = names.first ?? address
    return host.contains(":") ? "[\(host)]" : host
  }
}

/// The browser of the person at the keyboard.
enum Browser {
  /// Opens an address of this server; where there is no browser, the address was shown.
  static func open(_ page: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xdg-open", page]
    process.standardOutput = nil
    process.standardError = nil
    try? process.run()
  }
}

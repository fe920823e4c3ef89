#if Web
  import Basics
  import Dossiers
  import Hummingbird
  import HummingbirdCore
  import HummingbirdTLS
  import Logging
  import NIOCore
  import NIOSSL
  import Pages
  import Runs

  /// The server of the page for advisers.
  public enum WebServer {
    /// Connections at once, at most.
    private static let connections = 500
    /// Seconds after which a connection on which nothing happens is closed: longer than an event stream is silent.
    private static let idleSeconds: Int64 = 30

    /// The server with its page; `onRunning` hears of the port it listens at.
    ///
    /// Throws where the tariff, a template, a certificate or its key is none, and ``Failure`` where the dossiers cannot be
    /// opened.
    public static func application(
      _ settings: ServerSettings, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
      // Names and numbers of customers stand in no log: nothing of a request is logged.
      var logger = Logger(label: "optimale-web")
      logger.logLevel = .critical
      return Application(
        router: try router(settings), server: try server(settings),
        configuration: ApplicationConfiguration(
          address: .hostname(settings.address, port: settings.port),
          availableConnectionsDelegate: MaximumAvailableConnections(connections, logger: logger)),
        onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? settings.port) }, logger: logger)
    }

    private static func server(_ settings: ServerSettings) throws -> HTTPServerBuilder {
      let plain = HTTPServerBuilder.http1(
        configuration: HTTP1Channel.Configuration(
          idleTimeout: .seconds(idleSeconds),
          httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: 64 * 1024, maxHeaderListSize: 80 * 1024, maxHeaderFieldCount: 100)))
      guard case .tls(let certificate, let key) = settings.shield else { return plain }
      let chain = try NIOSSLCertificate.fromPEMBytes(certificate).map { NIOSSLCertificateSource.certificate($0) }
      let configuration = TLSConfiguration.makeServerConfiguration(
        certificateChain: chain, privateKey: .privateKey(try NIOSSLPrivateKey(bytes: key, format: .pem)))
      return try .tls(plain, tlsConfiguration: configuration)
    }

    private static func router(_ settings: ServerSettings) throws -> Router<PageContext> {
      let templates = try Templates()
      let router = Router(context: PageContext.self)
      router.add(middleware: AnswerGuard(templates: templates, isEncrypted: settings.isEncrypted))
      router.add(middleware: HostGuard(names: settings.hosts, shield: settings.shield))
      router.add(middleware: RateGuard(rate: settings.rate))
      if let password = settings.password { router.add(middleware: PasswordGuard(password: password)) }
      router.add(middleware: OriginGuard())
      let (conversations, computations) = (try Conversations(), Computations())
      let pages = PageRoutes(
        conversations: conversations, computations: computations, templates: templates,
        keepsDossiers: settings.data != nil)
      pages.add(to: router)
      MarketingRoutes(
        corner: try MarketingCorner(conversations), results: MarketingResults(computations),
        templates: try MarketingTemplates(), charts: ChartLibrary.script(settings.charts)
      ).add(to: router)
      if let data = settings.data {
        DossierRoutes(store: try store(data), pages: pages, templates: try DossierTemplates()).add(to: router)
      }
      return router
    }

    /// The dossiers of a file.
    private static func store(_ path: String) throws -> DossierStore {
      do { return try DossierStore(path) } catch let error as DossierError { throw Failure(error) }
    }
  }

  extension ServerSettings {
    /// Whether browsers reach it over TLS.
    var isEncrypted: Bool { if case .loopback = shield { false } else { true } }

    /// The names of hosts it answers to.
    var hosts: Set<String> {
      var hosts = Set((names + [address]).map { $0.lowercased() })
      if ServerSettings.isLoopback(address) { hosts.formUnion(["localhost", "127.0.0.1", "::1"]) }
      return hosts
    }
  }
#endif

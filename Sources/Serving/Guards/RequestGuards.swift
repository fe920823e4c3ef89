#if Web
  import Foundation
  import HTTPTypes
  import Hummingbird
  import Pages

  /// Refuses requests for a name that is not the server's, which another site may have pointed at it, and those that do not
  /// come by the proxy it stands behind.
  struct HostGuard: RouterMiddleware {
    typealias Context = PageContext
    /// Names of hosts without ports, in lower case.
    let names: Set<String>
    let shield: ServerSettings.Shield

    func handle(
      _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
      guard let host = request.head.authority, names.contains(HostName.of(host)) else {
        throw Refusal(.misdirectedRequest, RefusalWords.host)
      }
      if case .proxy(let header, let value) = shield {
        let given = HTTPField.Name(header).flatMap { request.headers[$0] }
        guard given == value else { throw Refusal(.forbidden, RefusalWords.proxy) }
      }
      return try await next(request, context)
    }
  }

  /// The name of a host as requests give it.
  package enum HostName {
    /// The name before the port in lower case, without the brackets of an address of IPv6.
    package static func of(_ host: String) -> String {
      let host = host.lowercased()
      if host.hasPrefix("[") { return String(host.dropFirst().prefix { $0 != "]" }) }
      return String(host.prefix { $0 != ":" })
    }
  }

  /// Refuses what another site has a browser send: forms from elsewhere, and all but links.
  struct OriginGuard: RouterMiddleware {
    typealias Context = PageContext

    func handle(
      _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
      guard OriginGuard.isOwn(request) else { throw Refusal(.forbidden, RefusalWords.origin) }
      return try await next(request, context)
    }

    private static func isOwn(_ request: Request) -> Bool {
      let site = request.headers[.fetchSite]
      guard request.method != .get, request.method != .head else {
        return site == nil || site == "same-origin" || site == "none" || request.headers[.fetchMode] == "navigate"
      }
      // Browsers name the origin of every form that is sent; whoever does not is none.
      guard let origin = request.headers[.origin], let host = request.head.authority else { return false }
      return (site == nil || site == "same-origin")
        && (origin.lowercased() == "http://\(host.lowercased())"
          || origin.lowercased() == "https://\(host.lowercased())")
    }
  }

  /// Refuses more requests from an address than it may send: so many a second, and twice as many at once.
  struct RateGuard: RouterMiddleware {
    typealias Context = PageContext
    private let allowance: RequestAllowance

    init(rate: Double) { allowance = RequestAllowance(rate: rate) }

    func handle(
      _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
      guard allowance.take(context.address, at: .now) else {
        var refusal = Refusal(.tooManyRequests, RefusalWords.rate)
        refusal.headers[.retryAfter] = "2"
        throw refusal
      }
      return try await next(request, context)
    }
  }
#endif

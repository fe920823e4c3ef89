#if Web
  import Foundation
  import Hummingbird
  import Pages

  /// Asks for a password, by the dialogue that every browser has.
  struct PasswordGuard: RouterMiddleware {
    typealias Context = PageContext
    let password: String

    func handle(
      _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
      guard isRight(request.headers[.authorization]) else {
        // Guessing is slow.
        if request.headers[.authorization] != nil { try await Task.sleep(for: .seconds(1)) }
        var refusal = Refusal(.unauthorized, RefusalWords.password)
        refusal.headers[.wwwAuthenticate] = "Basic realm=\"Optimale\", charset=\"UTF-8\""
        throw refusal
      }
      return try await next(request, context)
    }

    /// Whether a header has the password, under any name; it takes as long for a wrong one as for a right one.
    private func isRight(_ header: String?) -> Bool {
      guard let header, header.lowercased().hasPrefix("basic "),
        let data = Data(base64Encoded: String(header.dropFirst(6)))
      else { return false }
      guard let colon = data.firstIndex(of: UInt8(ascii: ":")) else { return false }
      let given = Array(data[data.index(after: colon)...])
      let right = Array(password.utf8)
      var differs: UInt8 = given.count == right.count ? 0 : 1
      for index in right.indices { differs |= right[index] ^ (index < given.count ? given[index] : 0) }
      return differs == 0
    }
  }
#endif

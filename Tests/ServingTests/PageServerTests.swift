#if Web
  import Foundation
  import HTTPTypes
  import Hummingbird
  import HummingbirdTesting
  import NIOCore
  import Testing

  import Serving

  /// The server's answers as a browser gets them.
  struct PageServerTests {
    private static let own: HTTPFields = [.origin: "http://localhost", .acceptLanguage: "fr-FR,fr;q=0.9"]

    private func client(
      _ settings: ServerSettings = ServerSettings(), _ test: @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
      try await WebServer.application(settings).test(.router, test)
    }

    private func text(_ response: TestResponse) -> String { String(buffer: response.body) }

    @Test func thePageHasTheQuestionsAndAnAnswer() async throws {
      try await client { client in
        let page = try await client.execute(uri: "/", method: .get, headers: Self.own)
        #expect(page.status == .ok)
        let text = text(page)
        #expect(text.contains("<html lang=\"fr\">") && text.contains("data-key=\"preset\""))
        #expect(text.contains("data-stream=\"/narrow?answers="))
        #expect(!text.contains("{{") && !text.contains("style=") && !text.contains("onclick"))
        let english = try await client.execute(uri: "/?language=en", method: .get, headers: Self.own)
        #expect(self.text(english).contains("<html lang=\"en\">"))
      }
    }

    @Test func everyAnswerIsGuarded() async throws {
      try await client { client in
        for uri in ["/", "/assets/page.js", "/nothing"] {
          let response = try await client.execute(uri: uri, method: .get, headers: Self.own)
          let policy = try #require(response.headers[.contentSecurityPolicy])
          #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
          #expect(response.headers[.xContentTypeOptions] == "nosniff")
        }
        let nothing = try await client.execute(uri: "/nothing", method: .get, headers: Self.own)
        #expect(nothing.status == .notFound)
      }
    }

    @Test func anotherSiteIsRefused() async throws {
      try await client { client in
        func status(_ method: HTTPRequest.Method, _ headers: HTTPFields) async throws -> Int {
          try await client.execute(uri: "/", method: method, headers: headers).status.code
        }
        let site = try #require(HTTPField.Name("sec-fetch-site"))
        let mode = try #require(HTTPField.Name("sec-fetch-mode"))
        #expect(try await status(.post, [.origin: "http://evil.example"]) == 403)
        #expect(try await status(.post, [.origin: "null"]) == 403)
        #expect(try await status(.post, [:]) == 403)
        #expect(try await status(.post, [.origin: "http://localhost", site: "cross-site"]) == 403)
        #expect(try await status(.post, [.origin: "http://localhost", site: "same-origin"]) == 200)
        #expect(try await status(.get, [site: "cross-site"]) == 403)
        #expect(try await status(.get, [site: "cross-site", mode: "navigate"]) == 200)
      }
    }

    @Test func anotherNameIsRefused() async throws {
      try await client(ServerSettings(address: "192.0.2.1", names: ["conseil.example"])) { client in
        let response = try await client.execute(uri: "/", method: .get, headers: Self.own)
        #expect(response.status == .misdirectedRequest)
      }
      #expect(HostName.of("LocalHost:8080") == "localhost")
      #expect(HostName.of("[::1]:8080") == "::1")
    }

    @Test func whatDoesNotComeByTheProxyIsRefused() async throws {
      let header = try #require(HTTPField.Name("x-forwarded-proto"))
      try await client(ServerSettings(shield: .proxy(header: "X-Forwarded-Proto", value: "https"))) { client in
        let bare = try await client.execute(uri: "/", method: .get, headers: Self.own)
        #expect(bare.status == .forbidden)
        let passed = try await client.execute(uri: "/", method: .get, headers: [header: "https"])
        #expect(passed.status == .ok)
      }
    }

    @Test func aPasswordIsAskedFor() async throws {
      try await client(ServerSettings(password: "correct horse battery")) { client in
        func status(_ credentials: String?) async throws -> Int {
          var headers = Self.own
          if let credentials { headers[.authorization] = "Basic " + Data(credentials.utf8).base64EncodedString() }
          return try await client.execute(uri: "/", method: .get, headers: headers).status.code
        }
        let bare = try await status(nil)
        #expect(bare == 401)
        #expect(try await status("x:correct horse") == 401)
        #expect(try await status("anyone:correct horse battery") == 200)
      }
    }

    @Test func tooManyRequestsAreRefused() async throws {
      // Less than one request at once, so that none may be sent, however slow the machine.
      try await client(ServerSettings(rate: 0.4)) { client in
        let response = try await client.execute(uri: "/assets/icon.svg", method: .get, headers: Self.own)
        #expect(response.status == .tooManyRequests)
        #expect(response.headers[.retryAfter] == "2")
      }
    }

    @Test func tooLargeAFormIsRefused() async throws {
      try await client { client in
        let body = ByteBuffer(repeating: UInt8(ascii: "a"), count: PageLimits.form + 1)
        let response = try await client.execute(uri: "/", method: .post, headers: Self.own, body: body)
        #expect(response.status == .contentTooLarge)
      }
    }

    @Test func whatWasTypedIsTextWhereverItStands() async throws {
      // An accent upon the sign: one character to a reader, two to a browser.
      let hostile = "\"><\u{301}script>alert(1)</script>"
      let body = "name=" + hostile.utf8.map { String(format: "%%%02x", $0) }.joined() + "&telephones=%3Cb%3E"
      try await client { client in
        for way in ["steps", "form"] {
          let response = try await client.execute(
            uri: "/", method: .post, headers: Self.own, body: ByteBuffer(string: body + "&way=\(way)"))
          let text = text(response)
          #expect(response.status == .ok)
          #expect(!text.contains("script>alert(1)</script>"))
          #expect(text.components(separatedBy: "<script").count == 2)
          #expect(!text.contains("<b>"))
        }
      }
    }

    @Test func aReportIsHandedOverAndNothingElse() async throws {
      try await client { client in
        let body = ByteBuffer(string: "name=Plombier+%22%0D%0AX%3A1&mobile-calls=10%2Fjour&language=fr")
        let csv = try await client.execute(uri: "/report/full.csv", method: .post, headers: Self.own, body: body)
        #expect(csv.status == .ok)
        let disposition = try #require(csv.headers[.contentDisposition])
        #expect(
          disposition == "attachment; filename=\"plombier-x-1.csv\""
            || disposition == "attachment; filename=\"client.csv\"")
        #expect(text(csv).contains("difference"))
        let none = try await client.execute(uri: "/report/..%2Fx", method: .post, headers: Self.own, body: body)
        #expect(none.status == .notFound)
      }
    }

    /// The page's form as a browser without the script sends it, with a file of calls.
    private static func form(_ file: String?) -> ByteBuffer {
      let fields = ["language": "fr", "way": "form", "name": "Cabinet Noé", "telephones": "3"]
      let parts = fields.map { "--X\r\nContent-Disposition: form-data; name=\"\($0.key)\"\r\n\r\n\($0.value)\r\n" }
      let head = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file == nil ? "" : "a.csv")\""
      return ByteBuffer(string: parts.joined() + head + "\r\n\r\n\(file ?? "")\r\n--X--\r\n")
    }

    @Test func aFileOfCallsFillsInTheAnswersWithoutTheScript() async throws {
      let days = (1...28).map { "2027-03-\($0 < 10 ? "0" : "")\($0)T10:00:00,user-1,fr-mobile,r,120" }
      let calls = "started_at,line,destination,recipient,seconds\n" + days.joined(separator: "\n") + "\n"
      try await client { client in
        func sent(_ file: String?, as type: String = "multipart/form-data; boundary=X") async throws -> TestResponse {
          var headers = Self.own
          headers[.contentType] = type
          return try await client.execute(uri: "/import", method: .post, headers: headers, body: Self.form(file))
        }
        let filled = try await text(sent(calls))
        #expect(filled.contains("réponses remplies d’après les appels") && filled.contains("value=\"Cabinet Noé\""))
        #expect(filled.contains("<noscript><button formaction=\"/import\" formenctype=\"multipart/form-data\">"))
        #expect(try await text(sent(nil)).contains("Choisissez d’abord le fichier à lire."))
        #expect(try await text(sent("no calls")).contains("value=\"Cabinet Noé\""))
        #expect(try await sent(calls, as: "text/plain").status == .badRequest)
      }
    }

    @Test func theAnswerNarrowsUntilItIsWhole() async throws {
      try await client { client in
        let link =
          "?answers="
          + Data("name=A&mobile-calls=10/jour&language=fr".utf8).base64EncodedString()
          .replacing("=", with: "").replacing("+", with: "-").replacing("/", with: "_")
        let stream = try await client.execute(uri: "/narrow" + link, method: .get, headers: Self.own)
        #expect(stream.headers[.contentType] == "text/event-stream")
        let text = text(stream)
        #expect(text.contains("event: progress\ndata: Différence connue à "))
        #expect(text.contains("event: answer\n") && text.contains("data: <h2 id=\"answer-title\">"))
        let page = try await client.execute(uri: "/" + link, method: .get, headers: Self.own)
        #expect(!self.text(page).contains("data-stream"), "what is whole already needs no stream")
      }
    }
  }
#endif

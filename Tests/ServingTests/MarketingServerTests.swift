#if Web
  import Foundation
  import HTTPTypes
  import Hummingbird
  import HummingbirdTesting
  import Testing

  import Serving

  /// The marketing corner as a browser gets it.
  struct MarketingServerTests {
    private static let own: HTTPFields = [.origin: "http://localhost", .acceptLanguage: "fr-FR,fr;q=0.9"]
    /// A population and a customer of few calls, so that no test takes long.
    private static let few = [
      ("language", "fr"), ("population", "own"),
      (
        "own-population",
        "name: Essai\nsegments: [{name: a, weight: 1, profile: Profiles/craftsman.yaml, calls_factor: 0.02, on_equilibre: 0.8}]"
      ), ("customer", "own"), ("answers", word("name=A&mobile-calls=2/mois&mobile-length=1 min&fixed-calls=0")),
    ]

    private static func word(_ text: String) -> String {
      Data(text.utf8).base64EncodedString().replacing("=", with: "").replacing("+", with: "-").replacing("/", with: "_")
    }

    private static func encoded(_ fields: [(String, String)]) -> String {
      fields.map { name, value in
        "\(name)=" + value.utf8.map { String(format: "%%%02x", $0) }.joined()
      }.joined(separator: "&")
    }

    private func client(
      _ settings: ServerSettings = ServerSettings(), _ test: @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
      try await WebServer.application(settings).test(.router, test)
    }

    private func text(_ response: TestResponse) -> String { String(buffer: response.body) }

    private func post(
      _ client: any TestClientProtocol, _ uri: String = "/marketing", _ fields: [(String, String)] = []
    ) async throws -> TestResponse {
      let body = ByteBuffer(string: Self.encoded(Self.few + fields))
      return try await client.execute(uri: uri, method: .post, headers: Self.own, body: body)
    }

    @Test func thePageAnswersAndKeepsToThePolicy() async throws {
      try await client { client in
        let response = try await self.post(client, [("intense.monthly_price", "95")])
        let text = self.text(response)
        #expect(response.status == .ok && text.contains("Aperçu sur 500 clients simulés"))
        #expect(!text.contains("{{") && !text.contains("style=") && !text.contains("onclick"))
        #expect(text.contains("name=\"intense.monthly_price\" value=\"95\""))
        #expect(text.contains("data-stream=\"/marketing/whole?state="))
        let policy = try #require(response.headers[.contentSecurityPolicy])
        #expect(policy.contains("script-src 'self'") && !policy.contains("unsafe"))
      }
    }

    private func post(
      _ client: any TestClientProtocol, _ fields: [(String, String)]
    ) async throws -> TestResponse { try await post(client, "/marketing", fields) }

    @Test func whatWasTypedIsTextWhereverItStands() async throws {
      let hostile = "\"><\u{301}script>alert(1)</script>{{{labels}}}"
      let named =
        "name: '\(hostile)'\nsegments: [{name: '\(hostile)', weight: 1, profile: Profiles/craftsman.yaml, calls_factor: 0.02}]"
      try await client { client in
        let fields = [("third", "1"), ("third-name", hostile), ("own-population", named), ("migration", hostile)]
        for more in [[], [("migration", "")]] {
          let text = self.text(try await self.post(client, fields + more))
          #expect(!text.contains("script>alert(1)</script>"))
          #expect(text.components(separatedBy: "<script").count == (text.contains("chart.js") ? 3 : 2))
          #expect(text.contains("alert(1)"))
        }
      }
    }

    @Test func aFigureOutOfRangeIsToldBesideItsField() async throws {
      try await client { client in
        let text = self.text(try await self.post(client, [("intense.monthly_price", "-3")]))
        #expect(text.contains("id=\"refusal-intense.monthly_price\">Attendu : un montant"))
        #expect(text.contains("Un chiffre n’est pas accepté") && !text.contains("id=\"draft-answer\""))
      }
    }

    @Test func chartsAreServedWhereTheyAreAndMissedInWords() async throws {
      var settings = ServerSettings()
      settings.charts = ["/nothing/here.js"]
      try await client(settings) { client in
        let text = self.text(try await self.post(client, [("intense.monthly_price", "95")]))
        #expect(text.contains("apt-get install libjs-chart.js") && !text.contains("/assets/chart.js"))
        let none = try await client.execute(uri: "/assets/chart.js", method: .get, headers: Self.own)
        #expect(none.status == .notFound)
      }
    }

    @Test func allOfItComesAsEventsAndStays() async throws {
      try await client { client in
        let link = Self.word(Self.encoded(Self.few + [("intense.monthly_price", "95")]))
        let stream = try await client.execute(uri: "/marketing/whole?state=" + link, method: .get, headers: Self.own)
        #expect(stream.headers[.contentType] == "text/event-stream")
        let text = self.text(stream)
        #expect(text.contains("event: progress\ndata: ") && text.contains("event: answer\n"))
        #expect(text.contains("Calcul entier : 10\u{202F}000 clients simulés"))
        // Known now, so that the small size is not shown again, and the report is there at once.
        let page = self.text(try await self.post(client, [("intense.monthly_price", "95")]))
        #expect(page.contains("Calcul entier : 10\u{202F}000 clients simulés") && !page.contains("data-stream"))
        let csv = try await self.post(client, "/marketing/report/draft.csv", [("intense.monthly_price", "95")])
        #expect(csv.headers[.contentDisposition] == "attachment; filename=\"draft.csv\"")
        #expect(self.text(csv).contains("winners"))
        // Without a script the button does it.
        let pressed = self.text(try await self.post(client, [("intense.monthly_price", "96"), ("whole", "1")]))
        #expect(pressed.contains("Calcul entier : 10\u{202F}000 clients simulés"))
      }
    }

    @Test func onlyWhatThereIsIsHandedOver() async throws {
      try await client { client in
        let file = try await self.post(client, "/marketing/report/draft.yaml", [("intense.monthly_price", "95")])
        #expect(self.text(file).contains("based_on: shipped") && self.text(file).contains("monthly_price: 95"))
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"draft.yaml\"")
        let none = try await self.post(client, "/marketing/report/..%2Fx.csv", [])
        #expect(none.status == .notFound)
      }
    }

    @Test func theAdvisersPageLeadsHereWithItsCustomer() async throws {
      try await client { client in
        let body = ByteBuffer(string: "name=Essai&language=fr")
        let page = self.text(try await client.execute(uri: "/", method: .post, headers: Self.own, body: body))
        #expect(page.contains("href=\"/marketing?language=fr\"") && page.contains("href=\"/marketing?answers="))
      }
    }

    @Test func aDamagedLinkBeginsAnew() async throws {
      try await client { client in
        let uri = "/marketing/whole?state=%C3%BF"
        let stream = try await client.execute(uri: uri, method: .get, headers: Self.own)
        #expect(stream.status == .badRequest)
      }
    }
  }
#endif

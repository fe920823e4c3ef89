#if Web
  import Foundation
  import HTTPTypes
  import Hummingbird
  import HummingbirdTesting
  import NIOCore
  import Testing

  import Serving

  /// Dossiers as a browser gets them.
  struct DossierServerTests {
    private static let own: HTTPFields = [.origin: "http://localhost", .acceptLanguage: "fr-FR,fr;q=0.9"]
    private static let answers = "language=fr&name=Cabinet+No%C3%A9&telephones=3&mobile-calls=10%2Fjour%2C+2+min"

    /// A server of its own file, and what a browser does with it.
    private final class Browser: Sendable {
      let path = NSTemporaryDirectory() + "optimale-web-\(UUID().uuidString)"
      let client: any TestClientProtocol

      init(_ client: any TestClientProtocol) { self.client = client }

      func get(_ uri: String) async throws -> (status: Int, text: String) {
        let response = try await client.execute(uri: uri, method: .get, headers: DossierServerTests.own)
        return (response.status.code, String(buffer: response.body))
      }

      func post(
        _ uri: String, _ body: String = "", _ more: HTTPFields = [:]
      ) async throws -> (status: Int, text: String, next: String) {
        var headers = DossierServerTests.own
        for field in more { headers[field.name] = field.value }
        let response = try await client.execute(
          uri: uri, method: .post, headers: headers, body: ByteBuffer(string: body))
        return (response.status.code, String(buffer: response.body), response.headers[.location] ?? "")
      }

      func upload(_ uri: String, _ fields: [String: String], _ file: String) async throws -> (status: Int, text: String)
      {
        let parts = fields.map { "--X\r\nContent-Disposition: form-data; name=\"\($0.key)\"\r\n\r\n\($0.value)\r\n" }
        let body =
          parts.joined()
          + "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
          + file + "\r\n--X--\r\n"
        let answer = try await post(uri, body, [.contentType: "multipart/form-data; boundary=X"])
        return (answer.status, answer.text)
      }

      /// Has the server take in a dossier, and gives its address and page.
      func kept(_ name: String = "Cabinet Noé", telephones: String = "3") async throws -> (uri: String, text: String) {
        let line = try KeptDossiers.line(name, telephones: telephones)
        #expect(try await upload("/dossiers/import", ["language": "fr"], line).status == 200)
        let id = try #require(line.firstMatch(of: /"id":"([0-9a-f]{32})"/)).output.1
        return ("/dossiers/\(id)", try await get("/dossiers/\(id)").text)
      }
    }

    private func browse(_ test: @Sendable @escaping (Browser) async throws -> Void) async throws {
      let path = NSTemporaryDirectory() + "optimale-web-\(UUID().uuidString)"
      defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
      try await WebServer.application(ServerSettings(data: path)).test(.router) { try await test(Browser($0)) }
    }

    private static func revision(_ text: String) throws -> String {
      let found = try #require(text.firstMatch(of: /name="revision" value="(\d+)"/))
      return String(found.output.1)
    }

    /// The one test that waits for a whole advice.
    @Test func answersAreKeptWithTheAdviceOnThemAndOpenedAgainInTheirPlace() async throws {
      try await browse { browser in
        let answer = try await browser.post("/dossiers/save", Self.answers)
        #expect(answer.status == 303)
        let (uri, text) = (String(answer.next.prefix { $0 != "?" }), try await browser.get(answer.next).text)
        #expect(text.contains("<h1>Cabinet Noé</h1>") && text.contains("10/jour, 2 min"))
        // A program built without optimisation may not be done in time.
        let isWhole = text.contains("Le dossier est enregistré.") && text.contains("<p class=\"lead\">")
        #expect(isWhole || text.contains("sans conseil"))
        let link = try #require(text.firstMatch(of: /href="(\/\?answers=[^"&]+)/)).output.1
        let page = try await browser.get(String(link)).text
        let reference = try #require(page.firstMatch(of: /name="dossier" value="([0-9a-f]{32}\.1)"/)).output.1
        #expect(page.contains("10/jour, 2 min"))
        let again = try await browser.post("/dossiers/save", Self.answers + "&dossier=\(reference)")
        #expect(again.status == 303 && again.next.hasPrefix(uri))
        let stale = try await browser.post("/dossiers/save", Self.answers + "&dossier=\(reference)")
        #expect(stale.status == 409 && stale.text.contains("modifié entre-temps"))
        #expect(try await browser.get("/dossiers").text.contains("1 dossier<"))
      }
    }

    @Test func dossiersAreShownListedAndFound() async throws {
      try await browse { browser in
        let (uri, text) = try await browser.kept()
        #expect(text.contains("<h1>Cabinet Noé</h1>") && text.contains("<p class=\"lead\">Signer Équilibre</p>"))
        #expect(text.contains("de 140,00\u{00A0}€ à 170,00\u{00A0}€"))
        #expect(!text.contains("{{") && !text.contains("style=") && !text.contains("onclick"))
        let list = try await browser.get("/dossiers?search=NOE")
        #expect(list.text.contains("1 dossier<") && list.text.contains(uri))
        #expect(try await browser.get("/dossiers?search=personne").text.contains("Aucun dossier ne correspond."))
        let english = try await browser.get(uri + "?language=en").text
        #expect(english.contains("<html lang=\"en\">") && english.contains("Sign Équilibre"))
      }
    }

    @Test func nameAndNotesAreChangedAndEscaped() async throws {
      try await browse { browser in
        let (uri, text) = try await browser.kept()
        let revision = try Self.revision(text)
        let body = "language=fr&revision=\(revision)&name=%3Cb%3ENo%C3%A9&notes=%3Cscript%3Ealert%281%29%3C%2Fscript%3E"
        #expect(try await browser.post(uri + "/notes", body).status == 303)
        for page in [uri, "/dossiers", uri + "/delete"] {
          let text = try await browser.get(page).text
          #expect(text.contains("&lt;b&gt;Noé") && !text.contains("<b>") && !text.contains("<script>"))
        }
        #expect(try await browser.post(uri + "/notes", body).status == 409)
        let empty = try await browser.post(uri + "/notes", "language=fr&revision=2&name=")
        #expect(empty.status == 422 && empty.text.contains("Il faut un nom au dossier"))
      }
    }

    @Test func realBillsAreHeldAgainstWhatWasForeseen() async throws {
      try await browse { browser in
        let (uri, text) = try await browser.kept()
        let months = text.matches(of: /name="bill-(\d{4}-\d{2})"/).map { String($0.output.1) }
        #expect(months.count == 24)
        let wrong = "language=fr&revision=1&plan-\(months[0])=intense&bill-\(months[0])=abc"
        let refused = try await browser.post(uri + "/bills", wrong)
        #expect(
          refused.status == 422 && refused.text.contains("Montant non compris")
            && refused.text.contains("value=\"abc\""))
        #expect(try await browser.post(uri + "/bills", "language=fr&revision=1").status == 422)
        let right = months.prefix(3).map { "plan-\($0)=equilibre&bill-\($0)=180%2C00" }.joined(separator: "&")
        #expect(try await browser.post(uri + "/bills", "language=fr&revision=1&tax=20&" + right).status == 303)
        let page = try await browser.get(uri).text
        // 180 with a tax of 20 % are 150 without.
        #expect(page.contains("value=\"150,00\"") && page.contains("L’économie réelle n’est pas connue"))
        let calibration = try await browser.get("/dossiers/calibration").text
        #expect(calibration.contains("1 dossier avec au moins 3 mois") && calibration.contains("Trop peu de dossiers"))
        #expect(try await browser.post(uri + "/forget-bills", "language=fr&revision=2").status == 303)
        let empty = try await browser.get(uri).text
        #expect(!empty.contains("value=\"150,00\""))
      }
    }

    @Test func callsTellWhatWasReallySaved() async throws {
      try await browse { browser in
        let (uri, text) = try await browser.kept()
        let month = try #require(text.firstMatch(of: /name="bill-(\d{4}-\d{2})"/)).output.1
        let rows = (1...28).map { "\(month)-\($0 < 10 ? "0" : "")\($0)T10:00:00,user-1,fr-mobile,r,600" }
        let next = "\(month)-31T10:00:00,user-1,fr-mobile,r,600"
        let file = "started_at,line,destination,recipient,seconds\n" + (rows + [next]).joined(separator: "\n") + "\n"
        let rated = try await browser.upload(uri + "/calls", ["language": "fr", "revision": "1"], file)
        #expect(rated.status == 200 && rated.text.contains("1 mois valorisés.") && rated.text.contains("Le conseil a"))
        let nothing = try await browser.upload(uri + "/calls", ["language": "fr", "revision": "2"], "x")
        #expect(nothing.status == 422 && !nothing.text.contains("/proc/"))
        #expect(try await browser.post(uri + "/calls", "x", [.contentType: "text/plain"]).status == 400)
      }
    }

    @Test func twoDossiersAreComparedAndOneIsCopied() async throws {
      try await browse { browser in
        let (uri, _) = try await browser.kept()
        let copied = try await browser.post(uri + "/duplicate", "language=fr&name=Copie")
        #expect(copied.status == 303 && copied.next.contains("done=copied"))
        let copy = try await browser.get(copied.next).text
        let link = try #require(copy.firstMatch(of: /href="(\/\?answers=[^"&]+)/)).output.1
        #expect(try await browser.get(String(link)).text.contains("name=\"name\" value=\"Copie\""))
        let other = try await browser.kept("Autre", telephones: "5")
        let ids = [uri, other.uri, String(copied.next.prefix { $0 != "?" })].map { $0.dropFirst("/dossiers/".count) }
        let compared = try await browser.get("/dossiers/compare?dossier=\(ids[0])&dossier=\(ids[1])")
        #expect(compared.status == 200 && compared.text.contains("<td>3</td><td>5</td>"))
        let same = try await browser.get("/dossiers/compare?dossier=\(ids[0])&dossier=\(ids[2])")
        #expect(same.text.contains("Rien ne diffère"))
        #expect(try await browser.get("/dossiers/compare?dossier=\(ids[0])").text.contains("Cochez deux dossiers"))
      }
    }

    @Test func aDossierIsDeletedOnceThatIsConfirmed() async throws {
      try await browse { browser in
        let (uri, _) = try await browser.kept()
        #expect(try await browser.get(uri + "/delete").text.contains("Supprimer définitivement"))
        #expect(try await browser.get(uri).status == 200)
        let foreign = try await browser.post(uri + "/delete", "", [.origin: "http://evil.example"])
        #expect(foreign.status == 403)
        #expect(try await browser.post(uri + "/delete", "language=fr").next == "/dossiers?done=deleted&language=fr")
        #expect(try await browser.get(uri).status == 404)
        for id in ["x", "../x", String(repeating: "0", count: 32)] {
          #expect(try await browser.get("/dossiers/\(id)").status == 404)
        }
      }
    }

    @Test func allDossiersAreExportedAndTakenInElsewhere() async throws {
      try await browse { browser in
        _ = try await browser.kept()
        let lines = try await browser.get("/dossiers/export/dossiers.jsonl").text
        #expect(lines.split(separator: "\n").count == 1 && lines.contains("\"format\":\"optimale-dossier\""))
        #expect(try await browser.get("/dossiers/export/advices-fr.csv").text.contains(";Cabinet Noé;"))
        #expect(try await browser.get("/dossiers/export/x").status == 404)
        let again = try await browser.upload("/dossiers/import", ["language": "fr"], lines)
        #expect(again.status == 200 && again.text.contains("Repris : 0 ; déjà là : 1"))
        try await browse { other in
          let taken = try await other.upload("/dossiers/import", ["language": "fr"], lines)
          #expect(taken.text.contains("Repris : 1 ; déjà là : 0") && taken.text.contains("1 dossier<"))
          let bad = try await other.upload("/dossiers/import", ["language": "fr"], lines + "{}\n")
          #expect(bad.status == 422 && bad.text.contains("ligne 2"))
        }
      }
    }

    @Test func withoutAFileNothingIsKept() async throws {
      try await WebServer.application(ServerSettings()).test(.router) { client in
        let browser = Browser(client)
        #expect(try await browser.get("/dossiers").status == 404)
        #expect(try await browser.post("/dossiers/save", Self.answers).status == 404)
        let page = try await browser.get("/").text
        #expect(!page.contains("/dossiers"))
      }
    }

    @Test func aFileThatIsNoneIsToldWhenTheServerStarts() throws {
      let path = NSTemporaryDirectory() + "optimale-web-\(UUID().uuidString)"
      defer { try? FileManager.default.removeItem(atPath: path) }
      try Data("no database".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: (any Error).self) { try WebServer.application(ServerSettings(data: path)) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("no database".utf8))
    }
  }
#endif

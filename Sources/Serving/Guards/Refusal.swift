#if Web
  import Basics
  import Dossiers
  import HTTPTypes
  import Hummingbird
  import Pages
  import Runs

  /// A request that is refused or could not be served, with what is said of it.
  struct Refusal: Error {
    let status: HTTPResponse.Status
    let title: Bilingual
    let lines: [Bilingual]
    var headers: HTTPFields = [:]

    init(_ status: HTTPResponse.Status, _ line: Bilingual, title: Bilingual = RefusalWords.refused) {
      self.init(status, [line], title: title)
    }

    init(_ status: HTTPResponse.Status, _ lines: [Bilingual], title: Bilingual) {
      (self.status, self.title, self.lines) = (status, title, lines)
    }

    /// What is said of an error, whatever it is.
    init(telling error: any Error) {
      switch error {
      case let refusal as Refusal: self = refusal
      case is Busy: self.init(.serviceUnavailable, RefusalWords.busy, title: RefusalWords.failed)
      case let late as TooLong:
        let seconds = Int(late.limit.components.seconds)
        self.init(.unprocessableContent, RefusalWords.tooLong(seconds: seconds), title: RefusalWords.failed)
      case let http as HTTPError where http.status == .notFound:
        self.init(.notFound, RefusalWords.back, title: RefusalWords.noPage)
      case let http as HTTPError: self.init(http.status, RefusalWords.back)
      case let dossier as DossierError: self.init(dossier)
      default:
        guard let failure = Failure(telling: error) else {
          self.init(.internalServerError, RefusalWords.bug, title: RefusalWords.failed)
          return
        }
        self.init(.unprocessableContent, failure.lines, title: RefusalWords.failed)
      }
    }
  }

  extension Refusal {
    /// What is said of dossiers that cannot be kept or read as asked.
    fileprivate init(_ error: DossierError) {
      let status: HTTPResponse.Status =
        switch error {
        case .missing: .notFound
        case .changedMeanwhile: .conflict
        case .beyondLimit, .badLines, .noLines: .unprocessableContent
        case .full: HTTPResponse.Status(code: 507)
        case .busy: .serviceUnavailable
        case .noDatabase, .foreign, .newer, .damaged, .file, .cannotOpen, .failed, .readOnly: .internalServerError
        }
      (self.status, title, lines) = (status, RefusalWords.failed, Failure(error).lines)
    }
  }

  /// How much a request may bring.
  package enum PageLimits {
    /// Bytes of a form.
    package static let form = 400_000
    /// Bytes of a file of calls.
    static let upload = 20_000_000
    /// Seconds for a request's body to arrive.
    static let seconds = 20
  }

  /// Shows a refusal as a page in the reader's language, and puts on every answer what keeps a browser from mischief.
  struct AnswerGuard: RouterMiddleware {
    typealias Context = PageContext
    let templates: Templates
    let isEncrypted: Bool

    /// Scripts and styles of the server alone, no plug-ins, no frames, no forms sent elsewhere.
    private static let policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'"

    func handle(
      _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
      var response: Response
      do { response = try await next(request, context) } catch {
        let refusal = Refusal(telling: error)
        let view = FailureView(refusal.title, refusal.lines, context.language(request))
        response = Response.page(templates.failure(view), status: refusal.status)
        for field in refusal.headers { response.headers.append(field) }
      }
      response.headers[.contentSecurityPolicy] = AnswerGuard.policy
      response.headers[.xContentTypeOptions] = "nosniff"
      response.headers[.referrerPolicy] = "same-origin"
      response.headers[.crossOriginOpenerPolicy] = "same-origin"
      response.headers[.crossOriginResourcePolicy] = "same-origin"
      response.headers[.permissionsPolicy] = "camera=(), microphone=(), geolocation=()"
      if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
      if isEncrypted { response.headers[.strictTransportSecurity] = "max-age=31536000" }
      return response
    }
  }

  extension HTTPField.Name {
    static let referrerPolicy = HTTPField.Name.of("referrer-policy")
    static let crossOriginOpenerPolicy = HTTPField.Name.of("cross-origin-opener-policy")
    static let permissionsPolicy = HTTPField.Name.of("permissions-policy")
    static let fetchSite = HTTPField.Name.of("sec-fetch-site")
    static let fetchMode = HTTPField.Name.of("sec-fetch-mode")
    static let proxyBuffering = HTTPField.Name.of("x-accel-buffering")

    /// A name written in the source, of letters and hyphens, which makes a name of every one.
    private static func of(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .server }
  }

  extension Response {
    /// A page.
    static func page(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
      Response(
        status: status, headers: [.contentType: "text/html; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
  }
#endif

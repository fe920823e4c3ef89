#if Web
  import Basics
  import Dossiers
  import Foundation
  import HTTPTypes
  import Hummingbird
  import NIOCore
  import Pages
  import Runs
  import Tariffs

  /// The pages of dossiers: lists, one of them, two side by side, and what is done with them.
  struct DossierRoutes: Sendable {
    let store: DossierStore
    let pages: PageRoutes
    let templates: DossierTemplates
    /// Simulations and ratings for dossiers, so that no request waits for another one's.
    let workers = Workers("dossiers", threads: 1, niceness: 10)

    /// Bytes of an uploaded file, at most.
    static let uploadLimit = 64_000_000
    /// Seconds that a simulation or a rating may take.
    static let seconds = 60

    var tariff: Tariff { pages.conversations.tariffs.tariff }

    func add(to router: Router<PageContext>) {
      router.get("/dossiers") { request, context in try await list(request, context) }
      router.get("/dossiers/compare") { request, context in try await compared(request, context) }
      router.get("/dossiers/calibration") { request, context in
        Response.page(
          templates.calibration(CalibrationView(try await store.calibration(), language(request, context))))
      }
      router.get("/dossiers/export/:name") { _, context in try await exported(context.parameters.get("name") ?? "") }
      router.post("/dossiers/import") { request, context in try await takenIn(request, context) }
      router.post("/dossiers/save") { request, context in try await saved(request, context) }
      router.get("/dossiers/:id") { request, context in try await shown(request, context) }
      router.get("/dossiers/:id/delete") { request, context in try await asked(request, context) }
      router.post("/dossiers/:id/delete") { request, context in try await deleted(request, context) }
      router.post("/dossiers/:id/notes") { request, context in try await noted(request, context) }
      router.post("/dossiers/:id/duplicate") { request, context in try await duplicated(request, context) }
      router.post("/dossiers/:id/bills") { request, context in try await billed(request, context) }
      router.post("/dossiers/:id/calls") { request, context in try await rated(request, context) }
      router.post("/dossiers/:id/forget-bills") { request, context in try await forgotten(request, context) }
    }

    // MARK: Pages

    private func list(_ request: Request, _ context: PageContext) async throws -> Response {
      let query = request.uri.queryParameters
      let done = query["done"].flatMap { Done(rawValue: String($0)) }
      return try await list(
        language(request, context), search: query["search"].map(String.init) ?? "",
        page: (query["page"].flatMap { Int($0) } ?? 1) - 1, notice: { done?.words[$0] ?? "" })
    }

    func list(
      _ language: Language, search: String = "", page: Int = 0, notice: (Language) -> String = { _ in "" }
    ) async throws -> Response {
      let found = try await store.list(search: String(search.prefix(200)), page: page)
      let view = DossierListView(
        found.dossiers, page: found.page, of: found.pages, found: found.found, search: String(search.prefix(200)),
        PlanNames(tariff), language, notice: notice(language))
      return Response.page(templates.list(view))
    }

    private func shown(_ request: Request, _ context: PageContext) async throws -> Response {
      let done = request.uri.queryParameters["done"].flatMap { Done(rawValue: String($0)) }
      let language = language(request, context)
      return page(of: try await store.dossier(id(context)), language, notice: done?.words[language] ?? "")
    }

    func page(
      of dossier: Dossier, _ language: Language, typed: [TypedBill] = [], notice: String = "",
      status: HTTPResponse.Status = .ok
    ) -> Response {
      let view = DossierView(
        dossier, tariff, language, reopen: reopened(dossier, language), typed: typed, notice: notice)
      return Response.page(templates.dossier(view), status: status)
    }

    /// The address that opens the questions of a dossier again.
    private func reopened(_ dossier: Dossier, _ language: Language) -> String {
      "/?answers=\(PageState(dossier, language).link)&language=\(language.rawValue)"
    }

    private func compared(_ request: Request, _ context: PageContext) async throws -> Response {
      let language = language(request, context)
      let ids = request.uri.queryParameters.getAll("dossier").compactMap { DossierID($0) }
      guard ids.count == 2 else {
        return try await list(language) { DossierNotices($0).twoWanted }
      }
      let (first, second) = (try await store.dossier(ids[0]), try await store.dossier(ids[1]))
      return Response.page(templates.comparison(ComparisonView(first, second, tariff, language)))
    }

    private func asked(_ request: Request, _ context: PageContext) async throws -> Response {
      let dossier = try await store.dossier(id(context))
      return Response.page(templates.deletion(DeletionView(dossier, language(request, context))))
    }

    // MARK: What they are asked by

    func id(_ context: PageContext) throws -> DossierID {
      guard let id = DossierID(context.parameters.get("id") ?? "") else { throw DossierError.missing }
      return id
    }

    func language(_ request: Request, _ context: PageContext) -> Language {
      request.uri.queryParameters["language"].flatMap { Language(rawValue: String($0)) } ?? context.language(request)
    }

    /// Fields of a form, and its language.
    func fields(_ request: Request, _ context: PageContext) async throws -> (fields: [String: String], Language) {
      let body = try await Arrival.whole(request.body, limit: PageLimits.form)
      let fields = Dictionary(FormText.decoded(String(buffer: body)).map { ($0.name, $0.value) }) { _, last in last }
      return (fields, fields["language"].flatMap { Language(rawValue: $0) } ?? context.language(request))
    }

    /// The dossier of a form as it was read there; throws where somebody else changed it since.
    func dossier(_ context: PageContext, revision: String?) async throws -> Dossier {
      let dossier = try await store.dossier(id(context))
      guard revision == "\(dossier.revision)" else { throw DossierError.changedMeanwhile }
      return dossier
    }
  }

  /// Something done, told on the page that comes next.
  enum Done: String {
    case kept, keptApart = "kept-apart", keptBare = "kept-bare", copied, deleted
    case billsKept = "bills-kept", billsForgotten = "bills-forgotten"

    /// What is said of it.
    var words: Bilingual {
      Bilingual { language in
        let notices = DossierNotices(language)
        return switch self {
        case .kept: notices.kept
        case .keptApart: notices.keptApart
        case .keptBare: notices.keptBare
        case .copied: notices.copied
        case .deleted: notices.deleted
        case .billsKept: notices.billsKept
        case .billsForgotten: notices.billsForgotten
        }
      }
    }

    /// The page of a dossier that tells of it, or the list.
    func next(_ id: DossierID?, _ language: Language) -> Response {
      let place = id.map { "/dossiers/\($0)" } ?? "/dossiers"
      return Response(
        status: .seeOther, headers: [.location: "\(place)?done=\(rawValue)&language=\(language.rawValue)"])
    }
  }
#endif

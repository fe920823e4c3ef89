#if Web
  import Basics
  import HTTPTypes
  import Hummingbird
  import Interchange
  import NIOCore
  import Pages
  import Runs

  /// The marketing corner: its page, the whole calculation as it goes on, and what is handed over.
  struct MarketingRoutes: Sendable {
    let corner: MarketingCorner
    let results: MarketingResults
    let templates: MarketingTemplates
    /// The script that draws charts; nil where there is none.
    let charts: [UInt8]?

    func add(to router: Router<PageContext>) {
      router.get("/marketing") { request, context in try await opened(request, context) }
      router.post("/marketing") { request, context in try await changed(request, context) }
      router.get("/marketing/whole") { request, context in try whole(request, context) }
      router.post("/marketing/report/:name") { request, context in
        try await report(context.parameters.get("name") ?? "", try await form(request, context).state)
      }
      guard let charts else { return }
      router.get("/assets/chart.js") { _, _ in
        Response(
          status: .ok, headers: [.contentType: "text/javascript; charset=utf-8", .cacheControl: "max-age=86400"],
          body: ResponseBody(byteBuffer: ByteBuffer(bytes: charts)))
      }
    }

    // MARK: The page

    /// The page of a link, one for a customer, or one without changes.
    private func opened(_ request: Request, _ context: PageContext) async throws -> Response {
      let query = request.uri.queryParameters
      let language = query["language"].flatMap { Language(rawValue: String($0)) } ?? context.language(request)
      if let link = query["state"] {
        guard let state = MarketingState(link: String(link), language) else {
          return try await page(MarketingState(language), notice: RefusalWords.link[language])
        }
        return try await page(state)
      }
      let answers = query["answers"].map { [("answers", String($0)), ("customer", MarketingState.own)] } ?? []
      return try await page(MarketingState(fields: answers.map { (name: $0.0, value: $0.1) }, language))
    }

    /// The page of a form; where all of it is asked for, once it is there.
    private func changed(_ request: Request, _ context: PageContext) async throws -> Response {
      let form = try await form(request, context)
      return try await page(form.state, isWhole: form.isWhole)
    }

    private func page(_ state: MarketingState, isWhole: Bool = false, notice: String = "") async throws -> Response {
      let order = corner.order(state)
      let answer = await answer(order, isWhole: isWhole)
      let view = MarketingView(order, corner, answer, hasCharts: charts != nil, notice: notice)
      return Response.page(templates.page(view))
    }

    /// What is known of an order, or can be at once; all of it where that is asked for.
    private func answer(_ order: MarketingOrder, isWhole: Bool) async -> MarketingAnswerView {
      do {
        if isWhole { return try await wholeAnswer(order) }
        guard let study = order.study, let curve = order.curve, let map = order.map else {
          return MarketingAnswerView(order, nil)
        }
        async let drawn = results.maps.soon(map)
        let draft = try await results.studies.soon(study)
        return MarketingAnswerView(
          order, .init(draft: draft, curve: try await results.curves.soon(curve), map: try await drawn))
      } catch {
        return MarketingAnswerView(order, nil, failure: told(error, order.state.language))
      }
    }

    private func wholeAnswer(
      _ order: MarketingOrder, progress: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws -> MarketingAnswerView {
      guard let study = order.study, let curve = order.curve, let map = order.map else {
        return MarketingAnswerView(order, nil)
      }
      let words = MarketingProgress(order.state.language)
      let draft = try await results.studies.whole(study) { progress(words.customers($0, of: $1)) }
      let along = try await results.curves.whole(curve) { progress(words.customers($0, of: $1)) }
      let drawn = try await results.maps.whole(map) { done, _ in progress(words.points(done)) }
      return MarketingAnswerView(order, .init(draft: draft, curve: along, map: drawn))
    }

    private func told(_ error: any Error, _ language: Language) -> String {
      Refusal(telling: error).lines.map { $0[language] }.joined(separator: " ")
    }

    /// What a form sends: a state, and whether all of it is to be worked out.
    private func form(_ request: Request, _ context: PageContext) async throws -> (
      state: MarketingState, isWhole: Bool
    ) {
      let body = try await Arrival.whole(request.body, limit: PageLimits.form)
      let fields = FormText.decoded(String(buffer: body))
      return (
        MarketingState(fields: fields, context.language(request)), fields.contains { $0.name == "whole" }
      )
    }

    // MARK: All of it

    /// Events until all is worked out: how far it is, then what came of it, or why nothing did.
    private func whole(_ request: Request, _ context: PageContext) throws -> Response {
      guard let link = request.uri.queryParameters["state"],
        let state = MarketingState(link: String(link), context.language(request))
      else { throw Refusal(.badRequest, RefusalWords.link) }
      let order = corner.order(state)
      return EventStream.response(to: request) { [templates] events in
        do {
          let answer = try await wholeAnswer(order) { events.send("progress", $0) }
          guard answer.failure.isEmpty else { return events.send("failed", answer.failure) }
          events.send("answer", templates.answer(answer))
        } catch is CancellationError {
          // Nobody is there to be told.
        } catch {
          events.send("failed", told(error, state.language))
        }
      }
    }

    // MARK: What is handed over

    /// A report of a name such as `draft.csv` or `map.pdf`, or the draft itself.
    private func report(_ name: String, _ state: MarketingState) async throws -> Response {
      let order = corner.order(state)
      guard let study = order.study?.of(.whole), let curve = order.curve?.of(.whole), let map = order.map?.of(.whole)
      else { return try await page(state) }
      if name == MarketingOrder.draftName {
        return Response.download(Array(order.draftText.utf8), name, "application/yaml; charset=utf-8")
      }
      guard let form = MarketingForm(name) else { throw HTTPError(.notFound) }
      let bytes =
        switch form.subject {
        case .draft: try await form.bytes(of: results.studies.whole(study).data, study, state.language)
        case .curve: try await form.bytes(of: results.curves.whole(curve).data, curve, state.language)
        case .map: try await form.bytes(of: results.maps.whole(map).data, map, state.language)
        }
      return Response.download(bytes, form.fileName, form.type)
    }
  }
#endif

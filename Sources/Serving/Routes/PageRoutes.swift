#if Web
  import Basics
  import Foundation
  import HTTPTypes
  import Hummingbird
  import NIOCore
  import Pages

  /// The page, its answer as it narrows, and what belongs to it.
  struct PageRoutes: Sendable {
    let conversations: Conversations
    let computations: Computations
    let templates: Templates
    /// Whether dossiers are kept.
    let keepsDossiers: Bool

    func add(to router: Router<PageContext>) {
      router.get("/") { request, context in try await opened(request, context) }
      router.post("/") { request, context in try await page(try await form(request, context)) }
      router.get("/narrow") { request, context in try narrowed(request, context) }
      router.post("/report/:name") { request, context in
        try await report(context.parameters.get("name") ?? "", try await form(request, context))
      }
      router.post("/import") { request, context in try await imported(request, context) }
      for asset in Asset.all { router.get("/assets/\(asset.name)") { request, _ in asset.response(to: request) } }
    }

    // MARK: The page

    /// The page of a link, or one without answers.
    private func opened(_ request: Request, _ context: PageContext) async throws -> Response {
      let asked = request.uri.queryParameters["language"].flatMap { Language(rawValue: String($0)) }
      let language = asked ?? context.language(request)
      guard let link = request.uri.queryParameters["answers"] else { return try await page(PageState(language)) }
      guard let state = PageState(link: String(link), language) else {
        return try await page(PageState(language), notice: RefusalWords.link[language])
      }
      return try await page(state)
    }

    func page(_ state: PageState, notice: String = "") async throws -> Response {
      let conversation = try conversation(state)
      let view = PageView(conversation, await answer(conversation), notice: notice, keepsDossiers: keepsDossiers)
      return Response.page(templates.page(view))
    }

    /// The answer that is known, or can be at once.
    private func answer(_ conversation: Conversation) async -> AnswerView {
      let state = conversation.state
      do {
        let (advice, found) = try await computations.first(key(conversation)) { [conversations] in
          try conversations.advice(conversation, threads: 1)
        }
        return AnswerView(
          found, advice, state.language, stream: found.deliberation == nil ? "/narrow?answers=\(state.link)" : "")
      } catch {
        let lines = Refusal(telling: error).lines.map { $0[state.language] }
        return AnswerView(failure: lines.joined(separator: " "), state.language)
      }
    }

    func conversation(_ state: PageState) throws -> Conversation {
      guard let conversation = conversations.conversation(state) else {
        throw Refusal(.internalServerError, RefusalWords.clock, title: RefusalWords.failed)
      }
      return conversation
    }

    func key(_ conversation: Conversation) -> Computations.Key {
      Computations.Key(profile: conversation.interview.profileText, isTaxed: conversation.state.isTaxed)
    }

    /// The state that a form sends.
    func form(_ request: Request, _ context: PageContext) async throws -> PageState {
      let body = try await Arrival.whole(request.body, limit: PageLimits.form)
      return PageState(fields: FormText.decoded(String(buffer: body)), context.language(request))
    }

    // MARK: The answer as it narrows

    /// Events until the answer is whole: how far it is, then the answer, or why there is none beyond the first.
    private func narrowed(_ request: Request, _ context: PageContext) throws -> Response {
      guard let link = request.uri.queryParameters["answers"],
        let state = PageState(link: String(link), context.language(request))
      else { throw Refusal(.badRequest, RefusalWords.link) }
      let conversation = try conversation(state)
      let key = key(conversation)
      let language = state.language
      return EventStream.response(to: request) { [computations, conversations, templates] events in
        do {
          let (advice, whole) = try await computations.whole(key) {
            try conversations.advice(conversation, threads: 2)
          } progress: {
            events.send("progress", PageWords(language).progress($0))
          }
          events.send("answer", templates.answer(AnswerView(whole, advice, language)))
        } catch is CancellationError {
          // Nobody is there to be told.
        } catch {
          let lines = Refusal(telling: error).lines.map { $0[language] }
          events.send("failed", lines.joined(separator: " "))
        }
      }
    }
  }
#endif

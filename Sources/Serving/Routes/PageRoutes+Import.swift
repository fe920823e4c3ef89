#if Web
  import Basics
  import Hummingbird
  import NIOCore
  import Pages
  import Runs

  /// A file of calls, dropped on the page, and the answers it gives.
  extension PageRoutes {
    /// The page with the answers of the file in the place of those it had; where the file is refused, with what it had.
    func imported(_ request: Request, _ context: PageContext) async throws -> Response {
      guard let link = request.uri.queryParameters["answers"],
        let state = PageState(link: String(link), context.language(request))
      else { throw Refusal(.badRequest, RefusalWords.link) }
      let body = try await Arrival.whole(request.body, limit: PageLimits.upload)
      do {
        let found = try await computations.other { [tariffs = conversations.tariffs] in
          try await CallAnswers(Array(buffer: body), named: ImportWords.file[state.language], tariffs, state.language)
        }
        return try await page(state.filled(with: found), notice: ImportWords.notice(found, state.language))
      } catch {
        let lines = Refusal(telling: error).lines.map { $0[state.language] }
        return try await page(state, notice: lines.joined(separator: " "))
      }
    }
  }
#endif

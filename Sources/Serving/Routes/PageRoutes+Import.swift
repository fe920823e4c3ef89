#if Web
  import Basics
  import Hummingbird
  import NIOCore
  import Pages
  import Runs

  /// A file of calls, dropped on the page or sent by its form, and the answers it gives.
  extension PageRoutes {
    /// The page with the answers of the file in the place of those it had; where the file is refused, with what it had.
    func imported(_ request: Request, _ context: PageContext) async throws -> Response {
      let (state, file) = try await arrived(request, context)
      guard let file else { return try await page(state, notice: ImportWords.noFile[state.language]) }
      do {
        let found = try await computations.other { [tariffs = conversations.tariffs] in
          try await CallAnswers(file, named: ImportWords.file[state.language], tariffs, state.language)
        }
        return try await page(state.filled(with: found), notice: ImportWords.notice(found, state.language))
      } catch {
        let lines = Refusal(telling: error).lines.map { $0[state.language] }
        return try await page(state, notice: lines.joined(separator: " "))
      }
    }

    /// The page's state and the file: the script sends the file alone and names the state by its link, a browser without
    /// it sends the whole form.
    private func arrived(_ request: Request, _ context: PageContext) async throws -> (PageState, [UInt8]?) {
      let body = try await Arrival.whole(request.body, limit: PageLimits.upload)
      if let link = request.uri.queryParameters["answers"] {
        guard let state = PageState(link: String(link), context.language(request)) else {
          throw Refusal(.badRequest, RefusalWords.link)
        }
        return (state, Array(buffer: body))
      }
      guard let form = UploadedForm(Array(buffer: body), type: request.headers[.contentType] ?? "") else {
        throw Refusal(.badRequest, RefusalWords.link)
      }
      let fields = form.fields.map { (name: $0.key, value: $0.value) }
      return (PageState(fields: fields, context.language(request)), form.file)
    }
  }
#endif

#if Web
  import Advice
  import Basics
  import Dossiers
  import Foundation
  import HTTPTypes
  import Hummingbird
  import NIOCore
  import Pages
  import Reporting
  import Runs

  /// What changes dossiers; each answer sends the browser on to a page that may be loaded again.
  extension DossierRoutes {
    /// Keeps the page's answers with the advice on them: in the dossier they were opened from, unless that has real bills.
    func saved(_ request: Request, _ context: PageContext) async throws -> Response {
      let state = try await pages.form(request, context)
      let content = try await content(state)
      let done = content.advice == nil ? Done.keptBare : Done.kept
      guard let reference = state.dossier else {
        return done.next(try await store.add(content).id, state.language)
      }
      var dossier = try await store.dossier(reference.id)
      guard dossier.revision == reference.revision else { throw DossierError.changedMeanwhile }
      guard dossier.content.bills == nil else {
        return Done.keptApart.next(try await store.add(content).id, state.language)
      }
      let notes = dossier.content.notes
      dossier.content = content
      dossier.content.notes = notes
      return done.next(try await store.update(dossier).id, state.language)
    }

    /// What is kept of a page's state: where there is no advice, the answers alone.
    private func content(_ state: PageState) async throws -> Dossier.Content {
      let conversation = try pages.conversation(state)
      var content = conversation.content(tariff: tariff.sha256)
      do {
        let key = pages.key(conversation)
        let (advice, whole) = try await pages.computations.whole(key) { [pages] in
          try pages.conversations.advice(conversation, threads: 2)
        }
        let name = conversation.fileName.replacing(".yaml", with: ".json")
        let output = ReportOutput(name, format: nil, style: nil)
        let data = advice.report(whole, .full, to: output, state.language).data
        content.advice = try await Limited.run(on: workers, limit: .seconds(DossierRoutes.seconds)) {
          try await AdviceGiven.of(data, threads: 1, given: .now)
        }
      } catch is CancellationError {
        throw CancellationError()
      } catch {
        // There is no advice on these answers; they are kept all the same, and it is said.
      }
      return content
    }

    func noted(_ request: Request, _ context: PageContext) async throws -> Response {
      let (fields, language) = try await fields(request, context)
      var dossier = try await dossier(context, revision: fields["revision"])
      dossier.content.name = fields["name"] ?? ""
      dossier.content.notes = (fields["notes"] ?? "").replacing("\r\n", with: "\n")
      return Done.kept.next(try await store.update(dossier).id, language)
    }

    func duplicated(_ request: Request, _ context: PageContext) async throws -> Response {
      let (fields, language) = try await fields(request, context)
      return Done.copied.next(try await store.duplicate(id(context), named: fields["name"] ?? "").id, language)
    }

    func deleted(_ request: Request, _ context: PageContext) async throws -> Response {
      let (_, language) = try await fields(request, context)
      try await store.delete(id(context))
      return Done.deleted.next(nil, language)
    }

    // MARK: Real bills

    func billed(_ request: Request, _ context: PageContext) async throws -> Response {
      let (fields, language) = try await fields(request, context)
      var dossier = try await dossier(context, revision: fields["revision"])
      let typed = (dossier.content.advice?.foreseen.months ?? []).compactMap { month in
        fields["bill-\(month)"].map { TypedBill(month, plan: fields["plan-\(month)"] ?? "", amount: $0) }
      }
      let tax = fields["tax"].flatMap { TaxRate(percent: $0) }
      let (months, faults) = TypedBill.read(typed, including: tax)
      let notices = DossierNotices(language)
      guard faults.isEmpty, !months.isEmpty else {
        let notice = faults.isEmpty ? notices.noBills : notices.noAmounts(faults)
        return page(of: dossier, language, typed: typed, notice: notice, status: .unprocessableContent)
      }
      dossier.content.bills = .typed(
        months, of: Set(typed.map(\.month)), over: dossier.content.bills, entered: .now)
      return Done.billsKept.next(try await store.update(dossier).id, language)
    }

    func forgotten(_ request: Request, _ context: PageContext) async throws -> Response {
      let (fields, language) = try await fields(request, context)
      var dossier = try await dossier(context, revision: fields["revision"])
      dossier.content.bills = nil
      return Done.billsForgotten.next(try await store.update(dossier).id, language)
    }

    /// Rates the calls of an uploaded file under every plan; the file itself is not kept.
    func rated(_ request: Request, _ context: PageContext) async throws -> Response {
      let (form, language) = try await uploaded(request, context)
      var dossier = try await dossier(context, revision: form.fields["revision"])
      guard let file = form.file, let given = dossier.content.advice, let profile = dossier.content.profile else {
        throw DossierError.noLines
      }
      let tariffs = pages.conversations.tariffs
      let name = form.fileName
      let run = try await Limited.run(on: workers, limit: .seconds(DossierRoutes.seconds)) {
        let model = try ProfileAdvice(profile, fileName: "profile.yaml", tariffs, vat: nil, threads: 1).model
        return try await RealMonthsRun(CallSource(name, bytes: file), model) { given.planned($0) ?? given.usualPlan }
      }
      let notices = DossierNotices(language)
      guard !run.months.isEmpty else {
        return page(of: dossier, language, notice: notices.noWholeMonth, status: .unprocessableContent)
      }
      dossier.content.bills = .rated(run.months, over: dossier.content.bills, entered: .now)
      let kept = try await store.update(dossier)
      return page(
        of: kept, language,
        notice: notices.callsRated(months: run.months.count, incomplete: run.incomplete, unpriced: run.unpricedCalls))
    }

    // MARK: Exports

    func exported(_ name: String) async throws -> Response {
      let csv = Language.allCases.first { name == "advices-\($0.rawValue).csv" }
      if let csv {
        let table = AdviceTable(try await store.all())
        return DossierRoutes.file(table.csv(csv == .fr ? .french : .plain), name, "text/csv; charset=utf-8")
      }
      guard name == "dossiers.jsonl" else { throw HTTPError(.notFound) }
      let lines = try await store.lines()
      return DossierRoutes.file(lines, name, "application/x-ndjson; charset=utf-8")
    }

    private static func file(_ text: String, _ name: String, _ type: String) -> Response {
      Response(
        status: .ok, headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
        body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    func takenIn(_ request: Request, _ context: PageContext) async throws -> Response {
      let (form, language) = try await uploaded(request, context)
      guard let file = form.file else { throw DossierError.noLines }
      let dossiers = try await Limited.run(on: workers, limit: .seconds(DossierRoutes.seconds)) {
        try DossierLines.read(file)
      }
      let result = try await store.takeIn(dossiers)
      return try await list(language) {
        DossierNotices($0).takenIn(added: result.added, same: result.same, copies: result.copies)
      }
    }

    private func uploaded(_ request: Request, _ context: PageContext) async throws -> (UploadedForm, Language) {
      let body = try await Arrival.whole(request.body, limit: DossierRoutes.uploadLimit)
      guard let form = UploadedForm(Array(buffer: body), type: request.headers[.contentType] ?? "") else {
        throw HTTPError(.badRequest)
      }
      let language = form.fields["language"].flatMap { Language(rawValue: $0) } ?? context.language(request)
      return (form, language)
    }
  }
#endif

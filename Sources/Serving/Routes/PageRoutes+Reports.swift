#if Web
  import Basics
  import Hummingbird
  import NIOCore
  import Pages
  import Reporting
  import Runs

  /// What is handed over: the bytes that the command writes.
  extension PageRoutes {
    /// The report of a name such as `summary.pdf`, or the profile itself.
    func report(_ name: String, _ state: PageState) async throws -> Response {
      let conversation = try conversation(state)
      if name == "profile.yaml" {
        return Response.download(
          Array(conversation.interview.profileText.utf8), conversation.fileName, "application/yaml; charset=utf-8")
      }
      guard let form = ReportForm(name) else { throw HTTPError(.notFound) }
      let (advice, whole) = try await computations.whole(key(conversation)) { [conversations] in
        try conversations.advice(conversation, threads: 2)
      }
      let bytes = try await advice.bytes(of: whole, form, state.language)
      return Response.download(bytes, form.fileName(for: conversation.fileName), form.type)
    }

  }

  extension Response {
    /// A file to be kept; its name is letters, digits and hyphens alone.
    static func download(_ bytes: [UInt8], _ name: String, _ type: String) -> Response {
      Response(
        status: .ok,
        headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }
#endif

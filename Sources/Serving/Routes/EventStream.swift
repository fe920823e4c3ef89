#if Web
  import HTTPTypes
  import Hummingbird
  import NIOCore

  /// Server-Sent Events of some work, which is cancelled when the page is closed.
  struct EventStream: Sendable {
    private enum Event: Sendable {
      case message(name: String, text: String)
      case beat
    }
    private let continuation: AsyncStream<Event>.Continuation

    /// Sends an event; one that waits longer than the next is dropped for it.
    func send(_ name: String, _ text: String) { continuation.yield(.message(name: name, text: text)) }

    /// A response of the events that some work sends; it ends with the work.
    static func response(to request: Request, _ work: @escaping @Sendable (EventStream) async -> Void) -> Response {
      let body = ResponseBody { [requestBody = request.body] writer in
        let (events, continuation) = AsyncStream.makeStream(of: Event.self, bufferingPolicy: .bufferingNewest(16))
        let worker = Task {
          await work(EventStream(continuation: continuation))
          continuation.finish()
        }
        // A comment now and then: a page that is gone is noticed, and no proxy takes the silence for an end.
        let heart = Task {
          while (try? await Task.sleep(for: .seconds(5))) != nil { continuation.yield(.beat) }
        }
        defer {
          worker.cancel()
          heart.cancel()
        }
        try await requestBody.consumeWithInboundCloseHandler { _ in
          for await event in events { try await writer.write(ByteBuffer(string: text(of: event))) }
        } onInboundClosed: {
          worker.cancel()
          continuation.finish()
        }
        try await writer.finish(nil)
      }
      return Response(
        status: .ok,
        headers: [
          .contentType: "text/event-stream", .cacheControl: "no-store", .proxyBuffering: "no",
        ],
        body: body)
    }

    /// An event as it is sent: every line of its text by itself, so that none of it is taken for another field.
    private static func text(of event: Event) -> String {
      switch event {
      case .beat: return ": \n\n"
      case .message(let name, let text):
        let lines = text.replacing("\r", with: "").split(separator: "\n", omittingEmptySubsequences: false)
        return "event: \(name)\n" + lines.map { "data: \($0)\n" }.joined() + "\n"
      }
    }
  }
#endif

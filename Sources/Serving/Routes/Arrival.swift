#if Web
  import Hummingbird
  import NIOCore
  import Pages

  /// A request's body as it arrives: within a size and a time.
  enum Arrival {
    static func whole(_ body: RequestBody, limit: Int) async throws -> ByteBuffer {
      try await withThrowingTaskGroup(of: ByteBuffer?.self) { group in
        group.addTask {
          do { return try await body.collect(upTo: limit) } catch is NIOTooManyBytesError {
            throw Refusal(.contentTooLarge, RefusalWords.size(limit))
          }
        }
        group.addTask {
          try await Task.sleep(for: .seconds(PageLimits.seconds))
          return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let bytes = first else {
          throw Refusal(.requestTimeout, RefusalWords.slow)
        }
        return bytes
      }
    }
  }
#endif

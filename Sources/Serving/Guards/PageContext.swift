#if Web
  import Basics
  import Hummingbird
  import NIOCore

  /// What is known of a request beside itself.
  struct PageContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address it comes from.
    let address: String

    init(source: ApplicationRequestContextSource) {
      coreContext = CoreRequestContextStorage(source: source)
      address = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// The language its browser asks for first, of those there are.
    func language(_ request: Request) -> Language {
      let wanted = request.headers[.acceptLanguage] ?? ""
      let codes = wanted.split(separator: ",").map { $0.drop { $0 == " " }.prefix(2).lowercased() }
      return codes.lazy.compactMap { Language(rawValue: $0) }.first ?? .fr
    }
  }
#endif

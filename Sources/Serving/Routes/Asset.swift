#if Web
  import Hummingbird
  import NIOCore

  /// A file of the page: its style, its script, its picture.
  struct Asset: Sendable {
    let name: String
    private let type: String
    private let bytes: [UInt8]

    static let all = [
      Asset(name: "page.css", type: "text/css; charset=utf-8", bytes: PackageResources.page_css),
      Asset(name: "dossiers.css", type: "text/css; charset=utf-8", bytes: PackageResources.dossiers_css),
      Asset(name: "page.js", type: "text/javascript; charset=utf-8", bytes: PackageResources.page_js),
      Asset(name: "marketing.css", type: "text/css; charset=utf-8", bytes: PackageResources.marketing_css),
      Asset(name: "marketing.js", type: "text/javascript; charset=utf-8", bytes: PackageResources.marketing_js),
      Asset(name: "parts.js", type: "text/javascript; charset=utf-8", bytes: PackageResources.parts_js),
      Asset(name: "icon.svg", type: "image/svg+xml", bytes: PackageResources.icon_svg),
    ]

    func response(to request: Request) -> Response {
      Response(
        status: .ok, headers: [.contentType: type, .cacheControl: "no-cache"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }
#endif

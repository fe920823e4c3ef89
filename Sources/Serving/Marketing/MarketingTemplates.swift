#if Web
  import Mustache
  import Pages

  /// The templates of the marketing corner; what ``Templates`` says of escaping holds for them.
  struct MarketingTemplates: Sendable {
    private let library: MustacheLibrary

    /// The templates of the program; throws where one of them is none.
    init() throws {
      var library = MustacheLibrary()
      for (name, bytes) in [
        ("marketing", PackageResources.marketing_mustache),
        ("marketing-control", PackageResources.marketing_control_mustache),
        ("marketing-answer", PackageResources.marketing_answer_mustache),
        ("marketing-chart", PackageResources.marketing_chart_mustache), ("blocks", PackageResources.blocks_mustache),
      ] {
        try library.register(String(decoding: bytes, as: UTF8.self), named: name)
      }
      self.library = library
    }

    /// The whole page.
    func page(_ view: MarketingView) -> String { render(view, "marketing") }

    /// What came of it by itself.
    func answer(_ view: MarketingAnswerView) -> String { render(view, "marketing-answer") }

    private func render(_ view: some Sendable, _ name: String) -> String {
      library.render(ViewTree.of(view), withTemplate: name) ?? ""
    }
  }
#endif

#if Web
  import Mustache
  import Pages
  import Reporting

  /// The page's templates, which hold no text of a language.
  ///
  /// All text is escaped by ``ViewTree`` before a template sees it, scalar by scalar: the templates' own escaping goes by
  /// characters, and a `<` with an accent upon it is one that it does not know. So every variable stands in three braces.
  struct Templates: Sendable {
    private let library: MustacheLibrary

    /// The templates of the program; throws where one of them is none.
    init() throws {
      var library = MustacheLibrary()
      for (name, bytes) in [
        ("page", PackageResources.page_mustache), ("question", PackageResources.question_mustache),
        ("answer", PackageResources.answer_mustache), ("failure", PackageResources.failure_mustache),
      ] {
        try library.register(String(decoding: bytes, as: UTF8.self), named: name)
      }
      self.library = library
    }

    /// The whole page.
    func page(_ view: PageView) -> String { render(view, "page") }

    /// The answer by itself.
    func answer(_ view: AnswerView) -> String { render(view, "answer") }

    /// What went wrong, as a page.
    func failure(_ view: FailureView) -> String { render(view, "failure") }

    private func render(_ view: some Sendable, _ name: String) -> String {
      library.render(ViewTree.of(view), withTemplate: name) ?? ""
    }
  }
#endif

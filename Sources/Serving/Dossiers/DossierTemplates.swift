#if Web
  import Mustache
  import Pages

  /// The templates of the pages of dossiers; what ``Templates`` says of escaping holds for them.
  struct DossierTemplates: Sendable {
    private let library: MustacheLibrary

    /// The templates of the program; throws where one of them is none.
    init() throws {
      var library = MustacheLibrary()
      for (name, bytes) in [
        ("dossiers", PackageResources.dossiers_mustache), ("dossier", PackageResources.dossier_mustache),
        ("comparison", PackageResources.comparison_mustache), ("deletion", PackageResources.deletion_mustache),
        ("calibration", PackageResources.calibration_mustache),
      ] {
        try library.register(String(decoding: bytes, as: UTF8.self), named: name)
      }
      self.library = library
    }

    /// The list of dossiers.
    func list(_ view: DossierListView) -> String { render(view, "dossiers") }

    /// A dossier.
    func dossier(_ view: DossierView) -> String { render(view, "dossier") }

    /// Two dossiers side by side.
    func comparison(_ view: ComparisonView) -> String { render(view, "comparison") }

    /// The question whether a dossier is to be deleted.
    func deletion(_ view: DeletionView) -> String { render(view, "deletion") }

    /// How advices did.
    func calibration(_ view: CalibrationView) -> String { render(view, "calibration") }

    private func render(_ view: some Sendable, _ name: String) -> String {
      library.render(ViewTree.of(view), withTemplate: name) ?? ""
    }
  }
#endif

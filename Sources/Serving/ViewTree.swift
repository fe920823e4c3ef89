#if Web
  import Reporting

  /// What a template reads of a view: dictionaries, lists, flags and texts that are escaped for markup.
  ///
  /// Beside every text and list `x` stands `hasX`, whether there is anything in it: an empty one would send the template
  /// to the views around it.
  enum ViewTree {
    /// The tree of a view.
    static func of(_ view: Any) -> Any {
      switch view {
      case let text as String: return MarkupText.escaped(text)
      case let flag as Bool: return flag
      case let number as Int: return number
      case let list as [Any]: return list.map(of)
      default: break
      }
      var tree: [String: Any] = [:]
      for (label, value) in Mirror(reflecting: view).children {
        guard let label else { continue }
        tree[label] = of(value)
        let isEmpty = (value as? String)?.isEmpty ?? (value as? [Any])?.isEmpty
        if let isEmpty { tree["has" + label.prefix(1).uppercased() + label.dropFirst()] = !isEmpty }
      }
      return tree
    }
  }
#endif

import Basics

extension Population {
  /// A plan that a segment's customers are said to be on and that a tariff does not list, with the segment's name; nil
  /// where there is none.
  public func unknownPlan(among plans: [Plan]) -> (key: String, segment: String)? {
    for segment in segments {
      let unknown = segment.onPlans.keys.sorted().first { key in !plans.contains { $0.key == key } }
      if let unknown { return (unknown, segment.name) }
    }
    return nil
  }

  /// Shares of customers on each of some plans today, by segment; `said` are today's plans, which the file's shares are
  /// about.
  ///
  /// Where all plans but one are said, that one has the rest. Nil where more are left open, or where customers are on a
  /// plan that is not among those asked for.
  public func shares(on plans: [Plan], said: [Plan]) -> [[Double]?] {
    segments.map { segment in
      let open = said.filter { segment.onPlans[$0.key] == nil }
      guard !segment.onPlans.isEmpty, open.count <= 1 else { return nil }
      var shares = segment.onPlans
      // Taken off one by one in the tariff's order.
      if let open = open.first { shares[open.key] = said.reduce(1) { $0 - (segment.onPlans[$1.key] ?? 0) } }
      guard shares.allSatisfy({ share in share.value == 0 || plans.contains { $0.key == share.key } }) else {
        return nil
      }
      return plans.map { shares[$0.key] ?? 0 }
    }
  }
}

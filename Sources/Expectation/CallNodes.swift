/// Numbers of calls between which what comes after a call is interpolated, with the numbers each of them stands for.
///
/// R_{n+1}(c) = Σ_k P(n + 1 + k) c^k is as smooth in n as P is. Lagrange's polynomials through the nearest nodes, all
/// numbers at first and every so many from there on, give it at the numbers between; for |c| ≤ 1 no coefficient is off
/// by more than its P is. Nodes are as far apart as ``tolerance`` allows.
struct CallNodes {
  /// A number of calls, and the numbers it stands for with their weights.
  struct Node {
    let calls: Int
    var rows: [(calls: Int, weight: Double)] = []
  }

  /// Probability that all amounts together may be off by.
  static let tolerance = 1e-11
  /// Nodes that a number between takes its value from.
  private static let stencil = 24
  /// Distances to try.
  private static let distances = [8, 6, 4, 3, 2]

  /// Nodes that stand for some number, in increasing order.
  private(set) var nodes: [Node]

  /// Nodes for distributions of the number of calls and weights of the numbers from 0 on.
  ///
  /// `weights` bound what a number's value is multiplied by.
  init(_ counts: [[Double]], weights: [Double]) {
    for distance in CallNodes.distances where weights.count > 2 * CallNodes.stencil {
      let nodes = CallNodes(distance, rows: weights.count)
      if counts.allSatisfy({ nodes.error(of: $0, weights) <= CallNodes.tolerance }) {
        self = nodes
        return
      }
    }
    nodes = weights.indices.map { Node(calls: $0, rows: [(calls: $0, weight: 1)]) }
  }

  /// Nodes a distance apart, but for the first numbers.
  private init(_ distance: Int, rows: Int) {
    let half = CallNodes.stencil / 2
    let end = rows + (half + 1) * distance
    let numbers = Array(0..<half) + stride(from: half, through: end, by: distance)
    var nodes = numbers.map { Node(calls: $0) }
    var next = 0
    for row in 0..<rows {
      while numbers[next] < row { next += 1 }
      if numbers[next] == row {
        nodes[next].rows.append((row, 1))
        continue
      }
      let first = max(0, next - half)
      for node in first..<first + CallNodes.stencil {
        var weight = 1.0
        for other in first..<first + CallNodes.stencil where other != node {
          weight *= Double(row - numbers[other]) / Double(numbers[node] - numbers[other])
        }
        nodes[node].rows.append((row, weight))
      }
    }
    self.nodes = nodes.filter { !$0.rows.isEmpty }
  }

  /// What all amounts' probabilities together may be off by, for one distribution of the number of calls: twice the sum
  /// over numbers and over what P is off by, as (G − C) has two parts.
  private func error(of count: [Double], _ weights: [Double]) -> Double {
    var off = weights.map { _ in [Double](repeating: 0, count: count.count) }
    for row in off.indices where row + 1 < count.count {
      for k in 0..<count.count - row - 1 { off[row][k] = -count[row + 1 + k] }
    }
    for node in nodes where node.calls + 1 < count.count {
      for (row, weight) in node.rows {
        off[row].withUnsafeMutableBufferPointer { off in
          for k in 0..<count.count - node.calls - 1 { off[k] += weight * count[node.calls + 1 + k] }
        }
      }
    }
    return zip(off, weights).reduce(0) { sum, row in
      sum + 2 * row.1 * row.0.reduce(0) { $0 + abs($1) }
    }
  }
}

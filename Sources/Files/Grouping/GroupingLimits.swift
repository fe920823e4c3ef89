/// What memory holds of rows that are grouped.
public struct GroupingLimits: Sendable {
  /// Bytes of a bucket that is sorted: of a group, too.
  public var bucketBytes = 32 << 20
  /// Buckets at a time.
  public var buckets = 64
  /// Bytes of a bucket that are written at once.
  public var bufferBytes = 1 << 16
  /// Rows of a group at most.
  public var rows = 200_000

  /// As much as a small machine has.
  public init() {}
}

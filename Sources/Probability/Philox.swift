/// The counter-based generator Philox4x64-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3", SC11, 2011): a block of four words from a counter and a key.
public enum Philox {
  /// The block of a counter under a key: ten rounds.
  public static func block(
    counter: (UInt64, UInt64, UInt64, UInt64), key: (UInt64, UInt64)
  ) -> (UInt64, UInt64, UInt64, UInt64) {
    var (c0, c1, c2, c3) = counter
    var (k0, k1) = key
    for _ in 0..<10 {
      let a = (0xD2E7_470E_E14C_6C93 as UInt64).multipliedFullWidth(by: c0)
      let b = (0xCA5A_8263_9512_1157 as UInt64).multipliedFullWidth(by: c2)
      (c0, c1, c2, c3) = (b.high ^ c1 ^ k0, b.low, a.high ^ c3 ^ k1, a.low)
      k0 &+= 0x9E37_79B9_7F4A_7C15
      k1 &+= 0xBB67_AE85_84CA_A73B
    }
    return (c0, c1, c2, c3)
  }
}

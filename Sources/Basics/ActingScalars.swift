extension Unicode.Scalar {
  /// Whether the scalar acts on how text is shown instead of being shown: control characters (C0, DEL, C1), marks and
  /// overrides of the direction of writing, line and paragraph separators, the byte order mark, tags, and what is no
  /// character.
  ///
  /// Joiners (U+200C, U+200D) and variation selectors are letters' and emoji's own and count as shown.
  package var isActing: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: isNoncharacter
    }
  }

  /// U+FDD0 to U+FDEF and the last two of every plane, which no text may hold.
  private var isNoncharacter: Bool { (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE }

  /// Shown in the place of a scalar that acts.
  package static let replacement: Unicode.Scalar = "\u{FFFD}"
}

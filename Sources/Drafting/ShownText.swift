/// Text without what nobody sees: it could make a report read otherwise in an editor than it is.
enum ShownText {
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnseen) else { return text }
    var shown = ""
    shown.unicodeScalars.append(contentsOf: text.unicodeScalars.filter { !isUnseen($0) })
    return shown
  }

  /// Controls but for breaks and tabs, what changes the direction of writing, and characters without width.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: false
    case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}

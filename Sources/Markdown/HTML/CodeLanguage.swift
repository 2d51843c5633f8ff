/// The language that a code block's info string names.
package enum CodeLanguage {
  /// The first word of an info string without quotes, control characters and what else can't be part of a class.
  package static func name(in info: String) -> String {
    let word = info.utf8.prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return String(decoding: word.filter(isKept), as: UTF8.self)
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "`"):
      false
    default: true
    }
  }
}

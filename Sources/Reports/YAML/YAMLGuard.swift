import Diagnostics

/// Refuses what the YAML library would expand or walk without end, before it sees it.
struct YAMLGuard {
  private static let deepest = 40
  private static let mostAliases = 16

  /// Why a YAML text is refused and at which offset, if it is.
  static func fault(in bytes: ArraySlice<UInt8>) -> (message: String, offset: Int)? {
    if let offset = tooDeep(bytes) { return ("values are nested too deep", offset) }
    if let offset = tooManyAliases(bytes) { return ("aliases are not allowed in YAML here", offset) }
    return nil
  }

  /// Brackets that stay open, markers of nested lists on one line, and indentation: each is a level.
  private static func tooDeep(_ bytes: ArraySlice<UInt8>) -> Int? {
    var open = 0
    var indentation = 0
    var markers = 0
    var isLineStart = true
    for offset in bytes.indices {
      switch bytes[offset] {
      case 0x0A:
        (indentation, markers, isLineStart) = (0, 0, true)
      case 0x20 where isLineStart: indentation += 1
      case UInt8(ascii: "-") where isLineStart, UInt8(ascii: "?") where isLineStart: markers += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open += 1
        isLineStart = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        open = max(0, open - 1)
        isLineStart = false
      default: isLineStart = false
      }
      if open > deepest || indentation > deepest * 8 || markers > deepest { return offset }
    }
    return nil
  }

  /// The text of the first alias too many. A handful is left for the reader to refuse one by one.
  private static func tooManyAliases(_ bytes: ArraySlice<UInt8>) -> Int? {
    var count = 0
    var previous = UInt8(ascii: "\n")
    for offset in bytes.indices {
      if bytes[offset] == UInt8(ascii: "*"), " \n[{,:-".utf8.contains(previous), offset + 1 < bytes.endIndex,
        bytes[offset + 1] > 0x20, bytes[offset + 1] != UInt8(ascii: "*")
      {
        count += 1
        if count > mostAliases { return offset }
      }
      previous = bytes[offset]
    }
    return nil
  }
}

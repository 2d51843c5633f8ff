/// The host whose graph lies in a folder of munin's: `GROUP/HOST/memory-day.png`, `GROUP/HOST/diskstats/sda-week.png`.
enum MuninHost {
  /// Of the folders around a file, from the outermost; nothing where none looks like a host.
  static func name(in folders: [Substring]) -> String? {
    guard let last = folders.last, isName(last) else { return nil }
    let outer = folders.dropLast()
    if isQualified(last) || outer.isEmpty { return isQualified(last) ? String(last) : nil }
    guard let above = outer.last, isQualified(above) else { return nil }
    // The group is named for the hosts' domain; below a host lie the parts of a plugin.
    if let group = outer.dropLast().last, above.hasSuffix("." + group) { return String(above) }
    return String(last)
  }

  private static func isQualified(_ name: Substring) -> Bool {
    isName(name) && name.utf8.contains(UInt8(ascii: "."))
  }

  /// Of letters, digits, dashes and dots, as host names are.
  private static func isName(_ name: Substring) -> Bool {
    guard let first = name.utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else {
      return false
    }
    return name.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}

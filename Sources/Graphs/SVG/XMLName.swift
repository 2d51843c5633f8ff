/// A qualified name's parts (Namespaces in XML 1.0, section 4).
struct XMLName {
  let prefix: Substring?
  let local: Substring

  var localStart: String.Index { local.startIndex }

  init(_ name: String) {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      prefix = nil
      local = name[...]
      return
    }
    prefix = name[..<colon]
    local = name[name.index(after: colon)...]
  }
}

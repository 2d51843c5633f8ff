/// What may stand as a name in a tag.
enum TagName {
  /// Why the name of a tag is none, and the way out.
  static func fault(of tag: TemplateTag) -> (message: String, help: String?)? {
    let name = tag.name
    if name == ".", tag.kind == .escaped || tag.kind == .raw { return nil }
    if isPlain(name) { return nil }
    if name.isEmpty { return ("this tag names nothing", nil) }
    if name.hasPrefix("*") {
      return ("a partial's name can't come from a part, since it could not be checked", "name the file")
    }
    if "#^$</>!&{=%".contains(name.prefix(1)) {
      return ("the sign \"\(name.prefix(1))\" must stand right behind the braces", nil)
    }
    if name.contains("(") { return ("functions such as \"\(name)\" are not known here", nil) }
    if name.contains("/") {
      return ("templates can't be named by a path", "all lie in templates/; write the name")
    }
    return ("\"\(name)\" is no name", "names have letters, digits, \"_\" and \"-\"")
  }

  /// Letters, digits, `_` and `-`, at least one.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0 != UInt8(ascii: ".") && ThemeLayerReader.isPlain($0) }
  }
}

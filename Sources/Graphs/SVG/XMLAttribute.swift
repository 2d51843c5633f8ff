/// An attribute with its prefix; references in its value are resolved.
struct XMLAttribute: Equatable {
  let name: String
  let value: String

  /// What stands behind the prefix.
  var localName: Substring { name[XMLName(name).localStart...] }
}

/// A piece of an XML text.
enum XMLToken: Equatable {
  /// A start tag; an empty element's end follows as a token of its own.
  case start(name: String, attributes: [XMLAttribute])
  case end(name: String)
  /// Characters with their references resolved, or a CDATA section.
  case text([UInt8])
}

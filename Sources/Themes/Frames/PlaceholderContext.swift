import Mustache

/// Answers templates with placeholders instead of values, so that what comes out can be cut where values belong.
///
/// A placeholder is the part's number between two control characters: templates hold none of these, and escaping
/// changes nothing in it.
struct PlaceholderContext: MustacheParent {
  static let start: UInt8 = 0x02
  static let end: UInt8 = 0x03

  /// By name: what stands for each part that is present.
  private var values: [String: Placeholder]

  /// `constants` are put in as text, the same on every page.
  init(parts: [Part], present: PresenceSet, constants: [String: String]) {
    values = constants.mapValues { Placeholder(renderText: $0) }
    for (index, part) in parts.enumerated() where constants[part.name] == nil && present.contains(index) {
      values[part.name] = Placeholder(renderText: "\u{2}\(index)\u{3}")
    }
  }

  func child(named name: String) -> Any? { values[name] }
}

import Mustache

/// Answers templates with placeholders instead of values, so that what comes out can be cut where values belong. What
/// stands for a part is one as well, without parts of its own: a plain text the library would search by reflection.
///
/// A placeholder is the part's number between two control characters: templates hold none of these, and escaping
/// changes nothing in it.
struct PlaceholderContext: MustacheParent, MustacheCustomRenderable {
  static let start: UInt8 = 0x02
  static let end: UInt8 = 0x03

  let renderText: String
  let isNull = false
  /// By name: what stands for each part that is present.
  private var values: [String: PlaceholderContext] = [:]

  /// `constants` are put in as text, the same on every page.
  init(parts: [Part], present: PresenceSet, constants: [String: String]) {
    renderText = ""
    values = constants.mapValues(PlaceholderContext.init(text:))
    for (index, part) in parts.enumerated() where constants[part.name] == nil && present.contains(index) {
      values[part.name] = PlaceholderContext(text: "\u{2}\(index)\u{3}")
    }
  }

  private init(text: String) { renderText = text }

  func child(named name: String) -> Any? { values[name] }
}

import Diagnostics

/// What a template names, found by following how its tags nest.
struct TemplateOutline: Sendable {
  /// More would make the laws, which compare names with names, slow.
  private static let mostTags = 1_000

  private(set) var references: [TemplateReference] = []
  /// Whether all of the template was followed.
  private(set) var isWhole = false

  static func read(_ source: SourceText) -> Diagnosed<TemplateOutline> {
    let scanned = TagScanner.scan(source)
    guard scanned.value.count <= mostTags else {
      let message = "a template has at most \(mostTags) tags"
      return Diagnosed(TemplateOutline(), [source.templateError(0..<0, message)])
    }
    var reader = OutlineReader(source: source)
    reader.read(scanned.value)
    return Diagnosed(
      TemplateOutline(references: reader.references, isWhole: !reader.isTooDeep),
      scanned.diagnostics + reader.diagnostics)
  }
}

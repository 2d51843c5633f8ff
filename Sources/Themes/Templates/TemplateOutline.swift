import Diagnostics

/// What a template names, found by following how its tags nest.
struct TemplateOutline: Sendable {
  private(set) var references: [TemplateReference] = []

  static func read(_ source: SourceText) -> Diagnosed<TemplateOutline> {
    let scanned = TagScanner.scan(source)
    var reader = OutlineReader(source: source)
    reader.read(scanned.value)
    return Diagnosed(
      TemplateOutline(references: reader.references), scanned.diagnostics + reader.diagnostics)
  }
}

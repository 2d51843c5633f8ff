import Diagnostics

/// One file of `templates/`.
struct Template: Sendable {
  static let largest = 1 << 18

  /// The name of its file without `.mustache`: what tags call it.
  let name: String
  let source: SourceText
  let outline: TemplateOutline
  /// Whether the file came with icarus.
  let isBuiltIn: Bool

  static func read(_ name: String, _ source: SourceText, isBuiltIn: Bool) -> Diagnosed<Template> {
    let faults = textFaults(of: source)
    let outline = faults.isEmpty ? TemplateOutline.read(source) : Diagnosed(TemplateOutline())
    return Diagnosed(
      Template(name: name, source: source, outline: outline.value, isBuiltIn: isBuiltIn),
      faults + outline.diagnostics)
  }

  var text: String { String(decoding: source.bytes, as: UTF8.self) }

  /// Tags are not looked for in what is no text or too long.
  private static func textFaults(of source: SourceText) -> [Diagnostic] {
    if source.bytes.count > largest {
      return [source.templateError(0..<0, "a template has at most \(largest) bytes")]
    }
    if String(validating: source.bytes, as: UTF8.self) == nil {
      return [source.templateError(0..<0, "these bytes are not UTF-8; save the file as UTF-8")]
    }
    guard let offset = source.bytes.firstIndex(where: { $0 < 0x20 && !(0x09...0x0D).contains($0) }) else {
      return []
    }
    return [source.templateError(offset..<offset + 1, "a control character stands here")]
  }

  func error(at reference: TemplateReference, _ message: String, help: String? = nil) -> Diagnostic {
    source.templateError(reference.range, message, help: help)
  }
}

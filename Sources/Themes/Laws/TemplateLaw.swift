import Diagnostics

/// What must hold among the templates of a theme before any is rendered.
protocol TemplateLaw: Sendable {
  static func diagnostics(for set: TemplateSet) -> [Diagnostic]
}

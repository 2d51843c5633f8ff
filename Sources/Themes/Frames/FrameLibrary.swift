import Diagnostics
import Mustache

/// The templates of a theme as the Mustache library holds them. All laws have been checked before, since the library
/// reads and renders what is nested by calling itself.
struct FrameLibrary: Sendable {
  private let templates: TemplateSet
  private let library: MustacheLibrary
  /// Where the theme's assets lie, relative to the site's root.
  private let assetFolder: String
  let styles: InlineStyles

  /// What the Mustache library refuses although our scanner let it pass becomes a diagnostic at its place.
  static func make(_ templates: TemplateSet, assetFolder: String, styles: InlineStyles) -> Diagnosed<
    FrameLibrary
  > {
    var library = MustacheLibrary()
    var diagnostics: [Diagnostic] = []
    for template in templates.sorted {
      do {
        try library.register(template.text, named: template.name)
      } catch {
        diagnostics.append(diagnostic(error, in: template))
      }
    }
    let frames = FrameLibrary(
      templates: templates, library: library, assetFolder: assetFolder, styles: styles)
    return Diagnosed(frames, diagnostics)
  }

  private static func diagnostic(_ error: any Error, in template: Template) -> Diagnostic {
    let place = (error as? MustacheTemplate.ParserError)?.context
    let range = place.map { SourceRange(line: $0.lineNumber, column: $0.columnNumber) } ?? .start
    return Diagnostic(
      "theme", path: template.source.path, at: range, "this can't be read as a Mustache template")
  }

  func frame(_ kind: TemplateKind) -> Frame {
    let references = templates.composition(of: kind).flatMap(\.outline.references)
    let tested = Set(references.filter { $0.role == .test }.map(\.name))
    return Frame(
      kind, testing: tested,
      compiler: FrameCompiler(library: library, kind: kind, assetFolder: assetFolder, styles: styles))
  }
}

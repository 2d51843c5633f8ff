import Diagnostics

/// Every template is that of a kind of page, `layout`, or a partial.
enum KnownFiles: TemplateLaw {
  private static let names = TemplateKind.allCases.map(\.rawValue) + ["layout"]

  static func diagnostics(for set: TemplateSet) -> [Diagnostic] {
    set.sorted.filter { !$0.name.hasPrefix("partial-") && !names.contains($0.name) }.map {
      let help = NearMiss.question($0.name, among: names) ?? "partials are called \"partial-….mustache\""
      return $0.source.templateError(0..<0, "no page is made by a template called \"\($0.name)\"", help: help)
    }
  }
}

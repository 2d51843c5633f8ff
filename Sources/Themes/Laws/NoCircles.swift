import Diagnostics

/// No template and no block holds itself, directly or through others, and none grows without bounds.
enum NoCircles: TemplateLaw {
  static func diagnostics(for set: TemplateSet) -> [Diagnostic] {
    var unused = Set(set.templates.keys)
    var diagnostics: [Diagnostic] = []
    for kind in TemplateKind.allCases {
      let composition = set.composition(of: kind)
      unused.subtract(composition.map(\.name))
      diagnostics += self.diagnostics(from: [kind.rawValue], in: composition)
    }
    // A partial that no page uses can be a circle, too, and will be one for whoever uses it.
    return diagnostics + self.diagnostics(from: unused.sorted(), in: set.sorted)
  }

  private static func diagnostics(from names: [String], in templates: [Template]) -> [Diagnostic] {
    var walk = ExpansionWalk(templates)
    for name in names { walk.visit(.template(name)) }
    return walk.diagnostics
  }
}
